import type { PackedLine } from "./packed-line.ts";

/**
 * Shapes of the rows of a table, packed. Coordinates are WGS-84 degrees: lon, lat, lon, lat, ...
 * All starts count points (pairs), rings or polygons, never single numbers.
 */

/** Points of line row r: starts[r] .. starts[r + 1]. A row without points has no known geometry. */
export type Lines = { readonly type: "lines"; readonly starts: Uint32Array; readonly coordinates: Float64Array };

/** Row r has polygons polygonStarts[r]..; polygon p has rings ringStarts[p]..; ring q has points starts[q]... */
export type Polygons = {
  readonly type: "polygons";
  readonly polygonStarts: Uint32Array;
  readonly ringStarts: Uint32Array;
  readonly starts: Uint32Array;
  readonly coordinates: Float64Array;
};

/** Point of row r: coordinates[2r], coordinates[2r + 1]; NaN where unknown. */
export type Points = { readonly type: "points"; readonly coordinates: Float64Array };

export type Geometry = Points | Lines | Polygons;

export type Position = readonly [lon: number, lat: number];
export type LineShape = readonly Position[];
export type PolygonShape = readonly (readonly LineShape[])[];

export function pointAt(points: Points, row: number): Position | null {
  const lon = points.coordinates[2 * row] ?? Number.NaN;
  const lat = points.coordinates[2 * row + 1] ?? Number.NaN;
  return Number.isNaN(lon) || Number.isNaN(lat) ? null : [lon, lat];
}

export function lineAt(lines: Lines, row: number): LineShape | null {
  return run(lines.coordinates, lines.starts[row] ?? 0, lines.starts[row + 1] ?? 0);
}

/** Rows whose line nobody knows. */
export function countWithoutLine({ starts }: Lines): number {
  let without = 0;
  for (let row = 0; row + 1 < starts.length; row++)
    if ((starts[row + 1] as number) - (starts[row] as number) < 2) without++;
  return without;
}

export function polygonAt(polygons: Polygons, row: number): PolygonShape | null {
  const shape: LineShape[][] = [];
  const { polygonStarts, ringStarts, starts, coordinates } = polygons;
  for (let p = polygonStarts[row] ?? 0; p < (polygonStarts[row + 1] ?? 0); p++) {
    const rings: LineShape[] = [];
    for (let q = ringStarts[p] ?? 0; q < (ringStarts[p + 1] ?? 0); q++) {
      rings.push(run(coordinates, starts[q] ?? 0, starts[q + 1] ?? 0) ?? []);
    }
    shape.push(rings);
  }
  return shape.length === 0 ? null : shape;
}

function run(coordinates: Float64Array, start: number, end: number): LineShape | null {
  const shape: Position[] = [];
  for (let i = start; i < end; i++) shape.push([coordinates[2 * i] ?? 0, coordinates[2 * i + 1] ?? 0]);
  return shape.length === 0 ? null : shape;
}

export function buildPoints(shapes: readonly (Position | null)[]): Points {
  const coordinates = new Float64Array(2 * shapes.length).fill(Number.NaN);
  shapes.forEach((shape, row) => {
    if (shape === null) return;
    coordinates[2 * row] = shape[0];
    coordinates[2 * row + 1] = shape[1];
  });
  return { type: "points", coordinates };
}

export function buildLines(shapes: readonly (LineShape | PackedLine | null)[]): Lines {
  const starts = new Uint32Array(shapes.length + 1);
  let points = 0;
  shapes.forEach((shape, row) => {
    points += pointCount(shape);
    starts[row + 1] = points;
  });
  return { type: "lines", starts, coordinates: flatten(shapes, points) };
}

function pointCount(shape: LineShape | PackedLine | null): number {
  return shape === null ? 0 : shape instanceof Float64Array ? shape.length / 2 : shape.length;
}

export function buildPolygons(shapes: readonly (PolygonShape | null)[]): Polygons {
  const polygons = shapes.map((shape) => shape ?? []);
  const rings = polygons.flat();
  const runs = rings.flat();
  return {
    type: "polygons",
    polygonStarts: sumLengths(polygons),
    ringStarts: sumLengths(rings),
    starts: sumLengths(runs),
    coordinates: flatten(
      runs,
      runs.reduce((points, { length }) => points + length, 0),
    ),
  };
}

function sumLengths(lists: readonly { readonly length: number }[]): Uint32Array {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = (starts[i] ?? 0) + list.length;
  });
  return starts;
}

function flatten(shapes: readonly (LineShape | PackedLine | null)[], points: number): Float64Array {
  const coordinates = new Float64Array(2 * points);
  let at = 0;
  for (const shape of shapes) {
    if (shape instanceof Float64Array) {
      coordinates.set(shape, at);
      at += shape.length;
      continue;
    }
    for (const [lon, lat] of shape ?? []) {
      coordinates[at++] = lon;
      coordinates[at++] = lat;
    }
  }
  return coordinates;
}
