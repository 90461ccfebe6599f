/**
 * Answers: which sites lie in a hazard, and how strong is it there? By the features that hold the site or reach it, and by
 * the grid's cell. A feature that says no strength, or says none that is a number, still holds its site.
 */
import { writeEarthCentred } from "../geo/earth-centred.ts";
import { openGrid } from "../geo/grid.ts";
import type { HazardLayer, Points } from "../model/index.ts";
import type { Reach } from "./feature-reach.ts";
import { Corridors } from "./meet-corridors.ts";
import type { PolygonParts } from "./polygon-parts.ts";

export type SiteStrengths = {
  /** What holds what, by site, then feature. The cell of a grid is no feature: −1. */
  readonly rows: Uint32Array;
  readonly features: Int32Array;
  /** NaN where it is not known. */
  readonly values: Float64Array;
  /** Sites on cells that hold no strength, or one below zero: nobody knows what is there. */
  readonly gridUnknown: number;
};

/** parts: the features where they are polygons. */
export function siteStrengths(
  hazard: HazardLayer,
  sites: Points,
  parts: PolygonParts | null,
  reach: Reach,
): SiteStrengths {
  const { features, grid, measure } = hazard;
  const column = measure === null ? undefined : features.columns[measure];
  const strengths = column?.type === "number" ? column.values : null;
  const found = new Map<number, Map<number, number>>();
  const add = (site: number, feature: number, value: number) => {
    const own = found.get(site);
    if (own === undefined) found.set(site, new Map([[feature, value]]));
    else own.set(feature, value);
  };
  const { geometry } = features;
  const hold = (site: number, feature: number) => {
    const said = strengths?.[feature] ?? Number.NaN;
    add(site, feature, said >= 0 ? said : Number.NaN);
  };
  if (parts !== null) addHeld(parts, sites, hold);
  else if (geometry.type !== "polygons") addReached(new Corridors(geometry, onlyWide(reach)), sites, hold);
  const place = grid === null ? null : openGrid(grid);
  let gridUnknown = 0;
  if (grid !== null && place !== null) {
    for (let site = 0; site < sites.coordinates.length / 2; site++) {
      const [lon, lat] = [sites.coordinates[2 * site] as number, sites.coordinates[2 * site + 1] as number];
      const value = grid.values[place.cellAt(lon, lat)] ?? 0;
      if (value > 0) add(site, -1, value);
      else if (value !== 0) gridUnknown++;
    }
  }
  const pairs = [...found]
    .sort(([a], [b]) => a - b)
    .flatMap(([site, own]) => [...own].sort(([a], [b]) => a - b).map((each) => [site, ...each] as const));
  return {
    rows: Uint32Array.from(pairs, ([site]) => site),
    features: Int32Array.from(pairs, ([, feature]) => feature),
    values: Float64Array.from(pairs, ([, , value]) => value),
    gridUnknown,
  };
}

/** Per site that anything holds, each once: the strongest, NaN where none of them says how strong it is. */
export function strongestAt({ rows, values }: SiteStrengths): Map<number, number> {
  const strongest = new Map<number, number>();
  rows.forEach((site, i) => {
    const [value, known] = [values[i] as number, strongest.get(site) ?? Number.NaN];
    strongest.set(site, Number.isNaN(known) || value > known ? value : known);
  });
  return strongest;
}

type Hold = (site: number, feature: number) => void;

function addHeld(parts: PolygonParts, { coordinates }: Points, hold: Hold): void {
  for (let site = 0; site < coordinates.length / 2; site++) {
    const [lon, lat] = [coordinates[2 * site] as number, coordinates[2 * site + 1] as number];
    if (Number.isNaN(lon + lat)) continue;
    for (const turn of parts.goRound ? [0, 360, -360] : [0]) {
      for (const part of parts.near(lon + turn, lat, lon + turn, lat)) {
        if (parts.holds(part, lon + turn, lat)) hold(site, parts.features[part] as number);
      }
    }
  }
}

function addReached(corridors: Corridors, { coordinates }: Points, hold: Hold): void {
  const dot = new Float64Array(6);
  const part = new Float64Array(2);
  for (let site = 0; site < coordinates.length / 2; site++) {
    const [lon, lat] = [coordinates[2 * site] as number, coordinates[2 * site + 1] as number];
    if (Number.isNaN(lon + lat)) continue;
    for (const at of [0, 3]) writeEarthCentred(lon, lat, dot, at);
    for (const turn of corridors.goRound ? [0, 360, -360] : [0]) {
      for (const piece of corridors.near(lon + turn, lat, lon + turn, lat)) {
        if (corridors.reaches(piece, dot, part)) hold(site, corridors.features[piece] as number);
      }
    }
  }
}

/** A line that is only crossed holds no site. */
function onlyWide({ metres, crossed }: Reach): Float64Array {
  return metres.map((each, feature) => (crossed[feature] === 1 ? Number.NaN : each));
}
