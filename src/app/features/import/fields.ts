/** Answers: what may a column of a table of this role become, in the words of the trade? */
import { fieldsOfRole } from "../../../core/import/meaning/check-mapping.ts";
import { PLACE_ROLES, type PlaceRole } from "../../../core/import/meaning/field-synonyms.ts";
import type { Role } from "../../../core/import/meaning/mapping.ts";
import { type Field, fieldsOf, TABLE_NAMES, type TableName, type Unit } from "../../../core/model/index.ts";
import { fieldLabel } from "../../../words/describe.ts";
import type { Words } from "../../../words/index.ts";

export type FieldGroup = {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** The tables whose fields a column may become; by-geometry is any that has shapes. */
const BY_GEOMETRY: readonly TableName[] = ["sites", "spans", "areas"];
export function tablesOf(role: Role): readonly TableName[] {
  if (role === "by-geometry") return BY_GEOMETRY;
  return TABLE_NAMES.filter((name) => name === role);
}

export function fieldGroups(role: Role, words: Words): readonly FieldGroup[] {
  const { importing: say } = words;
  const fields = fieldsOfRole(role);
  const places = PLACE_ROLES.filter((place) => fields.includes(place));
  const label = (field: string) => {
    const found = findField(role, field);
    return found === null ? say.hazardMeasure : fieldLabel(words, found.table, field);
  };
  const attributes = fields.filter((field) => !places.some((place) => place === field));
  const groups = [
    { label: say.groupFields, options: attributes.map((value) => ({ value, label: label(value) })) },
    { label: say.groupPlaces, options: places.map((value) => ({ value, label: say.places[value] })) },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

/** The field of the schema by its name, and the table it is of; null for a place, or what no table of the role has. */
export function findField(
  role: Role,
  name: string | null,
): { readonly table: TableName; readonly field: Field } | null {
  for (const table of tablesOf(role)) {
    const fields = fieldsOf(table);
    const field = name !== null && Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field !== undefined) return { table, field };
  }
  return null;
}

/** What numbers of a unit are commonly written in, as a mapping takes it. */
const UNITS: Readonly<Partial<Record<Unit, readonly string[]>>> = {
  m: ["m", "km", "ft", "mi"],
  km: ["km", "m"],
  h: ["h", "min", "days"],
  kW: ["kW", "W", "MW"],
  people: ["people", "千人", "万人"],
  "Gbit/s": ["Gbit/s", "Mbit/s", "Tbit/s"],
  "m/s": ["m/s", "km/h", "kt"],
};

/** None where there is nothing to choose. */
export function unitsOf(field: Field | undefined): readonly string[] {
  return field?.type === "number" ? (UNITS[field.unit] ?? []) : [];
}

/** The place a column gives, if it gives one. */
export function placeOf(name: string | null): PlaceRole | null {
  return PLACE_ROLES.find((place) => place === name) ?? null;
}
