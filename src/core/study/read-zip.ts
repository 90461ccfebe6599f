/**
 * Answers: which entries does this zip hold, and are their bytes what was written?
 * fflate inflates but trusts sizes and checks no sums, so the directory is read here and every entry is measured.
 */
import { inflateSync, strFromU8 } from "fflate";
import { crc32 } from "./crc32.ts";

export type Zip = {
  readonly names: readonly string[];
  /** The bytes of an entry whose size is known beforehand, or null if they are not as the directory says. */
  read(name: string, size?: number): Uint8Array<ArrayBuffer> | null;
};

export type ZipReading =
  | { readonly ok: true; readonly zip: Zip }
  /** firstName is the entry the file begins with, as far as it can be read. */
  | { readonly ok: false; readonly firstName: string | null };

type Entry = {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly start: number;
};

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
/** No entry may claim more than this, nor all that are read together: memory is not given away on a file's word. */
const MAX_BYTES = 2 ** 31;
/** Deflate cannot shrink anything further than 1 : 1032. */
const MAX_RATIO = 1032;
const LARGE = 2 ** 25;

export type ZipOptions = {
  /** All entries that are read together may not claim more bytes than this. */
  readonly limit?: number;
  /** Large entries may not be packed more densely than this: what is, was made to fill a memory. */
  readonly densest?: number;
  readonly nameOf?: (bytes: Uint8Array) => string;
};

export function readZip(
  bytes: Uint8Array,
  { limit = MAX_BYTES, densest = MAX_RATIO, nameOf = strFromU8 }: ZipOptions = {},
): ZipReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view, nameOf);
  if (entries === null) return { ok: false, firstName: firstName(bytes, view) };
  let left = limit;
  return {
    ok: true,
    zip: {
      names: [...entries.keys()],
      read(name, size) {
        const entry = entries.get(name);
        if (entry === undefined || (size !== undefined && entry.size !== size)) return null;
        if (entry.size > left || entry.size > MAX_RATIO * entry.packed + 64) return null;
        if (entry.size > LARGE && entry.size > densest * entry.packed) return null;
        left -= entry.size;
        return unpack(bytes, entry);
      },
    },
  };
}

function readDirectory(
  bytes: Uint8Array,
  view: DataView,
  nameOf: (bytes: Uint8Array) => string,
): Map<string, Entry> | null {
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return null;
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return null;
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
    const packed = view.getUint32(at + 20, true);
    const start = dataStart(view, view.getUint32(at + 42, true));
    if (start === null || start + packed > bytes.length || entries.has(name)) return null;
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed,
      size: view.getUint32(at + 24, true),
      start,
    });
    at = next;
  }
  return entries;
}

/** The end record stands last, behind it at most a comment of 64 KiB. */
function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

function dataStart(view: DataView, at: number): number | null {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) return null;
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}

function unpack(bytes: Uint8Array, entry: Entry): Uint8Array<ArrayBuffer> | null {
  const packed = bytes.subarray(entry.start, entry.start + entry.packed);
  const out = new Uint8Array(entry.size);
  if (entry.method === 0 && entry.packed === entry.size) out.set(packed);
  else if (entry.method !== 8 || !inflateInto(packed, out)) return null;
  return crc32(out) === entry.crc ? out : null;
}

function inflateInto(packed: Uint8Array, out: Uint8Array): boolean {
  try {
    // fflate writes into `out` and never beyond it; what it gives back is as long as what it wrote.
    return inflateSync(packed, { out }).length === out.length;
  } catch {
    return false;
  }
}

function firstName(bytes: Uint8Array, view: DataView): string | null {
  if (bytes.length < 30 || view.getUint32(0, true) !== LOCAL) return null;
  return strFromU8(bytes.subarray(30, 30 + view.getUint16(26, true)));
}
