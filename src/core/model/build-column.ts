import type { ChoiceColumn, Column, ColumnType, ListColumn, NumberColumn, TextColumn, Value, Words } from "./column.ts";
import { valueAt } from "./column.ts";
import type { Field } from "./schema.ts";
import { noWords, relinkColumn, SharedWords } from "./words-builder.ts";

/**
 * Builds a column from values. A value that does not fit the field is unknown: import looks before it gets here.
 * From seed words, references get the codes of the ids they point at.
 */
export function buildColumn(field: Field, values: readonly Value[], seed: Words = noWords()): Column {
  const shared = new SharedWords();
  return relinkColumn(encodeColumn(field, values, shared, seed), shared.grown());
}

export function buildText(values: readonly Value[], seed?: Words): TextColumn {
  return buildColumn({ type: "text" }, values, seed) as TextColumn;
}

export function buildNumbers(values: readonly Value[]): NumberColumn {
  const numbers = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    numbers[row] = typeof value === "number" ? value : Number.NaN;
  }
  return { type: "number", values: numbers };
}

/** As buildColumn on given words, which go on growing in `shared`: whoever holds it relinks the column at the end. */
export function encodeColumn(field: Field, values: readonly Value[], shared: SharedWords, words: Words): Column {
  switch (field.type) {
    case "number":
      return buildNumbers(values);
    case "choice":
      return encodeChoices(values, field.options);
    case "text":
      return encodeTexts(values, shared, words);
    case "list":
      return encodeLists(values, shared, words);
  }
}

function encodeTexts(values: readonly Value[], shared: SharedWords, words: Words): TextColumn {
  const builder = shared.of(words);
  const codes = new Uint32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (typeof value === "string") codes[row] = builder.codeOf(value);
  }
  return { type: "text", codes, words };
}

function encodeChoices(values: readonly Value[], options: readonly string[]): ChoiceColumn {
  const codes = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (typeof value === "string") codes[row] = options.indexOf(value) + 1;
  }
  return { type: "choice", codes, options };
}

function encodeLists(values: readonly Value[], shared: SharedWords, words: Words): ListColumn {
  const builder = shared.of(words);
  const starts = new Uint32Array(values.length + 1);
  const codes: number[] = [];
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (Array.isArray(value)) for (const item of value) if (item !== "") codes.push(builder.codeOf(item));
    starts[row + 1] = codes.length;
  }
  return { type: "list", starts, codes: Uint32Array.from(codes), words };
}

/** The field of an attribute the schema does not know, read off its column. */
export function fieldOfColumn(column: Column): Field {
  return fieldOfType(column.type, column.type === "choice" ? column.options : []);
}

export function fieldOfType(type: ColumnType, options: readonly string[] = []): Field {
  switch (type) {
    case "choice":
      return { type, options };
    case "number":
      return { type, unit: "1" };
    default:
      return { type };
  }
}

/** The field that loose values fit with nothing lost: see widenType. */
export function fieldOfValues(values: readonly Value[]): Field {
  return fieldOfType(values.reduce(widenType, null) ?? "text");
}

/** The narrowest type that holds what a column of `type` holds, and this value too: number, text, list, in that order. */
export function widenType(type: ColumnType | null, value: Value): ColumnType | null {
  if (value === null || value === "" || Number.isNaN(value)) return type;
  const needed = typeof value === "number" ? "number" : typeof value === "string" ? "text" : "list";
  if (type === null || type === needed) return needed;
  return type === "list" || needed === "list" ? "list" : "text";
}

/** A loose value as a wider type writes it. */
export function widenValue(value: Value, type: ColumnType): Value {
  if (value === null || type === "number" || type === "choice") return value;
  const text = typeof value === "number" ? String(value) : value;
  return type === "list" && typeof text === "string" ? [text] : text;
}

export function widenColumn(column: Column, count: number, type: ColumnType): Column {
  if (column.type === type) return column;
  const values = Array.from({ length: count }, (_, row) => widenValue(valueAt(column, row), type));
  return buildColumn(fieldOfType(type), values);
}
