/**
 * Answers: which rows does this Parquet hold? With the metadata of GeoParquet, or a column of the type geometry, its rows
 * are features; else it is a table like any other, and may have a geometry among its columns.
 */
import type { FileMetaData, SchemaElement } from "hyparquet";
import { parquetSchema } from "hyparquet/src/metadata.js";
import type { Issue } from "../../../model/index.ts";
import type { Reading, ReadOptions } from "../../format.ts";
import { issueAt } from "../../issue.ts";
import { type GeoColumns, readGeoColumns } from "../../layers/geo-columns.ts";
import { readOwnLayerText } from "../../layers/own-layer.ts";
import { readTypedFeatures } from "../../layers/typed-features.ts";
import type { TypedColumn } from "../../layers/typed-table.ts";
import { refuseFile } from "../../refuse-file.ts";
import { openParquet, readParquetColumn } from "./open-parquet.ts";
import { OWN_KEY } from "./own-key.ts";

export async function readParquet(bytes: Uint8Array, file: string, options: ReadOptions = {}): Promise<Reading> {
  const opened = openParquet(bytes);
  if (!opened.ok) return refuseFile(file, opened.rule, opened.values);
  const { metadata, rows } = opened;
  if (rows === 0) return refuseFile(file, "parquet.no-rows");
  const elements = elementsOf(metadata);
  const columns: TypedColumn[] = [];
  const issues: Issue[] = [];
  for (const element of elements ?? []) {
    const column = await columnOf(bytes, metadata, element);
    if (column !== null) columns.push(column);
    else issues.push(issueAt(file, null, "parquet.column-left-out", "major", { column: element.name }));
  }
  if (columns.length === 0) return refuseFile(file, "parquet.damaged", { message: "" });
  const entry = (key: string) => metadata.key_value_metadata?.find((each) => each.key === key)?.value ?? "";
  const geo = readGeoColumns(entry("geo")) ?? geometryTypes(elements ?? []);
  const primary = geo?.columns[0]?.name;
  if (primary !== undefined && issues.some(({ values }) => values.column === primary))
    return refuseFile(file, "parquet.geometry-damaged", { column: primary });
  const own = readOwnLayerText(entry(OWN_KEY));
  const about = { file, options, encoding: "utf-8" };
  const reading = readTypedFeatures({ name: "", columns, count: rows }, geo, own, about);
  return reading.ok ? { ...reading, issues: [...issues, ...reading.issues] } : reading;
}

function elementsOf(metadata: FileMetaData): readonly SchemaElement[] | null {
  try {
    return parquetSchema(metadata).children.map(({ element }) => element);
  } catch {
    return null;
  }
}

/** null where it cannot be read: damaged, encrypted by itself, or of a type that nobody knows. */
async function columnOf(
  bytes: Uint8Array,
  metadata: FileMetaData,
  element: SchemaElement,
): Promise<TypedColumn | null> {
  try {
    const values = await readParquetColumn(bytes, metadata, element);
    return { name: element.name, valueAt: (row) => values[row] };
  } catch {
    return null;
  }
}

/** Since 2025 geometry is a type of Parquet's own. */
function geometryTypes(elements: readonly SchemaElement[]): GeoColumns | null {
  const columns = elements.flatMap(({ name, logical_type: logical }) =>
    logical?.type === "GEOMETRY" || logical?.type === "GEOGRAPHY" ? [{ name, encoding: "wkb", crs: logical.crs }] : [],
  );
  return columns.length === 0 ? null : { columns, covering: new Set() };
}
