import { expect, test } from "vitest";
import { PageCache, type PageView } from "../../../../src/app/features/table/page-cache.ts";
import type { Rows } from "../../../../src/core/tables/table-data.ts";

type Asked = { readonly sql: string; readonly signal: AbortSignal; readonly answer: () => void };

/** A database whose answers come when the test says so; every cell of the one column is "row <number>". */
function slowDatabase() {
  const asked: Asked[] = [];
  const query = (sql: string, _parameters: unknown, signal: AbortSignal): Promise<Rows> =>
    new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason as Error));
      const [from, to] = (/rowid >= (\d+) AND rowid < (\d+)/.exec(sql) ?? []).slice(1).map(Number);
      const listed = /IN \(([^)]*)\)/
        .exec(sql)?.[1]
        ?.split(", ")
        .map(Number)
        .sort((a, b) => a - b);
      const numbers = listed ?? Array.from({ length: (to ?? 0) - (from ?? 0) }, (_, i) => (from ?? 0) + i);
      const answer = () =>
        resolve({
          count: numbers.length,
          columns: [
            { name: "row", type: "number", values: Uint32Array.from(numbers) },
            { name: "x", type: "text", values: numbers.map((row) => `row ${row}`) },
          ],
        });
      asked.push({ sql, signal, answer });
    });
  const open = (view: Partial<PageView> = {}, before: PageCache | null = null) =>
    new PageCache(
      query as ConstructorParameters<typeof PageCache>[0],
      { table: { name: "t", count: 1000 }, columns: ["x"], order: null, ...view },
      before,
    );
  return { asked, open };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

test("asks for the pages in view, once, and has their rows when they arrive", async () => {
  const { asked, open } = slowDatabase();
  const pages = open();
  let arrivals = 0;
  pages.want(90, 110, () => arrivals++);
  pages.want(95, 115, () => arrivals++);
  expect(asked.map(({ sql }) => /\d+ AND rowid < \d+/.exec(sql)?.[0])).toEqual([
    "0 AND rowid < 100",
    "100 AND rowid < 200",
  ]);
  expect(pages.cell(99, 0)).toBeUndefined();
  asked[0]?.answer();
  await settle();
  expect([arrivals, pages.cell(99, 0), pages.cell(100, 0)]).toEqual([1, "row 99", undefined]);
});

test("a page scrolled past before it was read is taken back", async () => {
  const { asked, open } = slowDatabase();
  const pages = open();
  pages.want(0, 20, () => {});
  pages.want(500, 520, () => {});
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  await settle();
  pages.want(0, 20, () => {});
  expect(asked).toHaveLength(3);
});

test("rows come in the view's order, and only as many as there are", async () => {
  const { asked, open } = slowDatabase();
  const pages = open({ order: Uint32Array.of(40, 2, 30) });
  pages.want(0, 30, () => {});
  asked[0]?.answer();
  await settle();
  expect([0, 1, 2, 3].map((place) => pages.cell(place, 0))).toEqual(["row 40", "row 2", "row 30", undefined]);
});

test("after an edit or a sort the rows shown stay until the new ones are here; other columns show nothing old", async () => {
  const { asked, open } = slowDatabase();
  const before = open();
  before.want(0, 20, () => {});
  asked[0]?.answer();
  await settle();
  expect(open({ order: Uint32Array.of(5, 500) }, before).cell(0, 0)).toBe("row 5");
  expect(open({ order: Uint32Array.of(5, 500) }, before).cell(1, 0)).toBeUndefined();
  expect(open({ columns: ["y"] }, before).cell(5, 0)).toBeUndefined();
  expect(open({ table: { name: "t", count: 999 } }, before).cell(5, 0)).toBeUndefined();
});
