import { stripVTControlCharacters } from "node:util";
import { printLine } from "./print.ts";
import { padEnd, padStart, widthOf } from "./text-width.ts";

export type Align = "start" | "end";

/** Rows in columns as wide as their widest cell; nothing where there are no rows. */
export function printTable(rows: readonly (readonly string[])[], align: readonly Align[]): void {
  const cells = rows.map((row) => row.map(oneLine));
  const widths = align.map((_, column) => cells.reduce((most, row) => Math.max(most, widthOf(row[column] ?? "")), 0));
  for (const row of cells) {
    const padded = row.map((cell, column) => (align[column] === "end" ? padStart : padEnd)(cell, widths[column] ?? 0));
    printLine(padded.join("  ").trimEnd());
  }
}

/** A cell stays in its line, and what comes from a file does not steer the terminal. */
function oneLine(cell: string): string {
  return stripVTControlCharacters(cell).replaceAll(/[\r\n\t]+/g, " ");
}
