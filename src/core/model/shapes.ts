/** Shapes of rows of any table: one by one, as changes and files carry them, and packed, as a table holds them. */
import type { ReadShape, Shape } from "./change.ts";
import type { Geometry, LineShape, PolygonShape, Position } from "./geometry.ts";
import { buildLines, buildPoints, buildPolygons, lineAt, pointAt, polygonAt } from "./geometry.ts";
import type { PackedLine } from "./packed-line.ts";
import { SCHEMA, type TableName } from "./schema.ts";

/** A shape of another form than the table's is unknown. */
export function buildGeometry(name: TableName, shapes: readonly (ReadShape | null)[]): Geometry | null {
  switch (SCHEMA[name].geometry) {
    case "points":
      return buildPoints(shapes.map((shape) => (shape !== null && isPosition(shape) ? shape : null)));
    case "lines":
      return buildLines(shapes.map((shape) => (shape !== null && isLine(shape) ? shape : null)));
    case "polygons":
      return buildPolygons(shapes.map((shape) => (shape !== null && isPolygons(shape) ? shape : null)));
    default:
      return null;
  }
}

export function shapeAt(geometry: Geometry | null, row: number): Shape | null {
  switch (geometry?.type) {
    case "points":
      return pointAt(geometry, row);
    case "lines":
      return lineAt(geometry, row);
    case "polygons":
      return polygonAt(geometry, row);
    default:
      return null;
  }
}

// The first item tells: a number, a position, or a polygon, which is a list of rings.
function isPosition(shape: ReadShape): shape is Position {
  return typeof shape[0] === "number" && !(shape instanceof Float64Array);
}

function isLine(shape: ReadShape): shape is LineShape | PackedLine {
  if (shape instanceof Float64Array) return true;
  const [first] = shape;
  return Array.isArray(first) && typeof first[0] === "number";
}

function isPolygons(shape: ReadShape): shape is PolygonShape {
  const [first] = shape;
  return Array.isArray(first) && typeof first[0] !== "number";
}
