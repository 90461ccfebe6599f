/** Small GeoTIFFs made byte by byte: the numbers, how they are stored, and the tags that say where they lie. */
import { zlibSync } from "fflate";

export type TiffSketch = {
  readonly columns: number;
  readonly rows: number;
  readonly values: readonly number[];
  /** int and uint of 8, 16 or 32 bits, float of 32 or 64. */
  readonly type?: "uint8" | "int8" | "uint16" | "int16" | "int32" | "float32" | "float64";
  readonly compression?: "none" | "deflate" | "lzw" | "packbits";
  readonly tile?: number;
  readonly bigEndian?: boolean;
  /** Lon of the left edge, lat of the upper one, size of a cell; null: no place. */
  readonly place?: readonly [x: number, y: number, size: number] | null;
  readonly matrix?: readonly number[];
  readonly keys?: readonly (readonly [key: number, value: number])[];
  readonly citation?: string;
  readonly noData?: string;
  readonly metadata?: string;
  readonly bands?: number;
  /** Tags written over those above: name by number. */
  readonly tags?: readonly Tag[];
};

type Tag = readonly [tag: number, type: 1 | 2 | 3 | 4 | 12, values: readonly number[] | string];

const BITS = { uint8: 8, int8: 8, uint16: 16, int16: 16, int32: 32, float32: 32, float64: 64 } as const;
const FORMAT = { uint8: 1, int8: 2, uint16: 1, int16: 2, int32: 2, float32: 3, float64: 3 } as const;
const PACKING = { none: 1, deflate: 8, lzw: 5, packbits: 32773 } as const;
export const WGS84_KEYS = [
  [1024, 2],
  [1025, 1],
  [2048, 4326],
] as const;

export function aGeotiff(sketch: TiffSketch): Uint8Array {
  const { columns, rows, values, type = "float32", compression = "none", tile, bigEndian = false } = sketch;
  const { place = [100, 30, 0.1], keys = WGS84_KEYS, bands = 1 } = sketch;
  const bytes = BITS[type] / 8;
  const [width, height] = tile === undefined ? [columns, rows] : [tile, tile];
  const blocks: Uint8Array[] = [];
  for (let top = 0; top < rows; top += height) {
    for (let left = 0; left < columns; left += width) {
      const block = new DataView(new ArrayBuffer(width * height * bands * bytes));
      for (let r = 0; r < height; r++) {
        for (let c = 0; c < width; c++) {
          const inside = top + r < rows && left + c < columns;
          for (let band = 0; band < bands; band++) {
            const value = inside ? (values[(top + r) * columns + left + c] ?? 0) + 1000 * band : 0;
            put(block, ((r * width + c) * bands + band) * bytes, value, type, !bigEndian);
          }
        }
      }
      blocks.push(pack(new Uint8Array(block.buffer), compression));
    }
  }
  const tags = new Map<number, Tag>();
  const set = (...tag: Tag) => tags.set(tag[0], tag);
  set(256, 4, [columns]);
  set(257, 4, [rows]);
  set(258, 3, Array<number>(bands).fill(BITS[type]));
  set(259, 3, [PACKING[compression]]);
  set(262, 3, [1]);
  set(277, 3, [bands]);
  set(339, 3, Array<number>(bands).fill(FORMAT[type]));
  const offsets = [8];
  for (const { length } of blocks) offsets.push((offsets.at(-1) ?? 8) + length);
  if (tile === undefined) set(278, 4, [rows]);
  else {
    set(322, 4, [tile]);
    set(323, 4, [tile]);
  }
  set(
    tile === undefined ? 273 : 324,
    4,
    blocks.map((_, i) => offsets[i] ?? 0),
  );
  set(
    tile === undefined ? 279 : 325,
    4,
    blocks.map(({ length }) => length),
  );
  if (place !== null) {
    set(33550, 12, [place[2], place[2], 0]);
    set(33922, 12, [0, 0, 0, place[0], place[1], 0]);
  }
  if (sketch.matrix !== undefined) set(34264, 12, sketch.matrix);
  const citation = sketch.citation === undefined ? [] : [[1026, 34737, sketch.citation.length + 1, 0]];
  const directory = [...keys.map(([key, value]) => [key, 0, 1, value]), ...citation].sort(
    (a, b) => (a[0] ?? 0) - (b[0] ?? 0),
  );
  if (directory.length > 0) set(34735, 3, [1, 1, 0, directory.length, ...directory.flat()]);
  if (sketch.citation !== undefined) set(34737, 2, `${sketch.citation}|`);
  if (sketch.metadata !== undefined) set(42112, 2, sketch.metadata);
  if (sketch.noData !== undefined) set(42113, 2, sketch.noData);
  for (const tag of sketch.tags ?? []) tags.set(tag[0], tag);
  return assemble(
    blocks,
    [...tags.values()].sort((a, b) => a[0] - b[0]),
    bigEndian,
  );
}

