/**
 * Answers: which rows of a file were added, removed and changed between two readings of it?
 * Rows are the same by their id; where a reader made the ids up, by their name. Cost: one pass over every column.
 */
import {
  type AnyTable,
  type Column,
  findRow,
  type Network,
  TABLE_NAMES,
  type TableName,
  type TextColumn,
  textAt,
} from "../model/index.ts";
import { compareColumns, sameShape } from "./same-value.ts";

/** Which rows of a network are those of the file, in rising order. */
export type RowsOf = ReadonlyMap<TableName, Uint32Array>;

export type TableDifference = {
  readonly table: TableName;
  /** Rows of the newer network. */
  readonly added: Uint32Array;
  /** Rows of the earlier network. */
  readonly removed: Uint32Array;
  /** Rows of the earlier and of the newer network, one beside the other. */
  readonly changedFrom: Uint32Array;
  readonly changedTo: Uint32Array;
  readonly unchanged: number;
};

/** The shape among the fields of a row. */
export const SHAPE = "shape";

export type Side = { readonly network: Network; readonly rows: RowsOf };

export function compareTables(earlier: Side, newer: Side): TableDifference[] {
  return TABLE_NAMES.flatMap((table) => {
    const [was, is] = [earlier.rows.get(table) ?? NONE, newer.rows.get(table) ?? NONE];
    if (was.length + is.length === 0) return [];
    return [compareTable(table, earlier.network[table] as AnyTable, was, newer.network[table] as AnyTable, is)];
  });
}

const NONE = new Uint32Array(0);

function compareTable(name: TableName, a: AnyTable, was: Uint32Array, b: AnyTable, is: Uint32Array): TableDifference {
  const ids = { a: a.columns.id as TextColumn, b: b.columns.id as TextColumn };
  const isOurs = new Uint8Array(a.count);
  for (const row of was) isOurs[row] = 1;
  const isFound = new Uint8Array(a.count);
  const [from, to, added] = [new Uint32Array(is.length), new Uint32Array(is.length), new Uint32Array(is.length)];
  let [pairs, more] = [0, 0];
  for (const row of is) {
    const other = findRow(ids.a, textAt(ids.b, row) ?? "");
    if (other >= 0 && isOurs[other] === 1 && isFound[other] === 0) {
      isFound[other] = 1;
      from[pairs] = other;
      to[pairs++] = row;
    } else added[more++] = row;
  }
  const differs = new Uint8Array(pairs);
  for (const field of fieldsIn(a, b)) {
    const same = compareColumns(columnOf(a, field), columnOf(b, field));
    for (let i = 0; i < pairs; i++) if (differs[i] === 0 && !same(from[i] as number, to[i] as number)) differs[i] = 1;
  }
  for (let i = 0; i < pairs; i++) {
    if (differs[i] === 0 && !sameShape(a.geometry, from[i] as number, b.geometry, to[i] as number)) differs[i] = 1;
  }
  const isDifferent = (_: number, i: number) => differs[i] === 1;
  const changedFrom = from.subarray(0, pairs).filter(isDifferent);
  return {
    table: name,
    added: added.slice(0, more),
    removed: was.filter((row) => isFound[row] === 0),
    changedFrom,
    changedTo: to.subarray(0, pairs).filter(isDifferent),
    unchanged: pairs - changedFrom.length,
  };
}

/** Which fields of one row differ, its shape among them. */
export function differingFields(a: AnyTable, rowA: number, b: AnyTable, rowB: number): string[] {
  const compared = comparisonOf(a, b);
  const fields = compared.filter(({ same }) => !same(rowA, rowB)).map(({ field }) => field);
  return sameShape(a.geometry, rowA, b.geometry, rowB) ? fields : [...fields, SHAPE];
}

type Comparison = readonly { readonly field: string; readonly same: (rowA: number, rowB: number) => boolean }[];
/** Tables are values: how the columns of two of them are compared stays true as long as they live. */
const comparisons = new WeakMap<AnyTable, WeakMap<AnyTable, Comparison>>();

function comparisonOf(a: AnyTable, b: AnyTable): Comparison {
  let withA = comparisons.get(a);
  if (withA === undefined) comparisons.set(a, (withA = new WeakMap()));
  let comparison = withA.get(b);
  if (comparison === undefined) {
    comparison = fieldsIn(a, b).map((field) => ({
      field,
      same: compareColumns(columnOf(a, field), columnOf(b, field)),
    }));
    withA.set(b, comparison);
  }
  return comparison;
}

function fieldsIn(a: AnyTable, b: AnyTable): string[] {
  const fields = new Set([a, b].flatMap(({ columns, extra }) => [...Object.keys(columns), ...Object.keys(extra)]));
  fields.delete("id");
  return [...fields];
}

export function columnOf({ columns, extra }: AnyTable, field: string): Column | undefined {
  if (Object.hasOwn(columns, field)) return columns[field];
  return Object.hasOwn(extra, field) ? extra[field] : undefined;
}
