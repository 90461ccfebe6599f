/**
 * Answers: which rows of which tables of the model do these rows of cells make?
 * rows of the table = rows accepted + rejected; titles, comments, units and blank rows are not rows of it.
 */

import type { Candidate } from "../../geo/candidate.ts";
import type { HazardLayer, NetworkRows, ReadRow, TableName } from "../../model/index.ts";
import type { IdPool } from "../assemble/id-pool.ts";
import type { Coordinates, ReadOptions } from "../format.ts";
import { type IssueValues, nothingUsable } from "../issue.ts";
import { findCoordinates } from "../layers/find-coordinates.ts";
import { isNoteHeader, originOf } from "../layers/rejected-row.ts";
import { columnsOf, findTableMapping, isMapped } from "../meaning/find-table-mapping.ts";
import type { FoundTable, Role, TableMapping } from "../meaning/mapping.ts";
import { normaliseName } from "../meaning/normalise-name.ts";
import { recogniseFields } from "../meaning/recognise-fields.ts";
import { TableSurvey, unmapped } from "../meaning/survey-table.ts";
import { wordsOf } from "../meaning/word-list.ts";
import { planColumns, type Recognise } from "./column-plan.ts";
import { findHeader, HEAD, type Header, likeliestHeader, type NumberedRow } from "./find-header.ts";
import { GeometryColumn } from "./geometry-column.ts";
import { guessTable } from "./guess-table.ts";
import { Placer } from "./placer.ts";
import { hazardsOf, mappingOfReaders } from "./read-as.ts";
import { type RowReport, showCells } from "./row-report.ts";
import type { RowSource } from "./row-source.ts";
import { sightRows } from "./sight-rows.ts";
import { statedInHeaders } from "./stated-in-headers.ts";
import { TableReader } from "./table-reader.ts";

export type TableToRead = {
  readonly source: RowSource;
  /** What the file or the sheet is called, without its ending: a hint, and the beginning of ids made up. */
  readonly title: string;
  readonly report: RowReport;
  readonly options: ReadOptions;
  /** Ids that other tables of the file have taken. */
  readonly idsOf?: (table: TableName) => IdPool;
};

export type TableRead =
  | {
      readonly ok: true;
      readonly rows: NetworkRows;
      readonly hazards?: readonly HazardLayer[];
      /** Sites that only the spans know of. */
      readonly impliedSites: readonly ReadRow[];
      readonly spansAreStraight: boolean;
      readonly total: number;
      /** Rows of a table that nobody wants; not among the total. */
      readonly ignored?: number;
      readonly coordinates: Coordinates;
      readonly found?: FoundTable;
    }
  /** found: where a person could say what it is. */
  | {
      readonly ok: false;
      readonly rule: string;
      readonly values: IssueValues;
      readonly found?: FoundTable;
      readonly candidates?: readonly Candidate[];
    };

/** Nobody fills in more; a broken or hostile file may have any number. */
const MOST_COLUMNS = 2000;
const SIGHTED = 2000;
const TOLD_EVERY = 8192;
const TOTALS = new Set(wordsOf("合计 总计 小计 共计 total totals subtotal sum"));

export function readTable({ source, title, report, options, idsOf }: TableToRead): TableRead {
  const head = takeHead(source);
  const named = findHeader(head, (cells) => isMapped(options.mapping, report.place, cells));
  const header = named ?? likeliestHeader(head);
  const refuse = (rule: string, values: IssueValues, found?: FoundTable): TableRead => {
    return { ok: false, rule, values, ...(found && { found }) };
  };
  if (header === null) return refuse("table.no-headers", { found: showCells(head[0]?.cells ?? []) });
  const { names } = header;
  if (names.length > MOST_COLUMNS) return refuse("table.too-wide", { columns: names.length, limit: MOST_COLUMNS });
  const origin = originOf(names, head[header.taken]?.cells);
  const mapping = findTableMapping(options.mapping, origin ?? report.place, names);
  const role = mapping?.role ?? guessRole(named, title);
  const survey = new TableSurvey(names);
  if (role === null || role === "ignore") {
    eachRow(head.slice(header.taken), source, (cells) => survey.add(cells));
    const found = survey.found(report.place, "ignore", mapping?.columns ?? unmapped(names));
    if (role === "ignore") return ignoredTable(survey.rows, found);
    if (named === null) return refuse("table.no-headers", { found: showCells(head[0]?.cells ?? []) }, found);
    return refuse("table.no-role", { found: showCells(names) }, found);
  }

  report.headers = names;
  const recognise = recogniser(names, mapping);
  const geometry = new GeometryColumn(recognise, role === "hazard" || role === "by-geometry" ? null : role, report);
  if (role === "by-geometry" && !geometry.isThere)
    return refuse("import.bad-mapping", { where: `${report.place}: by-geometry` });
  const first = head[header.taken];
  const srid = first === undefined ? null : geometry.sridOf(first.cells);
  const { system: stated, unknown } = statedInHeaders(placeHeaders(names, recognise), srid);
  if (unknown !== null && options.crs === undefined) return refuse("import.unknown-crs", { crs: unknown });
  const rows = takeRows(source, head.slice(header.taken));
  const tables = role === "hazard" || role === "by-geometry" ? FEATURES : [role];
  const system = findCoordinates({ stated, sightings: sightRows(rows, tables, recognise), options });
  if (!system.ok) return system;
  for (const { rule, values, severity } of system.issues) report.note(null, rule, values, severity);
  const { coordinates } = system;

  const placer = new Placer(system, report);
  const readers = new Map<TableName, TableReader>();
  const readerOf = (table: TableName): TableReader => {
    let reader = readers.get(table);
    if (reader === undefined) {
      const plan = planColumns(table, header, recognise, role === "hazard");
      readers.set(table, (reader = new TableReader(plan, title, placer, report, idsOf?.(table))));
    }
    return reader;
  };
  const onlyTable = role === "hazard" && !geometry.isThere ? "sites" : role;
  const only = onlyTable === "hazard" || onlyTable === "by-geometry" ? null : readerOf(onlyTable);
  const isOwn = (at: number) => !isNoteHeader(names[at] ?? "");
  eachRow(rows, source, (cells, row) => {
    if (row % TOLD_EVERY === 0) options.onRow?.(row);
    survey.add(cells);
    const fault = faultOf(cells, header, isOwn);
    if (fault !== null) return report.reject(row, fault, cells);
    if (cells.length !== names.length) reportRagged(cells, header, row, report);
    if (only !== null) return only.add(cells, row, geometry.shapesFor(only.table, cells, row, placer));
    const parts = geometry.partsOf(cells, row, placer);
    if (parts === null) return;
    for (const [table, shapes] of parts) readerOf(table).add(cells, row, shapes);
  });

  const { rows: total } = survey;
  const used = [...readers.values()];
  for (const reader of used) reader.finish();
  const hazards = role === "hazard" ? hazardsOf(used, names, mapping, title, report.place) : [];
  const found = survey.found(
    report.place,
    role,
    mappingOfReaders(names, used, hazards[0], mapping),
    (at) => used.map((reader) => reader.textsAt(at)).find((texts) => texts.length > 0) ?? [],
  );
  if (total === 0) return refuse("table.no-rows", { found: showCells(names) });
  if (report.rejected.length === total)
    return refuse("table.nothing-usable", nothingUsable({ rows: total }, report.rejected), found);
  const [other] = header.others;
  if (other !== undefined)
    report.note(other.row, "table.rows-beside", { rows: header.others.length, first: showCells(other.cells) }, "low");
  return {
    ok: true,
    rows: role === "hazard" ? {} : Object.fromEntries(used.map(({ table, rows }) => [table, rows])),
    hazards,
    impliedSites: used.flatMap(({ ends }) => ends.rows()),
    spansAreStraight: !geometry.isThere,
    total,
    coordinates: placer.placed === 0 && !system.isLocal ? { ...coordinates, used: null } : coordinates,
    found,
  };
}

