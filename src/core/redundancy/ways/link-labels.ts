/** 64-bit labels of links, the same in every run, and a table from label to class. */

/** Two words a link, well mixed (the finaliser of MurmurHash3). */
export function labelWord(link: number, word: 0 | 1): number {
  let h = Math.imul(2 * link + word + 1, 0x9e3779b1) ^ (word === 0 ? 0x5bd1e995 : 0x27d4eb2f);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
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
