/**
 * Answers: how many new links at least leave no bridge within any component?
 * Joined over its bridges, a component is a tree of parts that no single loss divides; a tree with L leaves needs
 * ⌈L / 2⌉ more links (Eswaran and Tarjan 1976; a second link beside the only one counts as new). Cost O(n).
 */
import type { DepthFirst } from "../../topology/depth-first.ts";

export function countNewLinks({ parent, low, components }: DepthFirst): number {
  /** The place where the undivided part of each place begins, and how many bridges end at it. */
  const part = new Uint32Array(parent.length);
  const bridges = new Uint32Array(parent.length);
  for (let place = 0; place < parent.length; place++) {
    const above = parent[place] as number;
    if (above >= 0 && (low[place] as number) < place) {
      part[place] = part[above] as number;
      continue;
    }
    part[place] = place;
    if (above < 0) continue;
    const other = part[above] as number;
    bridges[place] = (bridges[place] as number) + 1;
    bridges[other] = (bridges[other] as number) + 1;
  }
  let links = 0;
  for (let c = 0; c + 1 < components.length; c++) {
    let leaves = 0;
    for (let place = components[c] as number; place < (components[c + 1] as number); place++) {
      if (bridges[place] === 1) leaves++;
    }
    links += Math.ceil(leaves / 2);
  }
  return links;
}
