/**
 * Answers: how much is cut off by each of many sets, whatever their size? The sets are moments, and a span or site is there
 * at every moment but those of its own sets. What is in no set is joined once for good; the rest is joined and taken back
 * along a timeline (offline dynamic connectivity). Cost O(n + m + E log K log n) for K sets with E elements.
 */
import type { Report } from "../../analysis.ts";
import type { DepthFirst } from "../../topology/depth-first.ts";
import type { ServiceGraph } from "../../topology/service-graph.ts";
import type { ElementSets } from "./element-sets.ts";
import { ServedParts } from "./served-parts.ts";
import type { Tally, Weights } from "./tally.ts";
import { forEachFree, LostTimes, Timeline } from "./timeline.ts";

/** The tally is the same every time. */
export function loseMany(
  { from, to, used, siteMask }: ServiceGraph,
  order: DepthFirst,
  weights: Weights,
  enough: number,
  sets: ElementSets,
  visit: (set: number, cutOff: Tally) => void,
  report?: Report,
): void {
  const parts = new ServedParts(order, weights, enough);
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
  timeline.walk({
    bring(thing) {
      if (thing < 0) parts.enter(~thing);
      else parts.join(from[thing] as number, to[thing] as number);
    },
    mark: () => parts.mark(),
    backTo: (mark) => parts.backTo(mark),
    at(moment) {
      visit(moment, parts.lost());
      report?.(moment + 1, moments);
    },
  });
}
