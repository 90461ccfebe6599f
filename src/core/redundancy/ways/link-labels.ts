/** 64-bit labels of links, the same in every run, and a table from label to class. */
import type { DepthFirst } from "../../topology/depth-first.ts";

/** Two words a link, well mixed (the finaliser of MurmurHash3). */
export function labelWord(link: number, word: 0 | 1): number {
  let h = Math.imul(2 * link + word + 1, 0x9e3779b1) ^ (word === 0 ? 0x5bd1e995 : 0x27d4eb2f);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

export type TreeLabels = {
  /** Per place: the label of the link that leads to it, in two words; 0 for a bridge, and for the first of a component. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Per link: 1 where it is off the tree; its label is its own two words. */
  readonly isOff: Uint8Array;
};

/**
 * Every link of the tree gets the XOR of those that lead round it. Of the places before `after`; a and b are the ends of
 * the links. So what leads from any set of nodes to the rest XORs to 0, and hardly anything else does.
 */
export function labelTree(
  { placeOf, parent, link }: DepthFirst,
  after: number,
  a: Int32Array,
  b: Int32Array,
  links: Uint8Array,
): TreeLabels {
  const low = new Int32Array(after);
  const high = new Int32Array(after);
  const isOff = links.slice();
  for (let place = 1; place < after; place++) if ((link[place] as number) >= 0) isOff[link[place] as number] = 0;
  for (let e = 0; e < links.length; e++) {
    if (isOff[e] === 0) continue;
    if ((placeOf[a[e] as number] as number) >= after) {
      isOff[e] = 0;
      continue;
    }
    for (const place of [placeOf[a[e] as number] as number, placeOf[b[e] as number] as number]) {
      low[place] = (low[place] as number) ^ labelWord(e, 0);
      high[place] = (high[place] as number) ^ labelWord(e, 1);
    }
  }
  for (let place = after - 1; place > 0; place--) {
    const above = parent[place] as number;
    if (above < 0) continue;
    low[above] = (low[above] as number) ^ (low[place] as number);
    high[above] = (high[above] as number) ^ (high[place] as number);
  }
  return { low, high, isOff };
}

/** Numbers labels from 0 in the order they come. */
export class LabelTable {
  count = 0;
  readonly #low: Int32Array;
  readonly #high: Int32Array;
  readonly #number: Int32Array;
  readonly #mask: number;

  constructor(labels: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * labels + 2));
    this.#low = new Int32Array(size);
    this.#high = new Int32Array(size);
    this.#number = new Int32Array(size).fill(-1);
    this.#mask = size - 1;
  }

  /** −1 where it is not there and is not to be added. */
  number(low: number, high: number, add: boolean): number {
    let at = (low ^ Math.imul(high, 0x9e3779b1)) & this.#mask;
    while (this.#number[at] !== -1) {
      if (this.#low[at] === low && this.#high[at] === high) return this.#number[at] as number;
      at = (at + 1) & this.#mask;
    }
    if (!add) return -1;
    this.#low[at] = low;
    this.#high[at] = high;
    this.#number[at] = this.count;
    return this.count++;
  }
}
