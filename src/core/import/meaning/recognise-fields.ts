/** Answers: which field of a table does the header of a column mean, and in which unit are its numbers? */
import { fieldsOf, TABLE_NAMES, type TableName, type Unit } from "../../model/index.ts";
import { FIELD_SYNONYMS, placesOf } from "./field-synonyms.ts";
import type { ColumnMapping } from "./mapping.ts";
import { normaliseName } from "./normalise-name.ts";
import { recogniseUnit, unitNames } from "./recognise-units.ts";

export type RecognisedField = {
  /** The name of a field of the schema, or where the row lies. */
  readonly field: string;
  /** Numbers times this are in the unit of the schema. */
  readonly scale: number;
  /** Whether the header names the unit. */
  readonly united: boolean;
  /** Smaller is surer: its place among the synonyms. */
  readonly rank: number;
  /** Which option a text means, where a person says it. */
  readonly meanings?: ReadonlyMap<string, string | null>;
};

/** null where the header means nothing to this table: its values are an extra column. */
export function recogniseField(table: TableName, header: string): RecognisedField | null {
  const whole = lookUp(table, normaliseName(header));
  if (whole !== null) return whole;
  if (header.length > LONGEST || CODE.test(header)) return null;
  // 经度(WGS84), 长度(皮长, km), 局站名称/Site name, 1.编号: the first part that says something, and a unit among the others.
  const parts = header.normalize("NFKC").split(/[()[\]{}【】/|\n\r,:;、.*]+/);
  for (const [i, part] of parts.entries()) {
    const name = normaliseName(part);
    const found = /^[a-z0-9]?$/.test(name) ? null : lookUp(table, name);
    if (found === null) continue;
    const unit = unitOf(table, found.field);
    const scales =
      unit === null ? [] : parts.flatMap((other, at) => (at === i ? [] : (recogniseUnit(unit, other) ?? [])));
    const [scale] = scales;
    return { ...found, rank: found.rank + 0.5, ...(scale !== undefined && !found.united && { scale, united: true }) };
  }
  return null;
}

/** What is no header but data that has a known word in it. */
const CODE = /["<>{}=]/;
const LONGEST = 80;

/**
 * As recogniseField, for all columns at once: each field has one column, the surest, and of equals the first.
 * given: what a person says about them, column by column; it goes before everything.
 */
export function recogniseFields(
  table: TableName,
  headers: readonly string[],
  given: readonly (ColumnMapping | undefined)[] = [],
): readonly (RecognisedField | null)[] {
  const found = headers.map((header, i) => {
    const said = given[i];
    return said === undefined ? recogniseField(table, header) : recogniseGiven(table, said);
  });
  const best = new Map<string, number>();
  found.forEach((field, i) => {
    if (field === null) return;
    const rival = found[best.get(field.field) ?? -1];
    if (rival === undefined || rival === null || field.rank < rival.rank) best.set(field.field, i);
  });
  return found.map((field, i) => (field !== null && best.get(field.field) === i ? field : null));
}

/** Rows that are parted by their geometry may have a field that others have not: their header goes on speaking for itself. */
function recogniseGiven(table: TableName, { header, field, unit, values }: ColumnMapping): RecognisedField | null {
  if (field === null) return null;
  const isField = Object.hasOwn(fieldsOf(table), field);
  if (!isField && !placesOf(table).some((place) => place === field)) return recogniseField(table, header);
  const own = isField ? unitOf(table, field) : null;
  const scale = own === null || unit === null ? 1 : (recogniseUnit(own, unit) ?? 1);
  return { field, scale, united: true, rank: -2, meanings: new Map(Object.entries(values)) };
}

export function unitOf(table: TableName, name: string): Unit | null {
  const fields = fieldsOf(table);
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field?.type === "number" ? field.unit : null;
}

type Known = ReadonlyMap<string, RecognisedField>;

const KNOWN: ReadonlyMap<TableName, Known> = new Map(TABLE_NAMES.map((table) => [table, knownNames(table)]));

function lookUp(table: TableName, name: string): RecognisedField | null {
  return KNOWN.get(table)?.get(name) ?? null;
}

/** Every name of every field, alone and followed by a unit; the names of the model itself come first. */
function knownNames(table: TableName): Known {
  const known = new Map<string, RecognisedField>();
  const add = (name: string, field: RecognisedField) => {
    if (!known.has(name)) known.set(name, field);
  };
  const lists = Object.entries(FIELD_SYNONYMS[table]).map(([field, names]) => ({ field, names }));
  const own = Object.keys(fieldsOf(table));
  for (const field of own)
    add(normaliseName(field), {
      field,
      scale: 1,
      united: unitOf(table, field) !== null && /[A-Z]/.test(field),
      rank: -1,
    });
  for (const { field, names } of lists) {
    names.forEach((name, rank) => {
      add(normaliseName(name), { field, scale: 1, united: false, rank });
    });
  }
  for (const { field, names } of [...own.map((field) => ({ field, names: [field] })), ...lists]) {
    const unit = unitOf(table, field);
    if (unit === null) continue;
    names.forEach((name, rank) => {
      for (const spelled of unitNames(unit)) {
        const scale = recogniseUnit(unit, spelled);
        if (scale !== null) add(`${normaliseName(name)}${spelled}`, { field, scale, united: true, rank });
      }
    });
  }
  return known;
}
