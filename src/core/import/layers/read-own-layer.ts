/**
 * Answers: which rows did we write into this layer? Its columns are what they say they are, so text is taken as it
 * stands and nothing is guessed from headers. What somebody changed or added since is read as far as it makes sense.
 */
import {
  fieldsOf,
  type Issue,
  type Position,
  type ReadRow,
  type ReadShape,
  SCHEMA,
  type Shape,
  type Value,
} from "../../model/index.ts";
import { IdPool } from "../assemble/id-pool.ts";
import { recordOf } from "../formats/geojson/read-features.ts";
import { type Part, readShapes } from "../formats/geojson/read-shapes.ts";
import { type IssueValues, issueAt } from "../issue.ts";
import { evenOutValues } from "../meaning/even-out-values.ts";
import { looseValue, shownValue } from "../meaning/fit-value.ts";
import { recogniseValue } from "../meaning/recognise-values.ts";
import { findOffEarth, moveLine } from "./move-line.ts";
import type { OwnColumn, OwnLayer } from "./own-layer.ts";

export type OwnLayerRows = { readonly rows: readonly ReadRow[]; readonly issues: readonly Issue[] };

const KIND_OF = { points: "point", lines: "line", polygons: "polygon" } as const;

/**
 * toWgs84: null where the positions are in it already. A feature that is null is a row without anything.
 * firstRow: the number of the first in the file.
 */
export function readOwnLayer(
  { table, columns }: OwnLayer,
  features: readonly unknown[],
  place: string,
  toWgs84: ((position: Position) => Position) | null = null,
  firstRow = 1,
): OwnLayerRows {
  const issues: Issue[] = [];
  const rows: ReadRow[] = [];
  const ids = new IdPool();
  const byHeader = new Map(columns.map((column) => [column.header, column]));
  const geometryType = SCHEMA[table].geometry;
  const stem = place.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
  features.forEach((feature, i) => {
    if (feature === null) return;
    const row = firstRow + i;
    const say = (rule: string, values: IssueValues) => issues.push(issueAt(place, row, rule, "general", values));
    const { properties, geometry } = recordOf(feature) ?? {};
    const values = new Map<string, Value>();
    for (const [header, raw] of Object.entries(recordOf(properties) ?? {})) {
      const column = byHeader.get(header);
      const value = column === undefined ? looseValue(raw) : ownValue(table, column, raw);
      if (value !== undefined && value !== null) values.set(column?.name ?? keyOf(header, byHeader), value);
      if (value !== undefined || column === undefined) continue;
      const kept = `${column.name} (file)`;
      values.set(kept, looseValue(raw) ?? null);
      say("import.value-not-understood", { field: column.name, value: shownValue(raw), kept });
    }
    const { parts, problems } = readShapes(geometry ?? null, false);
    for (const { rule, type } of problems) say(rule, { type });
    const fitting = geometryType === null ? [] : parts.filter(({ kind }) => kind === KIND_OF[geometryType]);
    if (fitting.length < parts.length) say("geojson.wrong-geometry", { table });
    const shapes = joined(fitting).map((shape) => placed(shape, toWgs84));
    if (shapes.includes(null)) say("import.position-out-of-range", { lon: "", lat: "" });
    const wanted = String(values.get("id") ?? `${stem}-${row}`);
    values.delete("id");
    const attributes = Object.fromEntries(values);
    (shapes.length === 0 ? [null] : shapes).forEach((shape, part) => {
      const name = shapes.length > 1 ? `${wanted}/${part + 1}` : wanted;
      const id = ids.take(name);
      if (id !== name) say("import.id-taken", { table, id: name, used: id });
      rows.push({ id, values: attributes, shape });
    });
  });
  const fields = fieldsOf(table);
  const typed = new Set(columns.map(({ name }) => name));
  return { rows: evenOutValues(rows, (key) => Object.hasOwn(fields, key) || typed.has(key)), issues };
}

/** An area may lie in several pieces, which some formats write one by one. */
function joined(parts: readonly Part[]): readonly ReadShape[] {
  const polygons = parts.flatMap((part) => (part.kind === "polygon" ? part.shape : []));
  return polygons.length > 0 ? [polygons] : parts.map(({ shape }) => shape);
}

/** A column that somebody added may be called like one of ours. */
function keyOf(header: string, columns: ReadonlyMap<string, OwnColumn>): string {
  return [...columns.values()].some(({ name }) => name === header) ? `${header} (file)` : header;
}

/** undefined where nobody can tell what is meant. */
function ownValue(table: OwnLayer["table"], { name, field }: OwnColumn, raw: unknown): Value | undefined {
  const said = looseValue(raw);
  if (said === undefined || said === null) return said;
  if (field.type === "list" && typeof said === "object") return said;
  const text = typeof said === "object" ? JSON.stringify(said) : String(said);
  if (field.type === "text") return text;
  if (field.type === "choice" && field.options.includes(text)) return text;
  if (field.type === "number" && typeof said === "number") return said;
  if (field.type === "number" && PLAIN_NUMBER.test(text)) return Number(text);
  return recogniseValue(table, name, field, text);
}

const PLAIN_NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** null where a position is not on the earth. */
function placed(shape: ReadShape, toWgs84: ((position: Position) => Position) | null): ReadShape | null {
  if (shape instanceof Float64Array) {
    const moved = moveLine(shape, toWgs84);
    return findOffEarth(moved) < 0 ? moved : null;
  }
  let lost = false;
  const move = (position: Position): Position => {
    const moved = toWgs84 === null ? position : toWgs84(position);
    if (!(Math.abs(moved[0]) <= 360 && Math.abs(moved[1]) <= 90)) lost = true;
    return moved;
  };
  const deep = (part: unknown): unknown => {
    const items = part as readonly unknown[];
    return typeof items[0] === "number" ? move(items as unknown as Position) : items.map(deep);
  };
  const moved = deep(shape) as Shape;
  return lost ? null : moved;
}
