/** Plane geometry on degrees, enough for drawing maps: nothing here measures a distance for an answer. */
import type { Feature, Geometry, MultiPolygon, Polygon, Position } from "geojson";

export function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  // Adding 0 turns -0 into 0, which JSON would otherwise keep apart in sorting.
  return Math.round(value * factor) / factor + 0;
}

/** Rounded to so many digits, without the points that have become the same as the one before. */
export function roundLine(line: readonly Position[], digits: number): Position[] {
  const rounded: Position[] = [];
  for (const [lon = 0, lat = 0] of line) {
    const x = round(lon, digits);
    const y = round(lat, digits);
    const last = rounded.at(-1);
    if (last === undefined || last[0] !== x || last[1] !== y) rounded.push([x, y]);
  }
  return rounded;
}

export function polygonsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
}

export function linesOf(geometry: Geometry): Position[][] {
  if (geometry.type === "LineString") return [geometry.coordinates];
  return geometry.type === "MultiLineString" ? geometry.coordinates : [];
}

/** Twice the area would have the same sign: positive for a ring that runs counter-clockwise. */
export function ringArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    sum += x0 * y1 - x1 * y0;
  }
  return sum / 2;
}

function insideRing([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi = 0, yi = 0] = ring[i] ?? [];
    const [xj = 0, yj = 0] = ring[j] ?? [];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** Even-odd over all rings, so holes and several parts need no care. */
export function insideArea(point: Position, geometry: Polygon | MultiPolygon): boolean {
  let inside = false;
  for (const ring of polygonsOf(geometry).flat()) if (insideRing(point, ring)) inside = !inside;
  return inside;
}

/** A point well inside: the grid point of the largest ring's box that lies farthest from every border. */
export function labelPoint(geometry: Polygon | MultiPolygon): Position {
  const rings = polygonsOf(geometry).flat();
  const largest = polygonsOf(geometry)
    .map((polygon) => polygon[0] ?? [])
    .reduce((best, ring) => (Math.abs(ringArea(ring)) > Math.abs(ringArea(best)) ? ring : best));
  const lons = largest.map(([lon = 0]) => lon);
  const lats = largest.map(([, lat = 0]) => lat);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const steps = 24;
  let best: Position = largest[0] ?? [0, 0];
  let bestDistance = -1;
  for (let i = 1; i < steps; i++) {
    for (let j = 1; j < steps; j++) {
      const point = [west + ((east - west) * i) / steps, south + ((north - south) * j) / steps];
      if (!insideArea(point, geometry)) continue;
      const distance = Math.min(...rings.map((ring) => distanceToLine(point, ring)));
      if (distance > bestDistance) [best, bestDistance] = [point, distance];
    }
  }
  return best;
}

export function distanceToLine([x = 0, y = 0]: Position, line: readonly Position[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) {
    const [x0 = 0, y0 = 0] = line[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = line[i] ?? [];
    const length2 = (x1 - x0) ** 2 + (y1 - y0) ** 2;
    const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length2));
    best = Math.min(best, (x - x0 - t * (x1 - x0)) ** 2 + (y - y0 - t * (y1 - y0)) ** 2);
  }
  return Math.sqrt(best);
}

/** A smooth curve through the points (Catmull-Rom), with so many steps between two of them. */
export function smoothLine(points: readonly Position[], steps: number): Position[] {
  const at = (i: number): Position => points[Math.min(points.length - 1, Math.max(0, i))] ?? [0, 0];
  const line: Position[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let k = 0; k < steps; k++) line.push([spline(0, k / steps), spline(1, k / steps)]);
    function spline(axis: 0 | 1, t: number): number {
      const [a, b, c, d] = [p0[axis] ?? 0, p1[axis] ?? 0, p2[axis] ?? 0, p3[axis] ?? 0];
      return (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t) / 2;
    }
  }
  line.push(at(points.length - 1));
  return line;
}

/** One feature a line, so that a diff of two versions reads. */
export function featureLines(features: readonly Feature[]): string {
  const lines = features.map((feature) => JSON.stringify(feature));
  return `{"type":"FeatureCollection","features":[\n${lines.join(",\n")}\n]}\n`;
}
