/** Turns the cells of rows into values of the model, column by column; what has no place there is kept as extra columns. */
import type { ReadRow, Value } from "../../model/index.ts";
import { isBelowZero } from "../meaning/fit-value.ts";
import { isBlank, recogniseValue } from "../meaning/recognise-values.ts";
import { ChoiceCounts, type ChoiceTexts } from "../meaning/survey-table.ts";
import { type ColumnPlan, columnLetter, type PlaceColumn, type PlannedColumn } from "./column-plan.ts";
import { unguardFormula } from "./formula-guard.ts";
import type { RowReport } from "./row-report.ts";

export type RowValues = { readonly id: string | null; readonly values: Record<string, Value> };

/** Text that a number gives back, but for zeros at its end: no leading zeros, no more digits than it holds. */
const EXACT = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;
const MOST_DIGITS = 16;
/** So many texts of a choice are looked up once. */
const MOST_KNOWN = 1000;

export class RowValuesReader {
  readonly #plan: ColumnPlan;
  readonly #report: RowReport;
  readonly #choices: readonly (Map<string, Value | undefined> | null)[];
  readonly #texts: readonly (ChoiceCounts | null)[];
  /** Extra columns of which every cell so far is a number. */
  readonly #numeric = new Map<string, boolean>();

  constructor(plan: ColumnPlan, report: RowReport) {
    this.#plan = plan;
    this.#report = report;
    this.#choices = plan.columns.map((column) =>
      column.kind === "field" && column.field.type === "choice" ? new Map() : null,
    );
    this.#texts = this.#choices.map((known) => (known === null ? null : new ChoiceCounts()));
  }

  read(cells: readonly string[], row: number): RowValues {
    const { columns } = this.#plan;
    const values: Record<string, Value> = {};
    let id: string | null = null;
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at];
      if (cell === undefined || cell === "") continue;
      const text = unguardFormula(cell);
      const column = columns[at];
      if (column === undefined) this.keep(values, columnLetter(at), text);
      else if (column.kind === "note") continue;
      else if (column.kind === "extra") this.keep(values, column.key, text);
      else if (column.kind === "place") this.#keepName(values, column, text);
      else if (column.name === "id") id = isBlank(text) ? null : text.trim();
      else this.#readField(values, column, at, text, row);
    }
    return { id, values };
  }

  /** Of a column that is a choice: the texts in it. */
  textsAt(at: number): ChoiceTexts {
    return this.#texts[at]?.list() ?? [];
  }

  /** What a file says and the model cannot, under a name of its own. */
  keep(values: Record<string, Value>, key: string, text: string): void {
    const trimmed = text.trim();
    if (trimmed === "") return;
    if (this.#numeric.get(key) !== false) this.#numeric.set(key, trimmed.length <= MOST_DIGITS && EXACT.test(trimmed));
    setValue(values, key, trimmed);
  }

  /** Extra columns become numbers where all of their cells are; so it does not depend on the order of the rows. */
  finish(rows: readonly ReadRow[]): void {
    const keys = [...this.#numeric].filter(([, numeric]) => numeric).map(([key]) => key);
    if (keys.length === 0) return;
    for (const { values } of rows as readonly { readonly values: Record<string, Value> }[]) {
      for (const key of keys) if (Object.hasOwn(values, key)) setValue(values, key, Number(values[key]));
    }
  }

  /** The names of both ends beside their ids say something; their coordinates are in the shape. */
  #keepName(values: Record<string, Value>, { role, key }: PlaceColumn, text: string): void {
    if (role === "fromName" || role === "toName") this.keep(values, key, text);
  }

  #readField(
    values: Record<string, Value>,
    column: Extract<PlannedColumn, { kind: "field" }>,
    at: number,
    text: string,
    row: number,
  ): void {
    const { name, field, scale, meanings } = column;
    const known = this.#choices[at];
    let value = known?.get(text);
    if (value === undefined && !(known?.has(text) ?? false)) {
      value = recogniseValue(this.#plan.table, name, field, text, scale, meanings);
      if (known !== null && known !== undefined && known.size < MOST_KNOWN) known.set(text, value);
    }
    this.#texts[at]?.add(text, typeof value === "string" ? value : null);
    if (value === null) return;
    if (value !== undefined && !isBelowZero(field, value)) {
      values[name] = value;
      return;
    }
    const kept = `${name} (file)`;
    this.keep(values, kept, text);
    this.#report.notUnderstood(row, name, text.length > 60 ? `${text.slice(0, 60)}…` : text, kept);
  }
}

/** A column may be called __proto__. */
function setValue(values: Record<string, Value>, key: string, value: Value): void {
  if (key !== "__proto__") values[key] = value;
  else Object.defineProperty(values, key, { value, enumerable: true, configurable: true, writable: true });
}
