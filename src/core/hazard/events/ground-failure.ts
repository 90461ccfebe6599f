/**
 * Answers: which slopes does an earthquake bring down, and how far does the ground move where it liquefies?
 *
 * As layers of the study say it. A layer of outlines with a critical acceleration: each slope is a zone, which fails with
 * the chance of Jibson 2007 (model a) for the strongest shaking on its outline. A layer of outlines with a susceptibility to
 * liquefaction: the displacement to be expected, settling and spreading together (HAZUS), water 5 ft below ground. Both by
 * the median of the shaking. Without such a layer neither is assessed.
 */
import { type HazardLayer, type Network, numberAt, polygonAt, type Value, valueAt } from "../../model/index.ts";
import { displacementCm, slideProbability } from "../models/displacement.ts";
import { liquefies, type Susceptibility, settlementCm, spreadCm } from "../models/liquefaction.ts";
import type { EventNote } from "./event-note.ts";
import { LayerAt } from "./layer-at.ts";
import { rowsInFeatures } from "./rows-in-features.ts";
import { slopeZone } from "./slope-zone.ts";
import type { Strengths, Zone } from "./strengths.ts";

const CRITICAL = /^(ac(_?g)?|(critical|yield)[ _-]?acc\w*|临界加速度|屈服加速度)/i;
const SOIL = /liquef|液化/i;
const CLASSES: readonly (readonly [RegExp, Susceptibility | "none"])[] = [
  [/^(very[ _-]?high|极高|很高)/i, "very-high"],
  [/^(very[ _-]?low|极低|很低)/i, "very-low"],
  [/^(high|高)/i, "high"],
  [/^(moderate|medium|中)/i, "moderate"],
  [/^(low|低)/i, "low"],
  [/^(none|not|无|不液化|非液化)/i, "none"],
];
const WATER_FT = 5;
/** Of the critical acceleration in the peak: the regression knows no less. */
const LEAST_RATIO = 0.05;

/** Those that say of slopes what brings them down, and of ground how easily it liquefies. */
export function groundLayers(hazards: readonly HazardLayer[]) {
  const outlines = hazards.filter(({ features }) => features.geometry.type === "polygons");
  return {
    slopes: outlines.filter((layer) => columnOf(layer, CRITICAL, "number") !== null),
    soils: outlines.filter((layer) => columnOf(layer, SOIL, "text") !== null),
  };
}

type Shaken = {
  readonly network: Network;
  readonly found: Strengths /** NaN: nobody knows. */;
  readonly magnitude: number;
};

export function groundFailure(
  { network, found, magnitude }: Shaken,
  hazards: readonly HazardLayer[],
  pgaG: (lon: number, lat: number) => number,
): Strengths {
  const zones: Zone[] = [];
  const notes: EventNote[] = [];
  const { slopes, soils: soilLayers } = groundLayers(hazards);
  for (const layer of slopes) {
    const own = shakenSlopes(network, layer, pgaG);
    zones.push(...own);
    notes.push({ code: "slopes-shaken", layer: layer.name, zones: own.length });
  }
  const soils = soilLayers.flatMap((layer) => {
    const column = columnOf(layer, SOIL, "text");
    return column === null ? [] : [{ layer, column, at: new LayerAt(layer) }];
  });
  for (const { layer } of soils) notes.push({ code: "soil-shaken", layer: layer.name });
  const missing = [
    ...(slopes.length === 0 ? ["slopes" as const] : []),
    ...(soils.length === 0 ? ["soil" as const] : []),
  ];
  if (missing.length > 0) notes.push({ code: "no-ground-failure", of: missing });
  const rest = { ...found, zones, notes: [...found.notes, ...notes] };
  if (soils.length === 0) return rest;
  const move = (lonLat: Float64Array, shaking: Float64Array | undefined) =>
    Float64Array.from(shaking ?? [], (peakG, i) => {
      if (!(peakG > 0)) return peakG;
      const [lon, lat] = [lonLat[2 * i] as number, lonLat[2 * i + 1] as number];
      const said = soils.flatMap(({ layer, column, at }) =>
        at.featuresAt(lon, lat).map((feature) => movedCm(saidOf(layer, column, feature), peakG, magnitude)),
      );
      const known = said.filter((cm) => !Number.isNaN(cm));
      return said.length === 0 ? 0 : known.length === 0 ? Number.NaN : Math.max(...known);
    });
  const { pieces, sites } = found;
  return {
    ...rest,
    sites: { ...sites, pgdCm: move(network.sites.geometry.coordinates, sites.pgaG) },
    pieces: { ...pieces, strengths: { ...pieces.strengths, pgdCm: move(pieces.middles, pieces.strengths.pgaG) } },
  };
}

function shakenSlopes(network: Network, layer: HazardLayer, pgaG: (lon: number, lat: number) => number): Zone[] {
  const name = columnOf(layer, CRITICAL, "number");
  const column = name === null ? undefined : layer.features.columns[name];
  const zones: Zone[] = [];
  for (const [feature, rows] of rowsInFeatures(network, new LayerAt(layer))) {
    const peakG = strongestOn(layer, feature, pgaG);
    const acG = (column?.type === "number" ? numberAt(column, feature) : null) ?? Number.NaN;
    const ratio = acG >= 0 ? Math.max(LEAST_RATIO, acG / peakG) : Number.NaN;
    const chance = peakG === 0 ? 0 : slideProbability(displacementCm("jibson-a", ratio, Number.NaN));
    if (chance !== 0) zones.push(slopeZone(layer, feature, chance, rows));
  }
  return zones;
}

/** Along its outline. */
function strongestOn({ features }: HazardLayer, feature: number, pgaG: (lon: number, lat: number) => number): number {
  const shape = features.geometry.type === "polygons" ? polygonAt(features.geometry, feature) : null;
  return Math.max(0, ...(shape ?? []).flat(2).map(([lon, lat]) => pgaG(lon, lat)));
}

function movedCm(said: Value, pgaG: number, magnitude: number): number {
  const susceptibility = CLASSES.find(([named]) => typeof said === "string" && named.test(said.trim()))?.[1];
  if (susceptibility === undefined) return Number.NaN;
  if (susceptibility === "none") return 0;
  const chance = Math.min(1, liquefies(susceptibility, pgaG, magnitude, WATER_FT));
  return settlementCm(susceptibility, chance) + chance * spreadCm(susceptibility, pgaG, magnitude);
}

function saidOf({ features }: HazardLayer, name: string, feature: number): Value {
  const column = features.columns[name];
  return column === undefined ? null : valueAt(column, feature);
}

function columnOf({ features }: HazardLayer, named: RegExp, type: "number" | "text"): string | null {
  return (
    Object.keys(features.columns).find((name) => named.test(name.trim()) && features.columns[name]?.type === type) ??
    null
  );
}
