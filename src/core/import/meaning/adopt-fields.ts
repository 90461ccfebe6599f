/**
 * Answers: which attributes of features from elsewhere are fields of the model under another name?
 * 敷设方式 = 架空 is laying = aerial. A column is adopted where a person says so, or where its header is known and most of
 * its values make sense; all others stay under their own names, so nothing is lost. Cost: one pass over every attribute.
 */
import { type Field, fieldsOf, type TableName, type Value } from "../../model/index.ts";
import { recordOf } from "../formats/geojson/read-features.ts";
import type { ColumnMapping } from "./mapping.ts";
import { type RecognisedField, recogniseFields } from "./recognise-fields.ts";
import { unitOfScale } from "./recognise-units.ts";
import { recogniseValue } from "./recognise-values.ts";
import { ChoiceCounts, type ChoiceTexts } from "./survey-table.ts";

type Attributes = Readonly<Record<string, unknown>>;

export type Adoption = {
  readonly features: readonly unknown[];
  /** What each column was taken for. */
  readonly columns: readonly ColumnMapping[];
  /** Of a column that is a choice: the texts in it. */
  textsAt(at: number): ChoiceTexts;
};

const DAY = /^\s*\d{4}\s*[-/.年]\s*\d/;
/** So many of the values in a column have to make sense. */
const ENOUGH = 0.8;
/** So many texts of a choice are looked up once. */
const MOST_KNOWN = 1000;

/** given: what a person says, column by column. */
export function adoptFields(
  table: TableName,
  features: readonly unknown[],
  headers: readonly string[],
  given: readonly (ColumnMapping | undefined)[] = [],
): Adoption {
  const attributes = features.map((feature) => recordOf(recordOf(feature)?.properties));
  const columns = planColumns(table, attributes, headers, given);
  const byHeader = new Map<string, Column>();
  columns.forEach((column, i) => {
    const header = headers[i];
    if (header !== undefined && (column.key !== header || column.meaning !== null)) byHeader.set(header, column);
  });
  const adopted =
    byHeader.size === 0 ? features : features.map((feature, i) => adopt(feature, attributes[i], byHeader));
  return {
    features: adopted,
    columns: columns.map((column, i) => given[i] ?? mappingOf(table, headers[i] ?? "", column)),
    textsAt: (at) => columns[at]?.meaning?.texts?.list() ?? [],
  };
}

/** key: the name it goes on under. meaning: null where its values stay as they are. */
type Column = { readonly key: string; readonly scale: number; readonly meaning: Meaning | null };

function planColumns(
  table: TableName,
  attributes: readonly (Attributes | null)[],
  headers: readonly string[],
  given: readonly (ColumnMapping | undefined)[],
): readonly Column[] {
  const fields = fieldsOf(table);
  const names = new Set(headers);
  const recognised = recogniseFields(table, headers, given);
  const meanings = headers.map((header, i): { readonly name: string; readonly column: Column } | null => {
    const found = recognised[i] ?? null;
    const field = found !== null && Object.hasOwn(fields, found.field) ? fields[found.field] : undefined;
    if (found === null || field === undefined) return null;
    const said = given[i] !== undefined;
    const { field: name, scale } = found;
    if (name !== header && names.has(name) && !said) return null;
    // Text under the model's own name is what it is.
    const asItIs = name === header && (field.type === "text" || field.type === "list");
    if (asItIs) return { name, column: { key: name, scale, meaning: null } };
    const meaning = new Meaning(table, found, field);
    const sound = said || name === header || makesSense(name, meaning, header, attributes);
    return sound ? { name, column: { key: name, scale, meaning } } : null;
  });
  // One end alone is none: a source is where data come from as often as where a link begins.
  const named = new Set(meanings.flatMap((each) => each?.name ?? []));
  const hasEnds = named.has("from") && named.has("to");
  return headers.map((header, i): Column => {
    const found = meanings[i] ?? null;
    const isGuessedEnd =
      (found?.name === "from" || found?.name === "to") && given[i] === undefined && found.name !== header;
    if (found !== null && (hasEnds || !isGuessedEnd)) return found.column;
    // What is not to be that field must not be called like it.
    const isTaken = Object.hasOwn(fields, header) && (given[i] !== undefined || named.has(header));
    return { key: isTaken ? `${header} (file)` : header, scale: 1, meaning: null };
  });
}

function mappingOf(table: TableName, header: string, { key, scale }: Column): ColumnMapping {
  const fields = fieldsOf(table);
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
  const unit = field?.type === "number" ? unitOfScale(field.unit, scale) : null;
  return { header, field: field === undefined ? null : key, unit, values: {} };
}

/** What the values of one column mean. */
class Meaning {
  readonly texts: ChoiceCounts | null;
  readonly #known = new Map<string, Value | undefined>();

  constructor(
    readonly table: TableName,
    readonly found: RecognisedField,
    readonly field: Field,
  ) {
    this.texts = field.type === "choice" ? new ChoiceCounts() : null;
  }

  /** undefined where nobody can tell. */
  of(value: unknown): Value | undefined {
    const { field, scale, meanings } = this.found;
    if (typeof value === "number" && this.field.type === "number" && scale === 1) return value;
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return undefined;
    const text = String(value);
    if (field === "id") return text.trim();
    if (this.texts === null) return recogniseValue(this.table, field, this.field, text, scale, meanings);
    if (this.#known.has(text)) return this.#known.get(text);
    const meant = recogniseValue(this.table, field, this.field, text, scale, meanings);
    if (this.#known.size < MOST_KNOWN) this.#known.set(text, meant);
    return meant;
  }

  /** As of, and counts it. */
  take(value: unknown): Value | undefined {
    const meant = this.of(value);
    const says = typeof value === "number" || typeof value === "boolean" || (typeof value === "string" && value !== "");
    if (says) this.texts?.add(String(value), typeof meant === "string" ? meant : null);
    return meant;
  }
}

function makesSense(
  name: string,
  meaning: Meaning,
  header: string,
  attributes: readonly (Attributes | null)[],
): boolean {
  if (name === "id") return areIds(header, attributes);
  let [sense, nonsense] = [0, 0];
  for (const each of attributes) {
    const value = each?.[header];
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") continue;
    const meant = meaning.of(value);
    if (meant === undefined) nonsense++;
    else if (meant !== null) sense++;
  }
  return sense > 0 && sense >= ENOUGH * (sense + nonsense);
}

/** A column of ids has one for every row, each once. */
function areIds(header: string, attributes: readonly (Attributes | null)[]): boolean {
  const ids = new Set<string>();
  for (const each of attributes) {
    const value = each?.[header];
    const id = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
    if (id === "" || ids.has(id)) return false;
    ids.add(id);
  }
  return true;
}

function adopt(
  feature: unknown,
  attributes: Attributes | null | undefined,
  columns: ReadonlyMap<string, Column>,
): unknown {
  const record = recordOf(feature);
  if (record === null || attributes === null || attributes === undefined) return feature;
  const properties: [string, unknown][] = [];
  for (const [header, value] of Object.entries(attributes)) {
    const column = columns.get(header);
    if (column === undefined) properties.push([header, value]);
    else if (column.meaning === null) properties.push([column.key, value]);
    else {
      const meant = column.meaning.take(value);
      // What makes no sense is said by whoever reads the field.
      properties.push([column.key, meant === undefined ? value : meant]);
      // A day says more than its year.
      const saysMore = typeof meant === "number" && typeof value === "string" && DAY.test(value);
      if (saysMore && column.key !== header) properties.push([header, value]);
    }
  }
  return { ...record, properties: Object.fromEntries(properties) };
}
