import type { ChoiceColumn, Column, ListColumn, NumberColumn, TextColumn, Value, Words } from "./column.ts";
import type { Field } from "./schema.ts";
import { WordsBuilder } from "./words-builder.ts";

/** Builds a column from values. A value of another type than the field's is unknown: import checks before it gets here. */
export function buildColumn(field: Field, values: readonly Value[], seed: Words | null = null): Column {
  switch (field.type) {
    case "text":
      return buildText(values, seed);
    case "number":
      return buildNumbers(values);
    case "choice":
      return buildChoices(values, field.options);
    case "list":
      return buildLists(values, seed);
  }
}

export function buildText(values: readonly Value[], seed: Words | null = null): TextColumn {
  const words = new WordsBuilder(seed);
  const codes = new Uint32Array(values.length);
  values.forEach((value, row) => {
    codes[row] = words.codeOf(typeof value === "string" ? value : null);
  });
  return { type: "text", codes, words: words.build() };
}

export function buildNumbers(values: readonly Value[]): NumberColumn {
  const numbers = new Float64Array(values.length);
  values.forEach((value, row) => {
    numbers[row] = typeof value === "number" ? value : Number.NaN;
  });
  return { type: "number", values: numbers };
}

function buildChoices(values: readonly Value[], options: readonly string[]): ChoiceColumn {
  const codes = new Uint8Array(values.length);
  values.forEach((value, row) => {
    codes[row] = typeof value === "string" ? options.indexOf(value) + 1 : 0;
  });
  return { type: "choice", codes, options };
}

export function buildLists(values: readonly Value[], seed: Words | null = null): ListColumn {
  const words = new WordsBuilder(seed);
  const starts = new Uint32Array(values.length + 1);
  const codes: number[] = [];
  values.forEach((value, row) => {
    if (Array.isArray(value)) for (const item of value) codes.push(words.codeOf(item));
    starts[row + 1] = codes.length;
  });
  return { type: "list", starts, codes: Uint32Array.from(codes), words: words.build() };
}

/** The field of an attribute the schema does not know, read off its column. */
export function fieldOfColumn(column: Column): Field {
  switch (column.type) {
    case "choice":
      return { type: "choice", options: column.options };
    case "number":
      return { type: "number", unit: "1" };
    default:
      return { type: column.type };
  }
}

/** The field that a list of loose values fits: numbers if all are numbers, lists if any is a list, else text. */
export function fieldOfValues(values: readonly Value[]): Field {
  if (values.some(Array.isArray)) return { type: "list" };
  const known = values.filter((value) => value !== null);
  if (known.length > 0 && known.every((value) => typeof value === "number")) return { type: "number", unit: "1" };
  return { type: "text" };
}
