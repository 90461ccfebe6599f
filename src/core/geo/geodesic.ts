/** The one door to geographiclib: geodesics on the WGS-84 ellipsoid, exact to nanometres, about a microsecond each. */
import geographiclib from "geographiclib-geodesic";
import type { LineShape, Position } from "../model/index.ts";

const { Geodesic } = geographiclib;
const earth = Geodesic.WGS84;

export function inverseDistance(lon1: number, lat1: number, lon2: number, lat2: number): number {
  return earth.Inverse(lat1, lon1, lat2, lon2, Geodesic.DISTANCE).s12 ?? Number.NaN;
}

/** Clockwise from north at the first position, 0 to 360 degrees. */
export function inverseBearing([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const bearing = earth.Inverse(lat1, lon1, lat2, lon2, Geodesic.AZIMUTH).azi1 ?? Number.NaN;
  return (bearing + 360) % 360;
}

/** The position reached from a start by going a distance on a bearing. */
export function directPosition([lon, lat]: Position, bearing: number, distanceM: number): Position {
  const { lon2, lat2 } = earth.Direct(lat, lon, bearing, distanceM, Geodesic.LONGITUDE | Geodesic.LATITUDE);
  return [lon2 ?? Number.NaN, lat2 ?? Number.NaN];
}

/** Area inside a ring, whichever way round it runs and whether or not its last point repeats the first. */
export function ringArea(ring: LineShape): number {
  const polygon = earth.Polygon(false);
  for (const [lon, lat] of ring) polygon.AddPoint(lat, lon);
  return Math.abs(polygon.Compute(false, true).area ?? Number.NaN);
}
