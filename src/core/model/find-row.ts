import { sameWords, type TextColumn, type Words, wordAt, wordCount } from "./column.ts";

// Tables are values, so an index made once for a column of ids stays true for as long as the column lives.
const indexes = new WeakMap<Words, ReadonlyMap<string, number>>();
const rowsByCode = new WeakMap<TextColumn, Int32Array>();

/** The row with this id, or -1. The first row wins where an id stands twice. */
export function findRow(ids: TextColumn, id: string): number {
  const code = codesOf(ids.words).get(id);
  return code === undefined ? -1 : (rowsOfCodes(ids)[code] ?? -1);
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
    for (let i = 0; i < codes.length; i++) rows[i] = rowOfCode[codes[i] ?? 0] ?? -1;
    return rows;
  }
  const known = codesOf(ids.words);
  const rowOfReference = new Int32Array(wordCount(references.words) + 1).fill(-1);
  for (let code = 1; code < rowOfReference.length; code++) {
    rowOfReference[code] = rowOfCode[known.get(wordAt(references.words, code - 1)) ?? 0] ?? -1;
  }
  for (let i = 0; i < codes.length; i++) rows[i] = rowOfReference[codes[i] ?? 0] ?? -1;
  return rows;
}

function codesOf(words: Words): ReadonlyMap<string, number> {
  let index = indexes.get(words);
  if (index === undefined) {
    const built = new Map<string, number>();
    for (let i = 0; i < wordCount(words); i++) built.set(wordAt(words, i), i + 1);
    indexes.set(words, built);
    index = built;
  }
  return index;
}

function rowsOfCodes(ids: TextColumn): Int32Array {
  let rows = rowsByCode.get(ids);
  if (rows === undefined) {
    rows = new Int32Array(wordCount(ids.words) + 1).fill(-1);
    for (let row = ids.codes.length - 1; row >= 0; row--) rows[ids.codes[row] ?? 0] = row;
    rows[0] = -1;
    rowsByCode.set(ids, rows);
  }
  return rows;
}
