/**
 * Answers: which rows of the model does this table of typed values hold? For formats whose columns have types but whose
 * tables have no meaning of their own: each value is written as a person would write it in a cell, and read like one.
 */

import { utf8Text } from "../bytes/utf8-text.ts";
import type { Reading } from "../format.ts";
import { recordOf } from "../formats/geojson/read-features.ts";
import { looksLikeHexWkb } from "../geometry/read-wkb.ts";
import { readTable } from "../table/read-table.ts";
import { readingOfTables, refuseTables } from "../table/reading-of-tables.ts";
import { RowReport } from "../table/row-report.ts";
import type { RowSource } from "../table/row-source.ts";
import type { LayersOf } from "./read-layers.ts";

export type TypedColumn = { readonly name: string; valueAt(row: number): unknown };
export type TypedTable = {
  /** Empty where it is called like its file. */
  readonly name: string;
  readonly columns: readonly TypedColumn[];
  readonly count: number;
};

export function readTypedTable(table: TypedTable, { file, options, encoding }: LayersOf): Reading {
  const report = new RowReport(table.name === "" ? file : `${file} [${table.name}]`);
  const title = table.name === "" ? file.replace(/^.*\//, "").replace(/\.[^.]*$/, "") : table.name;
  const read = readTable({ source: new TypedRows(table), title, report, options });
  if (!read.ok) return refuseTables(file, read, [read]);
  return readingOfTables([{ report, table: read }], encoding);
}

/** The columns of objects that may each lack some. */
export function columnsOfRecords(records: readonly unknown[]): readonly TypedColumn[] {
  const names = new Set<string>();
  for (const record of records) for (const name in recordOf(record)) names.add(name);
  return Array.from(names, (name) => ({
    name,
    valueAt(row: number) {
      const record = recordOf(records[row]);
      return record !== null && Object.hasOwn(record, name) ? record[name] : null;
    },
  }));
}

/** The header is row 0, so that the rows are counted from 1. */
export class TypedRows implements RowSource {
  row = -1;
  readonly #table: TypedTable;

  constructor(table: TypedTable) {
    this.#table = table;
  }

  next(): string[] | null {
    const { columns, count } = this.#table;
    if (this.row >= count) return null;
    const at = this.row++;
    if (at < 0) return columns.map(({ name }) => name);
    return at < count ? columns.map((column) => cellText(column.valueAt(at))) : null;
  }
}

/** Empty for what is unknown. */
export function cellText(value: unknown): string {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
      return Number.isNaN(value) ? "" : String(value);
    case "bigint":
    case "boolean":
      return String(value);
    case "object":
      if (value instanceof Date) return dateText(value);
      if (value instanceof Uint8Array) return bytesText(value);
      return value === null ? "" : jsonText(value);
    default:
      return "";
  }
}

export function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  const text = date.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text;
}

/** Text, where the bytes are some; else as hexadecimal digits, in which geometry is written too. */
export function bytesText(bytes: Uint8Array): string {
  if ((bytes[0] ?? 2) > 1) {
    const text = utf8Text(bytes);
    if (text !== null) return text;
  }
  const hex = hexOf(bytes);
  return looksLikeHexWkb(hex) || bytes.length <= LONGEST_HEX ? hex : `${hexOf(bytes.subarray(0, LONGEST_HEX))}…`;
}

const LONGEST_HEX = 64;

function hexOf(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += byte.toString(16).padStart(2, "0");
  return text;
}

/** Whole numbers beyond 2^53 and dates inside lists and structures, too. Empty where it is deeper than the stack. */
function jsonText(value: object): string {
  try {
    return JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === "bigint" || inner instanceof Uint8Array ? cellText(inner) : inner,
    );
  } catch {
    return "";
  }
}

/** As JSON has it: whole numbers beyond 2^53, dates and bytes become text, the unknown null. */
export function plainValue(value: unknown): unknown {
  switch (typeof value) {
    case "bigint": {
      const number = Number(value);
      return Number.isSafeInteger(number) ? number : value.toString();
    }
    case "number":
      return Number.isNaN(value) ? null : value;
    case "object":
      if (value === null || value instanceof Date || value instanceof Uint8Array) return cellText(value) || null;
      if (Array.isArray(value)) return value.map(plainValue);
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainValue(inner)]));
    default:
      return value ?? null;
  }
}
