/**
 * Answers: which rows must come with those of the file, because they name them?
 * Junctions and ends that the reader made for it, and rows of other files that people had removed.
 */
import {
  type AnyTable,
  type Field,
  fieldsOf,
  findRow,
  type Network,
  type Row,
  rowAt,
  type TableName,
  type Value,
} from "../model/index.ts";
import type { CutSpans } from "./cut-spans.ts";
import type { InUse } from "./in-use.ts";
import type { Merge } from "./merge-rows.ts";

type Around = { readonly was: Network; readonly next: Network; readonly cuts: CutSpans };

export type RowsNeeded = {
  readonly rows: ReadonlyMap<TableName, readonly Row[]>;
  readonly returning: readonly InUse[];
};

export function rowsNeeded({ adds, alters }: Merge, { was, next, cuts }: Around, now: Network): RowsNeeded {
  const rows = new Map<TableName, Row[]>();
  const returning: InUse[] = [];
  const coming = new Set(Array.from(adds, ([table, added]) => added.map(({ id }) => keyOf(table, id))).flat());
  const waiting: { readonly table: TableName; readonly id: string; readonly values: Row["values"] }[] = [];
  for (const [table, added] of adds) for (const { id, values } of added) waiting.push({ table, id, values });
  for (const edit of alters) {
    if (edit.kind === "set") waiting.push({ table: edit.table, id: edit.id, values: { [edit.field]: edit.value } });
  }
  for (let by = waiting.pop(); by !== undefined; by = waiting.pop()) {
    for (const { table, id } of namedBy(by.table, by.values)) {
      const isThere = coming.has(keyOf(table, id)) || findRow(now[table].columns.id, id) >= 0;
      const at = isThere ? -1 : findRow(next[table].columns.id, id);
      if (at < 0 || (table === "spans" && cuts.partsOf(id, now).length > 0)) continue;
      const row = rowAt(next[table] as AnyTable, at);
      coming.add(keyOf(table, id));
      waiting.push({ table, id, values: row.values });
      const all = rows.get(table);
      if (all === undefined) rows.set(table, [row]);
      else all.push(row);
      if (findRow(was[table].columns.id, id) < 0) continue;
      returning.push({ kind: "returns", table, id, by: { table: by.table, id: by.id } });
    }
  }
  return { rows, returning };
}

function keyOf(table: TableName, id: string): string {
  return `${table} ${id}`;
}

type Target = { readonly table: TableName; readonly id: string };

function namedBy(table: TableName, values: Row["values"]): readonly Target[] {
  const fields: Readonly<Record<string, Field>> = fieldsOf(table);
  return Object.entries(values).flatMap(([name, value]): Target[] => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const target = field !== undefined && "of" in field ? field.of : undefined;
    return target === undefined ? [] : idsIn(value).map((id) => ({ table: target, id }));
  });
}

function idsIn(value: Value): readonly string[] {
  return typeof value === "string" ? [value] : Array.isArray(value) ? value : [];
}
