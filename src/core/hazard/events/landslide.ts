/**
 * Which slopes may slide, how likely, and what lies on them? Every feature slides as one or holds as one, with the chance
 * that the event says, or else a column of the layer; where neither does, nobody knows.
 */
import type { Report } from "../../analysis.ts";
import { Refusal } from "../../engineering-model.ts";
import type { HazardLayer, LandslideEvent } from "../../model/index.ts";
import type { EventNote } from "./event-note.ts";
import type { EventQuestion } from "./event-question.ts";
import { LayerAt } from "./layer-at.ts";
import { layerOf } from "./layer-of.ts";
import { placeNotes } from "./place-notes.ts";
import { refuse } from "./refuse.ts";
import { rowsInFeatures } from "./rows-in-features.ts";
import { slopeZone } from "./slope-zone.ts";
import type { Strengths, Zone } from "./strengths.ts";
import { zonesOnly } from "./zones-only.ts";

const CHANCE = /^(prob(ability)?|chance|likelihood|失稳概率|发生概率|概率|可能性)[\s_]*(?:[(（]?(%|％)?[)）]?)?$/i;
const SHARE = { unit: "1", least: 0, most: 1 };

export function landslideStrengths(
  { network, hazards }: EventQuestion,
  { where, chance, features }: LandslideEvent,
  report?: Report,
): Strengths | Refusal {
  if (chance !== null && !(chance >= 0 && chance <= 1)) return refuse("out-of-range", "chance", chance, SHARE);
  const layer = layerOf(where, hazards);
  if (layer instanceof Refusal) return layer;
  if (layer.features.count === 0) return refuse("missing", "features", layer.name);
  const stray = features?.find((row) => !(Number.isInteger(row) && row >= 0 && row < layer.features.count));
  if (stray !== undefined) return refuse("unknown", "feature", stray);
  const chanceOf = chance === null ? chancesIn(layer) : () => chance;
  const slopes = new LayerAt(layer);
  const asked = features === null ? null : new Set(features);
  const zones: Zone[] = [];
  for (const [feature, rows] of rowsInFeatures(network, slopes, report)) {
    if (asked !== null && !asked.has(feature)) continue;
    zones.push(slopeZone(layer, feature, chanceOf(feature), rows));
  }
  const notes: EventNote[] = [];
  const unknown = zones.filter((zone) => Number.isNaN(zone.chance)).length;
  if (unknown > 0) notes.push({ code: "no-chance", zones: unknown });
  return zonesOnly(network, zones, [...notes, ...placeNotes(slopes)]);
}

function chancesIn({ features }: HazardLayer): (feature: number) => number {
  for (const [name, column] of Object.entries(features.columns)) {
    const found = CHANCE.exec(name.trim());
    if (found === null || column.type !== "number") continue;
    const scale = found[3] === undefined ? 1 : 0.01;
    return (feature) => {
      const chance = scale * (column.values[feature] ?? Number.NaN);
      return chance >= 0 && chance <= 1 ? chance : Number.NaN;
    };
  }
  return () => Number.NaN;
}
