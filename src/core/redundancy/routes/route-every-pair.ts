/**
 * Answers: how many pairs of sites are connected, how many have two routes that share nothing, and how long are all of
 * them together? One search from every site: O(n m log² n), for networks of some thousand sites.
 */
import type { Analysis } from "../../analysis.ts";
import { buildArcs, entryOf, exitOf, type Level } from "./arcs.ts";
import type { RouteSpans } from "./find-disjoint-routes.ts";
import { pairFromSource } from "./pair-from-source.ts";

export type EveryPair = {
  readonly pairs: number;
  readonly connected: number;
  readonly protectable: number;
  readonly shortestM: number;
  /** Of the pairs that have two routes. */
  readonly disjointM: number;
};

export type EveryPairOf = {
  readonly siteMask: Uint8Array;
  readonly spans: RouteSpans;
  readonly level: Level;
};

export const routeEveryPair: Analysis<EveryPairOf, EveryPair> = ({ siteMask, spans, level }, report) => {
  const arcs = buildArcs(siteMask.length, spans, level);
  const sites = Array.from(siteMask.keys()).filter((site) => siteMask[site] === 1);
  let [connected, protectable, shortestM, disjointM] = [0, 0, 0, 0];
  sites.forEach((from, i) => {
    const found = pairFromSource(arcs, exitOf(from, level));
    for (const to of sites.slice(i + 1)) {
      const shortest = found.shortest[entryOf(to, level)] as number;
      const pair = found.pair[entryOf(to, level)] as number;
      if (Number.isFinite(shortest)) {
        connected++;
        shortestM += shortest;
      }
      if (Number.isFinite(pair)) {
        protectable++;
        disjointM += pair;
      }
    }
    report?.(i + 1, sites.length);
  });
  return { pairs: (sites.length * (sites.length - 1)) / 2, connected, protectable, shortestM, disjointM };
};
