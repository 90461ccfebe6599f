/** The rows of one sheet of a workbook as text: dates as ISO 8601, formulas as what they last came to. */
import type { CellObject, WorkSheet } from "@e965/xlsx";
import { numberText } from "../exported-tables.ts";
import type { RowSource } from "./row-source.ts";

type Cells = readonly (CellObject | undefined)[];

export class SheetRows implements RowSource {
  row = 0;
  readonly #data: readonly (Cells | undefined)[];
  /** Texts that a merged cell lends to the places it covers: by row, then column. */
  readonly #lent: ReadonlyMap<number, ReadonlyMap<number, string>>;

  constructor(sheet: WorkSheet) {
    this.#data = sheet["!data"] ?? [];
    this.#lent = lendMerged(sheet, this.#data);
  }

  next(): string[] | null {
    if (this.row >= this.#data.length) return null;
    const at = this.row++;
    const texts = Array.from(this.#data[at] ?? [], textOf);
    for (const [column, text] of this.#lent.get(at) ?? []) {
      while (texts.length <= column) texts.push("");
      texts[column] = text;
    }
    return texts;
  }
}

/** A text merged over several rows or columns holds for each of them; a number, such as a sum, for one. */
function lendMerged(
  sheet: WorkSheet,
  data: readonly (Cells | undefined)[],
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const lent = new Map<number, Map<number, string>>();
  let left = MOST_LENT;
  for (const { s: start, e: end } of sheet["!merges"] ?? []) {
    const cell = data[start.r]?.[start.c];
    const size = (end.r - start.r + 1) * (end.c - start.c + 1);
    if (cell?.t !== "s" || size > left) continue;
    left -= size;
    for (let row = start.r; row <= end.r && row < data.length; row++) {
      let texts = lent.get(row);
      if (texts === undefined) lent.set(row, (texts = new Map()));
      for (let column = start.c; column <= end.c; column++) texts.set(column, textOf(cell));
    }
  }
  return lent;
}

/** Merged cells may claim to cover a sheet of 16,384 columns and a million rows. */
const MOST_LENT = 1_000_000;

function textOf(cell: CellObject | undefined): string {
  const value = cell?.v;
  if (value === undefined || cell?.t === "e") return "";
  if (typeof value === "number") return numberText(value);
  if (!(value instanceof Date)) return String(value);
  if (Number.isNaN(value.getTime())) return "";
  const text = value.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text;
}
