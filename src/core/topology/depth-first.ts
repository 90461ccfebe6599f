/**
 * The order of a depth-first search, in which everything below a node stands in one run: what hangs on a link or a node
 * is then a range of places, and any sum over it the difference of two running totals.
 * low follows Tarjan (1974), without the link a node was reached by, so of two parallel links neither is alone.
 * Explicit stack; cost O(n + m).
 */
import type { Report } from "../analysis.ts";
import type { Csr } from "./csr.ts";

/** All arrays but `placeOf` are by place in the order. */
export type DepthFirst = {
  readonly nodes: Uint32Array;
  /** By node. */
  readonly placeOf: Uint32Array;
  /** The place a node was reached from; -1 for the first of a component. */
  readonly parent: Int32Array;
  /** The link it was reached by; -1 for the first of a component. */
  readonly link: Int32Array;
  /** The earliest place that the run below touches, over any link but the one it was reached by. */
  readonly low: Uint32Array;
  /** The run below a place is place .. end. */
  readonly end: Uint32Array;
  /** Places where components begin, and the number of nodes behind them. */
  readonly components: Uint32Array;
};

const UNSEEN = 0xffffffff;

/** first: where the search begins; all other components follow in the order of their nodes. */
export function searchDepthFirst(
  { nodeCount: n, starts, targets, links }: Csr,
  report?: Report,
  first = 0,
): DepthFirst {
  const nodes = new Uint32Array(n);
  const placeOf = new Uint32Array(n).fill(UNSEEN);
  const parent = new Int32Array(n).fill(-1);
  const link = new Int32Array(n).fill(-1);
  const low = new Uint32Array(n);
  const end = new Uint32Array(n);
  const next = starts.slice(0, n);
  const components: number[] = [];
  let count = 0;
  const enter = (node: number) => {
    nodes[count] = node;
    placeOf[node] = low[count] = count;
    return count++;
  };
  for (let i = -1; i < n; i++) {
    const root = i < 0 ? first : i;
    if (root >= n || placeOf[root] !== UNSEEN) continue;
    components.push(count);
    for (let at = enter(root); at >= 0; ) {
      const node = nodes[at] as number;
      const way = next[node] as number;
      if (way < (starts[node + 1] as number)) {
        next[node] = way + 1;
        const over = links[way] as number;
        if (over === link[at]) continue;
        const target = targets[way] as number;
        const seen = placeOf[target] as number;
        if (seen === UNSEEN) {
          const below = enter(target);
          parent[below] = at;
          link[below] = over;
          at = below;
          if (report !== undefined && (count & 0xffff) === 0) report(count, n);
        } else if (seen < (low[at] as number)) low[at] = seen;
      } else {
        end[at] = count;
        const above = parent[at] as number;
        if (above >= 0 && (low[at] as number) < (low[above] as number)) low[above] = low[at] as number;
        at = above;
      }
    }
  }
  components.push(count);
  return { nodes, placeOf, parent, link, low, end, components: Uint32Array.from(components) };
}
