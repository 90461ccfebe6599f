import { expect, test } from "vitest";
import { answerToMap } from "../../../../src/app/features/sql/answer-to-map.ts";
import type { Cell, Rows } from "../../../../src/core/tables/table-data.ts";
import { aNetwork } from "../../../builders/a-network.ts";

const network = aNetwork().path("A-B").build();

function rowsOf(columns: Readonly<Record<string, readonly Cell[]>>): Rows {
  const named = Object.entries(columns).map(([name, values]) => ({ name, type: "text" as const, values }));
  return { count: named[0]?.values.length ?? 0, columns: named };
}

test("rows that name things of the network select them, each once", () => {
  expect(answerToMap(rowsOf({ n: [1, 2, 3], site: ["A", "A", null] }), network)).toEqual({
    kind: "subjects",
    table: "sites",
    column: "site",
    ids: ["A"],
  });
});

test("rows with a position of their own are points; those without one, or off the earth, are left out", () => {
  const rows = rowsOf({ LON: [100, null, 200, 101], lat: [30, 31, 32, 33] });
  expect(answerToMap(rows, network)).toEqual({
    kind: "points",
    points: { positions: Float64Array.of(100, 30, 101, 33), rows: Uint32Array.of(0, 3) },
  });
});

test("anything else has no place on the map", () => {
  for (const columns of [
    { n: [1] },
    { lon: [1] },
    { lon: ["a"], lat: ["b"] },
    { site: [null] },
    { lon: [], lat: [] },
  ]) {
    expect(answerToMap(rowsOf(columns), network)).toBeNull();
  }
});
