/**
 * Answers: what does a file for other programs hold of this study? The tables of the active branch as it stands, each
 * with the columns that say something, and a list of what such a file has no place for.
 */
import {
  type AnyTable,
  type Column,
  fieldOfColumn,
  fieldsOf,
  type Issue,
  type Shape,
  type Study,
  shapeAt,
  TABLE_NAMES,
  type TableName,
  valueAt,
} from "../model/index.ts";
import { activeBranch, branchNetwork } from "../study/branches.ts";
import type { OwnColumn, OwnLayer } from "./layers/own-layer.ts";

/** header: unlike that of every other column, even where capitals do not count. */
export type ExportedColumn = OwnColumn & { readonly column: Column };

export type ExportedTable = Pick<OwnLayer, "table"> & {
  readonly count: number;
  /** The id first, then the fields of the schema that are known somewhere, then the columns of a file's own. */
  readonly columns: readonly ExportedColumn[];
  readonly geometry: AnyTable["geometry"];
};

/** What a file may have no place for: a table, or a part of the study beside its tables. */
export type LeftOut =
  | TableName
  | "hazards"
  | "scenarios"
  | "branches"
  | "changes"
  | "findings"
  | "provenance"
  | "settings"
  | "shapes"
  | "attributes";

/** Those with rows. reserved: headers that the format needs for itself, such as those of a geometry column. */
export function exportedTables(study: Study, reserved: readonly string[] = []): readonly ExportedTable[] {
  const network = branchNetwork(study);
  return TABLE_NAMES.map((name) => network[name] as AnyTable)
    .filter(({ count }) => count > 0)
    .map((table) => exportedTable(table, reserved));
}

function exportedTable(
  { name, count, columns, extra, geometry }: AnyTable,
  reserved: readonly string[],
): ExportedTable {
  const known = Object.entries(columns).filter(([field, column]) => field === "id" || saysAnything(column));
  const own = Object.entries(extra).filter(([, column]) => saysAnything(column));
  const fields = fieldsOf(name);
  const all = [...known, ...own].map(([key, column]) => {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    return { name: key, field: field ?? fieldOfColumn(column), column };
  });
  const headers = uniqueHeaders(
    all.map((column) => column.name),
    reserved,
  );
  return { table: name, count, geometry, columns: all.map((column, i) => ({ header: headers[i] ?? "", ...column })) };
}

function saysAnything(column: Column): boolean {
  switch (column.type) {
    case "number":
      return column.values.some((value) => !Number.isNaN(value));
    case "list":
      return (column.starts.at(-1) ?? 0) > 0;
    default:
      return column.codes.some((code) => code !== 0);
  }
}

/** The names, with a number behind where one is taken: SQL and .dbf do not tell ID from id. */
export function uniqueHeaders(names: readonly string[], reserved: readonly string[] = []): readonly string[] {
  const taken = new Set(reserved.map((name) => name.toLowerCase()));
  return names.map((name) => {
    const wanted = name.trim() === "" ? "column" : name;
    let header = wanted;
    for (let n = 2; taken.has(header.toLowerCase()); n++) header = `${wanted}_${n}`;
    taken.add(header.toLowerCase());
    return header;
  });
}

/**
 * The shape of a row as every format can hold it: null where it is unknown, has too few positions or one that nobody
 * knows. Rings are closed.
 */
export function exportedShape({ geometry }: Pick<ExportedTable, "geometry">, row: number): Shape | null {
  const shape = shapeAt(geometry, row);
  if (shape === null || !everyNumber(shape)) return null;
  if (geometry?.type === "points") return shape;
  if (geometry?.type === "lines") return shape.length < 2 ? null : shape;
  const polygons = shape as readonly (readonly (readonly (readonly [number, number])[])[])[];
  const closed = polygons.map((rings) => rings.map(closeRing));
  return closed.every((rings) => rings.length > 0 && rings.every((ring) => ring.length >= 4)) ? closed : null;
}

