/**
 * Answers: which features stand in the GeoJSON that GDAL writes, while it is writing it?
 * GDAL puts one feature on a line, so that no more than a few lines are ever held as text.
 */

import { parseJson } from "../../bytes/parse-json.ts";
import { decodeText } from "../../bytes/text-codec.ts";
import { recordOf } from "../geojson/read-features.ts";

export type Limits = { readonly features: number; readonly bytes: number };

/** Thrown into GDAL's own writing, which it does not survive. */
export class TooLarge extends Error {
  constructor(readonly limit: keyof Limits) {
    super("more than is taken");
  }
}

const NEWLINE = 10;
const BATCH = 2 ** 16;

export class FeatureLines {
  readonly features: Record<string, unknown>[] = [];
  /** Lines that are no JSON, such as of a position that is no number. */
  unreadable = 0;
  #held = new Uint8Array(BATCH);
  #length = 0;
  #bytes = 0;

  constructor(readonly limits: Limits) {}

  write(buffer: Uint8Array, offset: number, length: number): number {
    this.#bytes += length;
    if (this.#bytes > this.limits.bytes) throw new TooLarge("bytes");
    this.#reserve(this.#length + length);
    this.#held.set(buffer.subarray(offset, offset + length), this.#length);
    this.#length += length;
    if (this.#length >= BATCH) this.#takeLines();
    return length;
  }

  finish(): readonly Record<string, unknown>[] {
    this.#takeLines();
    return this.features;
  }

  #reserve(length: number): void {
    if (length <= this.#held.length) return;
    const more = new Uint8Array(Math.max(length, this.#held.length * 2));
    more.set(this.#held.subarray(0, this.#length));
    this.#held = more;
  }

  #takeLines(): void {
    const end = this.#held.subarray(0, this.#length).lastIndexOf(NEWLINE) + 1;
    if (end === 0) return;
    const decoded = decodeText(this.#held.subarray(0, end));
    if (decoded.ok) for (const line of decoded.text.split("\n")) this.#takeLine(line);
    this.#held.copyWithin(0, end, this.#length);
    this.#length -= end;
  }

  #takeLine(line: string): void {
    if (!line.startsWith('{ "type": "Feature",')) return;
    const parsed = parseJson(line.endsWith(",") ? line.slice(0, -1) : line);
    const feature = parsed.ok ? recordOf(parsed.value) : null;
    if (feature === null) this.unreadable++;
    else this.features.push(feature);
    if (this.features.length > this.limits.features) throw new TooLarge("features");
  }
}
