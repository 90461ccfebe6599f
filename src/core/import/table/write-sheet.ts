/** Answers: which workbook holds these rows, the first of them the header? Texts stay texts, whatever they begin with. */
import type { Analysis } from "../../analysis.ts";
import { ByteText } from "../bytes/byte-text.ts";
import { sheetCell, sheetRow, writeWorkbook } from "./write-workbook.ts";

export type SheetToWrite = {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

/** What Excel holds; more go on in a further sheet. */
const MOST_ROWS = 1_048_576;
const LONGEST_CELL = 32_767;

export const writeSheet: Analysis<SheetToWrite, Uint8Array<ArrayBuffer>> = ({ name, header, rows }, report) => {
  const sheets = new Map<string, Uint8Array>();
  for (let from = 0; from === 0 || from < rows.length; from += MOST_ROWS - 1) {
    const text = new ByteText();
    const title = from === 0 ? name : `${name}_${sheets.size + 1}`;
    text.add(
      sheetRow(
        1,
        header.map((cell) => sheetCell(cell, true)),
      ),
    );
    const to = Math.min(rows.length, from + MOST_ROWS - 1);
    for (let row = from; row < to; row++) {
      if (row % 10_000 === 0) report?.(row, rows.length);
      text.add(sheetRow(row - from + 2, (rows[row] ?? []).map(cellOf)));
    }
    sheets.set(title, text.bytes());
  }
  return writeWorkbook(sheets);
};

function cellOf(cell: string | number | null): string {
  return sheetCell(typeof cell === "string" ? cell.slice(0, LONGEST_CELL) : (cell ?? ""));
}
