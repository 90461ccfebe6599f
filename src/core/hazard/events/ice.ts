/**
 * How thick does ice grow on wires? As thick everywhere in the place as the rain and the wind of the event make it (Jones
 * 1998, models/ice.ts). A grid is a place where it holds more than nothing.
 */
import type { Report } from "../../analysis.ts";
import { Refusal } from "../../engineering-model.ts";
import type { IceEvent } from "../../model/index.ts";
import { radialIceMm } from "../models/ice.ts";
import type { EventQuestion } from "./event-question.ts";
import { LayerAt } from "./layer-at.ts";
import { layerOf } from "./layer-of.ts";
import { placeNotes } from "./place-notes.ts";
import { refuse } from "./refuse.ts";
import type { Strengths } from "./strengths.ts";
import { strengthsByField } from "./strengths-by-field.ts";

const RANGES = {
  rainMmH: { unit: "mm/h", least: 0, most: 50 },
  windMs: { unit: "m/s", least: 0, most: 40 },
  hours: { unit: "h", least: 0, most: 240 },
} as const;

export function iceStrengths(
  { network, hazards }: EventQuestion,
  event: IceEvent,
  report?: Report,
): Strengths | Refusal {
  for (const name of Object.keys(RANGES) as (keyof typeof RANGES)[]) {
    const [value, range] = [event[name], RANGES[name]];
    if (!(value >= range.least && value <= range.most)) return refuse("out-of-range", name, value, range);
  }
  const layer = layerOf(event.where, hazards);
  if (layer instanceof Refusal) return layer;
  const place = new LayerAt(layer);
  const iceMm = radialIceMm(event.rainMmH, event.windMs, event.hours);
  const found = strengthsByField(
    network,
    {
      measures: ["iceMm"],
      comes: place.comes,
      at(lon, lat, into) {
        const cell = place.gridAt(lon, lat);
        const isIn = (cell !== undefined && cell > 0) || place.featuresAt(lon, lat).length > 0;
        into[0] = isIn ? iceMm : Number.NaN;
        return isIn || (cell !== undefined && Number.isNaN(cell));
      },
    },
    report,
  );
  return { ...found, notes: [...placeNotes(place), ...found.notes] };
}
