/**
 * Answers: what are the two shortest routes from a source to every other node that share no arc, all nodes at once?
 *
 * Suurballe and Tarjan, "A quick method for finding shortest pairs of disjoint paths", Networks 14 (1984): after one search
 * for shortest paths, a second one labels nodes in order of what a pair costs more than twice the shortest path. Each node
 * labelled splits the tree of those not yet labelled; arcs between the pieces are looked at from the smaller pieces, so
 * every arc is looked at O(log n) times. Cost O(m log² n) with a heap, where a flow per node would cost O(n m log n).
 */
import type { Report } from "../../analysis.ts";
import { NodeHeap } from "../../topology/node-heap.ts";
import type { Arcs } from "./arcs.ts";

export type PairsFrom = {
  readonly source: number;
  /** Metres to every node; infinite where no route leads. */
  readonly shortest: Float64Array;
  /** The arc by which the shortest route enters each node; −1 for none. */
  readonly enteredBy: Int32Array;
  /** Metres of both routes of a pair together; infinite where there is no pair. */
  readonly pair: Float64Array;
  /** The arc by which the second search enters each node, and the node that was labelled then; −1 for none. */
  readonly pairEnteredBy: Int32Array;
  readonly pairVia: Int32Array;
};

export function pairFromSource(arcs: Arcs, source: number, report?: Report): PairsFrom {
  const { nodeCount: n, tails, heads, lengths, leaveStarts, leaving, enterStarts, entering } = arcs;
  const { shortest, enteredBy } = shortestRoutes(arcs, source);
  const tree = new Tree(tails, enteredBy, shortest);
  const extra = new NodeHeap(n);
  const pairEnteredBy = new Int32Array(n).fill(-1);
  const pairVia = new Int32Array(n).fill(-1);
  /** The piece of the tree of unlabelled nodes that each node is in. */
  const piece = new Int32Array(n);
  const labelled = new Uint8Array(n);
  let pieces = 1;
  let done = 0;

  let at = -1;
  const look = (arc: number, whole: number, firstNew: number) => {
    const x = tails[arc] as number;
    const y = heads[arc] as number;
    if (enteredBy[y] === arc || labelled[y] === 1 || shortest[x] === Number.POSITIVE_INFINITY) return;
    const isIn = (node: number) =>
      labelled[node] === 0 && (piece[node] === whole || (piece[node] as number) >= firstNew);
    if (!isIn(y) || !(x === at || (isIn(x) && piece[x] !== piece[y]))) return;
    const more = Math.max(0, (lengths[arc] as number) + (shortest[x] as number) - (shortest[y] as number));
    if (extra.lower(y, (extra.keys[at] as number) + more)) {
      pairEnteredBy[y] = arc;
      pairVia[y] = at;
    }
  };
  extra.lower(source, 0);
  for (at = extra.takeSmallest(); at >= 0; at = extra.takeSmallest()) {
    labelled[at] = 1;
    const whole = piece[at] as number;
    const firstNew = pieces;
    const small = tree.split(at, labelled);
    for (const nodes of small) {
      for (const node of nodes) piece[node] = pieces;
      pieces++;
    }
    for (const nodes of small) {
      for (const node of nodes) {
        for (let i = leaveStarts[node] as number; i < (leaveStarts[node + 1] as number); i++)
          look(leaving[i] as number, whole, firstNew);
        for (let i = enterStarts[node] as number; i < (enterStarts[node + 1] as number); i++)
          look(entering[i] as number, whole, firstNew);
      }
    }
    for (let i = leaveStarts[at] as number; i < (leaveStarts[at + 1] as number); i++)
      look(leaving[i] as number, whole, firstNew);
    report?.(++done, n);
  }
  const pair = shortest.map((metres, node) => (node === source ? 0 : 2 * metres + (extra.keys[node] as number)));
  return { source, shortest, enteredBy, pair, pairEnteredBy, pairVia };
}

