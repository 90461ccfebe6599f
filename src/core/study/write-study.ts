/**
 * Answers: which bytes hold this study? The same study gives the same bytes on any machine.
 * The format stands in manifest.ts; cost: one pass over every array, and deflate.
 */
import { strToU8, type Zippable, zipSync } from "fflate";
import {
  type AnyTable,
  type Column,
  canonicalJson,
  fieldsOf,
  type Geometry,
  type HazardGrid,
  type HazardLayer,
  type Study,
  TABLE_NAMES,
  type Words,
} from "../model/index.ts";
import { checkColumn, checkGeometry, checkGrid, checkWords } from "./check-columns.ts";
import type {
  ArrayEntry,
  ColumnEntry,
  GeometryEntry,
  GridEntry,
  HazardEntry,
  TableEntry,
  WordsEntry,
} from "./manifest.ts";
import { aboutStudy, FORMAT, FORMAT_VERSION, MANIFEST, type Manifest } from "./manifest.ts";

type Numbers = Float64Array | Float32Array | Uint32Array | Uint16Array | Uint8Array;

/** Zip keeps local time without a zone; these are the same digits everywhere. */
const MTIME = new Date(1980, 0, 1, 12);
const BIG = 1 << 20;

export function writeStudy(study: Study): Uint8Array<ArrayBuffer> {
  const arrays = new ArrayWriter();
  const tables = TABLE_NAMES.map((name) => writeTable(arrays, study.base[name] as AnyTable));
  const hazards = study.hazards.map((hazard, i) => writeHazard(arrays, hazard, `hazards/${i}`));
  const manifest: Manifest = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    ...aboutStudy(study),
    baseVersion: study.base.version,
    words: arrays.words,
    tables,
    hazards,
  };
  const entries: Zippable = { [MANIFEST]: packed(strToU8(canonicalJson(manifest))) };
  for (const [name, bytes] of arrays.entries) entries[name] = packed(bytes);
  return zipSync(entries, { mtime: MTIME }) as Uint8Array<ArrayBuffer>;
}

/** Small entries are packed well, big ones fast. */
function packed(bytes: Uint8Array): [Uint8Array, { level: 1 | 6 }] {
  return [bytes, { level: bytes.length > BIG ? 1 : 6 }];
}

class ArrayWriter {
  readonly entries = new Map<string, Uint8Array>();
  readonly words: WordsEntry[] = [];
  readonly #written = new Map<Words, number>();

  add(name: string, numbers: Numbers): ArrayEntry {
    const entry = `${name}.${suffixOf(numbers)}`;
    this.entries.set(entry, bytesOf(numbers));
    return { entry, length: numbers.length };
  }

  /** Words that several columns share are written once. */
  addWords(words: Words): number {
    const known = this.#written.get(words);
    if (known !== undefined) return known;
    if (!checkWords(words)) throw new Error("the words of a column do not fit their starts");
    const index = this.words.length;
    this.#written.set(words, index);
    const name = `words/${index}`;
    this.words.push({
      units: this.add(`${name}.units`, words.units),
      starts: this.add(`${name}.starts`, words.starts),
    });
    return index;
  }

  addColumn(path: string, name: string, unit: string | null, column: Column, count: number): ColumnEntry {
    // A study that could not be opened again must not be written: this is a fault of the code that built it.
    if (!checkColumn(column, count)) throw new Error(`column ${path} (${name}) is not whole`);
    switch (column.type) {
      case "number":
        return { type: "number", name, unit, values: this.add(path, column.values) };
      case "choice":
        return { type: "choice", name, options: column.options, codes: this.add(`${path}.codes`, column.codes) };
      case "text":
        return {
          type: "text",
          name,
          words: this.addWords(column.words),
          codes: this.add(`${path}.codes`, column.codes),
        };
      case "list": {
        const words = this.addWords(column.words);
        const starts = this.add(`${path}.starts`, column.starts);
        return { type: "list", name, words, starts, codes: this.add(`${path}.codes`, column.codes) };
      }
    }
  }

