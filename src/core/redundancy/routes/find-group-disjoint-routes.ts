/**
 * Answers: which two routes between two sites share no risk group and no span, and are the shortest together? Where there
 * are none: what proves it, and which two share the least?
 *
 * A pair that shares no span is found first (it bounds every answer, and often shares no group either); then what parts the
 * sites alone is looked for; then the search of search-pair.ts decides, as far as its limit goes. What it did not
 * decide is said to be open, never no.
 */
import type { Report } from "../../analysis.ts";
import { buildCsr } from "../../topology/csr.ts";
import type { ElementSets } from "../losses/element-sets.ts";
import { cheapestRoute, Tolls } from "./cheapest-route.ts";
import { NO_DEMANDS } from "./demands.ts";
import { type FoundRoute, findDisjointRoutes, leastShared, type RouteSpans } from "./find-disjoint-routes.ts";
import { type Budget, type PairFound, type PairGround, searchPair, someSecondsOf, tollGroup } from "./search-pair.ts";
import { comparePairs, groupsOfElements, groupsOn, sharedBy } from "./sharing.ts";

export type GroupRouteQuestion = {
  readonly siteCount: number;
  readonly spans: RouteSpans;
  readonly from: number;
  readonly to: number;
  readonly groups: ElementSets;
  /** So many routes are looked for at most; without it, as many as take some seconds. */
  readonly limit?: number;
};

export type GroupRoutes = {
  /** Two; or the shortest alone where no two are known; or none. */
  readonly routes: readonly FoundRoute[];
  /** Null where the search ended at its limit with nothing found. */
  readonly feasible: boolean | null;
  /** No two that share nothing are shorter together. */
  readonly optimal: boolean;
  /** Groups and spans of which each alone parts the two sites. Empty with feasible false: every way was tried. */
  readonly blocking: { readonly groups: readonly number[]; readonly spans: readonly number[] };
  /** Two that share the fewest groups, then spans, then sites; empty where two that share nothing are known. */
  readonly fallback: readonly FoundRoute[];
  /** No two share less. */
  readonly fallbackProved: boolean;
};

const NONE: GroupRoutes["blocking"] = { groups: [], spans: [] };

export function findGroupDisjointRoutes(question: GroupRouteQuestion, report?: Report): GroupRoutes {
  const { siteCount, spans, from, to, groups } = question;
  const csr = buildCsr(siteCount, spans.from, spans.to, spans.used);
  const groupsOf = groupsOfElements(groups, spans.used.length, siteCount);
  const ground: PairGround = { csr, spans, sets: groups, groupsOf, from, to };
  const apart = findDisjointRoutes({ siteCount, spans, from, to, level: "span", k: 2 });
  const [shortest] = apart.routes;
  if (shortest === undefined || from === to) {
    const blocking = { groups: [], spans: apart.blocking.spans };
    return { routes: [], feasible: false, optimal: false, blocking, fallback: [], fallbackProved: false };
  }
  const [first, second] = apart.routes;
  if (first !== undefined && second !== undefined && sharedBy(first, second, groupsOf).groups.length === 0)
    return { routes: apart.routes, feasible: true, optimal: true, blocking: NONE, fallback: [], fallbackProved: true };

  const direct = cheapestRoute(csr, spans.lengths, from, to, new Tolls(spans.used.length, siteCount)) ?? shortest;
  const blocking = { groups: [...groupsOn(direct, groupsOf)].filter(partsAlone(ground)), spans: apart.blocking.spans };
  const budget: Budget = question.limit === undefined ? someSecondsOf(csr, report) : { left: question.limit };
  let found: PairFound = { pair: null, proved: true };
  if (blocking.groups.length + blocking.spans.length === 0) {
    const atLeast = apart.routes.reduce((sum, { metres }) => sum + metres, 0);
    const terms = {
      forgiven: new Set<number>(),
      spanToll: Number.POSITIVE_INFINITY,
      siteToll: 0,
      atLeast,
      demands: NO_DEMANDS,
    };
    found = searchPair(ground, terms, budget);
  }
  if (found.pair !== null) {
    const routes = [...found.pair].sort((a, b) => a.metres - b.metres);
    return { routes, feasible: true, optimal: found.proved, blocking: NONE, fallback: [], fallbackProved: true };
  }
  const feasible = found.proved ? false : null;
  const { pair, proved } = leastSharing(question, ground, blocking.groups, apart.routes, budget);
  return { routes: [direct], feasible, optimal: false, blocking, fallback: pair, fallbackProved: proved };
}

