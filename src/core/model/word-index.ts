import type { Words } from "./column.ts";

/** A hash table of packed words without a string in it: slots[...] = 1 + the index of a word, 0 where free. */
export type WordIndex = { readonly words: Words; readonly slots: Uint32Array };

/** A million words take some 50 ms and 8 MB. Of equal words the first is found. */
export function indexWords(words: Words): WordIndex {
  const { units, starts } = words;
  const count = starts.length - 1;
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * count + 2)));
  const mask = slots.length - 1;
  for (let i = 0; i < count; i++) {
    let hash = SEED;
    for (let at = starts[i] as number; at < (starts[i + 1] as number); at++) hash = step(hash, units[at] as number);
    let slot = finish(hash) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = i + 1;
  }
  return { words, slots };
}

/** The index of a word, or -1. */
export function lookUpWord({ words, slots }: WordIndex, text: string): number {
  const mask = slots.length - 1;
  let hash = SEED;
  for (let i = 0; i < text.length; i++) hash = step(hash, text.charCodeAt(i));
  for (let slot = finish(hash) & mask; ; slot = (slot + 1) & mask) {
    const found = (slots[slot] as number) - 1;
    if (found < 0 || isWord(words, found, text)) return found;
  }
}

export function isWord({ units, starts }: Words, index: number, text: string): boolean {
  const start = starts[index] as number;
  if ((starts[index + 1] as number) - start !== text.length) return false;
  let i = 0;
  while (i < text.length && units[start + i] === text.charCodeAt(i)) i++;
  return i === text.length;
}

const SEED = 0x811c9dc5 | 0;

function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function finish(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return h ^ (h >>> 13);
}
