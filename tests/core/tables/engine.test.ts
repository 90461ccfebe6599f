import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "../../../src/cli/duckdb.ts";
import { buildColumn, buildNetwork, type Column, type Value } from "../../../src/core/model/index.ts";
import { buildTableData } from "../../../src/core/tables/build-table-data.ts";
import { cellAt, type Database, type Rows } from "../../../src/core/tables/database.ts";
import { quoteName } from "../../../src/core/tables/quote-name.ts";

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

function valuesOf(rows: Rows): (readonly unknown[])[] {
  return rows.columns.map(({ values }) => [...values]);
}

const HOSTILE = [
  "'); DROP TABLE sites; --",
  'a "quoted" name',
  "O'Brien",
  "汶川—理县 直埋光缆",
  "🗼 塔",
  "tab\tand\nline",
  "back\\slash",
  "%_$1?",
  "a".repeat(5000),
];

describe("values go in and come back", () => {
  const cases: Record<string, { column: Column; values: readonly Value[] }> = {
    text: textCase([...HOSTILE, null, "plain", null]),
    number: numberCase([0, -0.5, null, 1e308, 5e-324, Number.MAX_SAFE_INTEGER]),
    choice: {
      column: buildColumn({ type: "choice", options: ["duct", "aerial"] }, ["aerial", null, "duct"]),
      values: ["aerial", null, "duct"],
    },
    list: {
      column: buildColumn({ type: "list" }, [["a", "b", "a"], null, ["'; --", "中"]]),
      values: [["a", "b", "a"], null, ["'; --", "中"]],
    },
    nothing: textCase([]),
    "only unknown": textCase([null, null]),
    "only unknown numbers": numberCase([null, null, null]),
  };
  for (const [name, { column, values }] of Object.entries(cases)) {
    test(name, async () => {
      await database.load({ name: "t", columns: [{ name: "x", column }] });
      const rows = await database.query("SELECT x FROM t ORDER BY rowid");
      expect(valuesOf(rows)[0]).toEqual([...values]);
      expect((await database.query("SELECT count(*) FROM t WHERE x IS NULL")).columns[0]?.values[0]).toBe(
        values.filter((value) => value === null).length,
      );
    });
  }

  test("rows past the first piece keep their text, lists and gaps", async () => {
    const count = 130_000;
    const texts = Array.from({ length: count }, (_, i): Value => (i % 7 === 0 ? null : `第${i % 1000}`));
    const lists = Array.from({ length: count }, (_, i): Value => (i % 3 === 0 ? null : [`${i}`, "两"]));
    await database.load({
      name: "many",
      columns: [
        { name: "text", column: buildColumn({ type: "text" }, texts) },
        { name: "list", column: buildColumn({ type: "list" }, lists) },
      ],
    });
    const rows = await database.query("SELECT * FROM many WHERE rowid IN (0, 122879, 122880, 129999) ORDER BY rowid");
    const picked = [0, 122_879, 122_880, 129_999];
    expect(valuesOf(rows)).toEqual([picked.map((i) => texts[i]), picked.map((i) => lists[i])]);
  });

  test("text with half a surrogate pair does not break the load", async () => {
    await database.load({
      name: "t",
      columns: [{ name: "x", column: buildColumn({ type: "text" }, ["a\ud83d", "\udc00b"]) }],
    });
    expect(valuesOf(await database.query("SELECT x FROM t"))[0]).toEqual(["a\ufffd", "\ufffdb"]);
  });
});

test("names of tables and columns are names, whatever stands in them", async () => {
  for (const name of HOSTILE) {
    await database.load({ name, columns: [{ name, column: buildColumn({ type: "text" }, ["x"]) }] });
    const rows = await database.query(`SELECT ${quoteName(name)} FROM ${quoteName(name)}`);
    expect(rows.columns[0]?.name).toBe(name);
    expect(cellAt(rows, 0, 0)).toBe("x");
    await database.drop(name);
  }
});

test("a network's tables: fields in snake_case, reserved ones as ids, extras under their own names", async () => {
  const network = buildNetwork({
    sites: [
      {
        id: "A",
        values: { name: "甲", batteryH: 4, criticalUsers: ["119"], 备注: "x", NAME: "shout", "": 7 },
        shape: [103.5, 31.4],
      },
      { id: "B", values: {}, shape: null },
    ],
    spans: [{ id: "AB", values: { from: "A", to: "B", lengthM: 1200 }, shape: null }],
  });
  await database.load(buildTableData(network.sites));
  await database.load(buildTableData(network.spans));
  expect(
    valuesOf(
      await database.query(
        'SELECT id, name, battery_h, critical_users, "备注", "NAME_2", "column", lon, lat FROM sites',
      ),
    ),
  ).toEqual([
    ["A", "B"],
    ["甲", null],
    [4, null],
    [["119"], null],
    ["x", null],
    ["shout", null],
    [7, null],
    [103.5, null],
    [31.4, null],
  ]);
  expect(valuesOf(await database.query("SELECT from_id, to_id, length_m FROM spans"))).toEqual([["A"], ["B"], [1200]]);
});

test("a table loaded again replaces the one that was there", async () => {
  await database.load({ name: "t", columns: [{ name: "x", column: buildColumn({ type: "text" }, ["old", "rows"]) }] });
  await database.load({ name: "t", columns: [{ name: "y", column: buildColumn({ type: "text" }, ["new"]) }] });
  expect(valuesOf(await database.query("SELECT * FROM t"))).toEqual([["new"]]);
});

test("results are plain values", async () => {
  const rows = await database.query(
    `SELECT 1::BIGINT a, 9007199254740993::BIGINT b, 1.25::DECIMAL(9,2) c, DATE '2020-01-02' d,
     TIMESTAMP '2020-01-02 03:04:05.5' e, TIME '01:02:03' f, [1, NULL] g, {'k': 1} h, true i, 'NaN'::DOUBLE j`,
  );
  expect(rows.columns.map(({ values }) => values[0])).toEqual([
    1,
    "9007199254740993",
    1.25,
    "2020-01-02",
    "2020-01-02 03:04:05.500",
    "01:02:03.000",
    [1, null],
    '{"k": 1}',
    true,
    null,
  ]);
});

test("an extension is never looked for", async () => {
  const settings = await database.query(
    "SELECT name, value FROM duckdb_settings() WHERE name IN ('autoinstall_known_extensions', 'autoload_known_extensions', 'enable_external_access', 'lock_configuration') ORDER BY name",
  );
  expect(valuesOf(settings)[1]).toEqual(["false", "false", "false", "true"]);
  // With autoload on and no network this hangs for half a minute.
  await expect(database.query("SELECT json_extract('{}', '$.a')")).rejects.toThrow("Catalog Error");
  await expect(database.query("SELECT * FROM read_parquet('x.parquet')")).rejects.toThrow("Catalog Error");
});

function textCase(values: readonly (string | null)[]) {
  return { column: buildColumn({ type: "text" }, values), values };
}

function numberCase(values: readonly (number | null)[]) {
  return { column: buildColumn({ type: "number", unit: "1" }, values), values };
}