/** Both routes to a node as arcs from the source on; null where there is no pair. */
export function routesOfPair(arcs: Arcs, pairs: PairsFrom, node: number): readonly [number[], number[]] | null {
  const { source, enteredBy, pair, pairEnteredBy, pairVia } = pairs;
  if (pair[node] === Number.POSITIVE_INFINITY || node === source) return null;
  const marked = new Set<number>();
  for (let at = node; at !== source; at = pairVia[at] as number) marked.add(at);
  const walk = () => {
    const route: number[] = [];
    for (let at = node; at !== source; ) {
      const arc = (marked.delete(at) ? pairEnteredBy[at] : enteredBy[at]) as number;
      route.push(arc);
      at = arcs.tails[arc] as number;
    }
    return route.reverse();
  };
  return [walk(), walk()];
}

/** Dijkstra. */
export function shortestRoutes({ nodeCount, heads, lengths, leaveStarts, leaving }: Arcs, source: number) {
  const heap = new NodeHeap(nodeCount);
  const enteredBy = new Int32Array(nodeCount).fill(-1);
  heap.lower(source, 0);
  for (let at = heap.takeSmallest(); at >= 0; at = heap.takeSmallest()) {
    for (let i = leaveStarts[at] as number; i < (leaveStarts[at + 1] as number); i++) {
      const arc = leaving[i] as number;
      const head = heads[arc] as number;
      if (heap.lower(head, (heap.keys[at] as number) + (lengths[arc] as number))) enteredBy[head] = arc;
    }
  }
  return { shortest: heap.keys, enteredBy };
}

/** The tree of shortest routes, which falls to pieces as its nodes are taken away. */
class Tree {
  readonly #parent: Int32Array;
  readonly #childStarts: Uint32Array;
  readonly #children: Uint32Array;
  readonly #seen: Uint32Array;
  #walks = 0;

  constructor(tails: Int32Array, enteredBy: Int32Array, shortest: Float64Array) {
    const n = enteredBy.length;
    this.#parent = enteredBy.map((arc) => (arc < 0 ? -1 : (tails[arc] as number)));
    this.#childStarts = new Uint32Array(n + 1);
    for (let v = 0; v < n; v++) {
      const above = this.#parent[v] as number;
      if (above >= 0) this.#childStarts[above + 1] = (this.#childStarts[above + 1] as number) + 1;
    }
    for (let v = 0; v < n; v++)
      this.#childStarts[v + 1] = (this.#childStarts[v + 1] as number) + (this.#childStarts[v] as number);
    const next = this.#childStarts.slice(0, n);
    this.#children = new Uint32Array(shortest.length);
    for (let v = 0; v < n; v++) {
      const above = this.#parent[v] as number;
      if (above < 0) continue;
      const at = next[above] as number;
      this.#children[at] = v;
      next[above] = at + 1;
    }
    this.#seen = new Uint32Array(n);
  }

  /** The pieces next to a node that was taken away, all but the largest: walked in step until one is left. */
  split(node: number, gone: Uint8Array): number[][] {
    const walks = this.#neighbours(node, gone).map((start) => ({ nodes: [start], next: 0 }));
    const walk = ++this.#walks;
    this.#seen[node] = walk;
    for (const { nodes } of walks) this.#seen[nodes[0] as number] = walk;
    const done: number[][] = [];
    for (let open = walks; open.length > 1; ) {
      open = open.filter((each) => {
        const here = each.nodes[each.next++];
        if (here === undefined) {
          done.push(each.nodes);
          return false;
        }
        for (const other of this.#neighbours(here, gone)) {
          if (this.#seen[other] === walk) continue;
          this.#seen[other] = walk;
          each.nodes.push(other);
        }
        return true;
      });
    }
    return done;
  }

  #neighbours(node: number, gone: Uint8Array): number[] {
    const found: number[] = [];
    const above = this.#parent[node] as number;
    if (above >= 0 && gone[above] === 0) found.push(above);
    for (let i = this.#childStarts[node] as number; i < (this.#childStarts[node + 1] as number); i++) {
      const child = this.#children[i] as number;
      if (gone[child] === 0) found.push(child);
    }
    return found;
  }
}
