/**
 * Rows of columns as an Arrow stream, which is how tables enter the database.
 * Text goes in plain, not as Arrow dictionaries: of a stream with several dictionaries DuckDB-WASM 1.32 loses
 * everything, and says nothing.
 */
import {
  type Data,
  Field,
  Float64,
  List,
  makeData,
  makeVector,
  Table,
  tableToIPC,
  Utf8,
  type Vector,
} from "apache-arrow";
import type { Column } from "../model/index.ts";
import type { NamedColumn } from "./table-data.ts";
import { type Utf8Words, utf8Texts, utf8Words } from "./utf8.ts";

export function writeArrow(columns: readonly NamedColumn[], from: number, to: number): Uint8Array {
  // Positions for names: JavaScript would sort a column called "2024" before the others.
  const vectors: Record<string, Vector> = {};
  columns.forEach(({ column }, i) => {
    vectors[`c${i}`] = makeVector(buildData(column, from, to)) as Vector;
  });
  return tableToIPC(new Table(vectors), "stream");
}

function buildData(column: Column, from: number, to: number): Data {
  const length = to - from;
  switch (column.type) {
    case "number": {
      const data = column.values.subarray(from, to);
      return makeData({ type: new Float64(), length, data, ...knownWhere(length, (i) => !Number.isNaN(data[i])) });
    }
    case "text":
      return buildTexts(column.codes.subarray(from, to), utf8Words(column.words));
    case "choice":
      return buildTexts(column.codes.subarray(from, to), utf8Texts(column.options));
    case "list": {
      const { starts } = column;
      const first = starts[from] as number;
      const valueOffsets = Int32Array.from({ length: length + 1 }, (_, i) => (starts[from + i] as number) - first);
      const items = column.codes.subarray(first, starts[to]);
      return makeData({
        type: new List(new Field("item", new Utf8(), true)),
        length,
        valueOffsets,
        child: buildTexts(items, utf8Words(column.words)),
        ...knownWhere(length, (i) => valueOffsets[i + 1] !== valueOffsets[i]),
      });
    }
  }
}

function buildTexts(codes: Uint32Array | Uint8Array, { bytes, starts }: Utf8Words): Data<Utf8> {
  const length = codes.length;
  const valueOffsets = new Int32Array(length + 1);
  let size = 0;
  for (let i = 0; i < length; i++) {
    const code = codes[i] as number;
    if (code > 0) size += (starts[code] as number) - (starts[code - 1] as number);
    valueOffsets[i + 1] = size;
  }
  const data = new Uint8Array(size);
  for (let i = 0; i < length; i++) {
    const code = codes[i] as number;
    if (code === 0) continue;
    // Words are short: a loop beats a call of set per row.
    const end = starts[code] as number;
    let to = valueOffsets[i] as number;
    for (let at = starts[code - 1] as number; at < end; at++) data[to++] = bytes[at] as number;
  }
  return makeData({ type: new Utf8(), length, valueOffsets, data, ...knownWhere(length, (i) => codes[i] !== 0) });
}

function knownWhere(length: number, known: (i: number) => boolean): { nullBitmap: Uint8Array; nullCount: number } {
  const nullBitmap = new Uint8Array(Math.ceil(length / 8));
  let nullCount = 0;
  for (let i = 0; i < length; i++) {
    if (known(i)) nullBitmap[i >> 3] = (nullBitmap[i >> 3] as number) | (1 << (i & 7));
    else nullCount++;
  }
  return { nullBitmap, nullCount };
}
