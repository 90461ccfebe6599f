/**
 * How deep is the water at every site and along every span, and which bridges may it take?
 *
 * The deepest that features and cells of the layer say; a layer that says no depth, and a drawn place, are as deep as the
 * event says. A depth below zero, and a cell without one, is not known. Water by itself cuts no line: what is attached to a
 * bridge that stands in it may be scoured away, all of one bridge together, with the chance of the settings.
 */
import type { Report } from "../../analysis.ts";
import { Refusal } from "../../engineering-model.ts";
import { type FloodEvent, type HazardLayer, numberAt } from "../../model/index.ts";
import type { EventNote } from "./event-note.ts";
import type { EventQuestion } from "./event-question.ts";
import { LayerAt } from "./layer-at.ts";
import { layerOf } from "./layer-of.ts";
import { placeNotes } from "./place-notes.ts";
import { refuse } from "./refuse.ts";
import { scourZones } from "./scour-zones.ts";
import type { Strengths } from "./strengths.ts";
import { strengthsByField } from "./strengths-by-field.ts";

const DEPTH = /depth|deep|水深|淹没|淹深/i;
const UNITS: Readonly<Record<string, number>> = {
  m: 1,
  米: 1,
  cm: 0.01,
  厘米: 0.01,
  mm: 0.001,
  毫米: 0.001,
  ft: 0.3048,
};
/** Cells are small beside 1 km, and a valley is narrow. */
const LONGEST_M = 100;

export function floodStrengths(
  { network, hazards, settings }: EventQuestion,
  event: FloodEvent,
  report?: Report,
): Strengths | Refusal {
  const { depthM } = event;
  if (depthM !== null && !(depthM >= 0 && depthM <= MOST_M)) return refuse("out-of-range", "depthM", depthM, DEPTHS);
  const layer = layerOf(event.where, hazards);
  if (layer instanceof Refusal) return layer;
  const depths = depthsOf(layer, depthM);
  if (depths instanceof Refusal) return depths;
  const water = new LayerAt(layer);
  const found = strengthsByField(
    network,
    {
      measures: ["depthM"],
      comes: water.comes,
      at(lon, lat, into) {
        const cell = water.gridAt(lon, lat);
        let [isIn, deepest] = [cell !== undefined, cell === undefined ? Number.NaN : depths.ofCell(cell)];
        for (const feature of water.featuresAt(lon, lat)) {
          const depth = depths.ofFeature(feature);
          isIn = true;
          if (!(deepest >= depth)) deepest = Number.isNaN(depth) ? deepest : depth;
        }
        into[0] = deepest;
        return isIn;
      },
      finer: (_lon, _lat, lengthM) => layer.grid !== null && lengthM > LONGEST_M,
      ...(layer.grid !== null && { outside: (hit) => ({ code: "beside-layer", ...hit }) }),
    },
    report,
  );
  const zones = scourZones(network, water, found.pieces, settings.scourChance);
  // Water may be too narrow for the middle of any piece to lie in it.
  const said = found.notes.filter(({ code }) => code !== "untouched" || zones.length === 0);
  return { ...found, zones, notes: [...depths.notes, ...placeNotes(water), ...said] };
}

const MOST_M = 100;
const DEPTHS = { unit: "m", least: 0, most: MOST_M };

/** In metres; NaN where nobody knows. */
function depthsOf(layer: HazardLayer, depthM: number | null) {
  const { measure, unit, grid, features, kind } = layer;
  const isDepth = measure !== null ? DEPTH.test(measure) : grid !== null && kind === "flood";
  const said = isDepth && measure !== null ? features.columns[measure] : undefined;
  const column = said?.type === "number" ? said : null;
  if (grid !== null && !isDepth) return refuse("unknown", "depth", measure ?? layer.name);
  if (grid === null && column === null && depthM === null) return refuse("missing", "depthM");
  const scale = unit === null ? 1 : UNITS[unit.trim().toLowerCase()];
  if ((grid !== null || column !== null) && scale === undefined) return refuse("unknown", "unit", unit ?? "");
  const notes: EventNote[] = [];
  if ((grid !== null || column !== null) && unit === null)
    notes.push({ code: "default", of: "unit", value: "m", unit: "" });
  const below = {
    features: column?.values.reduce((sum, depth) => sum + (depth < 0 ? 1 : 0), 0) ?? 0,
    cells: grid?.values.reduce((sum, depth) => sum + (depth < 0 ? 1 : 0), 0) ?? 0,
  };
  if (below.features + below.cells > 0) notes.push({ code: "below-zero", of: "depthM", ...below });
  const known = (depth: number) => (depth >= 0 ? depth * (scale ?? 1) : Number.NaN);
  return {
    notes,
    ofCell: known,
    ofFeature(feature: number) {
      const depth = column === null ? null : numberAt(column, feature);
      return depth === null ? (depthM ?? Number.NaN) : known(depth);
    },
  };
}
