/**
 * Answers: which row of the earlier file is each row of the newer one, where the reader made up its ids?
 * They are then the same by their names, if each stands once; such rows take the ids of the earlier ones.
 */

import { IdPool } from "../import/assemble/id-pool.ts";
import { repointRow } from "../import/assemble/repoint-row.ts";
import {
  type AnyTable,
  buildNetwork,
  type Issue,
  type NetworkRows,
  rowsOf,
  TABLE_NAMES,
  type TableName,
  type TextColumn,
  textAt,
} from "../model/index.ts";
import type { RowsOf, Side } from "./compare-tables.ts";

/** The issue by which readers say that they made ids up, and which the first of them is. */
const MADE_UP: ReadonlySet<string> = new Set(["table.ids-derived", "geojson.ids-derived"]);

/** What the ids that a reader made up begin with: they go on with the number of the row. */
export function stemsOf(issues: readonly Issue[]): readonly string[] {
  return issues.flatMap(({ rule, values: { first } }) => {
    const stem = MADE_UP.has(rule) && typeof first === "string" ? NUMBERED.exec(first)?.[1] : undefined;
    return stem === undefined ? [] : [stem];
  });
}

const NUMBERED = /^([\s\S]*)-\d+(?:\/\d+)?(?:~\d+)?$/;

export type NamedRows =
  | { readonly ok: true; readonly newer: Side }
  /** Rows of a table that nothing tells apart. */
  | { readonly ok: false; readonly table: TableName; readonly rows: number };

export function nameRows(earlier: Side, newer: Side, stems: readonly string[]): NamedRows {
  const renamed = new Map<TableName, ReadonlyMap<string, string>>();
  for (const table of TABLE_NAMES) {
    const [was, is] = [earlier.rows.get(table) ?? NONE, newer.rows.get(table) ?? NONE];
    if (was.length === 0 || is.length === 0) continue;
    const [a, b] = [earlier.network[table] as AnyTable, newer.network[table] as AnyTable];
    const unnamed = countMadeUp(a, was, stems) + countMadeUp(b, is, stems);
    if (unnamed === 0) continue;
    const [names, others] = [namesOf(a, was), namesOf(b, is)];
    if (names === null || others === null) return { ok: false, table, rows: unnamed };
    renamed.set(table, idsByName(b, is, names, new IdPool(idsBeside(a, b, is))));
  }
  return { ok: true, newer: renamed.size === 0 ? newer : rename(newer, renamed) };
}

const NONE = new Uint32Array(0);

function countMadeUp(table: AnyTable, rows: Uint32Array, stems: readonly string[]): number {
  if (stems.length === 0) return 0;
  let count = 0;
  for (const row of rows) {
    const stem = NUMBERED.exec(idAt(table, row))?.[1];
    if (stem !== undefined && stems.includes(stem)) count++;
  }
  return count;
}

/** The id by the name; null where a row has none, or two have the same. */
function namesOf(table: AnyTable, rows: Uint32Array): ReadonlyMap<string, string> | null {
  const column = table.columns.name;
  const names = new Map<string, string>();
  for (const row of rows) {
    const name = column?.type === "text" ? textAt(column, row) : null;
    if (name === null || names.has(name)) return null;
    names.set(name, idAt(table, row));
  }
  return names;
}

/** What each row of the newer file is to be called: like the earlier one of its name, else by an id that is free. */
function idsByName(
  table: AnyTable,
  rows: Uint32Array,
  names: ReadonlyMap<string, string>,
  taken: IdPool,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const column = table.columns.name as TextColumn;
  for (const row of rows) {
    const id = idAt(table, row);
    const called = names.get(textAt(column, row) ?? "") ?? taken.take(id);
    if (called !== id) ids.set(id, called);
  }
  return ids;
}

function rename({ network, rows }: Side, renamed: ReadonlyMap<TableName, ReadonlyMap<string, string>>): Side {
  const tables = TABLE_NAMES.map((table) => {
    const own = new Set(rows.get(table));
    const ids = renamed.get(table);
    return [
      table,
      rowsOf(network[table]).map((row, i) => {
        const moved = repointRow(table, row, renamed);
        return own.has(i) ? { ...moved, id: ids?.get(row.id) ?? row.id } : moved;
      }),
    ] as const;
  });
  return { network: buildNetwork(Object.fromEntries(tables) as NetworkRows), rows: rows as RowsOf };
}

/** Of everything but the rows of the newer file. */
function* idsBeside(earlier: AnyTable, newer: AnyTable, own: Uint32Array): Iterable<string> {
  for (let row = 0; row < earlier.count; row++) yield idAt(earlier, row);
  const isOwn = new Set(own);
  for (let row = 0; row < newer.count; row++) if (!isOwn.has(row)) yield idAt(newer, row);
}

function idAt({ columns }: AnyTable, row: number): string {
  return textAt(columns.id as TextColumn, row) ?? "";
}
