/**
 * Answers: what does a table of the network look like in SQL?
 * Fields stand under their names in snake_case; the three that SQL reserves (from, to, group) are references and get
 * "_id". Attributes the schema does not know keep the file's own name. Sites get lon and lat.
 */
import type { AnyTable, Column, Field, Unit } from "../model/index.ts";
import { fieldsOf } from "../model/index.ts";
import type { TableData } from "./table-data.ts";

/** One column of an SQL table, with the attribute it shows. */
export type SqlColumn = {
  readonly name: string;
  readonly column: Column;
  /** The field of the schema; null for an attribute the schema does not know, and for lon and lat. */
  readonly field: string | null;
  readonly unit: Unit | null;
};

const RESERVED = new Set(["from", "to", "group"]);

export function sqlName(field: string): string {
  return RESERVED.has(field) ? `${field}_id` : field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export function sqlColumns(table: AnyTable): SqlColumn[] {
  const columns: SqlColumn[] = [];
  const fields = fieldsOf(table.name);
  for (const [field, column] of Object.entries(table.columns)) {
    columns.push({ name: sqlName(field), column, field, unit: unitOf(fields[field]) });
  }
  if (table.geometry?.type === "points") {
    const { coordinates } = table.geometry;
    for (const [at, name] of ["lon", "lat"].entries()) {
      const values = new Float64Array(table.count);
      for (let row = 0; row < table.count; row++) values[row] = coordinates[2 * row + at] ?? Number.NaN;
      columns.push({ name, column: { type: "number", values }, field: null, unit: "degree" });
    }
  }
  const taken = new Set(columns.map(({ name }) => name));
  for (const [key, column] of Object.entries(table.extra)) {
    columns.push({ name: freeName(key, taken), column, field: null, unit: null });
  }
  return columns;
}

export function buildTableData(table: AnyTable): TableData {
  return { name: table.name, columns: sqlColumns(table).map(({ name, column }) => ({ name, column })) };
}

function unitOf(field: Field | undefined): Unit | null {
  return field?.type === "number" && field.unit !== "1" ? field.unit : null;
}

/** SQL does not tell "Name" from "name", nor a name with a NUL from one without. */
function freeName(wanted: string, taken: Set<string>): string {
  const plain = wanted.replaceAll("\0", "") || "column";
  let name = plain;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain}_${n}`;
  taken.add(name.toLowerCase());
  return name;
}