/** Whether the loss of a group leaves no route. */
function partsAlone(ground: PairGround): (group: number) => boolean {
  const tolls = new Tolls(ground.spans.used.length, ground.csr.nodeCount);
  return (group) => {
    tolls.clear();
    tollGroup(ground, group, Number.POSITIVE_INFINITY, tolls);
    return cheapestRoute(ground.csr, ground.spans.lengths, ground.from, ground.to, tolls) === null;
  };
}

/**
 * Groups that part the sites alone are shared by any two routes; with them forgiven, a pair that shares no other group
 * shares the fewest there can be. Where there is none, one group more is forgiven, each in turn. With more than that, or
 * beyond the limit, the best pair seen is given as what it is.
 */
function leastSharing(
  { siteCount, spans, from, to, groups }: GroupRouteQuestion,
  ground: PairGround,
  forced: readonly number[],
  apart: readonly FoundRoute[],
  budget: Budget,
): { readonly pair: readonly FoundRoute[]; readonly proved: boolean } {
  const total = spans.lengths.reduce((sum, metres) => sum + metres, 1);
  const siteToll = total;
  const spanToll = total * (siteCount + 1);
  const least = leastShared({ siteCount, spans, from, to, k: 2 });
  const valued = (pair: readonly FoundRoute[]) => {
    const [a, b] = pair as [FoundRoute, FoundRoute];
    return { pair, shared: sharedBy(a, b, ground.groupsOf), metres: a.metres + b.metres };
  };
  const ofLeast = valued(least);
  const { shared, metres } = ofLeast;
  const atLeast = metres + spanToll * shared.spans.length + siteToll * shared.sites.length;
  let best = ofLeast;
  const see = (pair: readonly FoundRoute[] | null) => {
    if (pair === null || pair.length < 2) return;
    const other = valued(pair);
    if (comparePairs(other, best) < 0) best = other;
  };
  see(apart);
  see(besideShortest(ground, spanToll * (siteCount + 1), spanToll, siteToll));
  const search = (forgiven: readonly number[]) => {
    const found = searchPair(
      ground,
      { forgiven: new Set(forgiven), spanToll, siteToll, atLeast, demands: NO_DEMANDS },
      budget,
    );
    see(found.pair);
    return found;
  };
  const fewest = search(forced);
  if (!fewest.proved || fewest.pair !== null) return { pair: best.pair, proved: fewest.proved };
  let proved = true;
  for (let group = 0; group + 1 < groups.spanStarts.length && budget.left > 0; group++) {
    if (!forced.includes(group)) proved = search([...forced, group]).proved && proved;
  }
  return { pair: best.pair, proved: proved && budget.left > 0 && best.shared.groups.length === forced.length + 1 };
}

/** The shortest route, and the one that pays for every group, span and site of it. */
function besideShortest(
  ground: PairGround,
  groupToll: number,
  spanToll: number,
  siteToll: number,
): readonly FoundRoute[] | null {
  const { csr, from, to, groupsOf } = ground;
  const { lengths } = ground.spans;
  const tolls = new Tolls(lengths.length, csr.nodeCount);
  const first = cheapestRoute(csr, lengths, from, to, tolls);
  if (first === null) return null;
  for (const group of groupsOn(first, groupsOf)) tollGroup(ground, group, groupToll, tolls);
  for (const span of first.spans) tolls.addToSpan(span, spanToll);
  for (const site of first.sites.slice(1, -1)) tolls.addToSite(site, siteToll);
  const second = cheapestRoute(csr, lengths, from, to, tolls);
  return second === null ? null : [first, second];
}
