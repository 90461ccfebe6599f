import {
  type Field,
  fieldsOf,
  type Position,
  type Row,
  SCHEMA,
  type Shape,
  TABLE_NAMES,
  type TableName,
  type Value,
} from "../../src/core/model/index.ts";
import type { Random } from "./random.ts";

/** Words that break things: quotes, markup, names of built-in properties, other scripts, half a surrogate pair. */
const HARD_WORDS = ["成都—理县", "O'Neill; drop table", "<b>", "__proto__", "constructor", "𠮷野", "\ud800", " ", "0"];

export const EXTRA_FIELDS = ["remark", "constructor", "__proto__", "经度", "12"];

export function randomValue(random: Random, field: Field, ids: readonly string[]): Value {
  if (random.next() < 0.25) return null;
  switch (field.type) {
    case "number":
      return random.pick([random.next() * 1e6, random.below(5), -0.5, 1e-300]);
    case "choice":
      return random.pick(field.options);
    case "text":
      return random.pick(random.next() < 0.5 && ids.length > 0 ? ids : HARD_WORDS);
    case "list":
      return Array.from({ length: 1 + random.below(4) }, () => random.pick([...ids, ...HARD_WORDS]));
  }
}

export function randomLooseValue(random: Random): Value {
  return random.pick([null, random.below(9), random.next() * 10, "a", "", "12", "b c", ["x", "y"], ["x"]]);
}

const position = (random: Random): Position => [100 + random.next() * 10, 25 + random.next() * 10];
const line = (random: Random) => Array.from({ length: 1 + random.below(5) }, () => position(random));

export function randomShape(random: Random, table: TableName): Shape | null {
  if (random.next() < 0.2) return null;
  switch (SCHEMA[table].geometry) {
    case "points":
      return position(random);
    case "lines":
      return line(random);
    case "polygons":
      return Array.from({ length: 1 + random.below(2) }, () =>
        Array.from({ length: 1 + random.below(2) }, () => line(random)),
      );
    default:
      return null;
  }
}

export function randomRow(random: Random, table: TableName, id: string, ids: readonly string[]): Row {
  const values: [string, Value][] = [];
  for (const [key, field] of Object.entries(fieldsOf(table))) {
    if (key === "id" || random.next() < 0.4) continue;
    const value = randomValue(random, field, ids);
    if (value !== null) values.push([key, value]);
  }
  for (const key of EXTRA_FIELDS) {
    const value = random.next() < 0.15 ? randomLooseValue(random) : null;
    if (value !== null && value !== "") values.push([key, value]);
  }
  return { id, values: Object.fromEntries(values), shape: randomShape(random, table) };
}

export function randomRows(random: Random, most: number): Record<TableName, Row[]> {
  const ids = TABLE_NAMES.flatMap((name) => Array.from({ length: 4 }, (_, i) => `${name}-${i}`));
  const rows = TABLE_NAMES.map((name): [TableName, Row[]] => [
    name,
    Array.from({ length: random.below(most + 1) }, (_, i) => randomRow(random, name, `${name}-${i}`, ids)),
  ]);
  return Object.fromEntries(rows) as Record<TableName, Row[]>;
}
