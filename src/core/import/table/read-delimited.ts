/** Answers: which rows of the model does this text of delimited cells hold, or why none? */
import type { NamedBytes, Reading, ReadOptions } from "../format.ts";
import { refuseFile } from "../refuse-file.ts";
import { byteOrderOf, decodeText } from "../text-codec.ts";
import { DelimitedRows } from "./delimited-rows.ts";
import { ownLayerOf } from "./field-list.ts";
import { guessDelimiter } from "./guess-delimiter.ts";
import { readOwnTable } from "./own-rows.ts";
import { readTable } from "./read-table.ts";
import { readingOfTables, refuseTables } from "./reading-of-tables.ts";
import { RowReport } from "./row-report.ts";

/** No header is longer; a file without line ends for so long is no table. */
const LONGEST_LINE = 1 << 20;

export function readDelimited(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
  companions: readonly NamedBytes[] = [],
): Reading {
  const encoding = options.encoding ?? byteOrderOf(bytes);
  if (encoding === undefined && bytes.subarray(0, 1 << 16).includes(0)) return refuseFile(file, "table.binary");
  const decoded = decodeText(bytes, encoding);
  if (!decoded.ok) return refuseFile(file, decoded.rule, { encoding: decoded.encoding, bytes: bytes.length });
  const { text } = decoded;
  const start = text.search(/\S/);
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
  if (encoding === undefined && decoded.encoding === "big5")
    report.note(null, "import.encoding-guessed", { encoding: "Big5", other: "GB 18030" }, "low");
  for (const row of source.strayQuotes) report.note(row, "table.stray-quote");
  return readingOfTables([{ report, table, isOwn: own !== null }], decoded.encoding);
}
