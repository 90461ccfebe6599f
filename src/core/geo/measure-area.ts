/** How many square metres does a shape cover on the ellipsoid? Holes are taken off. O(points). */
import type { LineShape, PolygonShape } from "../model/index.ts";
import { ringArea } from "./geodesic.ts";

export function measureArea(polygons: PolygonShape): number {
  let area = 0;
  for (const rings of polygons) {
    rings.forEach((ring, i) => {
      area += i === 0 ? measureRingArea(ring) : -measureRingArea(ring);
    });
  }
  return area;
}

export function measureRingArea(ring: LineShape): number {
  return ring.length < 3 ? 0 : ringArea(ring);
}
