/**
 * Answers: which GeoPackage holds the tables of this study? GDAL makes it of GeoJSON, table by table; what a column was
 * in the study stands in the description of its table, so that it is read back as it was.
 */
import { type Column, type Shape, type Study, valueAt } from "../../../model/index.ts";
import { ByteText } from "../../bytes/byte-text.ts";
import {
  countLostShapes,
  type ExportedColumn,
  type ExportedTable,
  exportedShape,
  exportedTables,
  leftOut,
  leftOutOfTables,
  numberText,
} from "../../exported-tables.ts";
import type { Written } from "../../format.ts";
import { ownLayerText } from "../../layers/own-layer.ts";
import { GdalSession } from "./gdal-session.ts";

/** Columns that a table of a GeoPackage has of its own. */
const RESERVED = ["fid", "geom"];
const TARGET = "/out.gpkg";
/** A file without any table is none. */
const NOTHING: ExportedTable = { table: "sites", count: 0, columns: [], geometry: null };
const GEOMETRY = { points: "POINT", lines: "LINESTRING", polygons: "MULTIPOLYGON" } as const;

export async function writeGeopackage(study: Study): Promise<Written> {
  const session = await GdalSession.start();
  if (session === null) throw new Error("GDAL could not be started");
  const filled = exportedTables(study, RESERVED);
  const tables = filled.length === 0 ? [NOTHING] : filled;
  let target: number | null = null;
  for (const table of tables) {
    const path = `/in/${table.table}.geojson`;
    session.put(path, featuresText(table));
    const source = session.open(path, ["GeoJSON"], ["DATE_AS_STRING=YES", "NATIVE_DATA=NO"]);
    if (source === null) throw new Error(`${table.table}: ${session.fault()}`);
    const written = session.translate(TARGET, target, source, optionsOf(table));
    if (written === null) throw new Error(`${table.table}: ${session.fault()}`);
    target = written;
    session.close(source);
    session.remove(path);
  }
  if (target !== null) session.close(target);
  const shapes = tables.reduce((sum, table) => sum + countLostShapes(table), 0);
  return { bytes: session.take(TARGET), issues: [...leftOutOfTables(study), ...leftOut("shapes", shapes)] };
}

function optionsOf(table: ExportedTable): readonly string[] {
  const type = table.geometry === null ? "NONE" : GEOMETRY[table.geometry.type];
  return [
    ...["-f", "GPKG", "-nln", table.table, "-nlt", type, "-a_srs", "EPSG:4326"],
    ...["-lco", "FID=fid", "-lco", "GEOMETRY_NAME=geom", "-lco", `DESCRIPTION=${ownLayerText(table)}`],
  ];
}

function featuresText(table: ExportedTable): Uint8Array<ArrayBuffer> {
  const text = new ByteText();
  const all: readonly ExportedColumn[] = table.columns;
  const columns = all.map(({ header, column }) => [JSON.stringify(header), column] as const);
  text.add('{"type":"FeatureCollection","features":[\n');
  for (let row = 0; row < table.count; row++) {
    let properties = "";
    for (const [header, column] of columns) {
      const value = valueText(column, row);
      // The first row names every column, in their order.
      if (value !== null || row === 0) properties += `${properties === "" ? "" : ","}${header}:${value}`;
    }
    const shape = geometryText(table, exportedShape(table, row));
    text.add(`${row === 0 ? "" : ",\n"}{"type":"Feature","properties":{${properties}},"geometry":${shape}}`);
  }
  text.add("\n]}");
  return text.bytes();
}

/** Every number with a point, or GDAL would take a column for one of small whole numbers; lists as the text of one. */
function valueText(column: Column, row: number): string | null {
  const value = valueAt(column, row);
  if (value === null) return null;
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "number") return JSON.stringify(JSON.stringify(value));
  const text = numberText(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

function geometryText({ geometry }: ExportedTable, shape: Shape | null): string {
  if (shape === null || geometry === null) return "null";
  const type = { points: "Point", lines: "LineString", polygons: "MultiPolygon" }[geometry.type];
  return `{"type":"${type}","coordinates":${JSON.stringify(shape)}}`;
}
