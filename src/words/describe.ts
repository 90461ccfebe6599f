/** Says attributes as people read them: the label, the value with its unit, the choice in words, unknown as unknown. */
import { type Field, fieldsOf, type TableName, type Value } from "../core/model/index.ts";
import { formatNumber } from "./format.ts";
import type { Words } from "./index.ts";

/** The label of a field; an attribute the schema does not know keeps the file's own name. */
export function fieldLabel({ model }: Words, table: TableName, field: string): string {
  const labels: Readonly<Record<string, string>> = model.fields[table];
  return Object.hasOwn(labels, field) ? (labels[field] ?? field) : field;
}

export function choiceLabel({ model }: Words, table: TableName, field: string, option: string): string {
  const fields: Readonly<Record<string, Readonly<Record<string, string>>>> = model.choices[table];
  const options = Object.hasOwn(fields, field) ? (fields[field] ?? {}) : {};
  return Object.hasOwn(options, option) ? (options[option] ?? option) : option;
}

export function describeValue(words: Words, table: TableName, field: string, value: Value): string {
  const { model } = words;
  if (value === null) return model.unknown;
  if (typeof value === "string") return choiceLabel(words, table, field, value);
  if (typeof value === "number") return describeNumber(words, fieldsOf(table)[field], value);
  return value.join(" · ");
}

function describeNumber({ model }: Words, field: Field | undefined, value: number): string {
  if (field?.type !== "number") return formatNumber(value, 6);
  // A year is a name, not a quantity: no grouping.
  if (field.unit === "year") return String(value);
  // What is small is not nothing.
  return model.of(formatNumber(value, Math.abs(value) < 1 ? 6 : 2), model.units[field.unit]);
}
