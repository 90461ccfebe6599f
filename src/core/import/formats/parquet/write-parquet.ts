/**
 * Answers: which Parquet files hold the network of this study? One a table, in a zip; those with geometry follow
 * GeoParquet 1.1: well-known binary in longitude and latitude of WGS-84, which is what it means to name no system.
 */
import { parquetWriteBuffer } from "hyparquet-writer/src/write.js";
import { type Column, type Shape, type Study, valueAt } from "../../../model/index.ts";
import { writeZip } from "../../bytes/write-zip.ts";
import {
  countLostShapes,
  type ExportedTable,
  exportedShape,
  exportedTables,
  leftOut,
  leftOutOfTables,
} from "../../exported-tables.ts";
import type { Written } from "../../format.ts";
import { shapeWkb } from "../../geometry/shape-wkb.ts";
import { ownLayerText } from "../../layers/own-layer.ts";
import { OWN_KEY } from "./own-key.ts";

const GEOMETRY = "geometry";
const COLUMN_TYPE = { number: "DOUBLE", text: "STRING", choice: "STRING", list: "JSON" } as const;
const TYPE_OF = { points: "Point", lines: "LineString", polygons: "MultiPolygon" } as const;

export function writeParquet(study: Study): Written {
  const tables = exportedTables(study, [GEOMETRY]);
  const files = new Map(tables.map((table) => [`${table.table}.parquet`, tableBytes(table)]));
  const lost = tables.reduce((sum, table) => sum + countLostShapes(table), 0);
  return { bytes: writeZip(files), issues: [...leftOutOfTables(study), ...leftOut("shapes", lost)] };
}

function tableBytes(table: ExportedTable): Uint8Array {
  const { columns, count, geometry } = table;
  const columnData = columns.map(({ header, column }) => {
    // A dictionary of numbers would take -0 for 0.
    const plain = column.type === "number" ? { encoding: "PLAIN" as const } : {};
    return { name: header, type: COLUMN_TYPE[column.type], data: valuesOf(column, count), ...plain };
  });
  const kvMetadata = [{ key: OWN_KEY, value: ownLayerText(table) }];
  if (geometry === null) return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata }));
  const shapes = Array.from({ length: count }, (_, row) => exportedShape(table, row));
  const data = shapes.map((shape) => (shape === null ? null : shapeWkb(shape)));
  kvMetadata.push({ key: "geo", value: JSON.stringify(geoMetadata(TYPE_OF[geometry.type], shapes)) });
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [...columnData, { name: GEOMETRY, type: "BYTE_ARRAY", data, statistics: false }],
      kvMetadata,
    }),
  );
}

/** Lists as lists: the library writes them as JSON. */
function valuesOf(column: Column, count: number): unknown[] {
  return Array.from({ length: count }, (_, row) => valueAt(column, row));
}

function geoMetadata(type: string, shapes: readonly (Shape | null)[]) {
  const bounds = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const shape of shapes) if (shape !== null) widen(bounds, shape);
  const bbox = bounds.every(Number.isFinite) ? { bbox: bounds } : {};
  return {
    version: "1.1.0",
    primary_column: GEOMETRY,
    columns: { [GEOMETRY]: { encoding: "WKB", geometry_types: [type], ...bbox } },
  };
}

function widen(bounds: number[], shape: unknown): void {
  if (!Array.isArray(shape)) return;
  const [x, y]: readonly unknown[] = shape;
  if (typeof x !== "number" || typeof y !== "number") {
    for (const part of shape) widen(bounds, part);
    return;
  }
  bounds[0] = Math.min(bounds[0] ?? x, x);
  bounds[1] = Math.min(bounds[1] ?? y, y);
  bounds[2] = Math.max(bounds[2] ?? x, x);
  bounds[3] = Math.max(bounds[3] ?? y, y);
}
