/**
 * Answers: which rows does this file or stream of Arrow hold? Geometry is a column that GeoArrow names so, or the metadata
 * that geopandas writes into Feather.
 */
import { type DataType, type Schema, type Table, tableFromIPC } from "apache-arrow";
import { parseJson } from "../../bytes/parse-json.ts";
import { headText } from "../../bytes/sniff-bytes.ts";
import type { Reading, ReadOptions } from "../../format.ts";
import { issueAt } from "../../issue.ts";
import { type GeoColumn, type GeoColumns, readGeoColumns } from "../../layers/geo-columns.ts";
import { readTypedFeatures } from "../../layers/typed-features.ts";
import type { TypedColumn } from "../../layers/typed-table.ts";
import { refuseFile } from "../../refuse-file.ts";
import { recordOf } from "../geojson/read-features.ts";
import { arrowValue } from "./arrow-value.ts";
import { soundMessages } from "./sound-messages.ts";

export function readArrow(bytes: Uint8Array, file: string, options: ReadOptions = {}): Reading {
  const head = headText(bytes, 6);
  if (head.startsWith("FEA1")) return refuseFile(file, "arrow.feather-1");
  try {
    const sound = soundMessages(bytes, head === "ARROW1");
    if (sound.compressed) return refuseFile(file, "arrow.compressed");
    if (!sound.hasSchema) return refuseFile(file, sound.truncated ? "arrow.damaged" : "arrow.no-schema");
    const table = tableFromIPC(sound.bytes);
    if (table.numRows === 0) return refuseFile(file, sound.truncated ? "arrow.damaged" : "arrow.no-rows");
    const about = { file, options, encoding: "utf-8" };
    const typed = { name: "", columns: columnsOf(table, bytes.length), count: table.numRows };
    const reading = readTypedFeatures(typed, geometryOf(table.schema), null, about);
    if (!reading.ok || !sound.truncated) return reading;
    const lost = issueAt(file, null, "arrow.truncated", "major", { rows: table.numRows });
    return { ...reading, issues: [lost, ...reading.issues] };
  } catch (cause) {
    // The library's errors are of every kind; ours are of one.
    if (cause instanceof Error) return refuseFile(file, "arrow.damaged");
    throw cause;
  }
}

/** most: no list is longer than the bytes are many. */
function columnsOf(table: Table, most: number): readonly TypedColumn[] {
  return table.schema.fields.flatMap(({ name }, at): TypedColumn[] => {
    const vector = table.getChildAt(at);
    if (vector === null) return [];
    const type = vector.type as DataType;
    return [{ name, valueAt: (row) => arrowValue(vector.get(row), type, most) }];
  });
}

function geometryOf({ fields, metadata }: Schema): GeoColumns | null {
  const columns = fields.flatMap((field): GeoColumn[] => {
    const extension = field.metadata.get("ARROW:extension:name") ?? "";
    if (!extension.startsWith("geoarrow.")) return [];
    const about = parseJson(field.metadata.get("ARROW:extension:metadata") ?? "");
    // GeoArrow that says nothing of its system means that nobody knows it.
    const crs = (about.ok ? recordOf(about.value)?.crs : undefined) ?? null;
    return [{ name: field.name, encoding: extension, crs }];
  });
  return columns.length > 0 ? { columns, covering: new Set() } : readGeoColumns(metadata.get("geo") ?? "");
}
