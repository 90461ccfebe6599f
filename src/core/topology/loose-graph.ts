/**
 * What of a service graph may still come apart: sites that are firm and hang together over firm spans are one node, and the
 * spans between them are gone. Nodes are numbered breadth-first from the gateways, links as they are met, so that a search
 * reads its memory nearly in order. Cost O(n + m), once.
 */
import type { ServiceGraph } from "./service-graph.ts";
import type { Firm } from "./worlds.ts";

export class LooseGraph {
  readonly nodeCount: number;
  /** Per site row: its node; −1 out of service. */
  readonly nodeOf: Int32Array;
  /** Per node: the one site that decides whether it is up; −1: always up. */
  readonly looseSite: Int32Array;
  /** Per node: how many sites and people it holds, its first row, and how many gateways; null where there are none. */
  readonly sites: Uint32Array;
  readonly people: Float64Array;
  readonly firstRow: Uint32Array;
  readonly gateways: Uint32Array | null;
  /** Neighbours of a node and the links to them, alternating, from 2 · starts[node]. */
  readonly starts: Uint32Array;
  readonly arcs: Uint32Array;
  /** Per link: its span row. */
  readonly linkRows: Uint32Array;
  /** Per node: which component of the whole it is in, with everything up. */
  readonly component: Uint32Array;
  readonly componentCount: number;

  constructor({ csr, from, to, siteMask, used, gateways }: ServiceGraph, population: Float64Array, firm: Firm | null) {
    const group = firm === null ? null : groupsOf(from, to, used, firm);
    const n = csr.nodeCount;
    const root = (site: number) => (group === null ? site : (group[site] as number));

    // Members of a group one after another, so that its links can be walked without a graph of groups.
    const members = new Uint32Array(n);
    const memberStarts = new Uint32Array(n + 1);
    for (let site = 0; site < n; site++) memberStarts[root(site) + 1] = (memberStarts[root(site) + 1] as number) + 1;
    for (let g = 0; g < n; g++) memberStarts[g + 1] = (memberStarts[g + 1] as number) + (memberStarts[g] as number);
    const nextMember = memberStarts.slice(0, n);
    for (let site = 0; site < n; site++) {
      const at = nextMember[root(site)] as number;
      members[at] = site;
      nextMember[root(site)] = at + 1;
    }

    // Breadth-first, first from all gateways at once.
    const nodeOfGroup = new Int32Array(n).fill(-1);
    const order = new Uint32Array(n);
    const component = new Uint32Array(n);
    let [count, components] = [0, 0];
    const enter = (g: number) => {
      nodeOfGroup[g] = count;
      order[count++] = g;
    };
    let walked = 0;
    const walk = () => {
      for (; walked < count; walked++) {
        const g = order[walked] as number;
        for (let i = memberStarts[g] as number; i < (memberStarts[g + 1] as number); i++) {
          const site = members[i] as number;
          for (let at = csr.starts[site] as number; at < (csr.starts[site + 1] as number); at++) {
            const next = root(csr.targets[at] as number);
            if (nodeOfGroup[next] === -1) enter(next);
          }
        }
      }
    };
    for (let site = 0; gateways !== null && site < n; site++) {
      if (gateways[site] === 1 && nodeOfGroup[root(site)] === -1) enter(root(site));
    }
    walk();
    // Where gateways serve, nobody asks which component is whose: all that they reach are one.
    if (count > 0) components = 1;
    for (let site = 0; site < n; site++) {
      if (siteMask[site] === 0 || nodeOfGroup[root(site)] !== -1) continue;
      const first = count;
      enter(root(site));
      walk();
      component.fill(components++, first, count);
    }

    this.nodeCount = count;
    this.component = component.slice(0, count);
    this.componentCount = components;
    this.nodeOf = new Int32Array(n).fill(-1);
    this.looseSite = new Int32Array(count).fill(-1);
    this.sites = new Uint32Array(count);
    this.people = new Float64Array(count);
    this.firstRow = new Uint32Array(count);
    this.gateways = gateways === null ? null : new Uint32Array(count);
    this.starts = new Uint32Array(count + 1);
    const linkOf = new Int32Array(csr.linkCount).fill(-1);
    const linkRows = new Uint32Array(csr.targets.length / 2);
    const arcs = new Uint32Array(2 * csr.targets.length);
    let [arcCount, linkCount] = [0, 0];
    for (let node = 0; node < count; node++) {
      const g = order[node] as number;
      const first = memberStarts[g] as number;
      this.firstRow[node] = members[first] as number;
      for (let i = first; i < (memberStarts[g + 1] as number); i++) {
        const site = members[i] as number;
        const known = population[site] as number;
        this.nodeOf[site] = node;
        this.sites[node] = (this.sites[node] as number) + 1;
        this.people[node] = (this.people[node] as number) + (Number.isNaN(known) ? 0 : known);
        if (this.gateways !== null) {
          this.gateways[node] = (this.gateways[node] as number) + (gateways?.[site] as number);
        }
        if (firm === null || firm.sites[site] === 0) this.looseSite[node] = site;
        for (let at = csr.starts[site] as number; at < (csr.starts[site + 1] as number); at++) {
          const next = nodeOfGroup[root(csr.targets[at] as number)] as number;
          if (next === node) continue;
          const row = csr.links[at] as number;
          if (linkOf[row] === -1) {
            linkOf[row] = linkCount;
            linkRows[linkCount++] = row;
          }
          arcs[2 * arcCount] = next;
          arcs[2 * arcCount + 1] = linkOf[row] as number;
          arcCount++;
        }
      }
      this.starts[node + 1] = arcCount;
    }
    this.arcs = arcs.slice(0, 2 * arcCount);
    this.linkRows = linkRows.slice(0, linkCount);
  }
}

/** Per site: the first site that it hangs together with over what is firm. */
function groupsOf(from: Int32Array, to: Int32Array, used: Uint8Array, firm: Firm): Uint32Array {
  const parent = Uint32Array.from(firm.sites.keys());
  const find = (site: number) => {
    let at = site;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] as number] as number;
    return at;
  };
  for (let e = 0; e < used.length; e++) {
    if (used[e] === 0 || firm.spans[e] === 0) continue;
    const [a, b] = [from[e] as number, to[e] as number];
    if (firm.sites[a] === 0 || firm.sites[b] === 0) continue;
    const [x, y] = [find(a), find(b)];
    if (x < y) parent[y] = x;
    else parent[x] = y;
  }
  return parent.map((_, site) => find(site));
}
