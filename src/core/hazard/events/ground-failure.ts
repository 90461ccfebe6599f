/**
 * Answers: which slopes does an earthquake bring down, and how far does the ground move where it liquefies?
 *
 * As layers of the study say it. A layer of outlines with a critical acceleration: each slope is a zone, which fails with
 * the chance of Jibson 2007 (model a) for the strongest shaking on its outline, by its median. A layer of outlines with a
 * susceptibility to liquefaction: what the ground is, and how it moves at the median of the shaking (soil.ts); of several
 * the worst. Without such a layer neither is assessed.
 */
import { type HazardLayer, type Network, numberAt, polygonAt, type Value, valueAt } from "../../model/index.ts";
import { displacementCm, slideProbability } from "../models/displacement.ts";
import { SUSCEPTIBILITIES, type Susceptibility } from "../models/liquefaction.ts";
import type { EventNote } from "./event-note.ts";
import { LayerAt } from "./layer-at.ts";
import { rowsInFeatures } from "./rows-in-features.ts";
import { slopeZone } from "./slope-zone.ts";
import { chanceToLiquefy, FIRM, movedCm } from "./soil.ts";
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
  readonly found: Strengths;
  /** NaN: nobody knows. */
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
  const classesOf = (lonLat: Float64Array) =>
    Float32Array.from({ length: lonLat.length / 2 }, (_, i) => {
      const [lon, lat] = [lonLat[2 * i] as number, lonLat[2 * i + 1] as number];
      if (Number.isNaN(lon + lat)) return Number.NaN;
      const said = soils.flatMap(({ layer, column, at }) =>
        at.featuresAt(lon, lat).map((feature) => classOf(saidOf(layer, column, feature))),
      );
      const worst = worstOf(said);
      // Without a magnitude nobody knows how long it shakes.
      return worst >= 0 && Number.isNaN(magnitude) ? Number.NaN : worst;
    });
  const { pieces, sites } = found;
  const soil = { magnitude, sites: classesOf(network.sites.geometry.coordinates), pieces: classesOf(pieces.middles) };
  const moves = (classes: Float32Array, { pgaG: peakG = new Float64Array() }: Strengths["sites"]) => ({
    pgdCm: peakG.map((g, i) => (g > 0 ? movedCm(classes[i] as number, g, magnitude) : g)),
    groundChance: peakG.map((g, i) => (g > 0 ? chanceToLiquefy(classes[i] as number, g, magnitude) : g)),
  });
  return {
    ...rest,
    soil,
    sites: { ...sites, ...moves(soil.sites, sites) },
    pieces: { ...pieces, strengths: { ...pieces.strengths, ...moves(soil.pieces, pieces.strengths) } },
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

/** NaN where what is said is no class. */
function classOf(said: Value): number {
  const susceptibility = CLASSES.find(([named]) => typeof said === "string" && named.test(said.trim()))?.[1];
  if (susceptibility === undefined) return Number.NaN;
  return susceptibility === "none" ? FIRM : SUSCEPTIBILITIES.indexOf(susceptibility);
}

/** Of the classes that layers say of one place; they are listed from the worst on. */
function worstOf(said: readonly number[]): number {
  const known = said.filter((each) => !Number.isNaN(each));
  if (known.length === 0) return said.length === 0 ? FIRM : Number.NaN;
  const loose = known.filter((each) => each !== FIRM);
  return loose.length === 0 ? FIRM : Math.min(...loose);
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
