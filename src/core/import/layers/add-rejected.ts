/** Rows that a format could not even hand to the reader of rows: they count as rows of the file all the same. */
import type { RejectedRow } from "../../model/index.ts";
import type { Reading } from "../format.ts";
import { issueAt } from "../issue.ts";

export function addRejected(reading: Reading, rows: readonly RejectedRow[]): Reading {
  if (!reading.ok || rows.length === 0) return reading;
  const issues = rows.map(({ table, row, rule, values }) => issueAt(table, row, rule, "major", values));
  return {
    ...reading,
    issues: [...issues, ...reading.issues],
    rejected: [...rows, ...reading.rejected],
    ...(reading.total !== undefined && { total: reading.total + rows.length }),
  };
}
