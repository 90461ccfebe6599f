/** Answers: what in this mapping cannot be, for there is no such field, unit or option? null where all of it can. */
import { type Field, fieldsOf, type TableName } from "../../model/index.ts";
import { placesOf } from "./field-synonyms.ts";
import type { ColumnMapping, Mapping, Role, TableMapping } from "./mapping.ts";
import { recogniseUnit } from "./recognise-units.ts";

/** What a column of a hazard may mean. */
export const HAZARD_FIELDS = ["lon", "lat", "geometry", "measure"] as const;

const BY_GEOMETRY = ["sites", "spans", "areas"] as const satisfies readonly TableName[];

/** The fields that a column of a table in this role may be. */
export function fieldsOfRole(role: Role): readonly string[] {
  if (role === "ignore") return [];
  if (role === "hazard") return HAZARD_FIELDS;
  const tables: readonly TableName[] = role === "by-geometry" ? BY_GEOMETRY : [role];
  return [...new Set(tables.flatMap((table) => [...Object.keys(fieldsOf(table)), ...placesOf(table)]))];
}

/** The table, the column and what is wrong with it, one behind the other. */
export function checkMapping({ tables }: Mapping): string | null {
  for (const table of tables) {
    const wrong = table.role === "ignore" ? null : checkTable(table);
    if (wrong !== null) return `${table.table}: ${wrong}`;
  }
  return null;
}

function checkTable({ role, columns }: TableMapping): string | null {
  const fields = new Set(fieldsOfRole(role));
  const taken = new Set<string>();
  for (const column of columns) {
    const { header, field } = column;
    if (field === null) continue;
    if (!fields.has(field)) return `${header} → ${field}`;
    if (taken.has(field)) return `${header} → ${field} (2)`;
    taken.add(field);
    const wrong = checkColumn(role, column);
    if (wrong !== null) return `${header} → ${field}: ${wrong}`;
  }
  return null;
}

function checkColumn(role: Role, { field, unit, values }: ColumnMapping): string | null {
  if (field === null || role === "hazard") return null;
  const meant = fieldsNamed(role, field);
  const isUnit = meant.some(
    (each) => each.type === "number" && unit !== null && recogniseUnit(each.unit, unit) !== null,
  );
  if (unit !== null && !isUnit) return unit;
  for (const [text, option] of Object.entries(values)) {
    const isOption = meant.some((each) => each.type === "choice" && (option === null || each.options.includes(option)));
    if (!isOption) return `${text} → ${option ?? "null"}`;
  }
  return null;
}

/** By the geometry of a row it may be a field of one table or another. */
function fieldsNamed(role: Role, name: string): readonly Field[] {
  const tables: readonly string[] = role === "by-geometry" ? BY_GEOMETRY : [role];
  return tables.flatMap((table) => {
    const fields = fieldsOf(table as TableName);
    return Object.hasOwn(fields, name) ? [fields[name] as Field] : [];
  });
}
