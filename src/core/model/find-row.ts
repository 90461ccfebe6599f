import { sameWords, type TextColumn, type Words, wordAt, wordCount } from "./column.ts";

/**
 * The row with this id, or -1; the first where an id stands twice. For one question at a time: it scans the packed
 * words, which for a million ids takes a few milliseconds and leaves nothing behind. For many, see indexRows.
 */
export function findRow(ids: TextColumn, id: string): number {
  const code = findWord(ids.words, id) + 1;
  return code === 0 ? -1 : ids.codes.indexOf(code);
}

/** The index of a word, or -1. */
export function findWord({ units, starts }: Words, text: string): number {
  const length = text.length;
  const first = text.charCodeAt(0);
  for (let i = 0; i + 1 < starts.length; i++) {
    const start = starts[i] as number;
    if ((starts[i + 1] as number) - start !== length || units[start] !== first) continue;
    let at = 1;
    while (at < length && units[start + at] === text.charCodeAt(at)) at++;
    if (at >= length) return i;
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

/** Rows by id, for many questions: one pass and a map first. */
export function indexRows(ids: TextColumn): (id: string) => number {
  const codes = codesOf(ids.words);
  const rows = rowsOfCodes(ids);
  return (id) => rows[codes.get(id) ?? 0] ?? -1;
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
  const known = codesOf(ids.words);
  const rowOfReference = new Int32Array(wordCount(references.words) + 1).fill(-1);
  for (let code = 1; code < rowOfReference.length; code++) {
    rowOfReference[code] = rowOfCode[known.get(wordAt(references.words, code - 1)) ?? 0] ?? -1;
  }
  for (let i = 0; i < codes.length; i++) rows[i] = rowOfReference[codes[i] as number] as number;
  return rows;
}

function codesOf(words: Words): ReadonlyMap<string, number> {
  const codes = new Map<string, number>();
  for (let i = 0; i < wordCount(words); i++) codes.set(wordAt(words, i), i + 1);
  return codes;
}

/** rows[code] = the first row that carries the code; rows[0] = -1, for unknown. */
function rowsOfCodes({ codes, words }: TextColumn): Int32Array {
  const rows = new Int32Array(wordCount(words) + 1).fill(-1);
  for (let row = codes.length - 1; row >= 0; row--) rows[codes[row] as number] = row;
  rows[0] = -1;
  return rows;
}
