/**
 * Answers: which attributes of features from elsewhere are fields of the model under another name?
 * 敷设方式 = 架空 is laying = aerial. A column is adopted where its header is known and most of its values make sense;
 * what does not stays under its own name, so nothing is lost. Cost: one pass over every attribute.
 */
import { type Field, fieldsOf, type TableName, type Value } from "../model/index.ts";
import { recordOf } from "./geojson/read-features.ts";
import { FEATURE_TABLES } from "./geojson/study-member.ts";
import { recogniseFields } from "./recognise-fields.ts";
import { recogniseValue } from "./recognise-values.ts";

type Attributes = Readonly<Record<string, unknown>>;
type Draft = { readonly feature: Attributes; readonly attributes: Attributes };
/** What stands instead of a value; a value that is not in it makes no sense. */
type Meanings = ReadonlyMap<unknown, Value>;

const TABLE_OF: Readonly<Record<string, TableName>> = {
  Point: "sites",
  MultiPoint: "sites",
  LineString: "spans",
  MultiLineString: "spans",
  Polygon: "areas",
  MultiPolygon: "areas",
};
const DAY = /^\s*\d{4}\s*[-/.年]\s*\d/;
/** So many of the values in a column have to make sense. */
const ENOUGH = 0.8;

export function adoptFields(features: readonly unknown[]): readonly unknown[] {
  const tables = new Map<TableName, Draft[]>();
  const tableOf = features.map((feature): TableName | null => {
    const record = recordOf(feature);
    const attributes = recordOf(record?.properties);
    const named = FEATURE_TABLES.find((name) => name === attributes?.table);
    const table = named ?? TABLE_OF[String(recordOf(record?.geometry)?.type)];
    if (record === null || attributes === null || table === undefined) return null;
    const drafts = tables.get(table);
    if (drafts === undefined) tables.set(table, [{ feature: record, attributes }]);
    else drafts.push({ feature: record, attributes });
    return table;
  });
  const adopted = new Map(
    Array.from(tables, ([table, drafts]) => [table, adoptTable(table, drafts)[Symbol.iterator]()]),
  );
  return features.map((feature, i) => {
    const table = tableOf[i];
    return (table === null || table === undefined ? undefined : adopted.get(table)?.next().value) ?? feature;
  });
}

function adoptTable(table: TableName, drafts: readonly Draft[]): readonly Attributes[] {
  const names = new Set<string>();
  for (const { attributes } of drafts) for (const name in attributes) names.add(name);
  const headers = [...names];
  const fields = fieldsOf(table);
  const columns = new Map<string, { readonly name: string; readonly meanings: Meanings }>();
  recogniseFields(table, headers).forEach((found, i) => {
    const header = headers[i];
    if (found === null || header === undefined) return;
    const { field: name, scale } = found;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined || (name !== header && names.has(name))) return;
    // Text under the model's own name is what it is.
    if (name === header && (field.type === "text" || field.type === "list")) return;
    const values = drafts.map(({ attributes }) => attributes[header]);
    const meanings = name === "id" ? meaningsOfIds(values) : meaningsOf(table, name, field, scale, values);
    if (meanings !== null) columns.set(header, { name, meanings });
  });
  // One end alone is none: a source is where data come from as often as where a link begins.
  const named = new Set(Array.from(columns.values(), ({ name }) => name));
  if (!(named.has("from") && named.has("to"))) {
    for (const [header, { name }] of columns) if (name === "from" || name === "to") columns.delete(header);
  }
  if (columns.size === 0) return drafts.map(({ feature }) => feature);
  return drafts.map(({ feature, attributes }) => {
    const properties = Object.entries(attributes).flatMap(([header, value]): [string, unknown][] => {
      const column = columns.get(header);
      const meaning = column?.meanings.get(value);
      if (column === undefined || meaning === undefined) return [[header, value]];
      // A day says more than its year.
      const saysMore = typeof meaning === "number" && typeof value === "string" && DAY.test(value);
      return saysMore
        ? [
            [column.name, meaning],
            [header, value],
          ]
        : [[column.name, meaning]];
    });
    return { ...feature, properties: Object.fromEntries(properties) };
  });
}

/** null where too few of the values make sense. */
function meaningsOf(
  table: TableName,
  name: string,
  field: Field,
  scale: number,
  values: readonly unknown[],
): Meanings | null {
  const meanings = new Map<unknown, Value>();
  const senseless = new Set<unknown>();
  let [sense, nonsense] = [0, 0];
  for (const value of values) {
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") continue;
    if (!meanings.has(value) && !senseless.has(value)) {
      const meaning = recogniseValue(table, name, field, String(value), scale);
      if (meaning === undefined) senseless.add(value);
      else meanings.set(value, meaning);
    }
    if (senseless.has(value)) nonsense++;
    else if (meanings.get(value) !== null) sense++;
  }
  return sense > 0 && sense >= ENOUGH * (sense + nonsense) ? meanings : null;
}

/** A column of ids has one for every row, each once. */
function meaningsOfIds(values: readonly unknown[]): Meanings | null {
  const ids = values.flatMap((value) =>
    (typeof value === "string" && value.trim() !== "") || typeof value === "number" ? [String(value).trim()] : [],
  );
  if (ids.length < values.length || new Set(ids).size < ids.length) return null;
  return new Map(values.map((value) => [value, String(value).trim()]));
}
