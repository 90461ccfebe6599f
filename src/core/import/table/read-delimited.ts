/** Answers: which rows of the model does this text of delimited cells hold, or why none? */
import type { Reading, ReadOptions } from "../format.ts";
import { refuseFile } from "../refuse-file.ts";
import { decodeText } from "../text-codec.ts";
import { DelimitedRows } from "./delimited-rows.ts";
import { guessDelimiter } from "./guess-delimiter.ts";
import { readTable } from "./read-table.ts";
import { RowReport } from "./row-report.ts";

/** No header is longer; a file without line ends for so long is no table. */
const LONGEST_LINE = 1 << 20;

export function readDelimited(bytes: Uint8Array, file: string, options: ReadOptions = {}): Reading {
  const encoding = options.encoding ?? byteOrder(bytes);
  if (encoding === undefined && bytes.subarray(0, 1 << 16).includes(0)) return refuseFile(file, "table.binary");
  const decoded = decodeText(bytes, encoding);
  if (!decoded.ok) return refuseFile(file, decoded.rule, { encoding: decoded.encoding, bytes: bytes.length });
  const { text } = decoded;
  const start = text.search(/\S/);
  const lineEnd = /[\r\n]/.exec(text.slice(start, start + LONGEST_LINE));
  if (lineEnd === null && text.length - start > LONGEST_LINE)
    return refuseFile(file, "table.one-line", { bytes: bytes.length });
  const guessed = guessDelimiter(text);
  const report = new RowReport(file);
  const source = new DelimitedRows(text, guessed?.delimiter ?? ",", guessed?.from ?? 0);
  const table = readTable({ source, title: file.replace(/\.[^.]*$/, ""), report, options });
  if (!table.ok) return refuseFile(file, table.rule, table.values);
  for (const row of source.strayQuotes) report.add(row, "table.stray-quote");
  return {
    ok: true,
    content: {
      kind: "rows",
      rows: table.rows,
      impliedSites: table.impliedSites,
      spansAreStraight: table.spansAreStraight,
    },
    issues: report.finish(),
    rejected: report.rejected,
    total: table.total,
    coordinates: table.coordinates,
    encoding: decoded.encoding,
  };
}

/** Excel's "Unicode text" is UTF-16, and says so by its first two bytes. */
function byteOrder([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}
