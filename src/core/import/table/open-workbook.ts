/** Opens a workbook after looking at what it would grow to: by its stated sizes, its true ones, and what it repeats. */
import { read, type WorkBook } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { readZip } from "../../study/read-zip.ts";
import { isZip, nameOfEntry } from "../bytes/archive.ts";
import { decodeText } from "../bytes/text-codec.ts";
import type { IssueValues } from "../issue.ts";
import { findRepeats } from "./find-repeats.ts";

export type OpenedWorkbook =
  | { readonly ok: true; readonly book: WorkBook; readonly encoding: string }
  | { readonly ok: false; readonly rule: string; readonly values: IssueValues };

/** What a workbook may unpack to: no sheet longer than the longest text. */
const LARGEST = 2 ** 29;
const OPEN_ANGLE = "<".charCodeAt(0);
/** ID; begins a symbolic link file, a workbook of text. */
const SYLK = [0x49, 0x44, 0x3b];

export function openWorkbook(bytes: Uint8Array): OpenedWorkbook {
  const size = isZip(bytes) ? statedSize(bytes) : bytes.length;
  if (size === null) return { ok: false, rule: "archive.unreadable", values: {} };
  if (size > LARGEST) return { ok: false, rule: "sheet.too-large", values: { bytes: size, limit: LARGEST } };
  const xml = isZip(bytes) ? unpackContent(bytes) : bytes[0] === OPEN_ANGLE ? bytes : undefined;
  if (xml === null) return { ok: false, rule: "archive.unreadable", values: {} };
  const decoded = xml === undefined ? null : decodeText(xml);
  const times = decoded?.ok ? findRepeats(decoded.text) : 0;
  if (times > 0) return { ok: false, rule: "sheet.repeats", values: { times } };
  // Pages that call themselves workbooks are in the encoding of their country, whatever they say.
  const page = bytes[0] === OPEN_ANGLE && decoded?.ok ? decoded : null;
  try {
    const book = read(page?.text ?? bytes, {
      ...{ type: page === null ? "array" : "string", dense: true, cellDates: true, UTC: true },
      ...{ cellFormula: false, cellHTML: false, cellText: false },
    });
    return { ok: true, book, encoding: page?.encoding ?? "utf-8" };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    if (/password|encrypted/i.test(message)) return { ok: false, rule: "sheet.protected", values: {} };
    return { ok: false, rule: "sheet.unreadable", values: { message } };
  }
}

/** Rows of cells with tabs or commas between them, which programs call .xls so that Excel opens them. */
export function isPlainText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 1 << 16);
  return !isZip(bytes) && bytes[0] !== OPEN_ANGLE && !head.includes(0) && !SYLK.every((byte, i) => bytes[i] === byte);
}

/** What the directory says, entry by entry, without unpacking anything; null where there is none. */
function statedSize(bytes: Uint8Array): number | null {
  let stated = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        stated += originalSize;
        return false;
      },
    });
    return stated;
  } catch {
    return null;
  }
}

/** Every entry is measured against what the directory says. The sheets of OpenDocument, where it is one; null: damaged. */
function unpackContent(bytes: Uint8Array): Uint8Array | null | undefined {
  const reading = readZip(bytes, { limit: LARGEST, nameOf: nameOfEntry });
  if (!reading.ok) return null;
  let content: Uint8Array | undefined;
  for (const name of reading.zip.names) {
    const entry = reading.zip.read(name);
    if (entry === null) return null;
    if (name === "content.xml") content = entry;
  }
  return content;
}
