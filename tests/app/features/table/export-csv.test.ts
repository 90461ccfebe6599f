import { afterAll, beforeAll, expect, test } from "vitest";
import { exportCsv } from "../../../../src/app/features/table/export-csv.ts";
import { openDatabase } from "../../../../src/cli/duckdb.ts";
import { buildColumn } from "../../../../src/core/model/index.ts";
import type { Database } from "../../../../src/core/tables/database.ts";

const COUNT = 12_345;
const table = { name: "t", count: COUNT };
const columns = ["id", "n"];
const signal = new AbortController().signal;

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await database.load({
    name: "t",
    columns: [
      { name: "id", column: buildColumn({ type: "text" }, idsOf(Array.from({ length: COUNT }, (_, row) => row))) },
      {
        name: "n",
        column: buildColumn(
          { type: "number", unit: "1" },
          Array.from({ length: COUNT }, (_, row) => (row % 5 === 0 ? null : row)),
        ),
      },
    ],
  });
});
afterAll(() => database.close());

function idsOf(rows: readonly number[]): string[] {
  return rows.map((row) => `=${row}`);
}

async function exported(order: Uint32Array | null): Promise<{ lines: string[]; progress: (readonly number[])[] }> {
  const progress: (readonly number[])[] = [];
  const onRows = (...part: [number, number]) => progress.push(part);
  const file = await exportCsv(database.query, { table, columns, order }, { signal, onRows });
  return { lines: (await file.text()).split("\r\n"), progress };
}

const line = (row: number) => `'=${row},${row % 5 === 0 ? "" : row}`;

test("the whole table, in its own order", async () => {
  const { lines, progress } = await exported(null);
  expect(lines[0]).toBe("id,n");
  expect(lines.slice(1, -1)).toEqual(Array.from({ length: COUNT }, (_, row) => line(row)));
  expect(progress.at(-1)).toEqual([COUNT, COUNT]);
});

test("a sorted and filtered view, dense or sparse, keeps its order", async () => {
  for (const step of [2, 101]) {
    const rows = Array.from({ length: Math.floor(COUNT / step) }, (_, i) => COUNT - 1 - i * step);
    expect((await exported(Uint32Array.from(rows))).lines.slice(1, -1)).toEqual(rows.map(line));
  }
});

test("a view of nothing is a head", async () => {
  expect((await exported(new Uint32Array(0))).lines).toEqual(["id,n", ""]);
});

test("stopping it stops it", async () => {
  const stopped = AbortSignal.abort();
  const listener = { signal: stopped, onRows: () => {} };
  await expect(exportCsv(database.query, { table, columns, order: null }, listener)).rejects.toMatchObject({
    name: "AbortError",
  });
});
