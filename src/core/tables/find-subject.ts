/**
 * Answers: what in the network is a row of this result about?
 * A column called site, span_id and so on names it. A column called id may be of any table: the values tell.
 */
import { findRow, type Network, TABLE_NAMES, type TableName } from "../model/index.ts";
import type { Cell } from "./table-data.ts";

export type SubjectColumn = { readonly column: string; readonly table: TableName };

const NAMES: ReadonlyMap<string, TableName> = new Map(
  TABLE_NAMES.flatMap((table): [string, TableName][] => {
    const one = table.slice(0, -1);
    return [
      [one, table],
      [`${one}_id`, table],
    ];
  }),
);

/** The column of a table that says what its rows are about; ownTable is the network's table it shows, if it does. */
export function subjectColumn(columns: readonly string[], ownTable: TableName | null): SubjectColumn | null {
  if (ownTable !== null) return { column: "id", table: ownTable };
  for (const column of columns) {
    const table = NAMES.get(column.toLowerCase());
    if (table !== undefined) return { column, table };
  }
  return null;
}

/** The same for the result of any query; the first values of a column called id are looked up. */
export function subjectOfResult(
  columns: readonly { readonly name: string; readonly values: ArrayLike<Cell> }[],
  network: Network,
): SubjectColumn | null {
  const id = columns.find(({ name }) => name.toLowerCase() === "id");
  if (id !== undefined) {
    const first = Array.from({ length: Math.min(id.values.length, 20) }, (_, i) => id.values[i]);
    const texts = first.filter((value) => typeof value === "string");
    for (const table of TABLE_NAMES) {
      const ids = network[table].columns.id;
      if (texts.length > 0 && texts.every((text) => findRow(ids, text) >= 0)) return { column: id.name, table };
    }
  }
  return subjectColumn(
    columns.map(({ name }) => name),
    null,
  );
}
