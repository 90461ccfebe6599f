import { type Words, wordAt, wordCount } from "./column.ts";

/** Collects distinct strings into packed words; the code of a word is 1 + its index, 0 is unknown. */
export class WordsBuilder {
  readonly #codes = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #seed: Words | null;

  /** Starting from another column's words keeps its codes, so that references resolve without a look-up. */
  constructor(seed: Words | null = null) {
    this.#seed = seed;
    for (let i = 0; seed !== null && i < wordCount(seed); i++) this.codeOf(wordAt(seed, i));
  }

  codeOf(text: string | null): number {
    if (text === null || text === "") return 0;
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    this.#words.push(text);
    this.#codes.set(text, this.#words.length);
    return this.#words.length;
  }

  build(): Words {
    const seed = this.#seed;
    // Nothing was added: hand back the very same words, so that sharing is seen by identity.
    if (seed !== null && wordCount(seed) === this.#words.length) return seed;
    const starts = new Uint32Array(this.#words.length + 1);
    this.#words.forEach((word, i) => {
      starts[i + 1] = (starts[i] ?? 0) + word.length;
    });
    const units = new Uint16Array(starts[this.#words.length] ?? 0);
    let at = 0;
    for (const word of this.#words) {
      for (let i = 0; i < word.length; i++) units[at++] = word.charCodeAt(i);
    }
    return { units, starts };
  }
}
