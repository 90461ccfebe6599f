/** Collects what is wrong with the rows of a table; what a million rows share is said a bounded number of times. */
import type { Issue, RejectedRow, TableName } from "../../model/index.ts";
import { type IssueValues, issueAt } from "../issue.ts";

const MOST_OF_A_RULE = 10_000;
const MOST_VALUES = 1000;

type Shared = { readonly row: number; readonly values: IssueValues; rows: number; subject: Issue["subject"] };

/** Rows are reported in their order, each until it is kept or rejected. */
export class RowReport {
  readonly rejected: RejectedRow[] = [];
  /** What the cells of rejected rows stand under. */
  headers: readonly string[] = [];
  readonly #issues: Issue[] = [];
  readonly #times = new Map<string, number>();
  readonly #values = new Map<string, Shared>();
  #otherValues = 0;
  readonly #counts = new Map<string, Shared>();
  readonly #fixed = new Set<number>();
  /** Of the row that is neither kept nor rejected yet. */
  #open: { subject: Issue["subject"] }[] = [];

  /** place: file, file [sheet] or file [layer]. */
  constructor(readonly place: string) {}

  /** How many kept rows had something altered or left out. */
  get fixed(): number {
    return this.#fixed.size;
  }

  /** The row is not in the study; however many there are, each is named, with what it says. */
  reject(row: number, rule: string, cells: readonly string[], values: IssueValues = {}): void {
    const { headers } = this;
    this.rejected.push({ table: this.place, row, rule, values, headers, cells });
    this.#fixed.delete(row);
    this.#open.length = 0;
    this.#issues.push(issueAt(this.place, row, rule, "major", { ...values, cells: showCells(cells) }));
  }

  /** The row is in the study under this id. */
  keep(table: TableName, id: string): void {
    if (this.#open.length === 0) return;
    for (const said of this.#open) said.subject ??= { table, id };
    this.#open.length = 0;
  }

  /** Something of the row is altered or left out. */
  add(row: number | null, rule: string, values: IssueValues = {}, severity: Issue["severity"] = "general"): void {
    if (row !== null) this.#fixed.add(row);
    this.note(row, rule, values, severity);
  }

  /** The row is as it was. */
  note(row: number | null, rule: string, values: IssueValues = {}, severity: Issue["severity"] = "general"): void {
    const times = (this.#times.get(rule) ?? 0) + 1;
    this.#times.set(rule, times);
    if (times > MOST_OF_A_RULE) return;
    const issue = { ...issueAt(this.place, row, rule, severity, values) };
    this.#issues.push(issue);
    if (row !== null) this.#open.push(issue);
  }

  /** Said once for the whole table, with the number of rows; values are of the first of them. */
  count(row: number, rule: string, values: IssueValues = {}): void {
    const known = this.#counts.get(rule);
    if (known === undefined) this.#counts.set(rule, { row, values, rows: 1, subject: null });
    else known.rows++;
  }

  /** As count; something of the row is altered. */
  countFixed(row: number, rule: string, values: IssueValues = {}): void {
    this.#fixed.add(row);
    this.count(row, rule, values);
  }

  /** Said once for each value that differs. */
  notUnderstood(row: number, field: string, value: string, kept: string): void {
    this.#fixed.add(row);
    const key = `${field}\n${value}`;
    const known = this.#values.get(key);
    if (known !== undefined) known.rows++;
    else if (this.#values.size < MOST_VALUES) {
      const shared: Shared = { row, values: { field, value, kept }, rows: 1, subject: null };
      this.#values.set(key, shared);
      this.#open.push(shared);
    } else this.#otherValues++;
  }

  finish(): readonly Issue[] {
    const file = this.place;
    for (const { row, values, rows, subject } of this.#values.values()) {
      const issue = issueAt(file, row, "table.value-not-understood", "general", { ...values, rows });
      this.#issues.push({ ...issue, subject });
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
