import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "../../../src/cli/duckdb.ts";
import { buildColumn } from "../../../src/core/model/index.ts";
import { type Answer, type Database, type Parameter, QueryRefused } from "../../../src/core/tables/database.ts";

let database: Database;
const folder = mkdtempSync(join(tmpdir(), "faultline-"));
const secret = join(folder, "secret.csv");

beforeAll(async () => {
  writeFileSync(secret, "a,b\n1,2\n");
  database = await openDatabase();
  await database.load({
    name: "spans",
    columns: [
      { name: "id", column: buildColumn({ type: "text" }, ["s1", "s2", "s3"]) },
      { name: "length_m", column: buildColumn({ type: "number", unit: "m" }, [100, null, 300]) },
    ],
  });
});
afterAll(() => database.close());

const ask = (sql: string, parameters: Record<string, Parameter> = {}, maxRows = 100): Promise<Answer> =>
  database.ask({ sql, parameters, maxRows });

async function refusalOf(sql: string): Promise<QueryRefused> {
  const refusal: unknown = await ask(sql).catch((cause: unknown) => cause);
  if (!(refusal instanceof QueryRefused)) throw new Error(`was not refused: ${sql}`);
  return refusal;
}

describe("reading", () => {
  const readings = [
    "select * from spans",
    "SELECT 1;",
    "/* note; */ select ';' -- the end;\n ; ;",
    "with a as (select 1 as x) select * from a",
    "from spans",
    "table spans",
    "values (1, 2), (3, 4)",
    "describe spans",
    "show tables",
    "summarize spans",
    "explain select * from spans",
    "explain analyze select count(*) from spans",
    "(select 1) union all (select 2)",
    "select $$it's; fine$$",
  ];
  for (const sql of readings) {
    test(sql.replaceAll("\n", " "), async () => {
      expect((await ask(sql)).rows.count).toBeGreaterThan(0);
    });
  }

  test("an order given by the person is kept", async () => {
    const { rows } = await ask("select id from spans order by length_m desc nulls first");
    expect(rows.columns[0]?.values).toEqual(["s2", "s3", "s1"]);
  });

  test("more rows than asked for are cut, and it says so", async () => {
    const all = await ask("select * from range(100000)", {}, 100_000);
    expect([all.rows.count, all.cut]).toEqual([100_000, false]);
    const some = await ask("select * from range(100000)", {}, 99_999);
    expect([some.rows.count, some.cut]).toEqual([99_999, true]);
    // Only a stream can end early: this would take hours to the end.
    const endless = await ask("select * from range(1000000000000)", {}, 10);
    expect([endless.rows.count, endless.cut]).toEqual([10, true]);
  });
});

describe("parameters", () => {
  test("are bound by name and by place, and are text, never SQL", async () => {
    const hostile = "x' OR 1=1; DROP TABLE spans; --";
    const { rows } = await ask("select $b as b, $a as a, $b as c, '$a' as d, \"id\" from spans where id <> $a", {
      a: hostile,
      b: 7,
    });
    expect(rows.columns.map(({ values }) => values[0])).toEqual([7, hostile, 7, "$a", "s1"]);
    const placed = await ask("select ? || ?", { 1: "a", 2: "b" });
    expect(placed.rows.columns[0]?.values).toEqual(["ab"]);
    const unknown = await ask("select count(*) from spans where $x is null", { x: null });
    expect(unknown.rows.columns[0]?.values).toEqual([3]);
  });

  test("one without a value is named", async () => {
    expect(await refusalOf("select $km")).toMatchObject({ reason: "unbound", detail: "km" });
    expect(await refusalOf("select $constructor")).toMatchObject({ reason: "unbound", detail: "constructor" });
  });
});

