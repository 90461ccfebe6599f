/**
 * Answers: which sites, spans and areas are these features?
 * Points are sites, lines spans, polygons areas, unless the property `table` says so itself. Attributes called like a
 * field of the model are that field; all others are kept under their own names.
 */
import {
  type Field,
  fieldsOf,
  type Issue,
  type PackedLine,
  type Position,
  type ReadRow,
  type ReadShape,
  type RejectedRow,
  type Value,
} from "../../../model/index.ts";
import { IdPool } from "../../assemble/id-pool.ts";
import { type IssueValues, issueAt } from "../../issue.ts";
import { findOffEarth, moveLine } from "../../layers/move-line.ts";
import { rejectedFeature } from "../../layers/rejected-row.ts";
import { evenOutValues } from "../../meaning/even-out-values.ts";
import { fitValue, isBelowZero, looseValue, shownValue } from "../../meaning/fit-value.ts";
import { type Part, readShapes } from "./read-shapes.ts";
import { FEATURE_TABLES, type FeatureTableName } from "./study-member.ts";

export type FeatureRows = Readonly<Record<FeatureTableName, readonly ReadRow[]>>;
export type FeatureReading = {
  readonly rows: FeatureRows;
  readonly issues: readonly Issue[];
  readonly rejected: readonly RejectedRow[];
  /** Features of which something was altered or left out. */
  readonly fixed: number;
};

const TABLE_OF = { point: "sites", line: "spans", polygon: "areas" } as const;
const KIND_OF = { sites: "point", spans: "line", areas: "polygon" } as const;

export type FeatureOptions = {
  /** Which table all of them are of; without it they say so themselves, or their geometry does. */
  readonly as?: FeatureTableName;
  /** Whose attributes are no fields of the model: they are kept as they are. */
  readonly isHazard?: boolean;
  /** Where each stands in the file, counted from 1; null where they are all there are. */
  readonly rows?: readonly number[] | null;
  /** Ids that other layers of the file have taken. */
  readonly idsOf?: (table: FeatureTableName) => IdPool;
};

/** toWgs84 is null where the positions are in it already. */
export function readFeatures(
  features: readonly unknown[],
  file: string,
  toWgs84: ((position: Position) => Position) | null,
  options: FeatureOptions = {},
): FeatureReading {
  const { rows = null } = options;
  const reader = new FeatureReader(file, toWgs84, options);
  features.forEach((feature, i) => {
    reader.read(feature, rows === null ? i + 1 : (rows[i] ?? 0));
  });
  return reader.finish();
}

class FeatureReader {
  readonly #rows = { sites: [] as ReadRow[], spans: [] as ReadRow[], areas: [] as ReadRow[] };
  readonly #ids: Readonly<Record<FeatureTableName, IdPool>>;
  readonly #issues: Issue[] = [];
  readonly #stem: string;
  readonly #rejected: RejectedRow[] = [];
  #fixed = 0;
  #heights = 0;
  readonly #derived: string[] = [];

  constructor(
    readonly file: string,
    readonly toWgs84: ((position: Position) => Position) | null,
    readonly options: FeatureOptions,
  ) {
    const { idsOf = () => new IdPool() } = options;
    this.#ids = { sites: idsOf("sites"), spans: idsOf("spans"), areas: idsOf("areas") };
    this.#stem = file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
  }

  read(feature: unknown, row: number): void {
    const before = this.#issues.length;
    const home = this.#read(feature, row);
    // What is said of a feature is said of its first row; of one that is not in the study, it is why.
    for (let i = before; home !== null && i < this.#issues.length; i++) {
      const issue = this.#issues[i];
      if (issue !== undefined) this.#issues[i] = { ...issue, subject: home };
    }
    const last = this.#issues.at(-1);
    if (this.#issues.length === before || last === undefined) return;
    if (home !== null) this.#fixed++;
    else this.#rejected.push(rejectedFeature(feature, { table: this.file, row, rule: last.rule, values: last.values }));
  }

  /** The first row it makes; null, and something is reported, where it makes none. */
  #read(feature: unknown, row: number): Issue["subject"] {
    const { type, properties, geometry, id } = recordOf(feature) ?? {};
    if (type !== "Feature") {
      this.#report(row, "geojson.not-a-feature", { found: shownValue(type ?? typeof feature) });
      return null;
    }
    const attributes = recordOf(properties) ?? {};
    if (recordOf(properties) === null && properties !== null && properties !== undefined) {
      this.#report(row, "geojson.bad-properties", {});
    }
    const table = this.options.as ?? FEATURE_TABLES.find((name) => name === attributes.table) ?? null;
    const parts = this.#parts(geometry, table, row);
    if (parts.length === 0) return null;
    const wanted = idOf(attributes.id) ?? idOf(id);
    if (wanted === null && !this.options.isHazard) this.#derived.push(`${this.#stem}-${row}`);
    const stem = wanted ?? `${this.#stem}-${row}`;
    let first: Issue["subject"] = null;
    parts.forEach(({ table, shape }, part) => {
      const id = this.#add(table, parts.length === 1 ? stem : `${stem}/${part + 1}`, attributes, shape, row);
      first ??= { table, id };
    });
    return first;
  }

