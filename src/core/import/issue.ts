import type { Issue } from "../model/index.ts";

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
