/**
 * Parts as they come up, laid out by element in the end. What surely holds, to one in a thousand million, is left out.
 * Parts of one key have one place, or the order of rows would choose whose: the westernmost of theirs.
 */
import { Fingerprint } from "../../model/index.ts";
import { TOP } from "./levels.ts";
import { LEVEL_COUNT, type Risks } from "./risks.ts";

export const LEAST_LOAD = 1e-9;

export type Part = {
  readonly element: number;
  /** The name of what decides. */
  readonly key: string;
  /** Whether others may have the same key. */
  readonly isShared: boolean;
  readonly cause: number;
  readonly fixH: number;
  readonly lon: number;
  readonly lat: number;
};

type SharedPlace = { lon: number; lat: number; readonly parts: number[] };

export class PartList {
  readonly #elements: number[] = [];
  readonly #keys: number[] = [];
  readonly #causes: number[] = [];
  readonly #fixH: number[] = [];
  readonly #places: number[] = [];
  #least = new Float32Array(LEVEL_COUNT * 1024);
  #most = new Float32Array(LEVEL_COUNT * 1024);
  readonly #shared = new Map<string, SharedPlace>();

  /** Loads are copied, from the one at `from` on. False where nothing can happen. */
  add(part: Part, least: Float64Array, most: Float64Array, from = 0): boolean {
    if (!((most[from + TOP] as number) >= LEAST_LOAD)) return false;
    const at = LEVEL_COUNT * this.#elements.length;
    if (at === this.#least.length) {
      this.#least = doubled(this.#least);
      this.#most = doubled(this.#most);
    }
    for (let k = 0; k < LEVEL_COUNT; k++) {
      this.#least[at + k] = least[from + k] as number;
      this.#most[at + k] = most[from + k] as number;
    }
    if (part.isShared) this.#share(part);
    this.#elements.push(part.element);
    this.#keys.push(...new Fingerprint().addText(part.key).words());
    this.#causes.push(part.cause);
    this.#fixH.push(part.fixH);
    this.#places.push(part.lon, part.lat);
    return true;
  }

  #share({ key, lon, lat }: Part): void {
    let shared = this.#shared.get(key);
    if (shared === undefined) this.#shared.set(key, (shared = { lon: Number.NaN, lat: Number.NaN, parts: [] }));
    shared.parts.push(this.#elements.length);
    if (Number.isNaN(lon + lat)) return;
    if (shared.lon < lon || (shared.lon === lon && shared.lat <= lat)) return;
    shared.lon = lon;
    shared.lat = lat;
  }

  /** Parts of one element stay in the order they came up in. */
  close(elementCount: number): Pick<Risks, "elements" | "keys" | "least" | "most" | "cause" | "fixH" | "places"> {
    for (const { lon, lat, parts } of this.#shared.values()) {
      for (const part of parts) [this.#places[2 * part], this.#places[2 * part + 1]] = [lon, lat];
    }
    const order = byElement(this.#elements, elementCount);
    const count = order.length;
    const [least, most] = [new Float32Array(LEVEL_COUNT * count), new Float32Array(LEVEL_COUNT * count)];
    order.forEach((part, at) => {
      const from = LEVEL_COUNT * part;
      least.set(this.#least.subarray(from, from + LEVEL_COUNT), LEVEL_COUNT * at);
      most.set(this.#most.subarray(from, from + LEVEL_COUNT), LEVEL_COUNT * at);
    });
    const pairs = (from: readonly number[], i: number) => from[2 * (order[i >> 1] as number) + (i & 1)] as number;
    return {
      elements: order.map((part) => this.#elements[part] as number),
      keys: Uint32Array.from({ length: 2 * count }, (_, i) => pairs(this.#keys, i)),
      least,
      most,
      cause: Uint8Array.from(order, (part) => this.#causes[part] as number),
      fixH: Float32Array.from(order, (part) => this.#fixH[part] as number),
      places: Float32Array.from({ length: 2 * count }, (_, i) => pairs(this.#places, i)),
    };
  }
}

/** Parts in the order of their elements; one pass. */
function byElement(elements: readonly number[], elementCount: number): Uint32Array {
  const next = new Uint32Array(elementCount + 1);
  for (const element of elements) next[element + 1] = (next[element + 1] as number) + 1;
  for (let e = 0; e < elementCount; e++) next[e + 1] = (next[e + 1] as number) + (next[e] as number);
  const order = new Uint32Array(elements.length);
  elements.forEach((element, part) => {
    order[next[element] as number] = part;
    next[element] = (next[element] as number) + 1;
  });
  return order;
}

function doubled(array: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(2 * array.length);
  larger.set(array);
  return larger;
}
