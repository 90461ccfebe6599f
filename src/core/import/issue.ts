import type { Issue, RejectedRow } from "../model/index.ts";

export type IssueValues = Issue["values"];

/** Something about one row of a file, or about the file as a whole where row is null. Rows are counted from 1. */
export function issueAt(
  file: string,
  row: number | null,
  rule: string,
  severity: Issue["severity"],
  values: IssueValues = {},
): Issue {
  return { rule, severity, subject: null, place: { file, row }, values };
}

/** Nothing of the file is of use: how much it is, and what is wrong with the first of it, which its words say. */
export function nothingUsable(
  count: IssueValues,
  rejected: readonly RejectedRow[],
  issues: readonly Issue[] = [],
): IssueValues {
  const [row] = rejected;
  if (row !== undefined) return { ...row.values, ...count, reason: row.rule, row: row.row };
  const [issue] = issues;
  return issue === undefined ? count : { ...issue.values, ...count, reason: issue.rule };
}
