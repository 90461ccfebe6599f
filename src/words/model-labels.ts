/**
 * Words for any table and field, the schema's or a file's own: for tables, details and tooltips that treat all alike.
 * An attribute the schema does not know goes by the name it has in its file.
 */
import type { Field, TableName, Value } from "../core/model/index.ts";
import { formatNumber } from "./format.ts";
import type { Words } from "./index.ts";

export function labelField(words: Words, table: TableName, field: string): string {
  return own(words.model.fields[table], field) ?? field;
}

/** The word of a choice; the value itself where it is none of the schema's. */
export function labelChoice(words: Words, table: TableName, field: string, value: string): string {
  const choices = own<Readonly<Record<string, string>>>(words.model.choices[table], field);
  return (choices === undefined ? undefined : own(choices, value)) ?? value;
}

/** A value as a person reads it: unknown says so, numbers carry their unit, lists are joined. field null: not the schema's. */
export function labelValue(words: Words, table: TableName, name: string, field: Field | null, value: Value): string {
  if (value === null) return words.model.unknown;
  if (typeof value === "string") return labelChoice(words, table, name, value);
  if (typeof value !== "number") return value.join(", ");
  if (field?.type !== "number") return formatNumber(value, 6);
  if (field.unit === "share") return `${formatNumber(100 * value, 1)}%`;
  // A year is a name, not a quantity: no grouping.
  const text = field.unit === "year" ? String(value) : formatNumber(value, 2);
  return words.model.of(text, words.model.units[field.unit]);
}

function own<V>(record: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
