/** An issue as a row of a sheet: in the words on the screen, with the numbers behind them. */
import type { Finding } from "../../../core/model/index.ts";
import { csvHead, csvLine } from "../../../core/tables/write-csv.ts";
import { describeIssue } from "../../../words/describe-issue.ts";
import type { Words } from "../../../words/index.ts";
import type { Kind } from "./sift.ts";

type SheetCell = string | number | null;
export type Sheet = {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
};

const AT_ONCE = 500;

/** In the order of the list. */
export function* issueRows(kinds: readonly Kind[], words: Words): Generator<unknown, SheetCell[][]> {
  const rows: SheetCell[][] = [];
  for (const { issues } of kinds) {
    for (const issue of issues) {
      rows.push(issueRow(issue, words));
      if (rows.length % AT_ONCE === 0) yield;
    }
  }
  return rows;
}

function issueRow(issue: Finding, words: Words): SheetCell[] {
  const { rule, severity, place, subject, values } = issue;
  const { lon, lat, ...others } = values;
  const said = Object.entries(others).map(([key, value]) => `${key}=${value}`);
  return [
    rule,
    words.model.severities[severity],
    describeIssue(words, issue),
    place?.file ?? null,
    place?.row ?? null,
    subject === null ? null : words.model.tables[subject.table],
    subject?.id ?? null,
    lon ?? null,
    lat ?? null,
    said.join("; "),
  ];
}

export function* csvOf({ header, rows }: Omit<Sheet, "title">): Generator<unknown, readonly string[]> {
  const parts = [csvHead(header)];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    parts.push(
      rows
        .slice(from, from + AT_ONCE)
        .map((row) => csvLine(row))
        .join(""),
    );
    yield;
  }
  return parts;
}
