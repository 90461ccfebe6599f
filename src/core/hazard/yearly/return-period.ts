/** Answers: how often does the like of a scenario, or worse, come? As it says itself, or else as the layer says that it is played on. */
import type { HazardEvent, HazardLayer, Scenario } from "../../model/index.ts";

/** null where neither says it, or what is said is below a year: nothing yearly follows from that. */
export function returnPeriod(
  { event, returnPeriodYears }: Pick<Scenario<HazardEvent>, "event" | "returnPeriodYears">,
  hazards: readonly HazardLayer[],
): number | null {
  const layer = layerOf(event);
  const years = returnPeriodYears ?? hazards.find(({ id }) => id === layer)?.returnPeriodYears ?? null;
  return years !== null && years >= 1 ? years : null;
}

function layerOf(event: HazardEvent): string | null {
  if (event.kind === "observed-shaking") return event.layer;
  return "where" in event && "layer" in event.where ? event.where.layer : null;
}
