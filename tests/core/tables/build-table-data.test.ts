import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../../src/cli/duckdb.ts";
import { buildNetwork, TABLE_NAMES, valueAt } from "../../../src/core/model/index.ts";
import { buildTableData, sqlColumns, sqlName } from "../../../src/core/tables/build-table-data.ts";
import type { Database } from "../../../src/core/tables/database.ts";
import { random } from "../../builders/random.ts";
import { randomRows } from "../../builders/random-rows.ts";

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

test("names are in snake_case and none is a reserved word", () => {
  expect(["lengthM", "towerDesignWindMs", "from", "to", "group", "id"].map(sqlName)).toEqual([
    "length_m",
    "tower_design_wind_ms",
    "from_id",
    "to_id",
    "group_id",
    "id",
  ]);
});

test("names of extra columns that SQL would take for one another are told apart", () => {
  const values = { lon: "a", LON: "b", Lon_2: "c", "\0": "d", column: "e", from_id: "f" };
  const { sites } = buildNetwork({ sites: [{ id: "A", values, shape: [1, 2] }] });
  const names = sqlColumns(sites).map(({ name }) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
});

test("whatever a network holds, SQL gives it back: 20 random networks", async () => {
  for (let seed = 1; seed <= 20; seed++) {
    const network = buildNetwork(randomRows(random(seed), 12));
    for (const name of TABLE_NAMES) {
      const table = network[name];
      await database.load(buildTableData(table));
      const rows = await database.query(`SELECT * FROM ${name} ORDER BY rowid`);
      const columns = sqlColumns(table);
      expect(rows.columns.map((column) => column.name)).toEqual(columns.map((column) => column.name));
      columns.forEach(({ column }, i) => {
        const wanted = Array.from({ length: table.count }, (_, row) => wellFormed(valueAt(column, row)));
        expect([...(rows.columns[i]?.values ?? [])]).toEqual(wanted);
      });
    }
  }
});

/** Half a surrogate pair has no UTF-8. */
function wellFormed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wellFormed);
  return typeof value === "string" ? value.replace(/[\ud800-\udfff]/gu, "\ufffd") : value;
}
