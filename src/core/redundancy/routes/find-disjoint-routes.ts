/**
 * Answers: which k routes between two sites share nothing and are shortest together? Where there are not so many: what
 * proves it, and which k share the least?
 *
 * A flow of least cost, one route at a time, over shortest paths with reduced lengths (Suurballe 1974 for two). When no
 * further route is found, the arcs that lead out of what can still be reached are all taken: they are the blocking set
 * (Ford and Fulkerson 1956). The least shared routes are those of the same flow where everything may be used again at a
 * price: first few spans, then few sites, then few metres (the order of RFC 8800). Cost O(k m log n).
 */
import { type Arcs, buildArcs, entryOf, exitOf, type Level, siteOf } from "./arcs.ts";
import { NodeHeap } from "./node-heap.ts";

export type RouteSpans = Parameters<typeof buildArcs>[1];

export type RouteQuestion = {
  readonly siteCount: number;
  readonly spans: RouteSpans;
  readonly from: number;
  readonly to: number;
  readonly level: Level;
  readonly k: number;
};

/** From one site to the other: spans in order, and the sites they join, both ends among them. */
export type FoundRoute = {
  readonly spans: readonly number[];
  readonly sites: readonly number[];
  readonly metres: number;
};

export type FoundRoutes = {
  /** As many as there are, up to k; the shortest first. */
  readonly routes: readonly FoundRoute[];
  /** Fewer than k were found: whatever else is built, without these, spans or sites, no more routes can be. */
  readonly blocking: { readonly spans: readonly number[]; readonly sites: readonly number[] };
  /** Fewer than k were found: k that share the least; empty where not even one was. */
  readonly fallback: readonly FoundRoute[];
};

export function findDisjointRoutes(question: RouteQuestion): FoundRoutes {
  const { siteCount, spans, from, to, level, k } = question;
  const arcs = buildArcs(siteCount, spans, level);
  const flow = new Flow(arcs, exitOf(from, level), entryOf(to, level));
  let found = 0;
  while (found < k && flow.addRoute()) found++;
  const routes = flow.routes().map((route) => describe(route, arcs, level, spans.lengths));
  if (found === k) return { routes, blocking: { spans: [], sites: [] }, fallback: [] };
  const things = flow.blocking();
  const blocking = {
    spans: things.filter((thing) => thing >= 0),
    sites: things.filter((thing) => thing < 0).map((thing) => -1 - thing),
  };
  return { routes, blocking, fallback: found === 0 ? [] : leastShared(question) };
}

/** k routes that share the fewest spans, then sites, then are the shortest; empty where not even one leads there. */
export function leastShared({ siteCount, spans, from, to, k }: Omit<RouteQuestion, "level">): readonly FoundRoute[] {
  const arcs = buildArcs(siteCount, spans, "site");
  const total = arcs.lengths.reduce((sum, length) => sum + length, 1);
  const again = arcs.things.map((thing) => (thing < 0 ? total : total * (siteCount + 1)));
  const flow = new Flow(arcs, exitOf(from, "site"), entryOf(to, "site"), Float64Array.from(again));
  for (let i = 0; i < k; i++) if (!flow.addRoute()) return [];
  return flow.routes().map((route) => describe(route, arcs, "site", spans.lengths));
}

function describe(
  route: readonly number[],
  { tails, heads, things }: Arcs,
  level: Level,
  metres: Float64Array,
): FoundRoute {
  const over = route.filter((arc) => (things[arc] as number) >= 0);
  const spans = over.map((arc) => things[arc] as number);
  const sites = over.map((arc) => siteOf(heads[arc] as number, level));
  const [first] = over;
  const start = first === undefined ? [] : [siteOf(tails[first] as number, level)];
  return { spans, sites: [...start, ...sites], metres: spans.reduce((sum, span) => sum + (metres[span] as number), 0) };
}

/** Routes from a source to a sink, each arc on one of them; with prices for taking it again, on any number. */
class Flow {
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
