/**
 * Columns: how a table of attributes is held in memory.
 *
 * Everything is a typed array, so that a network of a million spans moves to a worker as a few
 * memory copies. Four kinds of column carry every attribute there is, and each can say "unknown":
 * a text or choice code of 0, a number NaN, a list of no items.
 */

/** Distinct strings, packed: word k (counted from 0) is units[starts[k] .. starts[k + 1]). */
export type Words = { readonly units: Uint16Array; readonly starts: Uint32Array };

/** codes[row] = 0 for unknown, else 1 + the index of the row's word. */
export type TextColumn = { readonly type: "text"; readonly codes: Uint32Array; readonly words: Words };
/** values[row], NaN for unknown. */
export type NumberColumn = { readonly type: "number"; readonly values: Float64Array };
/** codes[row] = 0 for unknown, else 1 + the index into options, whose order is the schema's. */
export type ChoiceColumn = { readonly type: "choice"; readonly codes: Uint8Array; readonly options: readonly string[] };
/** Items of a row are codes[starts[row] .. starts[row + 1]), each 1 + the index of its word, in order. */
export type ListColumn = {
  readonly type: "list";
  readonly starts: Uint32Array;
  readonly codes: Uint32Array;
  readonly words: Words;
};

export type Column = TextColumn | NumberColumn | ChoiceColumn | ListColumn;
export type ColumnType = Column["type"];

/** One attribute of one row, as people and files write it. null is unknown. */
export type Value = string | number | readonly string[] | null;

export function wordCount(words: Words): number {
  return words.starts.length - 1;
}

export function wordAt(words: Words, index: number): string {
  const start = words.starts[index] ?? 0;
  const end = words.starts[index + 1] ?? start;
  // String.fromCharCode spreads its argument on the stack: long words go in pieces.
  if (end - start <= 1024) return String.fromCharCode(...words.units.subarray(start, end));
  let text = "";
  for (let at = start; at < end; at += 1024) {
    text += String.fromCharCode(...words.units.subarray(at, Math.min(at + 1024, end)));
  }
  return text;
}

/** True if both hold the same words in the same order, so that their codes can be compared as they stand. */
export function sameWords(a: Words, b: Words): boolean {
  if (a === b) return true;
  return equalArrays(a.starts, b.starts) && equalArrays(a.units, b.units);
}

function equalArrays(a: Uint16Array | Uint32Array, b: Uint16Array | Uint32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

export function rowCount(column: Column): number {
  switch (column.type) {
    case "number":
      return column.values.length;
    case "list":
      return column.starts.length - 1;
    default:
      return column.codes.length;
  }
}

export function valueAt(column: Column, row: number): Value {
  switch (column.type) {
    case "text":
      return textAt(column, row);
    case "number":
      return numberAt(column, row);
    case "choice":
      return choiceAt(column, row);
    case "list":
      return listAt(column, row);
  }
}

export function textAt(column: TextColumn, row: number): string | null {
  const code = column.codes[row] ?? 0;
  return code === 0 ? null : wordAt(column.words, code - 1);
}

export function numberAt(column: NumberColumn, row: number): number | null {
  const value = column.values[row];
  return value === undefined || Number.isNaN(value) ? null : value;
}

export function choiceAt(column: ChoiceColumn, row: number): string | null {
  return column.options[(column.codes[row] ?? 0) - 1] ?? null;
}

export function listAt(column: ListColumn, row: number): readonly string[] | null {
  const items: string[] = [];
  for (let i = column.starts[row] ?? 0; i < (column.starts[row + 1] ?? 0); i++) {
    items.push(wordAt(column.words, (column.codes[i] ?? 1) - 1));
  }
  return items.length === 0 ? null : items;
}
