/**
 * Answers: for each of these sets of spans and sites, how much is cut off if all of it is lost together?
 * All sets at once: the sets are moments, and a span or site is there at every moment but those of its own sets. What is
 * in no set is joined once for good; the rest is joined and taken back along a timeline (offline dynamic connectivity).
 * Cost O(n + m + E log K log n) for K sets with E elements; a search per set would cost K (n + m).
 * Served means what it means in find-single-points.ts.
 */
import type { Analysis } from "../../analysis.ts";
import { searchDepthFirst } from "../../topology/depth-first.ts";
import { buildServiceGraph, type GatewayRule, type ServiceAssumptions } from "../../topology/service-graph.ts";
import type { TopologyColumns } from "../../topology/topology.ts";
import type { ElementSets } from "./element-sets.ts";
import { ServedParts } from "./served-parts.ts";
import { type CutOff, emptyCutOff, writeCutOff } from "./tally.ts";
import { forEachFree, LostTimes, Timeline } from "./timeline.ts";

export type SetsToLose = {
  readonly columns: TopologyColumns;
  readonly gateways: GatewayRule;
  /** So many gateways a part must hold to be served. */
  readonly enough: number;
  /** Per site row: circuits that end there. */
  readonly circuitsAt: Uint32Array;
  readonly sets: ElementSets;
};

export type SetLosses = { readonly cutOff: CutOff; readonly assumptions: ServiceAssumptions };

export const measureSetLosses: Analysis<SetsToLose, SetLosses> = (input, report) => {
  const { columns, sets, enough, circuitsAt } = input;
  const { csr, from, to, used, siteMask, gateways, assumptions } = buildServiceGraph(columns, input.gateways);
  const weights = { siteMask, population: columns.sitePopulation.values, circuitsAt, gateways };
  const parts = new ServedParts(searchDepthFirst(csr), weights, enough);
  const moments = sets.spanStarts.length - 1;
  const timeline = new Timeline(moments);
  const siteTimes = new LostTimes(sets.siteStarts, sets.sites, siteMask.length);
  const spanTimes = new LostTimes(sets.spanStarts, sets.spans, used.length);

  for (let site = 0; site < siteMask.length; site++) {
    if (siteMask[site] === 0) continue;
    if (siteTimes.isNever(site)) parts.enter(site);
    else forEachFree([siteTimes.of(site)], moments, (first, end) => timeline.put(~site, first, end));
  }
  for (let span = 0; span < used.length; span++) {
    if (used[span] === 0) continue;
    const a = from[span] as number;
    const b = to[span] as number;
    if (spanTimes.isNever(span) && siteTimes.isNever(a) && siteTimes.isNever(b)) parts.join(a, b);
    else {
      const lost = [spanTimes.of(span), siteTimes.of(a), siteTimes.of(b)];
      forEachFree(lost, moments, (first, end) => timeline.put(span, first, end));
    }
  }
  parts.keepForGood();
  const cutOff = emptyCutOff(moments);
  timeline.walk({
    bring(thing) {
      if (thing < 0) parts.enter(~thing);
      else parts.join(from[thing] as number, to[thing] as number);
    },
    mark: () => parts.mark(),
    backTo: (mark) => parts.backTo(mark),
    at(moment) {
      writeCutOff(cutOff, moment, parts.lost());
      report?.(moment + 1, moments);
    },
  });
  return { cutOff, assumptions };
};
