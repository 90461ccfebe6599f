/** Answers: which point of a grid is nearest to a place, within a tolerance over the ground? */
import { ellipsoidDistance } from "../geo/distance.ts";
import type { NearGrid } from "./near-grid.ts";

/** A grid asked for what lies within this of a place does best with cells of this width. */
export function cellOf(toleranceM: number): number {
  return 2 * toleranceM + 0.01;
}

/** Of points equally near the lower number; -1 where none is near enough. lonLat: of the points of the grid. */
export function findNearest(
  grid: NearGrid,
  lonLat: Float64Array,
  lon: number,
  lat: number,
  xyz: Float64Array,
  toleranceM: number,
): number {
  let nearest = -1;
  let least = toleranceM;
  // Chords rounded in the ninth digit after the point must not drop what the exact distance takes.
  for (const point of grid.findIn(xyz, xyz, toleranceM + 0.001)) {
    const distance = ellipsoidDistance(lon, lat, lonLat[2 * point] as number, lonLat[2 * point + 1] as number);
    if (distance < least || (distance === least && (nearest < 0 || point < nearest))) {
      nearest = point;
      least = distance;
    }
  }
  return nearest;
}
