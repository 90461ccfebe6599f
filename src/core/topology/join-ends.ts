/**
 * Answers: at which sites do spans end whose file gives only their lines?
 *
 * 1. An end within the tolerance of a site takes the nearest one.
 * 2. The other ends, from south to north and then from west to east: where no junction stands within the tolerance, the
 *    end makes one at its own place; then every end takes the nearest junction. So no end moves further than the
 *    tolerance however long a chain of ends is, ends at one place stay together, and the order of rows changes nothing.
 * 3. Crossings do not connect, nor does an end that touches another line between its ends: see find-touches.
 *
 * Ends that know their site stay as they are. Distances are metres over the ellipsoid. O(ends log ends + points).
 */
import { writeEarthCentred } from "../geo/earth-centred.ts";
import type { Lines, Points } from "../model/index.ts";
import { cellOf, findNearest } from "./find-nearest.ts";
import { listPlaces, type Places } from "./list-places.ts";
import { NearGrid } from "./near-grid.ts";

export const DEFAULT_TOLERANCE_M = 5;

export type EndsToJoin = {
  readonly sites: Points;
  readonly spans: Lines;
  /** Per span the row of the site, UNKNOWN_END where it is asked for, any other negative number to be left alone. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly toleranceM?: number;
  /** Which of two sites at one place stands for both; the first row where nobody says. */
  readonly compareSites?: (a: number, b: number) => number;
};

export type JoinedEnds = {
  /** Rows of sites; the junctions come behind the sites that were given. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** From south to north. */
  readonly junctions: Points;
  readonly counts: JoinCounts;
};

export type JoinCounts = {
  /** Ends that took a given site. */
  readonly snappedEnds: number;
  /** Ends that share a new junction with another end. */
  readonly joinedEnds: number;
  readonly newJunctions: number;
  /** Ends that stay unknown, because the geometry is. */
  readonly untouched: number;
};

export const NOTHING_JOINED: JoinCounts = {
  snappedEnds: 0,
  joinedEnds: 0,
  newJunctions: 0,
  untouched: 0,
};

export function joinEnds(asked: EndsToJoin): JoinedEnds {
  const { sites, spans, from, to, toleranceM = DEFAULT_TOLERANCE_M, compareSites = (a, b) => a - b } = asked;
  const places = listPlaces(spans, from, to);
  const siteCount = sites.coordinates.length / 2;
  const siteOf = snapToSites(places, sites, toleranceM, compareSites);
  const snapped = siteOf.map((site) => (site < 0 ? 0 : 1));
  const junctionPlaces = makeJunctions(places, siteOf, siteCount, toleranceM);
  const joined = { from: from.slice(), to: to.slice() };
  const endsAt = new Uint32Array(junctionPlaces.length);
  let snappedEnds = 0;
  for (let place = 0; place < places.count; place++) {
    const site = siteOf[place] as number;
    const first = places.starts[place] as number;
    const after = places.starts[place + 1] as number;
    if (snapped[place] === 1) snappedEnds += after - first;
    else endsAt[site - siteCount] = (endsAt[site - siteCount] as number) + after - first;
    for (let i = first; i < after; i++) {
      const end = places.ends[i] as number;
      ((end & 1) === 1 ? joined.to : joined.from)[end >> 1] = site;
    }
  }
  return {
    ...joined,
    junctions: { type: "points", coordinates: pick(places.lonLat, junctionPlaces) },
    counts: {
      snappedEnds,
      joinedEnds: endsAt.reduce((sum, ends) => sum + (ends > 1 ? ends : 0), 0),
      newJunctions: junctionPlaces.length,
      untouched: places.nowhere,
    },
  };
}

/** The site of every place, -1 where none is near. Of sites equally near it is the southern, then the western one. */
function snapToSites(
  { count, lonLat, xyz }: Places,
  { coordinates }: Points,
  toleranceM: number,
  compare: (a: number, b: number) => number,
): Int32Array {
  const nearest = new Int32Array(count).fill(-1);
  const known = Uint32Array.from({ length: coordinates.length / 2 }, (_, row) => row)
    .filter((row) => Number.isFinite(coordinates[2 * row]) && Number.isFinite(coordinates[2 * row + 1]))
    .sort(
      (a, b) =>
        (coordinates[2 * a + 1] as number) - (coordinates[2 * b + 1] as number) ||
        (coordinates[2 * a] as number) - (coordinates[2 * b] as number) ||
        compare(a, b),
    );
  const siteLonLat = pick(coordinates, known);
  const siteXyz = new Float64Array(3 * known.length);
  const grid = new NearGrid(siteXyz, cellOf(toleranceM));
  for (let i = 0; i < known.length; i++) {
    const lon = siteLonLat[2 * i] as number;
    const lat = siteLonLat[2 * i + 1] as number;
    // Of many sites at one place the first stands for all.
    if (i > 0 && lon === siteLonLat[2 * i - 2] && lat === siteLonLat[2 * i - 1]) continue;
    writeEarthCentred(lon, lat, siteXyz, 3 * i);
    grid.put(i);
  }
  for (let place = 0; place < count; place++) {
    const lon = lonLat[2 * place] as number;
    const lat = lonLat[2 * place + 1] as number;
    const site = findNearest(grid, siteLonLat, lon, lat, xyz.subarray(3 * place, 3 * place + 3), toleranceM);
    if (site >= 0) nearest[place] = known[site] as number;
  }
  return nearest;
}

/** Fills in the places that have no site, with numbers from siteCount on; gives the places where junctions stand. */
function makeJunctions({ count, lonLat, xyz }: Places, siteOf: Int32Array, siteCount: number, toleranceM: number) {
  const grid = new NearGrid(xyz, cellOf(toleranceM));
  const junctionOf = new Int32Array(count);
  const made: number[] = [];
  const nearest = (place: number) =>
    findNearest(
      grid,
      lonLat,
      lonLat[2 * place] as number,
      lonLat[2 * place + 1] as number,
      xyz.subarray(3 * place, 3 * place + 3),
      toleranceM,
    );
  for (let place = 0; place < count; place++) {
    if ((siteOf[place] as number) >= 0 || nearest(place) >= 0) continue;
    grid.put(place);
    junctionOf[place] = made.length;
    made.push(place);
  }
  for (let place = 0; place < count; place++) {
    if ((siteOf[place] as number) < 0) siteOf[place] = siteCount + (junctionOf[nearest(place)] as number);
  }
  return Uint32Array.from(made);
}

function pick(lonLat: Float64Array, rows: Uint32Array): Float64Array {
  const picked = new Float64Array(2 * rows.length);
  rows.forEach((row, i) => {
    picked[2 * i] = lonLat[2 * row] as number;
    picked[2 * i + 1] = lonLat[2 * row + 1] as number;
  });
  return picked;
}
