/**
 * Answers: which rows of which tables of the model do these rows of cells make?
 * rows of the table = rows accepted + rejected; titles, comments, units and blank rows are not rows of it.
 */
import type { NetworkRows, Row, TableName } from "../../model/index.ts";
import type { Coordinates, ReadOptions } from "../format.ts";
import type { IssueValues } from "../issue.ts";
import { normaliseName } from "../normalise-name.ts";
import { recogniseFields } from "../recognise-fields.ts";
import { wordsOf } from "../word-list.ts";
import { planColumns } from "./column-plan.ts";
import { findHeader, HEAD, type Header, type NumberedRow } from "./find-header.ts";
import { GeometryColumn } from "./geometry-column.ts";
import { guessTable } from "./guess-table.ts";
import { Placer, statedCoordinates, systemOf } from "./placer.ts";
import { type RowReport, showCells } from "./row-report.ts";
import type { RowSource } from "./row-source.ts";
import { TableReader } from "./table-reader.ts";

export type TableToRead = {
  readonly source: RowSource;
  /** What the file or the sheet is called, without its ending: a hint, and the beginning of ids made up. */
  readonly title: string;
  readonly report: RowReport;
  readonly options: ReadOptions;
};

export type TableRead =
  | {
      readonly ok: true;
      readonly rows: NetworkRows;
      /** Sites that only the spans know of. */
      readonly impliedSites: readonly Row[];
      readonly spansAreStraight: boolean;
      readonly total: number;
      readonly coordinates: Coordinates;
    }
  | { readonly ok: false; readonly rule: string; readonly values: IssueValues };

/** Nobody fills in more; a broken or hostile file may have any number. */
const MOST_COLUMNS = 2000;
const TOTALS = new Set(wordsOf("合计 总计 小计 共计 total totals subtotal sum"));

export function readTable({ source, title, report, options }: TableToRead): TableRead {
  const head = takeHead(source);
  const header = findHeader(head);
  if (header === null)
    return { ok: false, rule: "table.no-headers", values: { found: showCells(head[0]?.cells ?? []) } };
  if (header.names.length > MOST_COLUMNS)
    return { ok: false, rule: "table.too-wide", values: { columns: header.names.length, limit: MOST_COLUMNS } };
  const guess = guessTable(header.names, title);
  if (guess.kind === "none") return { ok: false, rule: "table.no-role", values: { found: showCells(header.names) } };
  if (guess.kind === "hazard") return { ok: false, rule: "table.hazard", values: { column: guess.column } };

  report.headers = header.names;
  const geometry = new GeometryColumn(header, guess.kind === "table" ? guess.table : null, report);
  const first = head[header.taken];
  const coordinates = statedCoordinates(
    placeHeaders(header),
    first === undefined ? null : geometry.sridOf(first.cells),
    options,
  );
  const system = systemOf(coordinates);
  if (system === null) return { ok: false, rule: "import.unknown-crs", values: { crs: coordinates.used ?? "" } };

  const placer = new Placer(system, report);
  const readers = new Map<TableName, TableReader>();
  const readerOf = (table: TableName): TableReader => {
    let reader = readers.get(table);
    if (reader === undefined)
      readers.set(table, (reader = new TableReader(planColumns(table, header), title, placer, report)));
    return reader;
  };
  const only = guess.kind === "table" ? readerOf(guess.table) : null;
  let total = 0;
  const read = (cells: readonly string[], row: number) => {
    total++;
    const fault = faultOf(cells, header);
    if (fault !== null) return report.reject(row, fault, cells);
    if (cells.length !== header.names.length) reportRagged(cells, header, row, report);
    if (only !== null) return only.add(cells, row, geometry.shapesFor(only.table, cells, row, placer));
    const parts = geometry.partsOf(cells, row, placer);
    if (parts === null) return;
    for (const [table, shapes] of parts) readerOf(table).add(cells, row, shapes);
  };
  for (const { cells, row } of head.slice(header.taken)) read(cells, row);
  for (let cells = source.next(); cells !== null; cells = source.next()) if (!isEmpty(cells)) read(cells, source.row);

  if (total === 0) return { ok: false, rule: "table.no-rows", values: { found: showCells(header.names) } };
  if (report.rejected.length === total)
    return { ok: false, rule: "table.nothing-usable", values: { rows: total, first: report.rejected[0]?.rule ?? "" } };
  if (placer.placed === 0 && placer.example !== null && coordinates.confidence === "unsure") {
    const [x, y] = placer.example;
    return { ok: false, rule: "table.not-degrees", values: { x, y } };
  }
  for (const reader of readers.values()) reader.finish();
  const [other] = header.others;
  if (other !== undefined)
    report.note(other.row, "table.rows-beside", { rows: header.others.length, first: showCells(other.cells) }, "low");
  return {
    ok: true,
    rows: Object.fromEntries([...readers].map(([table, { rows }]) => [table, rows])),
    impliedSites: [...readers.values()].flatMap(({ ends }) => ends.rows()),
    spansAreStraight: !geometry.isThere,
    total,
    coordinates: placer.placed === 0 ? { ...coordinates, used: null } : coordinates,
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

function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === "" || cell.trim() === "");
}

/** Rows that a person adds for the eye: the sum below, the headers again on the next page. */
function faultOf(cells: readonly string[], { names }: Header): string | null {
  const first = cells.find((cell) => cell !== "") ?? "";
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

function placeHeaders({ names }: Header): readonly string[] {
  const tables = FEATURES.map((table) => recogniseFields(table, names));
  return names.filter((_, i) => tables.some((fields) => PLACES.has(fields[i]?.field ?? "")));
}

const FEATURES = ["sites", "spans"] as const;
const PLACES = new Set(wordsOf("lon lat geometry fromLon fromLat toLon toLat"));
