/**
 * The queries behind the attribute table: which rows in which order, a page of them, totals by group, the values a
 * column has. A view gives row numbers once; a page is then fetched by number, however far down it lies.
 */
import { quoteName } from "./quote-name.ts";
import type { Parameter } from "./table-data.ts";

export type ColumnFilter =
  | { readonly kind: "contains"; readonly column: string; readonly text: string }
  /** null among the values lets the unknown through. */
  | { readonly kind: "choice"; readonly column: string; readonly values: readonly (string | null)[] }
  | { readonly kind: "range"; readonly column: string; readonly min: number | null; readonly max: number | null }
  | { readonly kind: "unknown"; readonly column: string };

export type TableView = {
  readonly table: string;
  readonly filters: readonly ColumnFilter[];
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
};

export type Query = { readonly sql: string; readonly parameters: readonly Parameter[] };

/** One column: the numbers of the rows, from 0, in the view's order. Unknown values stand last either way. */
export function rowsInOrder({ table, filters, sort }: TableView): Query {
  const { where, parameters } = whereOf(filters);
  const order =
    sort === null ? "rowid" : `${quoteName(sort.column)} ${sort.descending ? "DESC" : "ASC"} NULLS LAST, rowid`;
  return { sql: `SELECT rowid::UINTEGER AS row FROM ${quoteName(table)}${where} ORDER BY ${order}`, parameters };
}

/** The rows with these numbers, in the table's own order; the first column is the number. */
export function rowsByNumber(table: string, columns: readonly string[], rows: readonly number[]): Query {
  const picked = ["rowid::UINTEGER AS row", ...columns.map(quoteName)].join(", ");
  const first = rows[0] ?? 0;
  const inARow = rows.every((row, i) => row === first + i);
  const where = inARow
    ? `rowid >= ${first} AND rowid < ${first + rows.length}`
    : `rowid IN (${rows.map((row) => Math.trunc(row)).join(", ")})`;
  return { sql: `SELECT ${picked} FROM ${quoteName(table)} WHERE ${where} ORDER BY rowid`, parameters: [] };
}

/** Per value of a column: how many rows, how many of them have the measure, its sum and its mean. */
export function groupTotals({ table, filters }: TableView, by: string, measure: string | null): Query {
  const { where, parameters } = whereOf(filters);
  const totals =
    measure === null
      ? ""
      : ["count", "sum", "avg"].map((total) => `, ${total}(${quoteName(measure)}) AS ${total}_known`).join("");
  return {
    sql: `SELECT ${quoteName(by)} AS value, count(*) AS rows${totals} FROM ${quoteName(table)}${where} GROUP BY 1 ORDER BY 2 DESC, 1 NULLS LAST`,
    parameters,
  };
}

/** The most frequent values of a column with their counts, for choosing among. */
export function frequentValues(table: string, column: string, limit: number): Query {
  return {
    sql: `SELECT ${quoteName(column)} AS value, count(*) AS rows FROM ${quoteName(table)} GROUP BY 1 ORDER BY 2 DESC, 1 NULLS LAST LIMIT ${Math.trunc(limit)}`,
    parameters: [],
  };
}

function whereOf(filters: readonly ColumnFilter[]): { where: string; parameters: readonly Parameter[] } {
  const parameters: Parameter[] = [];
  const bind = (value: Parameter) => `$${parameters.push(value)}`;
  const conditions = filters.map((filter) => conditionOf(filter, bind)).filter((condition) => condition !== null);
  return { where: conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`, parameters };
}

/** null where a filter asks for nothing yet, such as an empty search text. */
function conditionOf(filter: ColumnFilter, bind: (value: Parameter) => string): string | null {
  const column = quoteName(filter.column);
  switch (filter.kind) {
    case "contains":
      return filter.text === "" ? null : `contains(lower(${column}::VARCHAR), lower(${bind(filter.text)}::VARCHAR))`;
    case "choice": {
      const known = filter.values.filter((value) => value !== null).map((value) => `${column} = ${bind(value)}`);
      const all = filter.values.includes(null) ? [...known, `${column} IS NULL`] : known;
      return all.length === 0 ? null : `(${all.join(" OR ")})`;
    }
    case "range": {
      const ends: string[] = [];
      if (filter.min !== null) ends.push(`${column} >= ${bind(filter.min)}`);
      if (filter.max !== null) ends.push(`${column} <= ${bind(filter.max)}`);
      return ends.length === 0 ? null : ends.join(" AND ");
    }
    case "unknown":
      return `${column} IS NULL`;
  }
}
