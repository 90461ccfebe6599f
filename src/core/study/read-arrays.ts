/** Turns the entries of a study file into columns, words and shapes, each proved whole before it is handed on. */
import {
  buildColumn,
  type ChoiceColumn,
  type Column,
  type Field,
  type Geometry,
  type HazardGrid,
  type Words,
} from "../model/index.ts";
import { checkColumn, checkGeometry, checkGrid, checkWords } from "./check-columns.ts";
import { Damaged } from "./decode.ts";
import {
  type ArrayEntry,
  type ColumnEntry,
  type GeometryEntry,
  type GridEntry,
  MANIFEST,
  type WordsEntry,
} from "./manifest.ts";
import type { Zip } from "./read-zip.ts";

const KINDS = { f64: Float64Array, f32: Float32Array, u32: Uint32Array, u16: Uint16Array, u8: Uint8Array };
type Kinds = { f64: Float64Array; f32: Float32Array; u32: Uint32Array; u16: Uint16Array; u8: Uint8Array };

export class ArrayReader {
  readonly #zip: Zip;
  readonly #words: readonly Words[];
  readonly #bytes = new Map<string, Uint8Array<ArrayBuffer>>();

  constructor(zip: Zip, words: readonly WordsEntry[]) {
    this.#zip = zip;
    this.#words = words.map((entry) => {
      const read = { units: this.#array(entry.units, "u16"), starts: this.#array(entry.starts, "u32") };
      return checkWords(read) ? read : damaged(entry.starts.entry);
    });
  }

  column(entry: ColumnEntry, count: number): Column {
    const column = this.#column(entry);
    return checkColumn(column, count) ? column : damaged((entry.type === "number" ? entry.values : entry.codes).entry);
  }

  geometry(entry: GeometryEntry, count: number): Geometry {
    const geometry = this.#geometry(entry);
    return checkGeometry(geometry, count) ? geometry : damaged(entry.coordinates.entry);
  }

  grid({ values, ...about }: GridEntry): HazardGrid {
    const grid = { ...about, values: this.#array(values, "f32") };
    return checkGrid(grid) ? grid : damaged(values.entry);
  }

  #column(entry: ColumnEntry): Column {
    switch (entry.type) {
      case "number":
        return { type: "number", values: this.#array(entry.values, "f64") };
      case "choice":
        return { type: "choice", codes: this.#array(entry.codes, "u8"), options: entry.options };
      case "text":
        return { type: "text", codes: this.#array(entry.codes, "u32"), words: this.#wordsAt(entry.words) };
      case "list": {
        const starts = this.#array(entry.starts, "u32");
        return { type: "list", starts, codes: this.#array(entry.codes, "u32"), words: this.#wordsAt(entry.words) };
      }
    }
  }

  #geometry(entry: GeometryEntry): Geometry {
    const coordinates = this.#array(entry.coordinates, "f64");
    if (entry.type === "points") return { type: "points", coordinates };
    const starts = this.#array(entry.starts, "u32");
    if (entry.type === "lines") return { type: "lines", coordinates, starts };
    const ringStarts = this.#array(entry.ringStarts, "u32");
    return {
      type: "polygons",
      coordinates,
      starts,
      ringStarts,
      polygonStarts: this.#array(entry.polygonStarts, "u32"),
    };
  }

  #wordsAt(index: number): Words {
    return this.#words[index] ?? damaged(MANIFEST);
  }

  #array<K extends keyof Kinds>({ entry, length }: ArrayEntry, kind: K): Kinds[K] {
    const size = length * KINDS[kind].BYTES_PER_ELEMENT;
    const bytes = this.#bytes.get(entry) ?? this.#zip.read(entry, size);
    if (bytes?.length !== size) return damaged(entry);
    this.#bytes.set(entry, bytes);
    return new KINDS[kind](bytes.buffer) as Kinds[K];
  }
}

/** A column of the schema: absent in files older than the field, with fewer options in files older than the option. */
export function fitColumn(column: Column | undefined, field: Field, count: number): Column {
  if (column === undefined)
    return buildColumn(
      field,
      Array.from({ length: count }, () => null),
    );
  if (column.type !== field.type) return damaged(MANIFEST);
  return field.type === "choice" && column.type === "choice" ? fitOptions(column, field.options) : column;
}

/** Options are known by their names; the file's own order of them means nothing. */
function fitOptions(column: ChoiceColumn, options: readonly string[]): ChoiceColumn {
  if (options.length === column.options.length && options.every((option, i) => option === column.options[i])) {
    return { ...column, options };
  }
  const codeOf = [0, ...column.options.map((option) => options.indexOf(option) + 1)];
  if (codeOf.indexOf(0, 1) > 0) return damaged(MANIFEST);
  return { type: "choice", codes: column.codes.map((code) => codeOf[code] ?? 0), options };
}

function damaged(entry: string): never {
  throw new Damaged(entry);
}