  finish(): FeatureReading {
    const rows = Object.fromEntries(
      FEATURE_TABLES.map((name) => [
        name,
        evenOutValues(this.#rows[name], (key) => Object.hasOwn(this.#fieldsOf(name), key)),
      ]),
    ) as FeatureRows;
    if (this.#heights > 0) this.#report(null, "geojson.heights-left-out", { features: this.#heights }, "low");
    const [first] = this.#derived;
    if (first !== undefined)
      this.#report(null, "geojson.ids-derived", { features: this.#derived.length, first }, "low");
    return { rows, issues: this.#issues, rejected: this.#rejected, fixed: this.#fixed };
  }

  #report(row: number | null, rule: string, values: IssueValues, severity: Issue["severity"] = "general"): void {
    this.#issues.push(issueAt(this.file, row, rule, severity, values));
  }

  #parts(geometry: unknown, table: FeatureTableName | null, row: number): Home[] {
    const { parts, problems, heights } = readShapes(geometry, false);
    if (heights) this.#heights++;
    for (const { rule, type } of problems)
      this.#report(row, rule, { type }, rule === "geojson.ring-closed" ? "low" : "general");
    if (table === null) {
      if (parts.length === 0 && problems.length === 0) this.#report(row, "geojson.no-geometry", {});
      return parts.map((part) => ({ table: TABLE_OF[part.kind], shape: this.#place(part, row) }));
    }
    const fitting = parts.filter(({ kind }) => kind === KIND_OF[table]);
    if (fitting.length < parts.length) this.#report(row, "geojson.wrong-geometry", { table });
    if (fitting.length === 0) return [{ table, shape: null }];
    return fitting.map((part) => ({ table, shape: this.#place(part, row) }));
  }

  /** In WGS-84; a shape with a position that is not on the earth is unknown, and its row stays. */
  #place(part: Part, row: number): ReadShape | null {
    if (part.kind === "line") return this.#placeLine(part.shape, row);
    const move = (position: Position): Position => {
      const [lon, lat] = this.toWgs84 === null ? position : this.toWgs84(position);
      if (Math.abs(lon) <= 360 && Math.abs(lat) <= 90) return [lon, lat];
      throw new OffEarth(position);
    };
    try {
      if (part.kind === "point") return move(part.shape);
      return part.shape.map((polygon) => polygon.map((ring) => ring.map(move)));
    } catch (cause) {
      if (!(cause instanceof OffEarth)) throw cause;
      const [lon, lat] = cause.position;
      this.#report(row, "import.position-out-of-range", { lon, lat });
      return null;
    }
  }

  #placeLine(line: PackedLine, row: number): PackedLine | null {
    const placed = moveLine(line, this.toWgs84);
    const off = findOffEarth(placed);
    if (off < 0) return placed;
    const [lon = Number.NaN, lat = Number.NaN] = line.subarray(2 * off);
    this.#report(row, "import.position-out-of-range", { lon, lat });
    return null;
  }

  /** The id it got. */
  #add(table: FeatureTableName, wanted: string, attributes: Attributes, shape: ReadShape | null, row: number): string {
    const { isHazard = false } = this.options;
    const id = isHazard ? wanted : this.#ids[table].take(wanted);
    if (id !== wanted) this.#report(row, "import.id-taken", { table, id: wanted, used: id });
    const fields = this.#fieldsOf(table);
    const values: [string, Value][] = [];
    for (const [key, raw] of Object.entries(attributes)) {
      if ((key === "id" && !isHazard) || (key === "table" && raw === table)) continue;
      const value = this.#value(Object.hasOwn(fields, key) ? fields[key] : undefined, key, raw, row);
      if (value !== null) values.push(value);
    }
    this.#rows[table].push({ id, values: Object.fromEntries(values), shape });
    return id;
  }

  #fieldsOf(table: FeatureTableName): Readonly<Record<string, Field>> {
    return this.options.isHazard ? {} : fieldsOf(table);
  }

  #value(field: Field | undefined, key: string, raw: unknown, row: number): [string, Value] | null {
    const fitting = field === undefined ? undefined : fitValue(field, raw);
    if (fitting !== undefined && !(field !== undefined && isBelowZero(field, fitting)))
      return fitting === null ? null : [key, fitting];
    const loose = looseValue(raw);
    const kept = field === undefined ? key : `${key} (file)`;
    if (field !== undefined || loose === undefined) {
      this.#report(row, "import.value-not-understood", {
        field: key,
        value: shownValue(raw),
        kept: loose === undefined ? "" : kept,
      });
    }
    return loose === undefined || loose === null ? null : [kept, loose];
  }
}

type Attributes = Readonly<Record<string, unknown>>;
type Home = { readonly table: FeatureTableName; readonly shape: ReadShape | null };

class OffEarth extends Error {
  constructor(readonly position: Position) {
    super("a position is not on the earth");
  }
}

export function recordOf(value: unknown): Attributes | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Attributes) : null;
}

function idOf(value: unknown): string | null {
  return (typeof value === "string" && value !== "") || typeof value === "number" ? String(value) : null;
}
