/** Answers: which rows of the model does this text of delimited cells hold, or why none? */

import { byteOrderOf, decodeDamaged, decodeText, WESTERN } from "../bytes/text-codec.ts";
import type { NamedBytes, Reading, ReadOptions } from "../format.ts";
import { refuseFile } from "../refuse-file.ts";
import { DelimitedRows } from "./delimited-rows.ts";
import { ownLayerOf } from "./field-list.ts";
import { guessDelimiter } from "./guess-delimiter.ts";
import { readOwnTable } from "./own-rows.ts";
import { readTable } from "./read-table.ts";
import { readingOfTables, refuseTables } from "./reading-of-tables.ts";
import { RowReport } from "./row-report.ts";

/** No header is longer; a file without line ends for so long is no table. */
const LONGEST_LINE = 1 << 20;

/** What was chosen by its characters alone, and what the bytes may be as well. */
const RIVALS: Readonly<Record<string, { readonly encoding: string; readonly other: string }>> = {
  big5: { encoding: "Big5", other: "GB 18030" },
  [WESTERN]: { encoding: "Windows-1252", other: "GB 18030" },
};

export function readDelimited(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
  companions: readonly NamedBytes[] = [],
): Reading {
  const encoding = options.encoding ?? byteOrderOf(bytes);
  if (encoding === undefined && bytes.subarray(0, 1 << 16).includes(0)) return refuseFile(file, "table.binary");
  const whole = decodeText(bytes, encoding);
  if (!whole.ok && (encoding !== undefined || whole.rule === "import.too-large"))
    return refuseFile(file, whole.rule, { encoding: whole.encoding, bytes: bytes.length });
  const decoded = whole.ok ? whole : decodeDamaged(bytes);
  const text = withOneLineEnd(decoded.text);
  const start = text.search(/\S/);
  if (start < 0) return refuseFile(file, "import.empty-file");
  const lineEnd = /[\r\n]/.exec(text.slice(start, start + LONGEST_LINE));
  if (lineEnd === null && text.length - start > LONGEST_LINE)
    return refuseFile(file, "table.one-line", { bytes: bytes.length });
  const own = options.mapping === undefined ? ownLayerOf(file, companions) : null;
  const guessed = guessDelimiter(own === null ? text : (/^.*\r?\n?/.exec(text)?.[0] ?? ""));
  const report = new RowReport(file);
  const source = new DelimitedRows(text, guessed?.delimiter ?? ",", guessed?.from ?? 0);
  const table =
    own === null
      ? readTable({ source, title: file.replace(/\.[^.]*$/, ""), report, options })
      : readOwnTable({ source, layer: own, place: file, guarded: true, report, options });
  if (!table.ok) return refuseTables(file, table, [table]);
  const rival = encoding === undefined ? RIVALS[decoded.encoding] : undefined;
  if (!whole.ok) report.note(null, "import.damaged-text", { encoding: decoded.encoding }, "major");
  else if (rival !== undefined) report.note(null, "import.encoding-guessed", rival, "low");
  for (const row of source.strayQuotes) report.note(row, "table.stray-quote");
  return readingOfTables([{ report, table, isOwn: own !== null }], decoded.encoding);
}

/** Files that went through several programs end their lines in several ways. */
function withOneLineEnd(text: string): string {
  return text.includes("\n") && /\r(?!\n)/.test(text) ? text.replace(/\r+\n|\r/g, "\n") : text;
}
