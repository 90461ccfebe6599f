import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demonstration } from "./demonstration.ts";
import type { Faultline } from "./driver.ts";
import { type Opened, openFaultline } from "./open-faultline.ts";

describe("the SQL console", () => {
  let opened: Opened;
  let faultline: Faultline;

  beforeAll(async () => {
    opened = await openFaultline();
    ({ faultline } = opened);
    await faultline.opensDemonstration();
  });
  afterAll(() => opened.close());

  test("answers a question", async () => {
    await faultline.asksSql("select count(*) as n, 6 * 7 as answer from spans");
    const { format } = new Intl.NumberFormat("en");
    await expect.poll(() => faultline.readsAnswer()).toEqual([format(demonstration().spans.count), "42"]);
  });

  test.each(["drop table spans", "update sites set name = 'x'", "attach 'other.db'"])("refuses %s", async (sql) => {
    await faultline.asksSql(sql);
    await faultline.reads(faultline.words.tables.refusals["not-reading"]);
  });

  test("writes no file", async () => {
    await faultline.asksSql("copy sites to 'file.csv'");
    await faultline.seesProblem();
  });

  test("asks nobody for what it lacks", async () => {
    await faultline.asksSql("select * from read_parquet('https://example.com/x.parquet')");
    await faultline.seesProblem();
    await faultline.asksSql("select count(*) from sites");
    await expect.poll(() => faultline.readsAnswer()).toHaveLength(1);
    expect(faultline.outside).toEqual([]);
    expect(faultline.trouble).toEqual([]);
  });
});