  addGeometry(path: string, geometry: Geometry, count: number): GeometryEntry {
    if (!checkGeometry(geometry, count)) throw new Error(`geometry ${path} is not whole`);
    const coordinates = this.add(`${path}/coordinates`, geometry.coordinates);
    if (geometry.type === "points") return { type: "points", coordinates };
    const starts = this.add(`${path}/starts`, geometry.starts);
    if (geometry.type === "lines") return { type: "lines", coordinates, starts };
    const ringStarts = this.add(`${path}/ring-starts`, geometry.ringStarts);
    const polygonStarts = this.add(`${path}/polygon-starts`, geometry.polygonStarts);
    return { type: "polygons", coordinates, starts, ringStarts, polygonStarts };
  }

  addGrid(path: string, grid: HazardGrid): GridEntry {
    if (!checkGrid(grid)) throw new Error(`grid ${path} is not whole`);
    return { ...grid, values: this.add(path, grid.values) };
  }
}

function writeTable(arrays: ArrayWriter, table: AnyTable): TableEntry {
  const { name, count, geometry } = table;
  const columns = Object.entries(fieldsOf(name)).map(([key, field]) => {
    const unit = field.type === "number" ? field.unit : null;
    const column = table.columns[key];
    if (column?.type !== field.type) throw new Error(`column ${name}.${key} is not a ${field.type} column`);
    return arrays.addColumn(`columns/${name}/${key}`, key, unit, column, count);
  });
  // Names from files can hold anything, so entries of extra columns are numbered.
  const extra = Object.entries(table.extra).map(([key, column], i) =>
    arrays.addColumn(`columns/${name}/extra/${i}`, key, null, column, count),
  );
  const shapes = geometry === null ? null : arrays.addGeometry(`geometry/${name}`, geometry, count);
  return { name, count, columns, extra, geometry: shapes };
}

function writeHazard(arrays: ArrayWriter, hazard: HazardLayer, path: string): HazardEntry {
  const { features, grid, ...about } = hazard;
  const columns = Object.entries(features.columns).map(([key, column], i) =>
    arrays.addColumn(`${path}/columns/${i}`, key, null, column, features.count),
  );
  const geometry = arrays.addGeometry(`${path}/geometry`, features.geometry, features.count);
  return {
    ...about,
    count: features.count,
    columns,
    geometry,
    grid: grid && arrays.addGrid(`${path}/grid`, grid),
  };
}

function suffixOf(numbers: Numbers): string {
  if (numbers instanceof Float64Array) return "f64";
  if (numbers instanceof Float32Array) return "f32";
  return numbers instanceof Uint32Array ? "u32" : numbers instanceof Uint16Array ? "u16" : "u8";
}

/** As they lie in memory, which is little endian wherever this runs. */
function bytesOf(numbers: Numbers): Uint8Array {
  const isFloats = numbers instanceof Float64Array || numbers instanceof Float32Array;
  const array = isFloats ? withOneUnknown(numbers) : numbers;
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** The one NaN of a file, in words of 32 bits, low ones first. */
const UNKNOWN_64 = [0, 0x7ff80000];
const UNKNOWN_32 = [0x7fc00000];

/** NaN has many bit patterns and engines differ in which they keep; a file knows one. */
function withOneUnknown(numbers: Float64Array | Float32Array): Numbers {
  const pattern = numbers instanceof Float64Array ? UNKNOWN_64 : UNKNOWN_32;
  const size = pattern.length;
  const words = new Uint32Array(numbers.buffer, numbers.byteOffset, size * numbers.length);
  let copy: Uint32Array | null = null;
  for (let i = 0; i < numbers.length; i++) {
    if (
      !Number.isNaN(numbers[i]) ||
      (words[size * i] === pattern[0] && words[size * i + size - 1] === pattern[size - 1])
    )
      continue;
    copy ??= words.slice();
    copy.set(pattern, size * i);
  }
  return copy ?? numbers;
}
