/** Collects what is wrong with the rows of a table; what a million rows share is said a bounded number of times. */
import type { Issue } from "../../model/index.ts";
import { type IssueValues, issueAt } from "../issue.ts";

const MOST_OF_A_RULE = 10_000;
const MOST_VALUES = 1000;

export class RowReport {
  rejected = 0;
  /** The rule by which the first was. */
  firstRejection = "";
  readonly #file: string;
  readonly #issues: Issue[] = [];
  readonly #times = new Map<string, number>();
  readonly #values = new Map<string, { readonly row: number; readonly values: IssueValues; rows: number }>();
  #otherValues = 0;
  readonly #counts = new Map<string, { readonly row: number; readonly values: IssueValues; rows: number }>();

  constructor(file: string) {
    this.#file = file;
  }

  /** The row is not in the study; however many there are, each is named, with what it says. */
  reject(row: number, rule: string, cells: readonly string[], values: IssueValues = {}): void {
    this.rejected++;
    this.firstRejection ||= rule;
    this.#issues.push(issueAt(this.#file, row, rule, "major", { ...values, cells: showCells(cells) }));
  }

  add(row: number | null, rule: string, values: IssueValues = {}, severity: Issue["severity"] = "general"): void {
    const times = (this.#times.get(rule) ?? 0) + 1;
    this.#times.set(rule, times);
    if (times <= MOST_OF_A_RULE) this.#issues.push(issueAt(this.#file, row, rule, severity, values));
  }

  /** Said once for the whole table, with the number of rows; values are of the first of them. */
  count(row: number, rule: string, values: IssueValues = {}): void {
    const known = this.#counts.get(rule);
    if (known === undefined) this.#counts.set(rule, { row, values, rows: 1 });
    else known.rows++;
  }

  /** Said once for each value that differs. */
  notUnderstood(row: number, field: string, value: string, kept: string): void {
    const key = `${field}\n${value}`;
    const known = this.#values.get(key);
    if (known !== undefined) known.rows++;
    else if (this.#values.size < MOST_VALUES) this.#values.set(key, { row, values: { field, value, kept }, rows: 1 });
    else this.#otherValues++;
  }

  finish(): readonly Issue[] {
    const file = this.#file;
    for (const { row, values, rows } of this.#values.values()) {
      this.#issues.push(issueAt(file, row, "table.value-not-understood", "general", { ...values, rows }));
    }
    if (this.#otherValues > 0)
      this.#issues.push(issueAt(file, null, "table.values-not-understood", "general", { cells: this.#otherValues }));
    for (const [rule, { values, rows }] of this.#counts)
      this.#issues.push(issueAt(file, null, rule, "low", { ...values, rows }));
    for (const [rule, times] of this.#times) {
      if (times > MOST_OF_A_RULE)
        this.#issues.push(
          issueAt(file, null, "table.more-of-a-rule", "general", { rule, rows: times - MOST_OF_A_RULE }),
        );
    }
    return this.#issues;
  }
}

/** The cells of a row in one short line. */
export function showCells(cells: readonly string[]): string {
  const text = [...new Set(cells.map((cell) => cell.trim()))].filter((cell) => cell !== "").join(", ");
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
