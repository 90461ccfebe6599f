/** Answers: which bytes are this table of FlatBuffers? With its length in front, and whole in words of eight bytes. */
import { encodeText } from "../../bytes/text-codec.ts";

export type FlatValue =
  | { readonly byte: number }
  | { readonly short: number }
  | { readonly int: number }
  | { readonly long: number }
  | { readonly text: string }
  | { readonly bytes: Uint8Array }
  | { readonly counts: readonly number[] }
  | { readonly doubles: readonly number[] }
  | { readonly table: FlatFields }
  | { readonly tables: readonly FlatFields[] };

/** Fields by their numbers in the schema. */
export type FlatFields = readonly (readonly [field: number, value: FlatValue])[];

export function writeFlatTable(fields: FlatFields): Uint8Array {
  const writer = new FlatWriter();
  writer.reference(writer.reserve(4, 4), () => writer.table(fields));
  return writer.finish();
}

class FlatWriter {
  #bytes = new Uint8Array(256);
  #view = new DataView(this.#bytes.buffer);
  /** The first four bytes are the length. */
  #end = 4;

  /** Fields stand in the table where they are small; what is longer stands behind it, and its place in the table. */
  table(fields: FlatFields): number {
    const highest = fields.reduce((most, [field]) => Math.max(most, field), -1);
    const slots = 2 + highest + 1;
    const vtable = this.reserve(2 * slots, 2);
    const start = this.reserve(4, 8);
    this.#view.setInt32(start, start - vtable, true);
    const places = fields.map(([field, value]) => {
      const size = inlineSize(value);
      const at = this.reserve(size, size);
      this.#view.setUint16(vtable + 4 + 2 * field, at - start, true);
      return at;
    });
    this.#view.setUint16(vtable, 2 * slots, true);
    this.#view.setUint16(vtable + 2, this.#end - start, true);
    fields.forEach(([, value], i) => {
      this.#value(value, places[i] ?? 0);
    });
    return start;
  }

  reserve(size: number, alignment: number): number {
    const at = Math.ceil(this.#end / alignment) * alignment;
    this.#end = at + size;
    if (this.#end > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#end));
      larger.set(this.#bytes);
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    return at;
  }

  /** What stands at the place is how far on the thing is. */
  reference(place: number, write: () => number): void {
    const at = write();
    this.#view.setUint32(place, at - place, true);
  }

  finish(): Uint8Array {
    this.reserve(0, 8);
    this.#view.setUint32(0, this.#end - 4, true);
    return this.#bytes.subarray(0, this.#end);
  }

  #value(value: FlatValue, at: number): void {
    if ("byte" in value) this.#view.setUint8(at, value.byte);
    else if ("short" in value) this.#view.setUint16(at, value.short, true);
    else if ("int" in value) this.#view.setInt32(at, value.int, true);
    else if ("long" in value) this.#view.setBigUint64(at, BigInt(value.long), true);
    else this.reference(at, () => this.#longValue(value));
  }

  #longValue(value: Exclude<FlatValue, Readonly<Record<"byte" | "short" | "int" | "long", number>>>): number {
    if ("text" in value) return this.#byteList(encodeText(value.text), 1);
    if ("bytes" in value) return this.#byteList(value.bytes, 0);
    if ("table" in value) return this.table(value.table);
    if ("tables" in value) {
      const start = this.#list(value.tables.length, 4);
      value.tables.forEach((fields, i) => {
        this.reference(start + 4 + 4 * i, () => this.table(fields));
      });
      return start;
    }
    if ("counts" in value) {
      const start = this.#list(value.counts.length, 4);
      value.counts.forEach((count, i) => {
        this.#view.setUint32(start + 4 + 4 * i, count, true);
      });
      return start;
    }
    if (!("doubles" in value)) return 0;
    const start = this.#list(value.doubles.length, 8);
    value.doubles.forEach((number, i) => {
      this.#view.setFloat64(start + 4 + 8 * i, number, true);
    });
    return start;
  }

  /** Texts end with a zero that is not counted. */
  #byteList(bytes: Uint8Array, zeros: number): number {
    const start = this.#list(bytes.length + zeros, 1);
    this.#bytes.set(bytes, start + 4);
    this.#view.setUint32(start, bytes.length, true);
    return start;
  }

  /** Its length, and room for its items, the first of which stands at a multiple of their size. */
  #list(length: number, itemBytes: number): number {
    if (itemBytes === 8 && Math.ceil(this.#end / 4) % 2 === 0) this.reserve(4, 4);
    const start = this.reserve(4 + length * itemBytes, 4);
    this.#view.setUint32(start, length, true);
    return start;
  }
}

function inlineSize(value: FlatValue): number {
  if ("byte" in value) return 1;
  if ("short" in value) return 2;
  return "long" in value ? 8 : 4;
}
