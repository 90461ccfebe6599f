/**
 * Answers: which attributes do the records of a .dbf carry?
 * Only as many records are read as there are bytes for. O(bytes).
 */
import { type FieldDecoder, findFieldDecoder } from "./dbf-encoding.ts";

export type DbfValue = string | number | boolean | null;
export type DbfReading = {
  /** One for each record, in order; null for a record marked as deleted. */
  readonly records: readonly (Readonly<Record<string, DbfValue>> | null)[];
  readonly encoding: string;
  /** What the .cpg or the file names as its encoding, where that means nothing. */
  readonly unknownEncoding: string | null;
  readonly truncated: boolean;
};

type Field = { readonly name: string; readonly type: string; readonly start: number; readonly length: number };

const FIELD = 32;
const HEADER_END = 0x0d;
const DELETED = 0x2a;

/** null where the bytes are no table. cpg: what the file beside says about the encoding. */
export function readDbf(bytes: Uint8Array, cpg: string | null, given: string | undefined): DbfReading | null {
  if (bytes.length < FIELD + 1) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const claimed = view.getUint32(4, true);
  const headerSize = view.getUint16(8, true);
  const recordSize = view.getUint16(10, true);
  if (headerSize < FIELD + 1 || recordSize < 1 || headerSize > bytes.length) return null;
  const raw = readFields(bytes, headerSize, recordSize);
  if (raw.length === 0) return null;

  const count = Math.min(claimed, Math.floor((bytes.length - headerSize) / recordSize));
  const body = bytes.subarray(headerSize, headerSize + count * recordSize);
  const texts = function* () {
    for (const { name } of raw) yield name;
    for (const { start, length, type } of raw) {
      if (type !== "C") continue;
      for (let at = start; at < body.length; at += recordSize) yield body.subarray(at, at + length);
    }
  };
  const { decode, encoding, unknown } = findFieldDecoder(texts, given ?? null, cpg, bytes[29] ?? 0);
  const names = new Map<string, number>();
  const fields = raw.map(({ name, ...rest }, i): Field => {
    const wanted = decode(name).trim() || `field ${i + 1}`;
    const again = (names.get(wanted) ?? 0) + 1;
    names.set(wanted, again);
    return { ...rest, name: again === 1 ? wanted : `${wanted} (${again})` };
  });
  const records = Array.from({ length: count }, (_, i) => {
    const record = body.subarray(i * recordSize, (i + 1) * recordSize);
    return record[0] === DELETED ? null : readRecord(record, fields, decode);
  });
  return { records, encoding, unknownEncoding: unknown, truncated: count < claimed };
}

function readFields(bytes: Uint8Array, headerSize: number, recordSize: number) {
  const fields: (Omit<Field, "name"> & { readonly name: Uint8Array })[] = [];
  let start = 1;
  for (let at = FIELD; at + FIELD <= headerSize && bytes[at] !== HEADER_END; at += FIELD) {
    const length = bytes[at + 16] ?? 0;
    if (start + length > recordSize) break;
    const name = bytes.subarray(at, at + 11);
    const end = name.indexOf(0);
    const type = String.fromCharCode(bytes[at + 11] ?? 0);
    fields.push({ name: end < 0 ? name : name.subarray(0, end), type, start, length });
    start += length;
  }
  return fields;
}

function readRecord(record: Uint8Array, fields: readonly Field[], decode: FieldDecoder) {
  return Object.fromEntries(
    fields.map(({ name, type, start, length }): [string, DbfValue] => [
      name,
      readValue(
        type,
        decode(record.subarray(start, start + length))
          .replaceAll("\0", "")
          .trim(),
      ),
    ]),
  );
}

function readValue(type: string, text: string): DbfValue {
  if (text === "") return null;
  switch (type) {
    case "N":
    case "F": {
      // Stars are a number that did not fit its column.
      if (/^\*+$/.test(text)) return null;
      const number = Number(text.replace(",", "."));
      return Number.isFinite(number) ? number : text;
    }
    case "L":
      return /^[TtYy]$/.test(text) ? true : /^[FfNn]$/.test(text) ? false : null;
    case "D":
      return /^0*$/.test(text) ? null : text.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
    default:
      return text;
  }
}
