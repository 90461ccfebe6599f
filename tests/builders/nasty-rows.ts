/** Rows as no one should write them and somebody does: for writers, whose readers must give the same back. */
import {
  type Field,
  fieldsOf,
  type LineShape,
  type PolygonShape,
  type Position,
  type Row,
  SCHEMA,
  type Shape,
  TABLE_NAMES,
  type TableName,
  type Value,
} from "../../src/core/model/index.ts";
import type { Random } from "./random.ts";

const UNSIGNED = [0, 1, 12_345_678, 0.1, 1 / 3, 1e-300, 123.456_789_012_345_67, 2 ** 53, 1.5e300];
const SIGNED = [-0, -0.1, -123.456_789_012_345_67];

export const NASTY_TEXTS = [
  "<img onerror=alert(1)>",
  "'); DROP TABLE sites;--",
  "=cmd|'/c calc'!A1",
  "+1",
  "-5",
  "@sum",
  "'=quoted",
  "''",
  "two\nlines",
  "two\r\nlines",
  "a\ttab",
  'says "so"',
  "commas, in; it、all|over",
  "[1,2]",
  "007",
  "12",
  "1e5",
  "2015-06",
  "2015-06-01T00:00:00Z",
  "unknown",
  "-",
  "null",
  "TRUE",
  "成都—理县（二干）",
  "🛰️ 𠮷野家",
  "a/b\\c",
  "&amp; &#x41; _x0041_",
  "]]>",
  "Ω≈ç√",
  "很长的名称".repeat(12),
];

const EXTRA = ["备注", "经度", "lon", "wkt", "名称", "ID", "table", "constructor", "__proto__", "12", "a,b;c", "=1+1"];

function nastyValue(random: Random, field: Field, ids: readonly string[]): Value {
  switch (field.type) {
    case "number":
      return random.pick([...UNSIGNED, ...(field.signed === true ? SIGNED : [])]);
    case "choice":
      return random.pick(field.options);
    case "text":
      return random.pick("of" in field && field.of !== undefined ? ids : NASTY_TEXTS);
    case "list":
      return Array.from({ length: 1 + random.below(3) }, () =>
        random.pick("of" in field && field.of !== undefined ? ids : NASTY_TEXTS),
      );
  }
}

const position = (random: Random): Position => [100 + random.next() * 10, 25 + random.next() * 10];

function square(west: number, south: number, size: number): LineShape {
  const [east, north] = [west + size, south + size];
  return [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
}

/** Outer rings run clockwise, their holes the other way, and no two polygons meet. */
function polygons(random: Random): PolygonShape {
  return Array.from({ length: 1 + random.below(2) }, (_, i) => {
    const [west, south] = [100 + 3 * i + random.next(), 25 + random.next()];
    const outer = square(west, south, 1);
    return random.next() < 0.5 ? [outer] : [outer, square(west + 0.25, south + 0.25, 0.5).toReversed()];
  });
}

function nastyShape(random: Random, table: TableName): Shape | null {
  if (random.next() < 0.2) return null;
  switch (SCHEMA[table].geometry) {
    case "points":
      return position(random);
    case "lines":
      return Array.from({ length: 2 + random.below(4) }, () => position(random));
    case "polygons":
      return polygons(random);
    default:
      return null;
  }
}

/** Ids are nasty too; references point at them. */
export function nastyRows(random: Random, most = 6): Record<TableName, Row[]> {
  const idsOf = new Map(
    TABLE_NAMES.map((table) => [
      table,
      random
        .shuffled(NASTY_TEXTS.filter((text) => text.length < 40 && !text.includes("\r")))
        .slice(0, random.below(most + 1)),
    ]),
  );
  const extraTypes = new Map(EXTRA.map((key) => [key, random.pick(["text", "number", "list"] as const)]));
  const rows = TABLE_NAMES.map((table): [TableName, Row[]] => {
    const all = (idsOf.get(table) ?? []).map((id): Row => {
      const values: [string, Value][] = [];
      for (const [name, field] of Object.entries(fieldsOf(table))) {
        if (name === "id" || random.next() < 0.4) continue;
        const target = "of" in field ? (field.of as TableName) : table;
        const ids = idsOf.get(target) ?? [];
        if (target !== table && ids.length === 0) continue;
        values.push([name, nastyValue(random, field, ids.length > 0 ? ids : ["nowhere"])]);
      }
      for (const [key, type] of extraTypes) {
        if (random.next() < 0.3) values.push([key, nastyValue(random, { type, unit: "1" } as Field, [])]);
      }
      return { id, values: Object.fromEntries(values), shape: nastyShape(random, table) };
    });
    return [table, all];
  });
  return Object.fromEntries(rows) as Record<TableName, Row[]>;
}
