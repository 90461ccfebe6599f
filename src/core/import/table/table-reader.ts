/**
 * Reads rows of cells into rows of one table of the model: its values, where it lies, and which id it has.
 * A row that says nothing about a thing of that table is rejected and named; everything else is kept.
 */
import {
  type LineShape,
  newLine,
  type PackedLine,
  type Position,
  type ReadRow,
  type ReadShape,
  type TableName,
  type Value,
} from "../../model/index.ts";
import { IdPool } from "../assemble/id-pool.ts";
import { isBlank } from "../meaning/recognise-values.ts";
import type { ChoiceTexts } from "../meaning/survey-table.ts";
import type { ColumnPlan } from "./column-plan.ts";
import { EndSites } from "./end-sites.ts";
import type { Placer } from "./placer.ts";
import { readPlace } from "./read-place.ts";
import type { RowReport } from "./row-report.ts";
import { RowValuesReader } from "./row-values.ts";

export class TableReader {
  readonly rows: ReadRow[] = [];
  readonly ends = new EndSites();
  readonly #plan: ColumnPlan;
  readonly #stem: string;
  readonly #placer: Placer;
  readonly #report: RowReport;
  readonly #values: RowValuesReader;
  readonly #ids: IdPool;

  constructor(plan: ColumnPlan, stem: string, placer: Placer, report: RowReport, ids = new IdPool()) {
    this.#ids = ids;
    this.#plan = plan;
    this.#stem = stem;
    this.#placer = placer;
    this.#report = report;
    this.#values = new RowValuesReader(plan, report);
  }

  get table(): TableName {
    return this.#plan.table;
  }

  get plan(): ColumnPlan {
    return this.#plan;
  }

  textsAt(at: number): ChoiceTexts {
    return this.#values.textsAt(at);
  }

  /** shapes: of the row's geometry, as far as they are right for the table; null where the file has no such column. */
  add(cells: readonly string[], row: number, shapes: readonly ReadShape[] | null): void {
    const { id, values } = this.#values.read(cells, row);
    if (this.#plan.isHazard) {
      const all = shapes !== null && shapes.length > 0 ? shapes : [this.#position(cells, values, row)];
      for (const shape of all) this.rows.push({ id: "", values, shape });
      return;
    }
    const own = this.table === "sites" ? this.#position(cells, values, row) : null;
    const line = this.table === "spans" ? this.#ends(cells, values, row) : null;
    const found = shapes !== null && shapes.length > 0 ? this.#joined(shapes, values, row) : [own ?? line];
    const other = this.#otherSpan(cells);
    // Two spans that lie together are a group of their own.
    if (other !== null) values.group ??= id ?? `${this.#stem}-${row}`;
    const fault = this.#faultOf(id, values, found[0] ?? null);
    if (fault !== null) {
      this.#report.reject(row, fault, cells);
      return;
    }
    if (line !== null && found[0] === line) this.#report.count(row, "table.straight-lines");
    if (this.table === "spans" && typeof values.from === "string" && values.from === values.to) {
      this.#report.note(row, "import.self-loop", { span: id ?? row, site: values.from });
    }
    const wanted = id ?? `${this.#stem}-${row}`;
    if (id === null) this.#report.count(row, "table.ids-derived", { first: wanted });
    const parts = found.map((shape) => ({ values, shape }));
    // Metres are along the first of two spans.
    if (other !== null) parts.push({ values: { group: values.group ?? null, span: other }, shape: null });
    parts.forEach((part, at) => {
      const given = this.#push(parts.length === 1 ? wanted : `${wanted}/${at + 1}`, part.values, part.shape, row);
      this.#report.keep(this.table, given);
    });
  }

  #otherSpan(cells: readonly string[]): string | null {
    const at = this.#plan.places.otherSpan;
    const text = at === undefined ? "" : (cells[at] ?? "").trim();
    return text === "" || isBlank(text) ? null : text;
  }

  finish(): void {
    this.#values.finish(this.rows);
    this.ends.report(this.#report);
  }

  #push(wanted: string, values: Record<string, Value>, shape: ReadShape | null, row: number): string {
    const id = this.#ids.take(wanted);
    if (id !== wanted) this.#report.add(row, "import.id-taken", { table: this.table, id: wanted, used: id });
    this.rows.push({ id, values, shape });
    return id;
  }

  #faultOf(id: string | null, values: Readonly<Record<string, Value>>, shape: ReadShape | null): string | null {
    const { name, from, to, group, site, span } = values;
    switch (this.table) {
      case "spans":
        return from === undefined && to === undefined && shape === null ? "table.span-without-ends" : null;
      case "circuits":
        return from === undefined && to === undefined && values.working === undefined
          ? "table.circuit-without-ends"
          : null;
      case "members":
        return group === undefined || (site === undefined && span === undefined) ? "table.member-of-nothing" : null;
      default:
        return id === null && name === undefined && shape === null ? "table.row-without-name" : null;
    }
  }

  #position(cells: readonly string[], values: Record<string, Value>, row: number): Position | null {
    const { lon, lat } = this.#plan.places;
    return lon === undefined || lat === undefined ? null : this.#place(cells, [lon, lat], values, row);
  }

  #place(
    cells: readonly string[],
    [x, y]: readonly [number, number],
    values: Record<string, Value>,
    row: number,
  ): Position | null {
    const lon = cells[x] ?? "";
    const lat = cells[y] ?? "";
    if (isBlank(lon) && isBlank(lat)) {
      this.#report.count(row, "table.no-position");
      return null;
    }
    const read = readPlace(lon, lat);
    const placed = read === null ? null : this.#placer.place(read, row);
    if (read === null)
      this.#report.add(row, "table.position-not-understood", { lon: lon.slice(0, 60), lat: lat.slice(0, 60) });
    if (placed === null) {
      for (const at of [x, y]) {
        const column = this.#plan.columns[at];
        if (column?.kind === "place") this.#values.keep(values, column.key, cells[at] ?? "");
      }
    }
    return placed;
  }

  /** The straight line between both ends, where the row tells their coordinates; they are kept as sites to be. */
  #ends(cells: readonly string[], values: Record<string, Value>, row: number): LineShape | null {
    const { fromLon, fromLat, toLon, toLat, fromName, toName } = this.#plan.places;
    if (fromLon === undefined || fromLat === undefined || toLon === undefined || toLat === undefined) return null;
    const start = this.#place(cells, [fromLon, fromLat], values, row);
    const end = this.#place(cells, [toLon, toLat], values, row);
    for (const [field, position, nameAt] of [
      ["from", start, fromName],
      ["to", end, toName],
    ] as const) {
      if (position === null) continue;
      const name = nameAt === undefined ? undefined : cells[nameAt]?.trim();
      const given = values[field];
      values[field] = this.ends.add(typeof given === "string" ? given : null, name, position);
    }
    return start === null || end === null ? null : [start, end];
  }

  /** Of a span whose ends are known, several lines are one route in pieces. */
  #joined(shapes: readonly ReadShape[], values: Readonly<Record<string, Value>>, row: number): readonly ReadShape[] {
    if (shapes.length < 2 || this.table !== "spans" || values.from === undefined || values.to === undefined)
      return shapes;
    this.#report.add(row, "table.parts-joined", { parts: shapes.length }, "low");
    const parts = shapes as readonly PackedLine[];
    const line = newLine(parts.reduce((points, part) => points + part.length / 2, 0));
    let at = 0;
    for (const part of parts) {
      line.set(part, at);
      at += part.length;
    }
    return [line];
  }
}
