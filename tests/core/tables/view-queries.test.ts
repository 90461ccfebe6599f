import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../../src/cli/duckdb.ts";
import { buildColumn, type Value } from "../../../src/core/model/index.ts";
import type { Database } from "../../../src/core/tables/database.ts";
import {
  type ColumnFilter,
  frequentValues,
  groupTotals,
  type Query,
  rowsByNumber,
  rowsInOrder,
  type TableView,
} from "../../../src/core/tables/view-queries.ts";
import { type Random, random } from "../../builders/random.ts";

const KINDS = ["duct", "aerial", "tunnel"];
const NAMES = ["成都—理县", "AB", "ab", "a%b", "it's", "x_y", "Z"];
const COUNT = 200;

type Sample = {
  readonly name: readonly (string | null)[];
  readonly kind: readonly (string | null)[];
  readonly size: readonly (number | null)[];
};

let database: Database;
let sample: Sample;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

const run = async ({ sql, parameters }: Query) =>
  (await database.query(sql, parameters)).columns.map(({ values }) => [...values]);

async function loadSample(dice: Random): Promise<Sample> {
  const some = <T>(make: () => T) => Array.from({ length: COUNT }, () => (dice.next() < 0.2 ? null : make()));
  const sample = {
    name: some(() => dice.pick(NAMES)),
    kind: some(() => dice.pick(KINDS)),
    size: some(() => dice.below(20) - 5),
  };
  const column = (field: Parameters<typeof buildColumn>[0], values: readonly Value[]) => buildColumn(field, values);
  await database.load({
    name: "t",
    columns: [
      { name: "name", column: column({ type: "text" }, sample.name) },
      { name: "kind", column: column({ type: "choice", options: KINDS }, sample.kind) },
      { name: "size", column: column({ type: "number", unit: "1" }, sample.size) },
    ],
  });
  return sample;
}

function passes(sample: Sample, row: number, filter: ColumnFilter): boolean {
  const value = sample[filter.column as keyof Sample][row] ?? null;
  switch (filter.kind) {
    case "contains":
      return filter.text === "" || (value !== null && String(value).toLowerCase().includes(filter.text.toLowerCase()));
    case "choice":
      return filter.values.length === 0 || filter.values.includes(value as string | null);
    case "range": {
      if (filter.min === null && filter.max === null) return true;
      const size = value as number | null;
      return size !== null && size >= (filter.min ?? -1e9) && size <= (filter.max ?? 1e9);
    }
    case "unknown":
      return value === null;
  }
}

function rowsOf(sample: Sample, { filters, sort }: TableView): number[] {
  const rows = Array.from({ length: COUNT }, (_, row) => row).filter((row) =>
    filters.every((filter) => passes(sample, row, filter)),
  );
  if (sort === null) return rows;
  const value = (row: number) => sample[sort.column as keyof Sample][row] ?? null;
  return rows.sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === null || y === null) return x === y ? a - b : x === null ? 1 : -1;
    // The order of the bytes: DuckDB without a collation.
    const order = typeof x === "number" ? x - (y as number) : Buffer.compare(Buffer.from(x), Buffer.from(String(y)));
    return (sort.descending ? -order : order) || a - b;
  });
}

function randomView(dice: Random): TableView {
  const all: ColumnFilter[] = [
    { kind: "contains", column: "name", text: dice.pick(["", "A", "b", "%", "_", "'", "理", "nothing like it"]) },
    { kind: "choice", column: "kind", values: dice.shuffled([...KINDS, null]).slice(0, dice.below(4)) },
    { kind: "range", column: "size", min: dice.pick([null, 0, 3]), max: dice.pick([null, 3, 9]) },
    { kind: "unknown", column: dice.pick(["name", "kind", "size"]) },
  ];
  const sort = { column: dice.pick(["name", "kind", "size"]), descending: dice.next() < 0.5 };
  return {
    table: "t",
    filters: dice.shuffled(all).slice(0, dice.below(4)),
    sort: dice.next() < 0.3 ? null : sort,
  };
}

test("rows in order, totals by group: 150 random views against plain loops", async () => {
  const dice = random(7);
  for (let i = 0; i < 150; i++) {
    if (i % 25 === 0) sample = await loadSample(dice);
    const view = randomView(dice);
    const rows = rowsOf(sample, view);
    expect((await run(rowsInOrder(view)))[0], JSON.stringify(view)).toEqual(rows);

    const [values, counts, known, sums, means] = await run(groupTotals(view, "kind", "size"));
    const groups = new Map<string | null, number[]>();
    for (const row of rows) {
      const kind = sample.kind[row] ?? null;
      const size = sample.size[row] ?? null;
      const sizes = groups.get(kind) ?? [];
      groups.set(kind, size === null ? sizes : [...sizes, size]);
    }
    expect(new Set(values)).toEqual(new Set(groups.keys()));
    values?.forEach((value, at) => {
      const sizes = groups.get(value as string | null) ?? [];
      const sum = sizes.reduce((total, size) => total + size, 0);
      expect(counts?.[at]).toBe(rows.filter((row) => (sample.kind[row] ?? null) === value).length);
      // Nothing known has no sum: it is unknown, not zero.
      expect([known?.[at], sums?.[at]]).toEqual([sizes.length, sizes.length === 0 ? null : sum]);
      if (sizes.length === 0) expect(means?.[at]).toBeNull();
      else expect(means?.[at]).toBeCloseTo(sum / sizes.length, 9);
    });
  }
});

test("pages by row number, in a row or scattered", async () => {
  sample = await loadSample(random(3));
  expect(await run(rowsByNumber("t", ["size", "name"], [5, 6, 7]))).toEqual([
    [5, 6, 7],
    sample.size.slice(5, 8),
    sample.name.slice(5, 8),
  ]);
  expect(await run(rowsByNumber("t", ["kind"], [199, 0, 42]))).toEqual([
    [0, 42, 199],
    [0, 42, 199].map((row) => sample.kind[row] ?? null),
  ]);
});

test("the most frequent values come first, with their counts", async () => {
  sample = await loadSample(random(4));
  const [values, counts] = await run(frequentValues("t", "kind", 2));
  expect(values).toHaveLength(2);
  values?.forEach((value, at) => {
    expect(counts?.[at]).toBe(sample.kind.filter((kind) => kind === value).length);
  });
});
