/**
 * What of a service graph may still come apart: sites that are firm and hang together over firm spans are one node, and the
 * spans between them are gone. Nodes are numbered breadth-first from the gateways, links as they are met, so that a search
 * reads its memory nearly in order. Cost O(n + m), once.
 */
import type { ServiceGraph } from "./service-graph.ts";
import type { Firm } from "./worlds.ts";

export type LooseGraph = {
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
  /** Per node: which component of the whole it is in, with everything up; where there are gateways, all that reach one are 0. */
  readonly component: Uint32Array;
  readonly componentCount: number;
};

export function looseGraph(graph: ServiceGraph, population: Float64Array, firm: Firm | null): LooseGraph {
  const groups = new Groups(graph, firm);
  const numbering = numberNodes(graph, groups);
  const { order, nodeOf, component, componentCount } = numbering;
  const weights = {
    looseSite: new Int32Array(order.length).fill(-1),
    sites: new Uint32Array(order.length),
    people: new Float64Array(order.length),
    firstRow: Uint32Array.from(order, (group) => groups.first(group)),
    gateways: graph.gateways === null ? null : new Uint32Array(order.length),
  };
  for (let site = 0; site < nodeOf.length; site++) {
    const node = nodeOf[site] as number;
    if (node < 0) continue;
    const known = population[site] as number;
    weights.sites[node] = (weights.sites[node] as number) + 1;
    weights.people[node] = (weights.people[node] as number) + (Number.isNaN(known) ? 0 : known);
    if (weights.gateways !== null) {
      weights.gateways[node] = (weights.gateways[node] as number) + (graph.gateways?.[site] as number);
    }
    if (firm === null || firm.sites[site] === 0) weights.looseSite[node] = site;
  }
  const nodeCount = order.length;
  return { nodeCount, nodeOf, component, componentCount, ...weights, ...layOutLinks(graph, groups, numbering) };
}

/** Which sites are one, called by the first of them; without anything firm, each is alone. */
class Groups {
  readonly of: Uint32Array;
  /** Sites, group by group; those of group g are members[starts[g] .. starts[g + 1]). */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;

  constructor({ from, to, siteMask, used }: ServiceGraph, firm: Firm | null) {
    const n = siteMask.length;
    this.of = firm === null ? Uint32Array.from(siteMask.keys()) : joinFirm(from, to, used, firm);
    this.starts = new Uint32Array(n + 1);
    for (const group of this.of) this.starts[group + 1] = (this.starts[group + 1] as number) + 1;
    for (let g = 0; g < n; g++) this.starts[g + 1] = (this.starts[g + 1] as number) + (this.starts[g] as number);
    const next = this.starts.slice(0, n);
    this.members = new Uint32Array(n);
    this.of.forEach((group, site) => {
      const at = next[group] as number;
      this.members[at] = site;
      next[group] = at + 1;
    });
  }

  first(group: number): number {
    return this.members[this.starts[group] as number] as number;
  }
}

function joinFirm(from: Int32Array, to: Int32Array, used: Uint8Array, firm: Firm): Uint32Array {
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

/** order: per node its group. Breadth-first, first from all gateways at once, then what is left, by rows. */
type Numbering = Pick<LooseGraph, "nodeOf" | "component" | "componentCount"> & { readonly order: Uint32Array };

function numberNodes({ csr, siteMask, gateways }: ServiceGraph, { of, starts, members }: Groups): Numbering {
  const n = siteMask.length;
  const nodeOfGroup = new Int32Array(n).fill(-1);
  const order = new Uint32Array(n);
  const component = new Uint32Array(n);
  let [count, walked, componentCount] = [0, 0, 0];
  const enter = (group: number) => {
    if (nodeOfGroup[group] !== -1) return;
    component[count] = componentCount;
    nodeOfGroup[group] = count;
    order[count++] = group;
  };
  const walk = () => {
    if (walked === count) return;
    for (; walked < count; walked++) {
      const group = order[walked] as number;
      for (let i = starts[group] as number; i < (starts[group + 1] as number); i++) {
        const site = members[i] as number;
        for (let at = csr.starts[site] as number; at < (csr.starts[site + 1] as number); at++) {
          enter(of[csr.targets[at] as number] as number);
        }
      }
    }
    componentCount++;
  };
  for (let site = 0; gateways !== null && site < n; site++) if (gateways[site] === 1) enter(of[site] as number);
  walk();
  for (let site = 0; site < n; site++) {
    if (siteMask[site] === 1) enter(of[site] as number);
    walk();
  }
  return {
    order: order.slice(0, count),
    nodeOf: Int32Array.from(of, (group) => nodeOfGroup[group] as number),
    component: component.slice(0, count),
    componentCount,
  };
}

function layOutLinks(
  { csr }: ServiceGraph,
  groups: Groups,
  { order, nodeOf }: Numbering,
): Pick<LooseGraph, "starts" | "arcs" | "linkRows"> {
  const starts = new Uint32Array(order.length + 1);
  const arcs = new Uint32Array(2 * csr.targets.length);
  const linkRows = new Uint32Array(csr.targets.length / 2);
  const linkOf = new Int32Array(csr.linkCount).fill(-1);
  let [arcCount, linkCount] = [0, 0];
  for (let node = 0; node < order.length; node++) {
    const group = order[node] as number;
    for (let i = groups.starts[group] as number; i < (groups.starts[group + 1] as number); i++) {
      const site = groups.members[i] as number;
      for (let at = csr.starts[site] as number; at < (csr.starts[site + 1] as number); at++) {
        const next = nodeOf[csr.targets[at] as number] as number;
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
    starts[node + 1] = arcCount;
  }
  return { starts, arcs: arcs.slice(0, 2 * arcCount), linkRows: linkRows.slice(0, linkCount) };
}
