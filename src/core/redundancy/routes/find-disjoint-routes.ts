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
import { Flow } from "./flow.ts";

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
  const routes = flow.routes().map((route) => routeOfArcs(route, arcs, level, spans.lengths));
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
  return flow.routes().map((route) => routeOfArcs(route, arcs, "site", spans.lengths));
}

/** What a row of arcs says of spans and sites. */
export function routeOfArcs(
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
