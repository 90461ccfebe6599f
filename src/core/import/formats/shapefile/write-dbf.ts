/**
 * Answers: which .dbf holds the columns of this table, and what does not fit it? Names have 10 bytes, texts 254, both
 * UTF-8. Cost: two passes over every cell, one to measure and one to write.
 */
import { type Column, type Issue, listAt, numberAt } from "../../../model/index.ts";
import { encodeText } from "../../bytes/text-codec.ts";
import { cellText, type ExportedColumn, type ExportedTable, exportCut, uniqueHeaders } from "../../exported-tables.ts";

const LONGEST_NAME = 10;
const LONGEST_TEXT = 254;
export const MOST_FIELDS = 255;
const HEADER = 32;
/** Digits that a number with an exponent and a sign may take. */
const WIDEST_NUMBER = 24;
/** Behind the point, as GDAL writes it; it tells whole numbers from others. */
const DECIMALS = 15;
const [SPACE, END_OF_HEADER, END] = [0x20, 0x0d, 0x1a];

type Field = {
  readonly column: ExportedColumn;
  readonly width: number;
  readonly decimals: number;
};

/** The columns under names that fit. */
export function withShortNames(table: ExportedTable): ExportedTable {
  const columns = table.columns.slice(0, MOST_FIELDS);
  const wanted = columns.map(({ header }) => cutBytes(header.replace(/[^\p{L}\p{N}_]/gu, "_"), LONGEST_NAME));
  const first = uniqueHeaders(wanted);
  // A number behind may have made it too long.
  const short = uniqueHeaders(first.map((name, i) => (name === wanted[i] ? name : numbered(name))));
  return { ...table, columns: columns.map((column, i) => ({ ...column, header: short[i] ?? column.header })) };
}

function numbered(name: string): string {
  const [, stem = "", end = ""] = /^(.*)(_\d+)$/s.exec(name) ?? [];
  return `${cutBytes(stem, LONGEST_NAME - end.length)}${end}`;
}

export type DbfPlan = {
  readonly count: number;
  readonly fields: readonly Field[];
  readonly recordSize: number;
  readonly headerSize: number;
  /** Of the whole file, in bytes. */
  readonly size: number;
  readonly issues: readonly Issue[];
};

export function planDbf({ count, columns }: ExportedTable): DbfPlan {
  const issues: Issue[] = [];
  const fields = columns.map((column): Field => measure(column, count, issues));
  const recordSize = fields.reduce((sum, { width }) => sum + width, 1);
  const headerSize = HEADER * (fields.length + 1) + 1;
  return { count, fields, recordSize, headerSize, size: headerSize + recordSize * count + 1, issues };
}

export function writeDbf(plan: DbfPlan): Uint8Array {
  const { count, fields, recordSize, headerSize, size } = plan;
  const dbf = new Uint8Array(size).fill(SPACE, headerSize);
  writeHeader(dbf, plan);
  let start = headerSize + 1;
  for (const { width, column } of fields) {
    for (let row = 0; row < count; row++) {
      const bytes = cellBytes(column.column, row);
      const at = start + row * recordSize;
      // Numbers stand at the right.
      dbf.set(bytes, column.column.type === "number" ? at + width - bytes.length : at);
    }
    start += width;
  }
  dbf[dbf.length - 1] = END;
  return dbf;
}

function measure(column: ExportedColumn, count: number, issues: Issue[]): Field {
  let [width, cut] = [1, 0];
  let whole = column.column.type === "number";
  for (let row = 0; row < count; row++) {
    const { length } = cellBytes(column.column, row);
    if (length > width) width = length;
    if (column.column.type === "number") whole &&= /^-?\d*$/.test(cellText(column.column, row));
    else if (length > LONGEST_TEXT / 2 && encodeText(cellText(column.column, row)).length > LONGEST_TEXT) cut++;
  }
  if (cut > 0) issues.push(exportCut(column.name, cut, LONGEST_TEXT, "bytes"));
  if (column.column.type !== "number" || whole) return { column, width, decimals: 0 };
  return { column, width: WIDEST_NUMBER, decimals: DECIMALS };
}

function cellBytes(column: Column, row: number): Uint8Array {
  if (column.type === "number") return encodeText(numberAt(column, row) === null ? "" : cellText(column, row));
  const text = cellText(column, row);
  const bytes = encodeText(text);
  if (bytes.length <= LONGEST_TEXT) return bytes;
  return encodeText(column.type === "list" ? shortList(listAt(column, row) ?? []) : cutBytes(text, LONGEST_TEXT));
}

/** As many items from the first as there is room for. */
function shortList(items: readonly string[]): string {
  for (let most = items.length - 1; most > 0; most--) {
    const text = JSON.stringify(items.slice(0, most));
    if (encodeText(text).length <= LONGEST_TEXT) return text;
  }
  return "";
}

/** Never in the middle of a letter. */
function cutBytes(text: string, limit: number): string {
  if (encodeText(text).length <= limit) return text;
  let [cut, bytes] = ["", 0];
  for (const letter of text) {
    bytes += encodeText(letter).length;
    if (bytes > limit) break;
    cut += letter;
  }
  return cut;
}

function writeHeader(dbf: Uint8Array, { fields, count, recordSize, headerSize }: DbfPlan): void {
  const view = new DataView(dbf.buffer);
  // dBase III, and a day it was written that is always the same: 1980-01-01.
  dbf.set([3, 80, 1, 1]);
  view.setUint32(4, count, true);
  view.setUint16(8, headerSize, true);
  view.setUint16(10, recordSize, true);
  fields.forEach(({ column: { header, column }, width, decimals }, i) => {
    const at = HEADER * (i + 1);
    dbf.set(encodeText(header), at);
    dbf[at + 11] = (column.type === "number" ? "N" : "C").charCodeAt(0);
    dbf[at + 16] = width;
    dbf[at + 17] = decimals;
  });
  dbf[headerSize - 1] = END_OF_HEADER;
}
