import type { AnyTable, Change, ColumnType, Network, Row, Shape, Value } from "../../src/core/model/index.ts";
import { fieldsOf, rowsOf, SCHEMA, TABLE_NAMES, type TableName } from "../../src/core/model/index.ts";

type PlainRow = { id: string; values: Map<string, Value>; shape: Shape | null };
type PlainTable = { rows: PlainRow[]; types: Map<string, Set<ColumnType>> };

/** applyChanges as one would first think of it: rows in a list, edits one after another. Throws where an edit does not fit. */
export function applyToPlainRows(network: Network, changes: readonly Change[]): Record<TableName, Row[]> {
  const tables = new Map(TABLE_NAMES.map((name) => [name, plainTable(network[name] as AnyTable)]));
  for (const { edits } of changes) {
    for (const edit of edits) {
      const table = tables.get(edit.table) as PlainTable;
      const find = (id: string) => {
        const row = table.rows.find((each) => each.id === id);
        if (row === undefined) throw new Error(`no row ${id}`);
        return row;
      };
      switch (edit.kind) {
        case "add":
          for (const { id, values, shape } of edit.rows) {
            if (table.rows.some((row) => row.id === id)) throw new Error(`a second row ${id}`);
            for (const [field, value] of Object.entries(values)) note(table, field, value);
            table.rows.push({ id, values: new Map(Object.entries(values)), shape });
          }
          break;
        case "remove":
          for (const { id } of edit.rows) table.rows.splice(table.rows.indexOf(find(id)), 1);
          break;
        case "set":
          note(table, edit.field, edit.value);
          find(edit.id).values.set(edit.field, edit.value);
          break;
        case "reshape":
          find(edit.id).shape = edit.shape;
      }
    }
  }
  const read = [...tables].map(([name, table]) => [name, table.rows.map((row) => readRow(name, table, row))]);
  return Object.fromEntries(read) as Record<TableName, Row[]>;
}

function plainTable(table: AnyTable): PlainTable {
  const rows = rowsOf(table).map(({ id, values, shape }) => ({ id, values: new Map(Object.entries(values)), shape }));
  return { rows, types: new Map(Object.entries(table.extra).map(([key, { type }]) => [key, new Set([type])])) };
}

function note(table: PlainTable, field: string, value: Value): void {
  if (value === null || value === "") return;
  const types = table.types.get(field) ?? new Set();
  types.add(typeof value === "number" ? "number" : typeof value === "string" ? "text" : "list");
  table.types.set(field, types);
}

function readRow(name: TableName, { types }: PlainTable, row: PlainRow): Row {
  const values: [string, Value][] = [];
  for (const [key, value] of row.values) {
    const read = Object.hasOwn(fieldsOf(name), key)
      ? fitted(name, key, value)
      : widen(value, types.get(key) ?? new Set<ColumnType>());
    if (read !== null) values.push([key, read]);
  }
  return { id: row.id, values: Object.fromEntries(values), shape: SCHEMA[name].geometry === null ? null : row.shape };
}

function fitted(name: TableName, key: string, value: Value): Value {
  const field = fieldsOf(name)[key];
  if (field?.type === "number") return typeof value === "number" ? value : null;
  if (field?.type === "list") return Array.isArray(value) ? value : null;
  if (typeof value !== "string" || value === "") return null;
  return field?.type === "choice" && !field.options.includes(value) ? null : value;
}

function widen(value: Value, types: ReadonlySet<ColumnType>): Value {
  if (value === null || value === "" || types.size === 1) return value === "" ? null : value;
  if (Array.isArray(value)) return value;
  return types.has("list") ? [String(value)] : String(value);
}
