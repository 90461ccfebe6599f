import { sameWords, type TextColumn, type Words, wordAt, wordCount } from "./column.ts";
import { indexWords, isWord, lookUpWord, type WordIndex } from "./word-index.ts";

/** Words and columns are values: an index once made stays true as long as they live. A few questions are not worth one. */
const SCANS = 4;
const rowLookUps = new WeakMap<TextColumn, { asked: number; rows: Int32Array | null }>();
const lookUps = new WeakMap<Words, { asked: number; index: WordIndex | null }>();

/** The row with this id, or -1; the first where an id stands twice. Asked often, a row is found at once. */
export function findRow(ids: TextColumn, id: string): number {
  const code = findWord(ids.words, id) + 1;
  if (code === 0) return -1;
  let lookUp = rowLookUps.get(ids);
  if (lookUp === undefined) rowLookUps.set(ids, (lookUp = { asked: 0, rows: null }));
  if (lookUp.rows === null && ++lookUp.asked <= SCANS) return ids.codes.indexOf(code);
  lookUp.rows ??= rowsOfCodes(ids);
  return lookUp.rows[code] ?? -1;
}

/** The rows with these ids, in the order of the ids; an id that is not there has none. */
export function findRowsOf(ids: TextColumn, wanted: Iterable<string>): number[] {
  const rows: number[] = [];
  for (const id of wanted) {
    const row = findRow(ids, id);
    if (row >= 0) rows.push(row);
  }
  return rows;
}

/** The index of a word, or -1. */
export function findWord(words: Words, text: string): number {
  let lookUp = lookUps.get(words);
  if (lookUp === undefined) lookUps.set(words, (lookUp = { asked: 0, index: null }));
  if (lookUp.index === null && ++lookUp.asked <= SCANS) return scanFor(words, text);
  lookUp.index ??= indexWords(words);
  return lookUpWord(lookUp.index, text);
}

function scanFor(words: Words, text: string): number {
  const { units, starts } = words;
  const first = text.charCodeAt(0);
  for (let i = 0; i + 1 < starts.length; i++) {
    if (units[starts[i] as number] === first && isWord(words, i, text)) return i;
  }
  return -1;
}

/** All rows that carry this text, in order; one scan. */
export function findRows({ codes, words }: TextColumn, text: string): number[] {
  const code = findWord(words, text) + 1;
  const rows: number[] = [];
  if (code === 0) return rows;
  for (let row = codes.indexOf(code); row >= 0; row = codes.indexOf(code, row + 1)) rows.push(row);
  return rows;
}

/** rows[i] = the row of `ids` that references.codes[i] points at, -1 where unknown or absent. */
export function resolveReferences(
  references: { readonly codes: Uint32Array; readonly words: Words },
  ids: TextColumn,
): Int32Array {
  const rowOfCode = rowsOfCodes(ids);
  const codes = references.codes;
  const rows = new Int32Array(codes.length);
  // The usual case: references were built on the words of the ids, so a code is a code.
  if (sameWords(references.words, ids.words)) {
    for (let i = 0; i < codes.length; i++) rows[i] = rowOfCode[codes[i] as number] as number;
    return rows;
  }
  const rowOfReference = new Int32Array(wordCount(references.words) + 1).fill(-1);
  for (let code = 1; code < rowOfReference.length; code++) {
    rowOfReference[code] = rowOfCode[findWord(ids.words, wordAt(references.words, code - 1)) + 1] ?? -1;
  }
  for (let i = 0; i < codes.length; i++) rows[i] = rowOfReference[codes[i] as number] as number;
  return rows;
}

/** rows[code] = the first row that carries the code; rows[0] = -1, for unknown. */
function rowsOfCodes({ codes, words }: TextColumn): Int32Array {
  const rows = new Int32Array(wordCount(words) + 1).fill(-1);
  for (let row = codes.length - 1; row >= 0; row--) rows[codes[row] as number] = row;
  rows[0] = -1;
  return rows;
}
