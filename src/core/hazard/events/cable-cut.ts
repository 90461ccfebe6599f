/**
 * Which cables does an anchor or a slide on the sea floor take? All that pass so near, together, for as long as the repair
 * ship needs. Spans that are known to lie otherwise than under the sea are left out, and counted.
 */
import type { Refusal } from "../../engineering-model.ts";
import { buildPoints, type CableCutEvent } from "../../model/index.ts";
import { Corridors, meetCorridors } from "../meet-corridors.ts";
import type { EventNote } from "./event-note.ts";
import type { EventQuestion } from "./event-question.ts";
import { isOnEarth } from "./on-earth.ts";
import { refuse } from "./refuse.ts";
import type { Strengths, Zone } from "./strengths.ts";
import { zonesOnly } from "./zones-only.ts";

const WITHIN = { unit: "m", least: 1, most: 100_000 };
const WEEKS = { unit: "week", least: 0, most: 104 };
const HOURS_OF_WEEK = 168;

export function cableCutStrengths(
  { network }: EventQuestion,
  { at, withinM, repairWeeks }: CableCutEvent,
): Strengths | Refusal {
  if (!isOnEarth(at)) return refuse("missing", "place");
  if (!(withinM >= WITHIN.least && withinM <= WITHIN.most)) return refuse("out-of-range", "withinM", withinM, WITHIN);
  if (!(repairWeeks >= WEEKS.least && repairWeeks <= WEEKS.most))
    return refuse("out-of-range", "repairWeeks", repairWeeks, WEEKS);
  const { codes, options } = network.spans.columns.laying;
  const isSubmarine = options.indexOf("submarine") + 1;
  const near: number[] = [];
  meetCorridors(network.spans.geometry, new Corridors(buildPoints([at]), Float64Array.of(withinM)), (span) =>
    near.push(span),
  );
  const spans = near.filter((span) => codes[span] === isSubmarine || codes[span] === 0);
  const notes: EventNote[] =
    near.length > spans.length ? [{ code: "not-submarine", spans: near.length - spans.length }] : [];
  const rest = { name: "", loses: "service", chance: 1, sites: new Uint32Array() } as const;
  const key = ["cut", at[0].toFixed(6), at[1].toFixed(6)].join("|");
  const zone: Zone = { ...rest, key, spans: Uint32Array.from(spans), outH: HOURS_OF_WEEK * repairWeeks };
  return zonesOnly(network, spans.length > 0 ? [zone] : [], notes);
}
