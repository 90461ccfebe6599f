/**
 * Which box of longitudes and latitudes holds a geometry, or some of its rows? O(points).
 * A box never crosses the 180th meridian: a network on both its sides gets the box the long way round.
 */
import type { Geometry } from "../model/index.ts";

export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Of all rows, or of those named. null where none of them has a known position. */
export function boundsOf(geometry: Geometry, rows?: Iterable<number>): Bounds | null {
  const { coordinates } = geometry;
  if (rows === undefined) return boundsOfRuns(coordinates, [[0, coordinates.length / 2]]);
  return boundsOfRuns(coordinates, runsOf(geometry, rows));
}

export function joinBounds(boxes: Iterable<Bounds | null>): Bounds | null {
  const corners: number[] = [];
  for (const box of boxes) if (box !== null) corners.push(...box);
  return boundsOfRuns(corners, [[0, corners.length / 2]]);
}

function* runsOf(geometry: Geometry, rows: Iterable<number>): Iterable<readonly [start: number, end: number]> {
  for (const row of rows) {
    if (geometry.type === "points") {
      yield [row, row + 1];
    } else if (geometry.type === "lines") {
      yield [geometry.starts[row] ?? 0, geometry.starts[row + 1] ?? 0];
    } else {
      const { polygonStarts, ringStarts, starts } = geometry;
      const firstRing = ringStarts[polygonStarts[row] ?? 0] ?? 0;
      const endRing = ringStarts[polygonStarts[row + 1] ?? 0] ?? 0;
      yield [starts[firstRing] ?? 0, starts[endRing] ?? 0];
    }
  }
}

function boundsOfRuns(
  coordinates: ArrayLike<number>,
  runs: Iterable<readonly [start: number, end: number]>,
): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [start, end] of runs) {
    for (let i = start; i < end; i++) {
      const lon = coordinates[2 * i] ?? Number.NaN;
      const lat = coordinates[2 * i + 1] ?? Number.NaN;
      // Comparisons with NaN, an unknown position, are false and leave the box as it is.
      if (lon < west) west = lon;
      if (lon > east) east = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
  }
  return west <= east && south <= north ? [west, south, east, north] : null;
}
