/**
 * What of a loose graph a search has to walk. Most nodes of a telecom network have two neighbours, or hang on one: of a
 * chain between two junctions it is enough to know whether all of it is up, and what hangs like a tree is served by what it
 * hangs on. Junctions are gateways and whatever has more neighbours. Cost O(n + m), once.
 */
import type { LooseGraph } from "./loose-graph.ts";

export type ChainGraph = {
  /** Chains of junction j are arcs 2 · starts[j] up to 2 · starts[j + 1]: the junction at the other end, and the chain. */
  readonly starts: Uint32Array;
  readonly arcs: Uint32Array;
  /** Per junction its node. */
  readonly junctions: Uint32Array;
  /** Per chain the junctions it lies between, alike where it comes back. */
  readonly heads: Uint32Array;
  readonly tails: Uint32Array;
  /** Nodes of chain c are nodes[insides[c] .. insides[c + 1]); its links, one more, begin in links at insides[c] + c. */
  readonly insides: Uint32Array;
  readonly nodes: Uint32Array;
  readonly links: Uint32Array;
  /** What hangs, above before below: the node, what it hangs on, and by which link. */
  readonly hanging: Uint32Array;
  readonly hangsOn: Uint32Array;
  readonly hangsBy: Uint32Array;
};

export function chainGraph({ nodeCount, starts, arcs, gateways }: LooseGraph): ChainGraph {
  const degree = new Uint32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) degree[node] = (starts[node + 1] as number) - (starts[node] as number);
  const isGateway = (node: number) => (gateways?.[node] ?? 0) > 0;

  // Leaf after leaf is taken off; a gateway stays.
  const peeled = new Uint8Array(nodeCount);
  const order: number[] = [];
  const [hangsOn, hangsBy] = [new Int32Array(nodeCount).fill(-1), new Uint32Array(nodeCount)];
  const peel = (node: number) => {
    if (peeled[node] === 1 || (degree[node] as number) > 1 || isGateway(node)) return;
    peeled[node] = 1;
    order.push(node);
  };
  for (let node = 0; node < nodeCount; node++) peel(node);
  for (let i = 0; i < order.length; i++) {
    const node = order[i] as number;
    for (let at = starts[node] as number; at < (starts[node + 1] as number); at++) {
      const next = arcs[2 * at] as number;
      if (peeled[next] === 1) continue;
      hangsOn[node] = next;
      hangsBy[node] = arcs[2 * at + 1] as number;
      degree[next] = (degree[next] as number) - 1;
      peel(next);
    }
  }
  const hanging = Uint32Array.from(order.filter((node) => hangsOn[node] !== -1)).reverse();

  const junctionOf = new Int32Array(nodeCount).fill(-1);
  const junctions: number[] = [];
  for (let node = 0; node < nodeCount; node++) {
    if (peeled[node] === 1 || (degree[node] === 2 && !isGateway(node))) continue;
    junctionOf[node] = junctions.length;
    junctions.push(node);
  }
  const heads: number[] = [];
  const tails: number[] = [];
  const insides = [0];
  const nodes: number[] = [];
  const links: number[] = [];
  const passed = new Uint8Array(arcs.length >>> 1);
  junctions.forEach((junction, j) => {
    for (let first = starts[junction] as number; first < (starts[junction + 1] as number); first++) {
      if (peeled[arcs[2 * first] as number] === 1 || passed[arcs[2 * first + 1] as number] === 1) continue;
      let here = arcs[2 * first] as number;
      let link = arcs[2 * first + 1] as number;
      passed[link] = 1;
      links.push(link);
      while (junctionOf[here] === -1) {
        nodes.push(here);
        let at = starts[here] as number;
        while (peeled[arcs[2 * at] as number] === 1 || arcs[2 * at + 1] === link) at++;
        link = arcs[2 * at + 1] as number;
        here = arcs[2 * at] as number;
        passed[link] = 1;
        links.push(link);
      }
      heads.push(j);
      tails.push(junctionOf[here] as number);
      insides.push(nodes.length);
    }
  });
  return {
    ...arcsOf(junctions.length, heads, tails),
    junctions: Uint32Array.from(junctions),
    heads: Uint32Array.from(heads),
    tails: Uint32Array.from(tails),
    insides: Uint32Array.from(insides),
    nodes: Uint32Array.from(nodes),
    links: Uint32Array.from(links),
    hanging,
    hangsOn: hanging.map((node) => hangsOn[node] as number),
    hangsBy: hanging.map((node) => hangsBy[node] as number),
  };
}

/** Every chain at both its ends; one that comes back leads nowhere. */
function arcsOf(
  junctionCount: number,
  heads: readonly number[],
  tails: readonly number[],
): Pick<ChainGraph, "starts" | "arcs"> {
  const starts = new Uint32Array(junctionCount + 1);
  const forEachArc = (visit: (from: number, to: number, chain: number) => void) => {
    for (let chain = 0; chain < heads.length; chain++) {
      const [head, tail] = [heads[chain] as number, tails[chain] as number];
      if (head === tail) continue;
      visit(head, tail, chain);
      visit(tail, head, chain);
    }
  };
  forEachArc((from) => {
    starts[from + 1] = (starts[from + 1] as number) + 1;
  });
  for (let j = 0; j < junctionCount; j++) starts[j + 1] = (starts[j + 1] as number) + (starts[j] as number);
  const arcs = new Uint32Array(2 * (starts[junctionCount] as number));
  const next = starts.slice(0, junctionCount);
  forEachArc((from, to, chain) => {
    const at = next[from] as number;
    next[from] = at + 1;
    arcs[2 * at] = to;
    arcs[2 * at + 1] = chain;
  });
  return { starts, arcs };
}
