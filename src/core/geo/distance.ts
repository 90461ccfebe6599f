/**
 * How far is it from one position to another?
 *
 * Two earths: the WGS-84 ellipsoid, which everything measures on, and the sphere of mean radius, kept for comparison
 * with published figures.
 *
 * On the ellipsoid a short distance (under 10 km) is taken from the straight chord through the earth, lengthened to
 * its arc by the local radius of curvature: within 0.01 mm of the geodesic and twenty times as fast. Longer ones are
 * solved as geodesics (Karney 2013).
 */
import type { Metres, Position } from "../model/index.ts";
import { inverseBearing, inverseDistance } from "./geodesic.ts";

export const EARTH_RADIUS_M = 6_371_008.8;
export type Earth = "ellipsoid" | "sphere";

export const SEMI_MAJOR_M = 6_378_137;
const FLATTENING = 1 / 298.257223563;
/** The square of the eccentricity. */
export const E2 = FLATTENING * (2 - FLATTENING);
const RADIANS = Math.PI / 180;
const LONGEST_CHORD_M = 10_000;

export function measureDistance(from: Position, to: Position, on: Earth = "ellipsoid"): Metres {
  return (on === "sphere" ? sphereDistance : ellipsoidDistance)(from[0], from[1], to[0], to[1]) as Metres;
}

/** Degrees clockwise from north in which one leaves for the other position. */
export function measureBearing(from: Position, to: Position): number {
  return inverseBearing(from, to);
}

export function ellipsoidDistance(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const sin1 = Math.sin(lat1 * RADIANS);
  const sin2 = Math.sin(lat2 * RADIANS);
  const n1 = SEMI_MAJOR_M / Math.sqrt(1 - E2 * sin1 * sin1);
  const n2 = SEMI_MAJOR_M / Math.sqrt(1 - E2 * sin2 * sin2);
  const r1 = n1 * Math.cos(lat1 * RADIANS);
  const r2 = n2 * Math.cos(lat2 * RADIANS);
  const dx = r2 * Math.cos(lon2 * RADIANS) - r1 * Math.cos(lon1 * RADIANS);
  const dy = r2 * Math.sin(lon2 * RADIANS) - r1 * Math.sin(lon1 * RADIANS);
  const dz = (1 - E2) * (n2 * sin2 - n1 * sin1);
  const chord = Math.sqrt(dx * dx + dy * dy + dz * dz);
  // Also taken for NaN, which the geodesic answers with NaN.
  if (!(chord < LONGEST_CHORD_M)) return inverseDistance(lon1, lat1, lon2, lat2);
  const sinMiddle = (sin1 + sin2) / 2;
  const w = 1 - E2 * sinMiddle * sinMiddle;
  const radius = (SEMI_MAJOR_M * Math.sqrt(1 - E2)) / w;
  return chord * (1 + (chord * chord) / (24 * radius * radius));
}

export function sphereDistance(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const halfLat = Math.sin(((lat2 - lat1) * RADIANS) / 2);
  const halfLon = Math.sin(((lon2 - lon1) * RADIANS) / 2);
  const h = halfLat * halfLat + Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * halfLon * halfLon;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}
