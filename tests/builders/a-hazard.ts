import {
  buildColumn,
  buildPolygons,
  type Column,
  type Geometry,
  type HazardGrid,
  type HazardLayer,
  type LineShape,
  type Unit,
} from "../../src/core/model/index.ts";

/** A hazard layer of which a test says what it is about. */
export function aHazard(over: Partial<HazardLayer> = {}): HazardLayer {
  return {
    ...{ id: "h", name: "h", kind: "flood", measure: "depthM", unit: "m", returnPeriodYears: null, time: null },
    ...{ source: "", status: "given", track: null, features: features(buildPolygons([])), grid: null },
    ...over,
  };
}

export function features(geometry: Geometry, columns: Readonly<Record<string, Column>> = {}): HazardLayer["features"] {
  const rows = geometry.type === "polygons" ? geometry.polygonStarts.length : 0;
  const count =
    geometry.type === "points"
      ? geometry.coordinates.length / 2
      : (geometry.type === "lines" ? geometry.starts.length : rows) - 1;
  return { count, columns, geometry };
}

/** NaN is unknown. */
export const numbers = (values: readonly number[], unit: Unit = "1"): Column =>
  buildColumn(
    { type: "number", unit },
    values.map((value) => (Number.isNaN(value) ? null : value)),
  );

export const texts = (...values: readonly (string | null)[]): Column => buildColumn({ type: "text" }, values);

/** The outline of a box, not closed. */
export const box = (west: number, south: number, east: number, north: number): LineShape => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];

/** In degrees from the north-western corner, rows from north to south. */
export function aGrid(west: number, north: number, cell: number, rows: readonly (readonly number[])[]): HazardGrid {
  return {
    columns: rows[0]?.length ?? 0,
    rows: rows.length,
    values: Float32Array.from(rows.flat()),
    transform: [west, cell, 0, north, 0, -cell],
    system: "EPSG:4326",
  };
}
