import { encodeColumn, fieldOfValues, widenValue } from "./build-column.ts";
import type { ReadRow, Row } from "./change.ts";
import { type Column, type Value, valueAt, type Words } from "./column.ts";
import { hashNetwork } from "./hash.ts";
import type { AnyTable, Network, Table, Tables } from "./network.ts";
import { fieldsOf, TABLE_NAMES, type TableName } from "./schema.ts";
import { buildGeometry, shapeAt } from "./shapes.ts";
import { noWords, relinkTable, SharedWords } from "./words-builder.ts";

/** Rows of every table; a table left out is empty. */
export type NetworkRows = { readonly [T in TableName]?: readonly ReadRow[] };

export function buildNetwork(rows: NetworkRows): Network {
  // References share the words of the ids they point at, so that they resolve without a look-up.
  const shared = new SharedWords();
  const ids = new Map(TABLE_NAMES.map((name) => [name, noWords()]));
  const idColumns = TABLE_NAMES.map((name) => encodeIds(name, rows[name] ?? [], ids, shared));
  const encoded = idColumns.map((id, i) => {
    const name = TABLE_NAMES[i] as TableName;
    return encodeTable(name, rows[name] ?? [], id, ids, shared);
  });
  const grown = shared.grown();
  const tables = Object.fromEntries(encoded.map((table) => [table.name, relinkTable(table, grown)]));
  return withVersion(tables as unknown as Tables);
}

export function withVersion(tables: Tables): Network {
  return { ...tables, version: hashNetwork(tables) };
}

/** One table by itself; ids are the words of the ids that its references point at. */
export function buildTable(name: TableName, rows: readonly ReadRow[], ids: ReadonlyMap<TableName, Words>): AnyTable {
  const shared = new SharedWords();
  return relinkTable(encodeTable(name, rows, encodeIds(name, rows, ids, shared), ids, shared), shared.grown());
}

function encodeIds(
  name: TableName,
  rows: readonly ReadRow[],
  ids: ReadonlyMap<TableName, Words>,
  shared: SharedWords,
): Column {
  const texts = rows.map(({ id }) => id);
  return encodeColumn({ type: "text" }, texts, shared, ids.get(name) ?? noWords());
}

function encodeTable(
  name: TableName,
  rows: readonly ReadRow[],
  id: Column,
  ids: ReadonlyMap<TableName, Words>,
  shared: SharedWords,
): AnyTable {
  const fields = fieldsOf(name);
  const keys = keysOf(rows);
  const nothing = rows.map(() => null);
  const columns = Object.entries(fields).map(([key, field]): [string, Column] => {
    if (key === "id") return [key, id];
    const values = keys.has(key) ? valuesOf(rows, key) : nothing;
    const target = "of" in field ? field.of : undefined;
    const words = target === undefined ? undefined : ids.get(target);
    return [key, encodeColumn(field, values, shared, words ?? noWords())];
  });
  const extraKeys = [...keys].filter((key) => !Object.hasOwn(fields, key));
  const extra = extraKeys.map((key): [string, Column] => {
    const values = valuesOf(rows, key);
    const field = fieldOfValues(values);
    const widened = values.map((value) => widenValue(value, field.type));
    return [key, encodeColumn(field, widened, shared, noWords())];
  });
  return {
    name,
    count: rows.length,
    columns: Object.fromEntries(columns),
    extra: Object.fromEntries(extra),
    geometry: buildGeometry(
      name,
      rows.map((row) => row.shape),
    ),
  };
}

/** In the order in which rows first name them. */
function keysOf(rows: readonly ReadRow[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { values } of rows) for (const key in values) keys.add(key);
  return keys;
}

/** Names of attributes come from files: "constructor" is one like any other. */
function valuesOf(rows: readonly ReadRow[], key: string): readonly Value[] {
  if (key in Object.prototype)
    return rows.map(({ values }) => (Object.hasOwn(values, key) ? (values[key] ?? null) : null));
  return rows.map(({ values }) => values[key] ?? null);
}

/** One row with its known attributes only, as changes and files carry it. */
export function rowAt(table: AnyTable, row: number): Row {
  const values: [string, Value][] = [];
  for (const columns of [table.columns, table.extra]) {
    for (const [key, column] of Object.entries(columns)) {
      const value = valueAt(column, row);
      if (key !== "id" && value !== null) values.push([key, value]);
    }
  }
  const id = valueAt(table.columns.id as Column, row);
  return {
    id: typeof id === "string" ? id : "",
    values: Object.fromEntries(values),
    shape: shapeAt(table.geometry, row),
  };
}

export function rowsOf<T extends TableName>(table: Table<T> | AnyTable): Row[] {
  return Array.from({ length: table.count }, (_, row) => rowAt(table as AnyTable, row));
}

export const EMPTY_NETWORK: Network = buildNetwork({});
