/** The column that holds a geometry, where a table has one: which shapes a row has, and what is wrong with them. */
import type { Position, ReadShape, TableName } from "../../model/index.ts";
import { type Part, readShapes } from "../formats/geojson/read-shapes.ts";
import { readWktLine } from "../geometry/read-wkt.ts";
import type { IssueValues } from "../issue.ts";
import type { Recognise } from "./column-plan.ts";
import type { Placer } from "./placer.ts";
import { type CellGeometry, readGeometryText } from "./read-geometry-text.ts";
import { readPair } from "./read-place.ts";
import type { RowReport } from "./row-report.ts";

const TABLE_OF = { point: "sites", line: "spans", polygon: "areas" } as const;
const KIND_OF: Readonly<Partial<Record<TableName, Part["kind"]>>> = { sites: "point", spans: "line", areas: "polygon" };

export type ShapesOfTable = ReadonlyMap<TableName, readonly ReadShape[]>;

export class GeometryColumn {
  readonly #at: number;
  readonly #report: RowReport;

  /** table: null where the geometry says which it is. */
  constructor(recognise: Recognise, table: TableName | null, report: RowReport) {
    const columnOf = (each: TableName) => recognise(each).findIndex((field) => field?.field === "geometry");
    this.#at = table === null ? Math.max(columnOf("spans"), columnOf("sites")) : columnOf(table);
    this.#report = report;
  }

  get isThere(): boolean {
    return this.#at >= 0;
  }

  sridOf(cells: readonly string[]): number | null {
    const text = cells[this.#at];
    return text === undefined || text === "" ? null : readGeometryText(text).srid;
  }

  /** The shapes that fit the table; the row stays without one where none does. null where there is no such column. */
  shapesFor(table: TableName, cells: readonly string[], row: number, placer: Placer): readonly ReadShape[] | null {
    const text = cells[this.#at];
    const kind = KIND_OF[table];
    if (text === undefined || kind === undefined || text.trim() === "") return null;
    const { parts, fault } = this.#read(text, row);
    if (fault !== null) {
      this.#report.add(row, fault.rule, fault.values);
      return null;
    }
    const fitting = parts.filter((part) => part.kind === kind);
    if (fitting.length < parts.length) this.#report.add(row, "geojson.wrong-geometry", { table });
    return fitting.map((part) => place(part, row, placer)).filter((shape) => shape !== null);
  }

  /** The shapes of the row by the table they belong to; null, and the row is rejected, where it has none. */
  partsOf(cells: readonly string[], row: number, placer: Placer): ShapesOfTable | null {
    const text = cells[this.#at]?.trim() ?? "";
    const { parts, fault } = this.#read(text, row);
    if (fault !== null) {
      this.#report.reject(row, fault.rule, cells, fault.values);
      return null;
    }
    const byTable = new Map<TableName, ReadShape[]>();
    for (const part of parts) {
      const table = TABLE_OF[part.kind];
      const shapes = byTable.get(table) ?? [];
      const shape = place(part, row, placer);
      if (shape !== null) shapes.push(shape);
      byTable.set(table, shapes);
    }
    // A part that lies nowhere does not make a row beside those that do.
    const lying = [...byTable].filter(([, shapes]) => shapes.length > 0);
    return new Map(lying.length > 0 ? lying : [...byTable].slice(0, 1));
  }

  #read(text: string, row: number): GeometryReading {
    const line = readWktLine(text);
    if (line !== null) return { parts: [{ kind: "line", shape: line }], fault: null };
    const { geometry } = text === "" ? { geometry: { type: "Point", coordinates: [] } } : readGeometryText(text);
    if (geometry === null) {
      const pair = readPair(text);
      if (pair !== null) return { parts: [{ kind: "point", shape: pair }], fault: null };
      return { parts: [], fault: { rule: "table.geometry-not-understood", values: { value: short(text) } } };
    }
    if (isEmptyGeometry(geometry))
      return { parts: [], fault: { rule: "table.geometry-empty", values: { value: short(text) } } };
    const { parts, problems } = readShapes(geometry, false);
    const [first] = problems;
    if (parts.length === 0) {
      const { rule = "table.geometry-not-understood", type = "" } = first ?? {};
      return { parts, fault: { rule, values: { type, value: short(text) } } };
    }
    for (const { rule, type } of problems)
      this.#report.add(row, rule, { type }, rule === "geojson.ring-closed" ? "low" : "general");
    return { parts, fault: null };
  }
}

type GeometryReading = {
  readonly parts: readonly Part[];
  /** Why there is no part. */
  readonly fault: { readonly rule: string; readonly values: IssueValues } | null;
};

const KNOWN = /^(Multi)?(Point|LineString|Polygon)$/;

function isEmptyGeometry(geometry: CellGeometry["geometry"]): boolean {
  const { type, coordinates } = geometry as Readonly<Record<string, unknown>>;
  return KNOWN.test(String(type)) && Array.isArray(coordinates) && coordinates.length === 0;
}

/** null where a position is not on the earth. */
function place(part: Part, row: number, placer: Placer): ReadShape | null {
  if (part.kind === "line") return placer.placeLine(part.shape, row);
  let lost = false;
  const move = (position: Position): Position => {
    const placed = lost ? null : placer.place(position, row);
    if (placed === null) lost = true;
    return placed ?? position;
  };
  const shape =
    part.kind === "point" ? move(part.shape) : part.shape.map((polygon) => polygon.map((ring) => ring.map(move)));
  return lost ? null : shape;
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
