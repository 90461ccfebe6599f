/**
 * Answers: which of many named things does a typed text mean?
 *
 * A book is one long text, an entry a line of its keys (name, id, pinyin, initials), each between tabs. The engine's own
 * indexOf runs through millions of characters in a few milliseconds, which no list of objects does.
 */
export type SearchBook = {
  readonly text: string;
  /** Where each entry starts in text, and at the end the length of text. */
  readonly starts: Uint32Array;
};

export class BookBuilder {
  readonly #parts: string[] = [];
  readonly #starts: number[] = [];
  #length = 0;

  addEntry(keys: readonly string[]): void {
    const entry = `\t${keys.map(normaliseKey).join("\t")}\t\n`;
    this.#starts.push(this.#length);
    this.#parts.push(entry);
    this.#length += entry.length;
  }

  build(): SearchBook {
    return { text: this.#parts.join(""), starts: Uint32Array.from([...this.#starts, this.#length]) };
  }
}

/** Full-width letters are letters, capitals are small, and every gap is one space, so that no key holds a tab or an end of line. */
export function normaliseKey(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

/**
 * Entries in the order a person would expect: a key that is the query, then one that begins with it, then any that
 * holds all its words. Within each in the order of the book. At most `limit`.
 */
export function findEntries(book: SearchBook, query: string, limit: number): number[] {
  const wanted = normaliseKey(query);
  if (wanted === "" || limit <= 0) return [];
  const words = wanted.split(" ").sort((a, b) => b.length - a.length);
  const found = new Set<number>();
  collect(book, `\t${wanted}\t`, [], limit, found);
  collect(book, `\t${wanted}`, [], limit, found);
  collect(book, words[0] ?? wanted, words.slice(1), limit, found);
  return [...found];
}

function collect(book: SearchBook, needle: string, others: readonly string[], limit: number, found: Set<number>) {
  const { text, starts } = book;
  let at = text.indexOf(needle);
  while (at >= 0 && found.size < limit) {
    const entry = entryAt(starts, at);
    const end = starts[entry + 1] ?? text.length;
    if (others.length === 0 || holdsAll(text.slice(starts[entry] ?? 0, end), others)) found.add(entry);
    at = text.indexOf(needle, end);
  }
}

function holdsAll(entry: string, words: readonly string[]): boolean {
  return words.every((word) => entry.includes(word));
}

function entryAt(starts: Uint32Array, place: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