describe("anything else is refused", () => {
  const writings = [
    "drop table spans",
    "insert into spans values ('x', 1)",
    "update spans set length_m = 0",
    "delete from spans",
    "truncate spans",
    "alter table spans add column x int",
    "create table t as select 1",
    "create temp table t as select 1",
    "create or replace view v as select 1",
    "create macro f(x) as x",
    "create type e as enum ('a')",
    "create sequence q",
    "set memory_limit = '1GB'",
    "reset memory_limit",
    "set variable x = 1",
    "pragma enable_profiling",
    "pragma database_list",
    "call pragma_version()",
    "begin",
    "commit",
    "rollback",
    "checkpoint",
    "vacuum",
    "use memory",
    "prepare p as select 1",
    "deallocate p",
    "install json",
    "load json",
    `attach '${join(folder, "new.db")}' as other`,
    "attach ':memory:' as other",
    "detach memory",
    "explain drop table spans",
    "explain analyze delete from spans",
    "comment on table spans is 'x'",
  ];
  for (const sql of writings) {
    test(sql.replace(folder, ""), async () => {
      expect(["not-reading", "failed"]).toContain((await refusalOf(sql)).reason);
    });
  }

  const tricks: Record<string, string> = {
    "a second statement": "select 1; drop table spans",
    "a second statement behind a comment": "select 1 /* ; */ ; -- x\n drop table spans",
    "closing the bracket": "select 1) ; drop table spans; select * from (select 1",
    "a write in a WITH": "with gone as (delete from spans returning *) select * from gone",
    "a write in a subquery": "select * from (delete from spans returning *)",
    "a write by text": "select * from query('drop table spans')",
    "a comment that swallows the bracket": "drop table spans --",
    "an open comment": "drop table spans /*",
    "SELECT INTO": "select * into copy from spans",
    "an explain of a batch": "explain select 1; drop table spans",
  };
  for (const [name, sql] of Object.entries(tricks)) {
    test(name, async () => {
      await refusalOf(sql);
    });
  }

  const files: Record<string, string> = {
    "reading a CSV file": `select * from read_csv('${secret}')`,
    "reading a file as text": `select * from read_text('${secret}')`,
    "reading bytes": `select * from read_blob('${secret}')`,
    "a file named as a table": `select * from '${secret}'`,
    "listing a folder": `select * from glob('${folder}/*')`,
    "a file over the network": "select * from read_csv('http://127.0.0.1:9/x.csv')",
    "writing a file": `copy spans to '${join(folder, "out.csv")}'`,
    "writing a query": `copy (select 1) to '${join(folder, "out.csv")}'`,
    "writing everything": `export database '${join(folder, "out")}'`,
    "importing everything": `import database '${folder}'`,
    "reading into a table": `copy spans from '${secret}'`,
  };
  for (const [name, sql] of Object.entries(files)) {
    test(name, async () => {
      await refusalOf(sql);
      expect([existsSync(join(folder, "out.csv")), existsSync(join(folder, "out"))]).toEqual([false, false]);
    });
  }

  test("nothing at all, and what DuckDB cannot read", async () => {
    expect((await refusalOf(" ; -- nothing\n")).reason).toBe("empty");
    expect(await refusalOf("selec 1")).toMatchObject({
      reason: "failed",
      detail: expect.stringContaining("Parser Error"),
    });
    expect(await refusalOf("select * from nowhere")).toMatchObject({
      reason: "failed",
      detail: expect.stringContaining("Catalog Error"),
    });
    // Where it is wrong is pointed at, once.
    expect((await refusalOf("select 1 +\nfrom spans where")).detail.match(/LINE/g)).toHaveLength(1);
    expect((await refusalOf("select interval 3 day")).reason).toBe("interval");
  });

  test("and after all of that the tables are as they were", async () => {
    const { rows } = await ask("select * from spans");
    expect(rows.columns.map(({ values }) => values)).toEqual([
      ["s1", "s2", "s3"],
      [100, null, 300],
    ]);
    expect((await ask("show tables")).rows.columns[0]?.values).toEqual(["spans"]);
    expect(existsSync(join(folder, "new.db"))).toBe(false);
    // Loading still works behind the locks.
    await database.load({ name: "again", columns: [{ name: "x", column: buildColumn({ type: "text" }, ["x"]) }] });
  });
});
