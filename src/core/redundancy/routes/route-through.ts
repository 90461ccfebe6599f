/**
 * Answers: which route between two sites is the shortest that passes a third, no site twice?
 * It is two routes from the third site that share none, one to either end: a flow of two from a node behind both ends.
 * Exact, O(m log n).
 */
import { buildArcs, entryOf } from "./arcs.ts";
import { type FoundRoute, type RouteSpans, routeOfArcs } from "./find-disjoint-routes.ts";
import { Flow } from "./flow.ts";

/** used: the spans that it may run over. */
export function routeThrough(
  siteCount: number,
  spans: RouteSpans,
  ends: Int32Array,
  through: number,
): FoundRoute | null {
  const arcs = buildArcs(siteCount, spans, "site", ends);
  const flow = new Flow(arcs, arcs.nodeCount - 1, entryOf(through, "site"));
  if (!flow.addRoute() || !flow.addRoute()) return null;
  const halves = flow.routes().map((route) => routeOfArcs(route, arcs, "site", spans.lengths));
  const there = halves.find(({ sites }) => sites[0] === ends[0]) as FoundRoute;
  const on = halves.find((half) => half !== there) as FoundRoute;
  return {
    spans: [...there.spans, ...on.spans.toReversed()],
    sites: [...there.sites, ...on.sites.toReversed().slice(1)],
    metres: there.metres + on.metres,
  };
}
