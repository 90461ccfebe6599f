/** Rows as comma-separated text that a spreadsheet opens rightly: UTF-8 with its mark, and no cell that becomes a formula. */
import type { Cell } from "./table-data.ts";

const BYTE_ORDER_MARK = "\ufeff";
/** What makes a spreadsheet compute a text instead of showing it; East Asian editions take the wide signs, too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

export function csvHead(names: readonly string[]): string {
  return BYTE_ORDER_MARK + csvLine(names);
}

/** Unknown is an empty cell; the items of a list stand behind each other with semicolons. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  const text = typeof cell === "string" ? cell : cell.map((item) => (item === null ? "" : String(item))).join(";");
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
