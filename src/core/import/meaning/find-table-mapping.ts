/**
 * Answers: what does a person say about this table? Under its name; else about one that has the same headers, so that
 * what fitted the file of last month fits that of this month.
 */

import { GEOMETRY_HEADER, isNoteHeader } from "../layers/rejected-row.ts";
import type { ColumnMapping, Mapping, Role, TableMapping } from "./mapping.ts";

/** fits: whether a table of another name can play that role. */
export function findTableMapping(
  mapping: Mapping | undefined,
  name: string,
  headers: readonly string[],
  fits: (role: Role) => boolean = () => true,
): TableMapping | null {
  if (mapping === undefined) return null;
  const named = mapping.tables.find(({ table }) => table === name);
  if (named !== undefined) return named;
  const wanted = namesOf(headers);
  const alike = mapping.tables.filter(({ role, columns }) => {
    const said = namesOf(columns.map(({ header }) => header));
    return fits(role) && said.size === wanted.size && [...said].every((header) => wanted.has(header));
  });
  return alike.find(({ table }) => partOf(table) === partOf(name)) ?? alike[0] ?? null;
}

/** The mapping of each column, by its header; of headers that are the same, in their order. */
export function columnsOf(
  { columns }: TableMapping,
  headers: readonly string[],
): readonly (ColumnMapping | undefined)[] {
  const left = new Map<string, ColumnMapping[]>();
  for (const column of columns) {
    const same = left.get(column.header);
    if (same === undefined) left.set(column.header, [column]);
    else same.push(column);
  }
  return headers.map((header) => left.get(header)?.shift());
}

/** Whether these are the headers of a table that a person has mapped, or that we wrote. */
export function isMapped(mapping: Mapping | undefined, name: string, cells: readonly string[]): boolean {
  if (cells.some(isNoteHeader)) return true;
  const found = namesOf(cells.map((cell) => cell.trim()));
  if (mapping === undefined || found.size === 0) return false;
  return mapping.tables.some(({ table, columns }) => {
    const said = namesOf(columns.map(({ header }) => header));
    const fits = table === name ? said.size > 0 : said.size === found.size;
    return fits && [...said].every((header) => found.has(header));
  });
}

/** A row that came back with its geometry or its reason beside it has the headers it had. */
function namesOf(headers: readonly string[]): ReadonlySet<string> {
  return new Set(headers.filter((header) => header !== "" && header !== GEOMETRY_HEADER && !isNoteHeader(header)));
}

/** The sheet or layer in a name such as a.gpkg [sites]. */
function partOf(name: string): string {
  return /\[.*\]$/.exec(name)?.[0] ?? "";
}
