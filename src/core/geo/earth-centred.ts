/**
 * Where is a position on the ellipsoid, in metres from the middle of the earth?
 * In these there is no date line and no pole: places near each other have numbers near each other, and the straight
 * chord between two is never longer than the way over the ground.
 */
import { E2, SEMI_MAJOR_M } from "./distance.ts";

const RADIANS = Math.PI / 180;

/** Writes x, y and z from `at` on. */
export function writeEarthCentred(lon: number, lat: number, into: Float64Array, at: number): void {
  const sin = Math.sin(lat * RADIANS);
  const normal = SEMI_MAJOR_M / Math.sqrt(1 - E2 * sin * sin);
  const fromAxis = normal * Math.cos(lat * RADIANS);
  into[at] = fromAxis * Math.cos(lon * RADIANS);
  into[at + 1] = fromAxis * Math.sin(lon * RADIANS);
  into[at + 2] = (1 - E2) * normal * sin;
}

/** lon and lat of a place on the ellipsoid, or a few metres off it. */
export function readEarthCentred(x: number, y: number, z: number): readonly [lon: number, lat: number] {
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, (1 - E2) * Math.hypot(x, y)) / RADIANS];
}
