/**
 * Answers: which sites lie in a hazard, and how strong is it there? The strongest of the features that hold the site or
 * reach it, and of the grid's cell. A feature that says no strength, or says none that is a number, still holds its site.
 */
import { writeEarthCentred } from "../geo/earth-centred.ts";
import { gridValueAt, openGrid } from "../geo/grid.ts";
import type { HazardLayer, Points } from "../model/index.ts";
import type { Reach } from "./feature-reach.ts";
import { Corridors } from "./meet-corridors.ts";
import { PolygonParts } from "./polygon-parts.ts";

export type SiteStrengths = {
  readonly rows: Uint32Array;
  /** NaN where it is not known. */
  readonly values: Float64Array;
};

export function siteStrengths(hazard: HazardLayer, sites: Points, reach: Reach): SiteStrengths {
  const { features, grid, measure } = hazard;
  const column = measure === null ? undefined : features.columns[measure];
  const strengths = column?.type === "number" ? column.values : null;
  const found = new Map<number, number>();
  const add = (site: number, value: number) => {
    const known = found.get(site);
    if (known === undefined || !(value <= known)) found.set(site, Number.isNaN(value) ? (known ?? value) : value);
  };
  const { geometry } = features;
  const hold = (site: number, feature: number) => add(site, strengths?.[feature] ?? Number.NaN);
  if (geometry.type === "polygons") addHeld(new PolygonParts(geometry), sites, hold);
  else addReached(new Corridors(geometry, onlyWide(reach)), sites, hold);
  const place = grid === null ? null : openGrid(grid);
  if (grid !== null && place !== null) {
    for (let site = 0; site < sites.coordinates.length / 2; site++) {
      const value = gridValueAt(
        grid,
        place,
        sites.coordinates[2 * site] as number,
        sites.coordinates[2 * site + 1] as number,
      );
      if (value !== null && value > 0) add(site, value);
    }
  }
  const rows = Uint32Array.from(found.keys()).sort();
  return { rows, values: Float64Array.from(rows, (row) => found.get(row) as number) };
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
