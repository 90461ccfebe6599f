/**
 * How long are lines over the earth?
 *
 * O(points). The answer for many rows has one number per row, NaN where a row has fewer than two points: a length
 * nobody knows.
 */
import type { LineShape, Lines, Metres } from "../model/index.ts";
import { type Earth, ellipsoidDistance, sphereDistance } from "./distance.ts";

export function measureLengths({ starts, coordinates }: Lines, on: Earth = "ellipsoid"): Float64Array {
  return fillLengths({ starts, coordinates }, new Float64Array(starts.length - 1).fill(Number.NaN), on);
}

/** The same array, its NaN taken by what is measured: an iteration over the ellipsoid for every point is worth saving. */
export function fillLengths(
  { starts, coordinates }: Pick<Lines, "starts" | "coordinates">,
  lengths: Float64Array,
  on: Earth,
): Float64Array {
  const distance = on === "sphere" ? sphereDistance : ellipsoidDistance;
  for (let row = 0; row < lengths.length; row++) {
    if (!Number.isNaN(lengths[row])) continue;
    const start = starts[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    let length = end - start < 2 ? Number.NaN : 0;
    for (let i = 2 * start; i < 2 * (end - 1); i += 2) {
      length += distance(
        coordinates[i] ?? Number.NaN,
        coordinates[i + 1] ?? Number.NaN,
        coordinates[i + 2] ?? Number.NaN,
        coordinates[i + 3] ?? Number.NaN,
      );
    }
    lengths[row] = length;
  }
  return lengths;
}

/** Length of one line; 0 for a line of fewer than two points, which has no stretch to it. */
export function measureLength(line: LineShape, on: Earth = "ellipsoid"): Metres {
  return (measureChainages(line, on).at(-1) ?? 0) as Metres;
}

/** Chainage of every point of a line: metres from its start along it. */
export function measureChainages(line: LineShape, on: Earth = "ellipsoid"): Float64Array {
  const distance = on === "sphere" ? sphereDistance : ellipsoidDistance;
  const chainages = new Float64Array(line.length);
  for (let i = 1; i < line.length; i++) {
    const [lon1, lat1] = line[i - 1] ?? [Number.NaN, Number.NaN];
    const [lon2, lat2] = line[i] ?? [Number.NaN, Number.NaN];
    chainages[i] = (chainages[i - 1] ?? 0) + distance(lon1, lat1, lon2, lat2);
  }
  return chainages;
}
