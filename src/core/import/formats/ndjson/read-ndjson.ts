/**
 * Answers: which features or rows do these JSON objects, one after another, hold?
 * An object that cannot be read is one row rejected; the others stand.
 */
import type { RejectedRow } from "../../../model/index.ts";
import { parseJson } from "../../bytes/parse-json.ts";
import { decodeText } from "../../bytes/text-codec.ts";
import type { Reading, ReadOptions } from "../../format.ts";
import { addRejected } from "../../layers/add-rejected.ts";
import { readLayers } from "../../layers/read-layers.ts";
import { columnsOfRecords, readTypedTable } from "../../layers/typed-table.ts";
import { refuseFile } from "../../refuse-file.ts";
import { recordOf } from "../geojson/read-features.ts";

const SEPARATOR = "\u001e";
const GEOMETRIES = /^(Multi)?(Point|LineString|Polygon)$|^GeometryCollection$/;

export function readNdjson(bytes: Uint8Array, file: string, options: ReadOptions = {}): Reading {
  const decoded = decodeText(bytes, options.encoding);
  if (!decoded.ok) return refuseFile(file, decoded.rule, { encoding: decoded.encoding, bytes: bytes.length });
  const records: unknown[] = [];
  const rejected: RejectedRow[] = [];
  const separator = decoded.text.includes(SEPARATOR) ? SEPARATOR : "\n";
  let row = 0;
  for (const text of recordsOf(decoded.text.replace(/^\ufeff/, ""), separator)) {
    row++;
    const parsed = parseJson(text);
    if (parsed.ok && recordOf(parsed.value) !== null) records.push(parsed.value);
    else rejected.push(badRecord(file, row, text, parsed.ok ? text : parsed.message));
  }
  const [first] = rejected;
  if (records.length === 0) return refuseFile(file, "ndjson.nothing", { message: String(first?.values.message ?? "") });
  const about = { file, options, encoding: decoded.encoding };
  const features = records.flatMap(featuresOf);
  const reading = records.some(isGeojson)
    ? readLayers([{ name: "", features, stated: null, byFormat: true }], about)
    : readTypedTable({ columns: columnsOfRecords(records), count: records.length, name: "" }, about);
  return addRejected(reading, rejected);
}

function* recordsOf(text: string, separator: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf(separator, at);
    const end = found < 0 ? text.length : found;
    const record = text.slice(at, end).trim();
    if (record !== "") yield record;
    at = end + 1;
  }
}

function badRecord(file: string, row: number, text: string, message: string): RejectedRow {
  return {
    table: file,
    row,
    rule: "ndjson.bad-record",
    values: { message: shorten(message, 80) },
    headers: ["record"],
    cells: [shorten(text, LONGEST_CELL)],
  };
}

/** What a cell of a spreadsheet holds. */
const LONGEST_CELL = 32_767;

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

function isGeojson(record: unknown): boolean {
  const type = recordOf(record)?.type;
  return type === "Feature" || type === "FeatureCollection" || (typeof type === "string" && GEOMETRIES.test(type));
}

/** A record may be a collection, or a geometry alone. */
function featuresOf(record: unknown): readonly unknown[] {
  const { type, features } = recordOf(record) ?? {};
  if (type === "FeatureCollection" && Array.isArray(features)) return features;
  const bare = typeof type === "string" && GEOMETRIES.test(type);
  return [bare ? { type: "Feature", properties: {}, geometry: record } : record];
}