function put(view: DataView, at: number, value: number, type: NonNullable<TiffSketch["type"]>, little: boolean): void {
  if (type === "uint8") view.setUint8(at, value);
  else if (type === "int8") view.setInt8(at, value);
  else if (type === "uint16") view.setUint16(at, value, little);
  else if (type === "int16") view.setInt16(at, value, little);
  else if (type === "int32") view.setInt32(at, value, little);
  else if (type === "float32") view.setFloat32(at, value, little);
  else view.setFloat64(at, value, little);
}

const SIZE = { 1: 1, 2: 1, 3: 2, 4: 4, 12: 8 } as const;

function assemble(blocks: readonly Uint8Array[], tags: readonly Tag[], bigEndian: boolean): Uint8Array {
  const data = blocks.reduce((sum, { length }) => sum + length, 0);
  const start = 8 + data + (data % 2);
  const lists = tags.map(([, type, values]) => {
    const list = typeof values === "string" ? [...Buffer.from(`${values}\0`)] : [...values];
    return { type, list, size: list.length * SIZE[type] };
  });
  const extra = lists.reduce((sum, { size }) => sum + (size > 4 ? size + (size % 2) : 0), 0);
  const bytes = new Uint8Array(start + 2 + 12 * tags.length + 4 + extra);
  const view = new DataView(bytes.buffer);
  const little = !bigEndian;
  bytes.set(Buffer.from(bigEndian ? "MM" : "II"));
  view.setUint16(2, 42, little);
  view.setUint32(4, start, little);
  let at = 8;
  for (const block of blocks) {
    bytes.set(block, at);
    at += block.length;
  }
  view.setUint16(start, tags.length, little);
  let far = start + 2 + 12 * tags.length + 4;
  tags.forEach(([tag], i) => {
    const { type, list, size } = lists[i] as (typeof lists)[number];
    const entry = start + 2 + 12 * i;
    view.setUint16(entry, tag, little);
    view.setUint16(entry + 2, type, little);
    view.setUint32(entry + 4, list.length, little);
    let place = entry + 8;
    if (size > 4) {
      view.setUint32(entry + 8, far, little);
      place = far;
      far += size + (size % 2);
    }
    list.forEach((value, k) => {
      const where = place + k * SIZE[type];
      if (type === 12) view.setFloat64(where, value, little);
      else if (type === 4) view.setUint32(where, value, little);
      else if (type === 3) view.setUint16(where, value, little);
      else view.setUint8(where, value);
    });
  });
  return bytes;
}

function pack(bytes: Uint8Array, compression: NonNullable<TiffSketch["compression"]>): Uint8Array {
  switch (compression) {
    case "none":
      return bytes;
    case "deflate":
      return zlibSync(bytes);
    case "packbits":
      return packBits(bytes);
    case "lzw":
      return packLzw(bytes);
  }
}

/** Runs of three and more as runs, the rest as it stands. */
export function packBits(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < bytes.length; ) {
    let run = 1;
    while (run < 128 && bytes[i + run] === bytes[i]) run++;
    if (run >= 3) {
      out.push(257 - run, bytes[i] as number);
      i += run;
    } else {
      const from = i;
      while (i < bytes.length && i - from < 128 && !(bytes[i] === bytes[i + 1] && bytes[i] === bytes[i + 2])) i++;
      out.push(i - from - 1, ...bytes.subarray(from, i));
    }
  }
  return Uint8Array.from(out);
}

/** The book's algorithm with a table of texts. */
export function packLzw(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  let [buffer, bits, width] = [0, 0, 9];
  const emit = (code: number) => {
    buffer = (buffer << width) | code;
    bits += width;
    while (bits >= 8) {
      bits -= 8;
      out.push((buffer >>> bits) & 255);
      buffer &= (1 << bits) - 1;
    }
  };
  let table = new Map<string, number>();
  const reset = () => {
    table = new Map(Array.from({ length: 256 }, (_, i) => [String.fromCharCode(i), i]));
    width = 9;
  };
  let next = 258;
  reset();
  emit(256);
  let known = "";
  for (const byte of bytes) {
    const longer = known + String.fromCharCode(byte);
    if (table.has(longer)) {
      known = longer;
      continue;
    }
    emit(table.get(known) as number);
    table.set(longer, next++);
    known = String.fromCharCode(byte);
    if (next === 512 || next === 1024 || next === 2048) width++;
    if (next === 4094) {
      emit(256);
      reset();
      next = 258;
    }
  }
  if (known !== "") emit(table.get(known) as number);
  // The reader has added one entry more by now.
  next++;
  if (next === 512 || next === 1024 || next === 2048) width++;
  emit(257);
  if (bits > 0) out.push((buffer << (8 - bits)) & 255);
  return Uint8Array.from(out);
}
