/**
 * Answers: which tables does a person correct to bring in the rows that were rejected? One for each table they stood in,
 * with the headers it had and the reason beside each row. Corrected and dropped, it is read as the table it came from.
 */
import type { RejectedRow } from "../../model/index.ts";
import { columnLetter } from "../table/column-plan.ts";
import { guardFormula } from "../table/formula-guard.ts";
import { NOTE_HEADERS, noteCells } from "./rejected-row.ts";

export type RejectedSheet = {
  /** File, file [sheet] or file [layer]. */
  readonly table: string;
  readonly rows: number;
  /** Comma-separated, with the mark of UTF-8 and no cell that becomes a formula. */
  readonly csv: string;
};

const BYTE_ORDER_MARK = "\ufeff";
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** say: why a row was rejected, in the words of whoever reads the sheet. */
export function rejectedSheets(
  rows: readonly RejectedRow[],
  say: (row: RejectedRow) => string,
): readonly RejectedSheet[] {
  const tables = new Map<string, RejectedRow[]>();
  for (const row of rows) {
    const same = tables.get(row.table);
    if (same === undefined) tables.set(row.table, [row]);
    else same.push(row);
  }
  return Array.from(tables, ([table, own]) => ({ table, rows: own.length, csv: sheetOf(own, say) }));
}

/** Features have attributes of their own each: a column for every one, in the order in which they come. */
function sheetOf(rows: readonly RejectedRow[], say: (row: RejectedRow) => string): string {
  const places = new Map<string, number>();
  const names: string[] = [];
  let lines = "";
  let last: Placement = { headers: [], at: [] };
  for (const row of rows) {
    const { headers, cells } = row;
    if (last.headers !== headers || last.at.length < cells.length)
      last = { headers, at: placeColumns(headers, cells.length, places, names) };
    const line = Array.from({ length: names.length }, () => "");
    last.at.forEach((at, i) => {
      line[at] = cells[i] ?? "";
    });
    lines += lineOf([...noteCells(row, say(row)), ...line]);
  }
  return BYTE_ORDER_MARK + lineOf([...NOTE_HEADERS, ...names]) + lines;
}

/** Where the cells under these headers stand in the sheet. */
type Placement = { readonly headers: readonly string[]; readonly at: readonly number[] };

/** Of headers that are the same, each is a column; cells without one stand under the letter of theirs. */
function placeColumns(
  headers: readonly string[],
  cells: number,
  places: Map<string, number>,
  names: string[],
): readonly number[] {
  const times = new Map<string, number>();
  return Array.from({ length: Math.max(headers.length, cells) }, (_, at) => {
    const name = headers[at] ?? columnLetter(at);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    const key = `${time} ${name}`;
    let place = places.get(key);
    if (place === undefined) {
      places.set(key, (place = names.length));
      names.push(name);
    }
    return place;
  });
}

function lineOf(cells: readonly string[]): string {
  const texts = cells.map((cell) => {
    const text = guardFormula(cell);
    return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${texts.join(",")}\r\n`;
}
