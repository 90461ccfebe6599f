/** Answers: what does a person say about the tables of her files, after one more correction? */
import { findTableMapping } from "../../../core/import/meaning/find-table-mapping.ts";
import type { ColumnMapping, Role, TableMapping } from "../../../core/import/meaning/mapping.ts";
import { recogniseFields } from "../../../core/import/meaning/recognise-fields.ts";
import { TABLE_NAMES, type TableName } from "../../../core/model/index.ts";
import { mappingOf } from "../../platform/studies/import-profiles.ts";

export type Said = readonly TableMapping[];

/** What was said about a table: under its name, else about one of the same headers. */
export function saidOf(said: Said, { table, columns }: TableMapping): TableMapping | null {
  const headers = columns.map(({ header }) => header);
  return findTableMapping(mappingOf(said), table, headers);
}

/** A table as it will be read: as somebody said, else as it was found. */
export function mappingNow(said: Said, found: TableMapping): TableMapping {
  const wish = saidOf(said, found);
  return wish === null ? found : { ...wish, table: found.table };
}

/** Columns mean something else in another kind of table: they are guessed anew. */
export function withRole(said: Said, found: TableMapping, role: Role): Said {
  const now = mappingNow(said, found);
  return withTable(said, { ...now, role, columns: guessColumns(role, now.columns) });
}

export function withColumn(said: Said, found: TableMapping, at: number, part: Partial<ColumnMapping>): Said {
  const now = mappingNow(said, found);
  const field = part.field ?? null;
  const columns = now.columns.map((column, i) => {
    if (i === at) return { ...column, ...part };
    // A field has one column: the one that was said last.
    return field !== null && column.field === field ? { ...column, field: null, unit: null, values: {} } : column;
  });
  return withTable(said, { ...now, columns });
}

/** null: as the files are read themselves. */
export function withMeaning(said: Said, found: TableMapping, at: number, text: string, option: string | null): Said {
  const column = mappingNow(said, found).columns[at];
  return column === undefined ? said : withColumn(said, found, at, { values: { ...column.values, [text]: option } });
}

/** Back to what is guessed. */
export function withoutTable(said: Said, found: TableMapping): Said {
  const wish = saidOf(said, found);
  return wish === null ? said : withoutTable(without(said, wish), found);
}

export function isSame(a: ColumnMapping, b: ColumnMapping | undefined): boolean {
  return JSON.stringify([a.field, a.unit, a.values]) === JSON.stringify([b?.field, b?.unit, b?.values]);
}

function withTable(said: Said, table: TableMapping): Said {
  return [table, ...said.filter((each) => each.table !== table.table)];
}

function without(said: Said, wish: TableMapping): Said {
  return said.filter((each) => each !== wish);
}

const PLACES = ["lon", "lat", "geometry"];

function guessColumns(role: Role, columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const headers = columns.map(({ header }) => header);
  const table = TABLE_NAMES.find((name) => name === role);
  if (table === undefined && role !== "hazard") return columns;
  const found = recogniseFields(table ?? ("sites" satisfies TableName), headers);
  return columns.map(({ header }, i) => {
    const field = found[i]?.field ?? null;
    const isWanted = table !== undefined || PLACES.includes(field ?? "");
    return { header, field: isWanted ? field : null, unit: null, values: {} };
  });
}
