/**
 * How far is every site, and every span along its line, from the perimeter of a fire? 0 inside, in metres up to 1 km, and
 * endless beyond. Spans are cut the finer the nearer the perimeter is.
 */
import type { Report } from "../../analysis.ts";
import { Refusal } from "../../engineering-model.ts";
import type { WildfireEvent } from "../../model/index.ts";
import type { EventQuestion } from "./event-question.ts";
import { LayerAt } from "./layer-at.ts";
import { layerOf } from "./layer-of.ts";
import { Outlines } from "./outlines.ts";
import { placeNotes } from "./place-notes.ts";
import { refuse } from "./refuse.ts";
import type { Strengths } from "./strengths.ts";
import { strengthsByField } from "./strengths-by-field.ts";

const REACH_M = 1000;
/** No piece need be shorter; curves of fire begin at 10 m. */
const SHORTEST_M = 5;

export function wildfireStrengths(
  { network, hazards }: EventQuestion,
  { where }: WildfireEvent,
  report?: Report,
): Strengths | Refusal {
  const layer = layerOf(where, hazards);
  if (layer instanceof Refusal) return layer;
  const { geometry } = layer.features;
  if (geometry.type !== "polygons" || layer.features.count === 0) return refuse("missing", "polygons", layer.name);
  const fire = new LayerAt(layer);
  const outlines = new Outlines(geometry, REACH_M);
  const found = strengthsByField(
    network,
    {
      measures: ["fireM"],
      none: Number.POSITIVE_INFINITY,
      comes: (minX, minY, maxX, maxY) => fire.comes(minX, minY, maxX, maxY) || outlines.comes(minX, minY, maxX, maxY),
      at(lon, lat, into) {
        const away = fire.featuresAt(lon, lat).length > 0 ? 0 : outlines.metresFrom(lon, lat);
        into[0] = away;
        return away < Number.POSITIVE_INFINITY;
      },
      // Half the way to the perimeter, which a piece then cannot cross.
      finer: (lon, lat, lengthM) => lengthM > Math.max(SHORTEST_M, outlines.metresFrom(lon, lat)),
    },
    report,
  );
  return { ...found, notes: [...placeNotes(fire), ...found.notes] };
}
