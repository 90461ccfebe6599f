/**
 * Chance that can be repeated: a stream of 32-bit words for every name made of a few words, the same whoever asks first.
 * The name is mixed into two lanes as murmur3 does; the stream is xoroshiro64** (Blackman and Vigna 2018), period 2^64 − 1.
 */
export class Dice {
  #a = 1;
  #b = 0;

  /** From here on the stream of this name. */
  begin(seed: number, first: number, second: number, third: number, fourth: number): this {
    let a = stir(stir(seed ^ 0x9e3779b9, first), second);
    let b = stir(stir(seed ^ 0x85ebca6b, second), first);
    a = mix(stir(stir(a, third), fourth));
    b = mix(stir(stir(b, fourth), third));
    this.#a = a;
    // The one state that never leaves itself is two zeros.
    this.#b = b === 0 && a === 0 ? 1 : b;
    return this;
  }

  word(): number {
    const a = this.#a;
    const b = this.#b ^ a;
    const product = Math.imul(a, 0x9e3779bb);
    const word = Math.imul((product << 5) | (product >>> 27), 5);
    this.#a = ((a << 26) | (a >>> 6)) ^ b ^ (b << 9);
    this.#b = (b << 13) | (b >>> 19);
    return word;
  }

  /** In (0, 1). */
  next(): number {
    return ((this.word() >>> 0) + 0.5) / 4294967296;
  }

  /** Standard exponential. */
  gap(): number {
    return -Math.log(this.next());
  }

  /** Standard normal, by Box and Muller. */
  normal(): number {
    return Math.sqrt(2 * this.gap()) * Math.cos(2 * Math.PI * this.next());
  }
}

function stir(lane: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  const h = lane ^ k;
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

function mix(lane: number): number {
  let h = lane ^ (lane >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
