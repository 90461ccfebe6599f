/** Answers: what do the tables of a file hold together? */
import { type NetworkRows, type ReadRow, TABLE_NAMES } from "../../model/index.ts";
import type { Reading } from "../format.ts";
import { issueAt } from "../issue.ts";
import type { TableRead } from "./read-table.ts";
import type { RowReport } from "./row-report.ts";

export type GoodTable = {
  readonly report: RowReport;
  readonly table: Extract<TableRead, { ok: true }>;
  readonly isOwn?: boolean;
};
type BadTable = Extract<TableRead, { ok: false }>;

export function readingOfTables(
  tables: readonly [GoodTable, ...GoodTable[]],
  encoding: string,
): Extract<Reading, { ok: true }> {
  const [first] = tables;
  const { coordinates } = (tables.find(({ table }) => table.coordinates.used !== null) ?? first).table;
  const sum = (count: (each: GoodTable) => number) => tables.reduce((total, each) => total + count(each), 0);
  return {
    ok: true,
    content: {
      kind: "rows",
      rows: joinRows(tables),
      hazards: tables.flatMap(({ table }) => table.hazards ?? []),
      impliedSites: tables.flatMap(({ table }) => table.impliedSites),
      asWritten: tables.every(({ isOwn = false }) => isOwn),
      spansAreStraight: tables.every(({ table }) => table.spansAreStraight || !table.rows.spans),
    },
    issues: tables.flatMap(({ report }) => report.finish()),
    rejected: tables.flatMap(({ report }) => report.rejected),
    fixed: sum(({ report }) => report.fixed),
    total: sum(({ table }) => table.total),
    ignored: sum(({ table }) => table.ignored ?? 0),
    tables: tables.flatMap(({ table }) => table.found ?? []),
    coordinates,
    encoding,
  };
}

/** Why nothing of the file can be used; its tables, where a person could say what they are. */
export function refuseTables(
  file: string,
  { rule, values, candidates }: Pick<BadTable, "rule" | "values" | "candidates">,
  tables: readonly BadTable[],
): Reading {
  const found = tables.flatMap((table) => table.found ?? []);
  return {
    ok: false,
    fault: issueAt(file, null, rule, "critical", values),
    ...(found.length > 0 && { tables: found }),
    ...(candidates && { candidates }),
  };
}

/** Those of one table follow one another. */
function joinRows(tables: readonly GoodTable[]): NetworkRows {
  const rows = TABLE_NAMES.map((name): [string, readonly ReadRow[]] => [
    name,
    tables.flatMap(({ table }) => table.rows[name] ?? []),
  ]);
  return Object.fromEntries(rows.filter(([, all]) => all.length > 0));
}
