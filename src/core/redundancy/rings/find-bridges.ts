/**
 * Answers: which links, cut alone, separate something, and how much?
 * A link is a bridge if the run it leads to touches nothing above it. Of two parallel links neither is. Cost O(n).
 */
import type { DepthFirst } from "../../topology/depth-first.ts";

export type Bridges = {
  /** Per link: 1 for a bridge. */
  readonly bridge: Uint8Array;
  /** Per link: nodes in the smaller of the two parts a bridge would leave, else 0. */
  readonly smallerSide: Uint32Array;
};

export function findBridges({ link, low, end, components }: DepthFirst, linkCount: number): Bridges {
  const bridge = new Uint8Array(linkCount);
  const smallerSide = new Uint32Array(linkCount);
  for (let c = 0; c + 1 < components.length; c++) {
    const first = components[c] as number;
    const after = components[c + 1] as number;
    for (let place = first + 1; place < after; place++) {
      if (low[place] !== place) continue;
      const below = (end[place] as number) - place;
      bridge[link[place] as number] = 1;
      smallerSide[link[place] as number] = Math.min(below, after - first - below);
    }
  }
  return { bridge, smallerSide };
}
