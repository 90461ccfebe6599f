/**
 * A table of FlatBuffers, read in place. Whatever the bytes claim, nothing outside them is read: that is a RangeError, and
 * so is a table that would unfold to more than the bytes could hold when lists share their items.
 */
import { utf8Text } from "../../bytes/utf8-text.ts";

/** What may still be read; shared by all tables of one buffer. */
export type Budget = { left: number };

export class FlatTable {
  readonly #view: DataView;
  readonly #at: number;
  readonly #budget: Budget;

  private constructor(view: DataView, at: number, budget: Budget) {
    this.#view = view;
    this.#at = at;
    this.#budget = budget;
  }

  /** Of a buffer that begins with the place of its root. */
  static root(bytes: Uint8Array): FlatTable {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return new FlatTable(view, view.getUint32(0, true), { left: bytes.byteLength });
  }

  byte(field: number, byDefault = 0): number {
    const at = this.#place(field);
    return at === 0 ? byDefault : this.#view.getUint8(at);
  }

  short(field: number, byDefault = 0): number {
    const at = this.#place(field);
    return at === 0 ? byDefault : this.#view.getUint16(at, true);
  }

  int(field: number): number {
    const at = this.#place(field);
    return at === 0 ? 0 : this.#view.getInt32(at, true);
  }

  long(field: number): number {
    const at = this.#place(field);
    return at === 0 ? 0 : Number(this.#view.getBigUint64(at, true));
  }

  bytes(field: number): Uint8Array | null {
    const list = this.#list(field, 1);
    return list === null ? null : new Uint8Array(this.#view.buffer, this.#view.byteOffset + list.at, list.length);
  }

  text(field: number): string | null {
    const bytes = this.bytes(field);
    return bytes === null ? null : utf8Text(bytes);
  }

  doubles(field: number): Float64Array | null {
    const list = this.#list(field, 8);
    if (list === null) return null;
    const values = new Float64Array(list.length);
    for (let i = 0; i < values.length; i++) values[i] = this.#view.getFloat64(list.at + 8 * i, true);
    return values;
  }

  counts(field: number): Uint32Array | null {
    const list = this.#list(field, 4);
    if (list === null) return null;
    const values = new Uint32Array(list.length);
    for (let i = 0; i < values.length; i++) values[i] = this.#view.getUint32(list.at + 4 * i, true);
    return values;
  }

  /** A list of so many bytes each. */
  structs(field: number, size: number): readonly DataView[] {
    const list = this.#list(field, size);
    const { buffer, byteOffset } = this.#view;
    return Array.from({ length: list?.length ?? 0 }, (_, i) => {
      return new DataView(buffer, byteOffset + (list?.at ?? 0) + i * size, size);
    });
  }

  table(field: number): FlatTable | null {
    const at = this.#place(field);
    return at === 0 ? null : this.#follow(at);
  }

  tables(field: number): readonly FlatTable[] {
    const list = this.#list(field, 4);
    if (list === null) return [];
    return Array.from({ length: list.length }, (_, i) => this.#follow(list.at + 4 * i));
  }

  #follow(at: number): FlatTable {
    return new FlatTable(this.#view, at + this.#view.getUint32(at, true), this.#budget);
  }

  /** 0 where the field is not there. */
  #place(field: number): number {
    const vtable = this.#at - this.#view.getInt32(this.#at, true);
    const entry = 4 + 2 * field;
    if (entry + 2 > this.#view.getUint16(vtable, true)) return 0;
    const offset = this.#view.getUint16(vtable + entry, true);
    return offset === 0 ? 0 : this.#at + offset;
  }

  #list(field: number, itemBytes: number): { readonly at: number; readonly length: number } | null {
    const place = this.#place(field);
    if (place === 0) return null;
    const start = place + this.#view.getUint32(place, true);
    const length = this.#view.getUint32(start, true);
    const size = length * itemBytes;
    this.#budget.left -= size;
    if (start + 4 + size > this.#view.byteLength || this.#budget.left < 0)
      throw new RangeError("a list is longer than the bytes");
    return { at: start + 4, length };
  }
}
