/**
 * Answers: do the runs in this page repeat a value no more often than the page has values? The library gives a run the
 * memory it claims, and a run of two thousand million takes five bytes. Throws a RangeError where one does.
 */
import type { DataReader, PageHeader } from "hyparquet";
import { readVarInt } from "hyparquet/src/thrift.js";

export type PageToCheck = {
  readonly header: PageHeader;
  /** As they lie in the file. */
  readonly packed: Uint8Array;
  readonly unpack: (bytes: Uint8Array, length: number) => Uint8Array;
  /** The highest levels of repetition and definition, 0 where the column has none. */
  readonly repetition: number;
  readonly definition: number;
  readonly isBoolean: boolean;
};

export function checkRuns(page: PageToCheck): void {
  const { data_page_header: older, data_page_header_v2: newer } = page.header;
  if (older !== undefined) checkOlder(page, older.num_values, older.encoding);
  else if (newer !== undefined) checkNewer(page, newer);
}

/** Levels and values are packed together. */
function checkOlder({ header, packed, unpack, ...column }: PageToCheck, values: number, encoding: string): void {
  const levels = [column.repetition, column.definition].filter((highest) => highest > 0);
  if (levels.length === 0 && !hasRuns(encoding)) return;
  const bytes = unpack(packed, header.uncompressed_page_size);
  const reader = readerOf(bytes);
  for (const highest of levels) checkSized(reader, widthOf(highest), values);
  if (hasRuns(encoding)) checkValues(reader, column.isBoolean, values);
}

/** Levels lie before the values and are not packed. */
function checkNewer(
  { header, packed, unpack, repetition, definition, isBoolean }: PageToCheck,
  newer: NonNullable<PageHeader["data_page_header_v2"]>,
): void {
  const values = newer.num_values;
  const { repetition_levels_byte_length: first, definition_levels_byte_length: second } = newer;
  if (repetition > 0) checkHybrid(readerOf(packed), widthOf(repetition), values);
  if (definition > 0) checkHybrid(readerOf(packed.subarray(first)), widthOf(definition), values);
  if (!hasRuns(newer.encoding)) return;
  const rest = packed.subarray(first + second);
  const length = header.uncompressed_page_size - first - second;
  const bytes = newer.is_compressed === false ? rest : unpack(rest, length);
  checkValues(readerOf(bytes), isBoolean, values - newer.num_nulls);
}

/** The numbers of entries in a dictionary, or yes and no. */
function checkValues(reader: DataReader, isBoolean: boolean, values: number): void {
  if (isBoolean) checkSized(reader, 1, values);
  else checkHybrid(reader, reader.view.getUint8(reader.offset++), values);
}

/** Runs behind their length; leaves the reader behind them. */
function checkSized(reader: DataReader, width: number, values: number): void {
  const length = reader.view.getUint32(reader.offset, true);
  reader.offset += 4;
  const start = reader.offset;
  checkHybrid(reader, width, values);
  reader.offset = start + length;
}

/** One value so many times, or groups of eight values side by side; read as the library reads them. */
function checkHybrid(reader: DataReader, width: number, values: number): void {
  const { byteLength } = reader.view;
  for (let seen = 0; seen < values && reader.offset < byteLength; ) {
    const header = readVarInt(reader);
    const grouped = (header & 1) === 1;
    const claimed = grouped ? (header >> 1) * 8 : header >>> 1;
    const most = grouped ? Math.max(values, (byteLength - reader.offset) * 8) + 7 : values;
    if (claimed < 0 || claimed > most) throw new RangeError("a run claims more values than the page has");
    seen += claimed;
    reader.offset += grouped ? Math.max(1, (claimed * width) / 8) : (width + 7) >> 3;
  }
}

function hasRuns(encoding: string): boolean {
  return encoding === "PLAIN_DICTIONARY" || encoding === "RLE_DICTIONARY" || encoding === "RLE";
}

function widthOf(highest: number): number {
  return 32 - Math.clz32(highest);
}

function readerOf(bytes: Uint8Array): DataReader {
  return { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
}
