import { type Column, type Words, wordCount } from "./column.ts";
import { findWord } from "./find-row.ts";
import type { AnyTable } from "./network.ts";

/** Words that hold nothing yet; each its own, because columns that have one and the same words grow together. */
export function noWords(): Words {
  return { units: new Uint16Array(0), starts: new Uint32Array(1) };
}

/** Collects distinct strings into packed words; the code of a word is 1 + its index, 0 is unknown. */
export class WordsBuilder {
  readonly #seed: Words;
  readonly #seeded: number;
  readonly #added = new Map<string, number>();

  /** Starting from other words keeps their codes, so that references resolve without a look-up. */
  constructor(seed: Words) {
    this.#seed = seed;
    this.#seeded = wordCount(seed);
  }

  codeOf(text: string): number {
    if (text === "") return 0;
    const added = this.#added.get(text);
    if (added !== undefined) return added;
    const known = this.#seeded === 0 ? -1 : findWord(this.#seed, text);
    if (known >= 0) return known + 1;
    const code = this.#seeded + this.#added.size + 1;
    this.#added.set(text, code);
    return code;
  }

  /** The very words it started from if none was added, so that sharing is seen by identity. */
  build(): Words {
    const { units, starts } = this.#seed;
    if (this.#added.size === 0) return this.#seed;
    let length = units.length;
    for (const word of this.#added.keys()) length += word.length;
    const allUnits = new Uint16Array(length);
    const allStarts = new Uint32Array(starts.length + this.#added.size);
    allUnits.set(units);
    allStarts.set(starts);
    let at = units.length;
    let index = starts.length;
    for (const word of this.#added.keys()) {
      for (let i = 0; i < word.length; i++) allUnits[at++] = word.charCodeAt(i);
      allStarts[index++] = at;
    }
    return { units: allUnits, starts: allStarts };
  }
}

/**
 * Words that columns share stay shared while they grow: ids and the references to them have one builder,
 * and afterwards every column that had the old words is given the new.
 */
export class SharedWords {
  readonly #builders = new Map<Words, WordsBuilder>();

  of(words: Words): WordsBuilder {
    let builder = this.#builders.get(words);
    if (builder === undefined) this.#builders.set(words, (builder = new WordsBuilder(words)));
    return builder;
  }

  /** What has become of each words so far. */
  grown(): ReadonlyMap<Words, Words> {
    const grown = new Map<Words, Words>();
    for (const [words, builder] of this.#builders) {
      const built = builder.build();
      if (built !== words) grown.set(words, built);
    }
    return grown;
  }
}

/** The table with every words that has grown replaced; itself where none has. */
export function relinkTable(table: AnyTable, grown: ReadonlyMap<Words, Words>): AnyTable {
  const columns = relinkAll(table.columns, grown);
  const extra = relinkAll(table.extra, grown);
  return columns === table.columns && extra === table.extra ? table : { ...table, columns, extra };
}

export function relinkColumn<C extends Column>(column: C, grown: ReadonlyMap<Words, Words>): C {
  const words = "words" in column ? grown.get(column.words) : undefined;
  return words === undefined ? column : { ...column, words };
}

function relinkAll(columns: Readonly<Record<string, Column>>, grown: ReadonlyMap<Words, Words>) {
  const linked = Object.entries(columns).map(([key, column]) => [key, relinkColumn(column, grown)] as const);
  return linked.every(([key, column]) => column === columns[key]) ? columns : Object.fromEntries(linked);
}
