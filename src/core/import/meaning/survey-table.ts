/** Collects what a person has to see of a table to say what its columns mean: its first rows, and how full each column is. */

import { cellOf } from "../layers/rejected-row.ts";
import type { ColumnMapping, FoundColumn, FoundTable, Role } from "./mapping.ts";

const MOST_SHOWN = 20;
/** So many texts of a choice are listed, the most frequent first. */
const MOST_TEXTS = 200;

export type ChoiceTexts = FoundColumn["values"];

export class TableSurvey {
  readonly #headers: readonly string[];
  readonly #filled: Uint32Array;
  readonly #preview: (readonly string[])[] = [];
  #rows = 0;

  constructor(headers: readonly string[]) {
    this.#headers = headers;
    this.#filled = new Uint32Array(headers.length);
  }

  get rows(): number {
    return this.#rows;
  }

  add(cells: readonly string[]): void {
    this.#rows++;
    if (this.#preview.length < MOST_SHOWN) this.#preview.push([...cells]);
    const filled = this.#filled;
    const columns = Math.min(cells.length, filled.length);
    for (let at = 0; at < columns; at++) if (cells[at]?.trim()) filled[at] = (filled[at] ?? 0) + 1;
  }

  /** As add, of a row whose cells stand under their names. */
  addRecord(record: Readonly<Record<string, unknown>>): void {
    if (this.#preview.length < MOST_SHOWN) {
      this.add(this.#headers.map((header) => (Object.hasOwn(record, header) ? cellOf(record[header]) : "")));
      return;
    }
    this.#rows++;
    this.#headers.forEach((header, at) => {
      const value = record[header];
      const says = value !== null && value !== undefined && (typeof value !== "string" || value.trim() !== "");
      if (says) this.#filled[at] = (this.#filled[at] ?? 0) + 1;
    });
  }

  /** columns: as they were read. texts: of those that are choices, by their place. */
  found(
    name: string,
    role: Role,
    columns: readonly ColumnMapping[],
    texts: (at: number) => ChoiceTexts = () => [],
  ): FoundTable {
    return {
      name,
      rows: this.#rows,
      mapping: { table: name, role, columns },
      columns: this.#headers.map((header, at) => ({ header, filled: this.#filled[at] ?? 0, values: texts(at) })),
      preview: this.#preview,
    };
  }
}

/** Counts the texts of a choice, and what each was taken for; a column of a thousand is none, and the rest go uncounted. */
export class ChoiceCounts {
  readonly #texts = new Map<string, { rows: number; option: string | null }>();

  add(text: string, option: string | null): void {
    const known = this.#texts.get(text);
    if (known !== undefined) known.rows++;
    else if (this.#texts.size < MOST_COUNTED) this.#texts.set(text, { rows: 1, option });
  }

  list(): ChoiceTexts {
    return Array.from(this.#texts, ([text, { rows, option }]) => ({ text, rows, option }))
      .sort((one, other) => other.rows - one.rows || (one.text < other.text ? -1 : 1))
      .slice(0, MOST_TEXTS);
  }
}

const MOST_COUNTED = 1000;

/** Nothing is known of these columns, or wanted. */
export function unmapped(headers: readonly string[]): readonly ColumnMapping[] {
  return headers.map((header) => ({ header, field: null, unit: null, values: {} }));
}
