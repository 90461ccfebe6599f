/**
 * Answers: which links, cut alone, separate something, and how much?
 * Method: one depth-first search with lowlink numbers and subtree sizes, on an explicit stack (Tarjan 1974). Skips
 * the parent *link*, so of two parallel links neither is a bridge. Cost O(n + m).
 *
 * bridge[link] = 1 for a bridge. smallerSide[link] = nodes in the smaller of the two parts a bridge would leave, else 0.
 * component[node] = number of its component, counted from 0 by lowest node.
 */
import type { Report } from "../analysis.ts";
import type { Csr } from "../topology/csr.ts";

export type Bridges = {
  readonly bridge: Uint8Array;
  readonly smallerSide: Uint32Array;
  readonly component: Uint32Array;
  readonly componentCount: number;
};

const UNSEEN = 0;

export function findBridges(csr: Csr, report?: Report): Bridges {
  const { nodeCount: n, starts, targets, links } = csr;
  const bridge = new Uint8Array(csr.linkCount);
  const component = new Uint32Array(n);
  const order = new Uint32Array(n);
  const low = new Uint32Array(n);
  const next = starts.slice(0, n);
  const stack = new Uint32Array(n);
  const size = new Uint32Array(n).fill(1);
  const cameBy = new Int32Array(n).fill(-1);
  let time = 0;
  let componentCount = 0;
  const componentSize: number[] = [];

  for (let root = 0; root < n; root++) {
    if (order[root] !== UNSEEN) continue;
    let depth = 0;
    stack[0] = root;
    order[root] = low[root] = ++time;
    component[root] = componentCount;
    while (depth >= 0) {
      const v = stack[depth] as number;
      const at = next[v] as number;
      if (at < (starts[v + 1] as number)) {
        next[v] = at + 1;
        const link = links[at] as number;
        if (link === cameBy[v]) continue;
        const w = targets[at] as number;
        if (order[w] !== UNSEEN) {
          if ((order[w] as number) < (low[v] as number)) low[v] = order[w] as number;
          continue;
        }
        order[w] = low[w] = ++time;
        component[w] = componentCount;
        cameBy[w] = link;
        stack[++depth] = w;
        if (report !== undefined && (time & 0xffff) === 0) report(time, n);
      } else {
        depth--;
        if (depth < 0) break;
        const parent = stack[depth] as number;
        size[parent] = (size[parent] as number) + (size[v] as number);
        if ((low[v] as number) < (low[parent] as number)) low[parent] = low[v] as number;
        if ((low[v] as number) > (order[parent] as number)) bridge[cameBy[v] as number] = 1;
      }
    }
    componentCount++;
    componentSize.push(size[root] as number);
  }
  return { bridge, smallerSide: smallerSides(), component, componentCount };

  /** One side of a bridge is the subtree it leads to, the other is the rest of the component. */
  function smallerSides(): Uint32Array {
    const smaller = new Uint32Array(csr.linkCount);
    for (let v = 0; v < n; v++) {
      const link = cameBy[v] as number;
      if (link < 0 || bridge[link] === 0) continue;
      const side = size[v] as number;
      smaller[link] = Math.min(side, (componentSize[component[v] as number] as number) - side);
    }
    return smaller;
  }
}