function closeRing(ring: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const [first] = ring;
  const last = ring.at(-1);
  if (first === undefined || last === undefined || (first[0] === last[0] && first[1] === last[1])) return ring;
  return [...ring, first];
}

function everyNumber(shape: unknown): boolean {
  return Array.isArray(shape) ? shape.every(everyNumber) : Number.isFinite(shape);
}

/** Rows that have a shape in the study and none in the file. */
export function countLostShapes(table: ExportedTable): number {
  if (table.geometry === null) return 0;
  let lost = 0;
  for (let row = 0; row < table.count; row++) {
    if (exportedShape(table, row) === null && shapeAt(table.geometry, row) !== null) lost++;
  }
  return lost;
}

/** Lists and numbers as texts that our own readers and a person read back; "" for unknown. */
export function cellText(column: Column, row: number): string {
  const value = valueAt(column, row);
  if (value === null) return "";
  if (typeof value === "string") return value;
  return typeof value === "number" ? numberText(value) : JSON.stringify(value);
}

/** With the sign of -0, and an infinity as a number too large to hold. */
export function numberText(value: number): string {
  if (Object.is(value, -0)) return "-0";
  return Number.isFinite(value) ? String(value) : value > 0 ? "1e999" : "-1e999";
}

const SERVED_BY_DEFAULT = ["core", "gateway", "landing"];

/** What no table of the network has; holds: what the format keeps all the same. */
export function leftOutOfTables(study: Study, holds: readonly LeftOut[] = []): readonly Issue[] {
  const { gateways, enough } = study.settings;
  const usual = enough === 1 && "kinds" in gateways && gateways.kinds.join() === SERVED_BY_DEFAULT.join();
  const rows: readonly (readonly [LeftOut, number])[] = [
    ["hazards", study.hazards.length],
    ["scenarios", study.scenarios.length],
    ["branches", study.branches.length - 1],
    ["changes", activeBranch(study).changes.length],
    ["findings", study.findings.length],
    ["provenance", study.provenance.length],
    ["settings", usual ? 0 : 1],
  ];
  return rows.filter(([what]) => !holds.includes(what)).flatMap(([what, count]) => leftOut(what, count));
}

/** No issue where nothing is left out. names: of the attributes, where only some are. */
export function leftOut(what: LeftOut, rows: number, names: readonly string[] = []): readonly Issue[] {
  if (rows <= 0) return [];
  const severity = LOW.has(what) ? "low" : "general";
  const shown = names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), "…"] : names;
  const values = { what, rows, ...(shown.length > 0 && { names: shown.join(", ") }) };
  return [{ rule: "export.left-out", severity, subject: null, place: null, values }];
}

const MOST_NAMES = 12;

const LOW: ReadonlySet<LeftOut> = new Set(["changes", "findings", "provenance", "settings"]);

/** Half of a pair of code units is no character in UTF-8. */
export function isWholeText(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}

/** Texts with characters that the format cannot hold, column by column. */
export function lostCharacters(
  tables: readonly (ExportedTable | undefined)[],
  fits: (text: string) => boolean,
): readonly Issue[] {
  return tables.flatMap((table) =>
    (table?.columns ?? []).flatMap(({ name, column }): Issue[] => {
      let rows = 0;
      if (column.type === "text" || column.type === "list") {
        for (let row = 0; row < (table?.count ?? 0); row++) if (!fits(cellText(column, row))) rows++;
      }
      const values = { field: name, rows };
      return rows === 0 ? [] : [{ rule: "export.characters", severity: "general", subject: null, place: null, values }];
    }),
  );
}

/** A text that is longer than the format holds. */
export function exportCut(field: string, rows: number, limit: number, unit: "bytes" | "characters"): Issue {
  return { rule: "export.cut", severity: "general", subject: null, place: null, values: { field, rows, limit, unit } };
}

/** A table that is not in the file for its size. */
export function exportTooLarge(field: string, rows: number, limit: number): Issue {
  return { rule: "export.too-large", severity: "major", subject: null, place: null, values: { field, rows, limit } };
}
