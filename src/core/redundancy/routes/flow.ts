/**
 * Answers: how do as many routes as wanted lead from a source to a sink, each arc on one of them, at the least length together?
 * One route more at a time, over shortest paths with reduced lengths; where none is found, what was reached proves it.
 */

import { NodeHeap } from "../../topology/node-heap.ts";
import type { Arcs } from "./arcs.ts";

/** Routes from a source to a sink, each arc on one of them; with prices for taking it again, on any number. */
export class Flow {
  readonly #arcs: Arcs;
  readonly #source: number;
  readonly #sink: number;
  /** What a further route pays for an arc that is taken; infinite where it may not be taken again. */
  readonly #again: Float64Array | null;
  readonly #taken: Uint8Array;
  readonly #potential: Float64Array;
  /** Whether the last search reached each node. */
  #reached: Float64Array;

  constructor(arcs: Arcs, source: number, sink: number, again: Float64Array | null = null) {
    this.#arcs = arcs;
    this.#source = source;
    this.#sink = sink;
    this.#again = again;
    this.#taken = new Uint8Array(arcs.tails.length);
    this.#potential = new Float64Array(arcs.nodeCount);
    this.#reached = this.#potential;
  }

  /** False where no further route leads from the source to the sink. */
  addRoute(): boolean {
    const { nodeCount, tails, heads, lengths, leaveStarts, leaving, enterStarts, entering } = this.#arcs;
    const heap = new NodeHeap(nodeCount);
    /** The arc by which each node was reached; ~arc against its direction. */
    const by = new Int32Array(nodeCount);
    const potential = this.#potential;
    heap.lower(this.#source, 0);
    const step = (from: number, to: number, cost: number, arc: number) => {
      const reduced = Math.max(0, cost + (potential[from] as number) - (potential[to] as number));
      if (heap.lower(to, (heap.keys[from] as number) + reduced)) by[to] = arc;
    };
    for (let at = heap.takeSmallest(); at >= 0; at = heap.takeSmallest()) {
      for (let i = leaveStarts[at] as number; i < (leaveStarts[at + 1] as number); i++) {
        const arc = leaving[i] as number;
        const length = lengths[arc] as number;
        if (this.#taken[arc] === 0) step(at, heads[arc] as number, length, arc);
        else if (this.#again !== null) step(at, heads[arc] as number, length + (this.#again[arc] as number), arc);
      }
      for (let i = enterStarts[at] as number; i < (enterStarts[at + 1] as number); i++) {
        const arc = entering[i] as number;
        const times = this.#taken[arc] as number;
        if (times === 0) continue;
        const price = times > 1 ? ((this.#again?.[arc] ?? 0) as number) : 0;
        step(at, tails[arc] as number, -(lengths[arc] as number) - price, ~arc);
      }
    }
    this.#reached = heap.keys;
    if (heap.keys[this.#sink] === Number.POSITIVE_INFINITY) return false;
    for (let node = 0; node < nodeCount; node++) {
      const distance = Math.min(heap.keys[node] as number, heap.keys[this.#sink] as number);
      potential[node] = (potential[node] as number) + distance;
    }
    for (let at = this.#sink; at !== this.#source; ) {
      const arc = by[at] as number;
      const own = arc < 0 ? ~arc : arc;
      this.#taken[own] = (this.#taken[own] as number) + (arc < 0 ? -1 : 1);
      at = (arc < 0 ? heads[own] : tails[own]) as number;
    }
    return true;
  }

  /** The arcs of each route, from the source on; the shortest route first. */
  routes(): number[][] {
    const { tails, heads, lengths, things, leaveStarts, leaving } = this.#arcs;
    const left = this.#taken.slice();
    // A span taken both ways by two routes is taken by neither: they swap what follows.
    const first = new Map<number, number>();
    left.forEach((times, arc) => {
      if (times === 0 || (things[arc] as number) < 0) return;
      const other = first.get(things[arc] as number);
      if (other === undefined || tails[other] === tails[arc]) first.set(things[arc] as number, arc);
      else {
        const both = Math.min(times, left[other] as number);
        left[arc] = times - both;
        left[other] = (left[other] as number) - both;
      }
    });
    const routes: number[][] = [];
    for (;;) {
      const route: number[] = [];
      let at = this.#source;
      while (at !== this.#sink) {
        let next = -1;
        for (let i = leaveStarts[at] as number; i < (leaveStarts[at + 1] as number) && next < 0; i++) {
          if ((left[leaving[i] as number] as number) > 0) next = leaving[i] as number;
        }
        if (next < 0) break;
        left[next] = (left[next] as number) - 1;
        route.push(next);
        at = heads[next] as number;
      }
      if (route.length === 0 || at !== this.#sink) break;
      routes.push(route);
    }
    const length = (route: readonly number[]) => route.reduce((sum, arc) => sum + (lengths[arc] as number), 0);
    return routes.sort((a, b) => length(a) - length(b));
  }

  /** After a search that did not reach the sink: the spans and sites on the border of what it reached. */
  blocking(): number[] {
    const { tails, heads, things } = this.#arcs;
    const isReached = (node: number | undefined) => this.#reached[node ?? 0] !== Number.POSITIVE_INFINITY;
    const border = new Set<number>();
    things.forEach((thing, arc) => {
      if (isReached(tails[arc]) && !isReached(heads[arc])) border.add(thing);
    });
    return [...border];
  }
}
