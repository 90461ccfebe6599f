import { describe, expect, test } from "vitest";
import {
  mappingNow,
  saidOf,
  withColumn,
  withMeaning,
  withoutTable,
  withRole,
} from "../../../../src/app/features/import/corrections.ts";
import type { ColumnMapping, TableMapping } from "../../../../src/core/import/meaning/mapping.ts";

const column = (header: string, field: string | null): ColumnMapping => ({ header, field, unit: null, values: {} });
const table = (name: string, ...columns: ColumnMapping[]): TableMapping => ({ table: name, role: "spans", columns });

const routes = table("routes.csv", column("名称", "name"), column("方式", null), column("单位", "owner"));

describe("what a person says about a table", () => {
  test("nothing said, it is what it was found to be", () => {
    expect(mappingNow([], routes)).toBe(routes);
    expect(saidOf([], routes)).toBeNull();
  });

  test("a column becomes a field, and takes it from the column that had it", () => {
    const said = withColumn([], routes, 1, { field: "owner" });
    expect(mappingNow(said, routes).columns.map(({ field }) => field)).toEqual(["name", "owner", null]);
  });

  test("the meaning of one text stands beside those said before", () => {
    const first = withColumn([], routes, 1, { field: "laying" });
    const second = withMeaning(first, routes, 1, "墙壁", "aerial");
    const third = withMeaning(second, routes, 1, "?", null);
    expect(mappingNow(third, routes).columns[1]).toEqual({
      ...column("方式", "laying"),
      values: { 墙壁: "aerial", "?": null },
    });
  });

  test("said of one table, it holds for another of the same headers, until that is said otherwise", () => {
    const next = { ...routes, table: "routes-2.csv" };
    const said = withColumn([], routes, 1, { field: "laying" });
    expect(mappingNow(said, next)).toMatchObject({ table: "routes-2.csv", columns: [{}, { field: "laying" }, {}] });
    const both = withColumn(said, next, 1, { field: "status" });
    expect(mappingNow(both, routes).columns[1]?.field).toBe("laying");
    expect(mappingNow(both, next).columns[1]?.field).toBe("status");
  });

  test("in another role columns are guessed anew", () => {
    const found = table("a.csv", column("局站名称", null), column("经度", null), column("纬度", null));
    const said = withRole([], found, "sites");
    expect(mappingNow(said, found)).toMatchObject({
      role: "sites",
      columns: [{ field: "name" }, { field: "lon" }, { field: "lat" }],
    });
    const hazard = withRole(said, found, "hazard");
    expect(mappingNow(hazard, found).columns.map(({ field }) => field)).toEqual([null, "lon", "lat"]);
  });

  test("taken back, the table is what it was found to be, whatever was said of its headers", () => {
    const next = { ...routes, table: "routes-2.csv" };
    const said = withColumn(withColumn([], routes, 1, { field: "laying" }), next, 2, { field: null });
    expect(mappingNow(withoutTable(said, next), next)).toBe(next);
  });
});
