import type { Column } from "./column.ts";
import type { Geometry } from "./geometry.ts";
import type { VersionId } from "./ids.ts";
import type { AnyTable, Tables } from "./network.ts";
import { TABLE_NAMES } from "./schema.ts";

/**
 * A 64-bit fingerprint for telling network states apart; not for security.
 * Two lanes over 32-bit words, each multiplied by its own odd number and turned, finished by murmur3's mixer.
 */
export class Fingerprint {
  #a = 0x811c9dc5 | 0;
  #b = 0x9747b28c | 0;

  addNumber(value: number): this {
    const a = Math.imul(this.#a ^ value, 0x01000193);
    const b = Math.imul(this.#b ^ value, 0x85ebca6b);
    this.#a = (a << 5) | (a >>> 27);
    this.#b = (b << 13) | (b >>> 19);
    return this;
  }

  addText(text: string): this {
    this.addNumber(text.length);
    let a = this.#a;
    let b = this.#b;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ unit, 0x85ebca6b);
      a = (a << 5) | (a >>> 27);
      b = (b << 13) | (b >>> 19);
    }
    this.#a = a;
    this.#b = b;
    return this;
  }

  addArray(array: Uint8Array | Uint16Array | Uint32Array | Float64Array): this {
    this.addNumber(array.length);
    const isFloats = array instanceof Float64Array;
    const words = isFloats ? new Uint32Array(array.buffer, array.byteOffset, 2 * array.length) : array;
    // As in addText, the loop of addNumber on local variables: a million spans are 60 million words.
    let a = this.#a;
    let b = this.#b;
    for (let i = 0; i < words.length; i++) {
      let word = words[i] as number;
      // Engines differ in the bits of NaN; here it has one pattern, the one with an empty low half.
      if (isFloats && Number.isNaN(array[i >>> 1])) word = i & 1 ? 0x7ff80000 : 0;
      a = Math.imul(a ^ word, 0x01000193);
      b = Math.imul(b ^ word, 0x85ebca6b);
      a = (a << 5) | (a >>> 27);
      b = (b << 13) | (b >>> 19);
    }
    this.#a = a;
    this.#b = b;
    return this;
  }

  words(): [number, number] {
    return [mix(this.#a) >>> 0, mix(this.#b) >>> 0];
  }

  text(): string {
    return this.words()
      .map((lane) => lane.toString(16).padStart(8, "0"))
      .join("");
  }
}

function mix(lane: number): number {
  let h = lane ^ (lane >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

export function hashNetwork(tables: Tables): VersionId {
  const print = new Fingerprint();
  for (const name of TABLE_NAMES) {
    const table = tables[name] as AnyTable;
    print.addText(name).addNumber(table.count);
    for (const columns of [table.columns, table.extra]) {
      for (const [key, column] of Object.entries(columns)) addColumn(print.addText(key), column);
    }
    if (table.geometry !== null) addGeometry(print, table.geometry);
  }
  return print.text() as VersionId;
}

function addColumn(print: Fingerprint, column: Column): void {
  switch (column.type) {
    case "number":
      print.addArray(column.values);
      break;
    case "choice":
      print.addArray(column.codes);
      for (const option of column.options) print.addText(option);
      break;
    case "list":
      print.addArray(column.starts);
      print.addArray(column.codes).addArray(column.words.units).addArray(column.words.starts);
      break;
    case "text":
      print.addArray(column.codes).addArray(column.words.units).addArray(column.words.starts);
  }
}

function addGeometry(print: Fingerprint, geometry: Geometry): void {
  print.addArray(geometry.coordinates);
  if (geometry.type !== "points") print.addArray(geometry.starts);
  if (geometry.type === "polygons") print.addArray(geometry.ringStarts).addArray(geometry.polygonStarts);
}
