/** What the outcomes of one case come to: pure sums over what was gathered, laid out by rows of the network. */
import type { Gathered } from "./gather-blocks.ts";
import type { RestoredCase } from "./restore-rounds.ts";
import type { Losses } from "./risk.ts";
import type { RiskFacts } from "./risk-stage.ts";
import type { Spared } from "./spare-rounds.ts";
import { exactSpread, exceedanceOf, inOrder, sampledSpread } from "./spread-of.ts";

export function lossesOf(
  { isExact, before, nodeOf }: RiskFacts,
  { people, sites, weights, cutOff }: Gathered,
  { userHours, shares, isWhole, darkH }: RestoredCase,
  fails: Float64Array,
  spared: Spared,
): Losses {
  const spread = (values: Float64Array, largest: number) =>
    isExact ? exactSpread(values, weights) : sampledSpread(values, weights, largest);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const saves = new Float64Array(fails.length).fill(Number.NaN);
  for (const [element, saved] of spared) saves[element] = saved;
  return {
    people: spread(people, before.people),
    sites: spread(sites, before.sites),
    userHours:
      isExact && isWhole ? exactSpread(userHours, shares) : sampledSpread(userHours, shares, Number.POSITIVE_INFINITY),
    exceedance: exceedanceOf(people, weights, inOrder(people)),
    cutOff: Float64Array.from(nodeOf, (node) => (node < 0 ? 0 : sureOr((cutOff[node] as number) / total))),
    darkH,
    fails,
    saves,
  };
}

/** Chances added up in another order fall short of certainty in their last digits. */
function sureOr(chance: number): number {
  return chance > 1 - 1e-12 ? 1 : chance;
}
