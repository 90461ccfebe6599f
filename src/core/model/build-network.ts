import { buildColumn, fieldOfValues } from "./build-column.ts";
import type { Row, Shape } from "./change.ts";
import { type Column, type TextColumn, type Value, valueAt, type Words } from "./column.ts";
import type { Geometry, LineShape, PolygonShape, Position } from "./geometry.ts";
import { buildLines, buildPoints, buildPolygons, lineAt, pointAt, polygonAt } from "./geometry.ts";
import { hashNetwork } from "./hash.ts";
import type { AnyTable, Network, Table, Tables } from "./network.ts";
import { fieldsOf, SCHEMA, TABLE_NAMES, type TableName } from "./schema.ts";

/** Rows of every table; a table left out is empty. */
export type NetworkRows = { readonly [T in TableName]?: readonly Row[] };

export function buildNetwork(rows: NetworkRows): Network {
  // References share the words of the ids they point at: see resolve-references.ts.
  const ids = new Map<TableName, Words>();
  for (const name of TABLE_NAMES) {
    const column = buildColumn(
      { type: "text" },
      (rows[name] ?? []).map((row) => row.id),
    );
    ids.set(name, (column as TextColumn).words);
  }
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, buildTable(name, rows[name] ?? [], ids)]));
  return withVersion(tables as unknown as Tables);
}

export function withVersion(tables: Tables): Network {
  return { ...tables, version: hashNetwork(tables) };
}

export function buildTable(name: TableName, rows: readonly Row[], ids: ReadonlyMap<TableName, Words>): AnyTable {
  const fields = fieldsOf(name);
  const columns: Record<string, Column> = {};
  for (const [key, field] of Object.entries(fields)) {
    const values = rows.map((row): Value => (key === "id" ? row.id : ownValue(row, key)));
    const target = key === "id" ? name : "of" in field ? field.of : undefined;
    columns[key] = buildColumn(field, values, target === undefined ? null : (ids.get(target) ?? null));
  }
  const extraKeys = new Set<string>();
  for (const row of rows)
    for (const key of Object.keys(row.values)) if (!Object.hasOwn(fields, key)) extraKeys.add(key);
  const extra = Array.from(extraKeys, (key): [string, Column] => {
    const values = rows.map((row) => ownValue(row, key));
    return [key, buildColumn(fieldOfValues(values), values)];
  });
  return {
    name,
    count: rows.length,
    columns,
    // Names from files can be anything, "__proto__" included, so they are never set one by one.
    extra: Object.fromEntries(extra),
    geometry: buildGeometry(
      name,
      rows.map((row) => row.shape),
    ),
  };
}

function ownValue({ values }: Row, key: string): Value {
  return Object.hasOwn(values, key) ? (values[key] ?? null) : null;
}

export function buildGeometry(name: TableName, shapes: readonly (Shape | null)[]): Geometry | null {
  switch (SCHEMA[name].geometry) {
    case "points":
      return buildPoints(shapes as readonly (Position | null)[]);
    case "lines":
      return buildLines(shapes as readonly (LineShape | null)[]);
    case "polygons":
      return buildPolygons(shapes as readonly (PolygonShape | null)[]);
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
