/**
 * Answers: which two routes that share nothing, and do what is demanded of their lengths and of where the first passes, are
 * the shortest together?
 *
 * The shortest pair without demands is asked first: where it does what is demanded, nothing shorter can. Else
 * search-pair.ts decides, as far as its limit goes; what it did not decide is said to be open, never no.
 */
import type { Report } from "../../analysis.ts";
import { buildCsr } from "../../topology/csr.ts";
import { type ElementSets, packSets } from "../losses/element-sets.ts";
import { type Demands, putInOrder } from "./demands.ts";
import type { FoundRoute, RouteSpans } from "./find-disjoint-routes.ts";
import { searchPair, someSecondsOf } from "./search-pair.ts";
import { groupsOfElements } from "./sharing.ts";

export const ROUTE_LEVELS = ["span", "site", "group"] as const;
export type RouteLevel = (typeof ROUTE_LEVELS)[number];

export type PairQuestion = {
  readonly siteCount: number;
  readonly spans: RouteSpans;
  readonly from: number;
  readonly to: number;
  readonly level: RouteLevel;
  readonly groups: ElementSets;
};

export type DemandedPair = {
  /** The one first that passes the site asked for, else the shorter one. */
  readonly pair: readonly [FoundRoute, FoundRoute] | null;
  /** No shorter pair, or none at all, does what is demanded. */
  readonly proved: boolean;
};

/** free: the shortest pair without demands, and whether that is proved. limit: so many routes are looked for at most. */
export function findDemandedPair(
  { siteCount, spans, from, to, level, groups }: PairQuestion,
  demands: Demands,
  free: { readonly pair: readonly [FoundRoute, FoundRoute]; readonly proved: boolean },
  report?: Report,
  limit?: number,
): DemandedPair {
  const fitting = putInOrder(demands, free.pair);
  if (fitting !== null) return { pair: fitting, proved: free.proved };
  const csr = buildCsr(siteCount, spans.from, spans.to, spans.used);
  const sets = level === "group" ? groups : packSets([]);
  const groupsOf = groupsOfElements(sets, spans.used.length, siteCount);
  const terms = {
    forgiven: new Set<number>(),
    spanToll: Number.POSITIVE_INFINITY,
    siteToll: level === "site" ? Number.POSITIVE_INFINITY : 0,
    atLeast: free.proved ? free.pair[0].metres + free.pair[1].metres : 0,
    demands,
    start: free.pair,
  };
  const budget = limit === undefined ? someSecondsOf(csr, report) : { left: limit };
  const { pair, proved } = searchPair({ csr, spans, sets, groupsOf, from, to }, terms, budget);
  if (pair === null || demands.through >= 0) return { pair, proved };
  const [one, other] = pair;
  return { pair: one.metres <= other.metres ? [one, other] : [other, one], proved };
}