function takeHead(source: RowSource): readonly NumberedRow[] {
  const head: NumberedRow[] = [];
  while (head.length < HEAD + 4) {
    const cells = source.next();
    if (cells === null) break;
    if (!isEmpty(cells)) head.push({ cells, row: source.row });
  }
  return head;
}

/** Those that tell where the table lies; the others follow later. */
function takeRows(source: RowSource, first: readonly NumberedRow[]): readonly NumberedRow[] {
  const rows = [...first];
  while (rows.length < SIGHTED) {
    const cells = source.next();
    if (cells === null) break;
    if (!isEmpty(cells)) rows.push({ cells, row: source.row });
  }
  return rows;
}

function eachRow(
  first: readonly NumberedRow[],
  source: RowSource,
  read: (cells: readonly string[], row: number) => void,
): void {
  for (const { cells, row } of first) read(cells, row);
  for (let cells = source.next(); cells !== null; cells = source.next()) if (!isEmpty(cells)) read(cells, source.row);
}

/** null where nobody can tell. */
function guessRole(header: Header | null, title: string): Role | null {
  if (header === null) return null;
  const guess = guessTable(header.names, title);
  return guess.kind === "table" ? guess.table : guess.kind === "none" ? null : guess.kind;
}

function ignoredTable(rows: number, found: FoundTable): TableRead {
  return {
    ...{ ok: true, rows: {}, impliedSites: [], spansAreStraight: false, total: 0, ignored: rows, found },
    coordinates: { detected: null, used: null, confidence: "by-format" },
  };
}

function recogniser(names: readonly string[], mapping: TableMapping | null): Recognise {
  const given = mapping === null ? [] : columnsOf(mapping, names);
  const known = new Map<TableName, ReturnType<Recognise>>();
  return (table) => {
    let fields = known.get(table);
    if (fields === undefined) known.set(table, (fields = recogniseFields(table, names, given)));
    return fields;
  };
}

function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === "" || cell.trim() === "");
}

/** Rows that a person adds for the eye: the sum below, the headers again on the next page. */
function faultOf(cells: readonly string[], { names }: Header, isOwn: (at: number) => boolean): string | null {
  const first = cells.find((cell, at) => cell !== "" && isOwn(at)) ?? "";
  if (first.length <= 8 && TOTALS.has(normaliseName(first))) return "table.total-row";
  const again = cells[0] === names[0] && names.length > 1 && names.every((name, i) => name === (cells[i] ?? "").trim());
  return again ? "table.header-again" : null;
}

/** Empty cells at the end of a row are no news; cells without a header are kept under the letter of their column. */
function reportRagged(cells: readonly string[], { names }: Header, row: number, report: RowReport): void {
  const extra = cells.slice(names.length).some((cell) => cell.trim() !== "");
  if (cells.length < names.length || extra)
    report.note(row, "table.ragged", { cells: cells.length, columns: names.length }, "low");
}

function placeHeaders(names: readonly string[], recognise: Recognise): readonly string[] {
  const tables = FEATURES.map(recognise);
  return names.filter((_, i) => tables.some((fields) => PLACES.has(fields[i]?.field ?? "")));
}

const FEATURES = ["sites", "spans"] as const;
const PLACES = new Set(wordsOf("lon lat geometry fromLon fromLat toLon toLat"));
