/**
 * Answers: which routes between two sites share nothing, do what else is asked, and are shortest together; how far apart do
 * they run? Where there are not so many: why, what proves it, and what comes nearest to it?
 *
 * Spans and sites: find-disjoint-routes.ts. Risk groups: find-group-disjoint-routes.ts. What is demanded of two routes
 * besides: find-demanded-pair.ts.
 */
import type { Analysis, Report } from "../../analysis.ts";
import type { Lines } from "../../model/index.ts";
import { type Demands, isDemanding, NO_DEMANDS } from "./demands.ts";
import { findDemandedPair, type PairQuestion } from "./find-demanded-pair.ts";
import { type FoundRoute, findDisjointRoutes } from "./find-disjoint-routes.ts";
import { findGroupDisjointRoutes } from "./find-group-disjoint-routes.ts";
import { type RouteSeparation, separateRoutes } from "./separate-routes.ts";
import { groupsOfElements, type Shared, sharedByAny } from "./sharing.ts";

export type RoutesAsked = PairQuestion & {
  readonly k: number;
  /** Asked of two routes: with any other k there are none. */
  readonly demands: Demands;
  readonly lines: Lines;
  readonly separation: { readonly withinM: number; readonly endM: number };
};

/**
 * Why there are not as many as asked. parted: the blocking set alone parts the sites. tried: every way was tried. open:
 * the search ended at its limit. beyond: routes that share nothing there are, but none that do what else is asked;
 * beyond-open: none of those was found before the limit.
 */
export type NoRoutes = "no-route" | "parted" | "tried" | "open" | "beyond" | "beyond-open";

export type RoutesFound = {
  readonly routes: readonly FoundRoute[];
  /** Null where the search ended at its limit with nothing found. */
  readonly feasible: boolean | null;
  /** No routes that do what is asked are shorter together. */
  readonly optimal: boolean;
  /** Null with feasible true. */
  readonly why: NoRoutes | null;
  readonly blocking: Shared;
  /** What comes nearest: routes that share the least; with beyond, the shortest that share nothing. */
  readonly fallback: readonly FoundRoute[];
  /** Nothing comes nearer. */
  readonly fallbackProved: boolean;
  /** What more than one of the routes, or of the fallback where they are too few, goes over. */
  readonly shared: Shared;
  /** Of the same; null where there are not two. */
  readonly separation: RouteSeparation | null;
};

type Found = Omit<RoutesFound, "shared" | "separation">;

export const findRoutes: Analysis<RoutesAsked, RoutesFound> = (asked, report) => {
  const { siteCount, spans, groups, lines } = asked;
  const free = asked.level === "group" ? ofGroups(asked, report) : ofElements(asked);
  const found = asked.k === 2 && isDemanding(asked.demands) ? demand(asked, free, report) : free;
  const best = found.feasible === true ? found.routes : found.fallback;
  return {
    ...found,
    shared: sharedByAny(best, groupsOfElements(groups, spans.used.length, siteCount)),
    separation: separateRoutes(lines, spans.from, best, asked.separation),
  };
};

function ofElements({ level, ...asked }: RoutesAsked): Found {
  const { routes, blocking, fallback } = findDisjointRoutes({ ...asked, level: level === "site" ? "site" : "span" });
  const feasible = routes.length === asked.k;
  return {
    ...{ routes, feasible, optimal: feasible, fallback, fallbackProved: true },
    why: feasible ? null : routes.length === 0 ? "no-route" : "parted",
    blocking: { groups: [], ...blocking },
  };
}

function ofGroups(asked: RoutesAsked, report?: Report): Found {
  const found = findGroupDisjointRoutes(asked, report);
  const { feasible, routes } = found;
  const blocking = { ...found.blocking, sites: [] };
  const isParted = blocking.groups.length + blocking.spans.length > 0;
  const why = routes.length === 0 ? "no-route" : feasible === null ? "open" : isParted ? "parted" : "tried";
  return { ...found, why: feasible === true ? null : why, blocking };
}

/** Where the pair without demands is not known, the one with them is not either. */
function demand(asked: RoutesAsked, free: Found, report?: Report): Found {
  const [one, other] = free.routes;
  if (one === undefined || other === undefined) return free;
  // Every route passes its ends.
  const isEnd = asked.demands.through === asked.from || asked.demands.through === asked.to;
  const demands = isEnd ? { ...asked.demands, through: NO_DEMANDS.through } : asked.demands;
  const { pair, proved } = findDemandedPair(asked, demands, { pair: [one, other], proved: free.optimal }, report);
  if (pair !== null) return { ...free, routes: pair, optimal: proved };
  return {
    ...{ routes: [], feasible: proved ? false : null, optimal: false, why: proved ? "beyond" : "beyond-open" },
    ...{ blocking: free.blocking, fallback: free.routes, fallbackProved: free.optimal },
  };
}
