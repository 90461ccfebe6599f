import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readFiles } from "../../../src/core/import/read-files.ts";
import { type Row, rowsOf } from "../../../src/core/model/index.ts";

const AT = "2026-01-02T03:04:05Z";
type File = { readonly name: string; readonly bytes: Uint8Array };
const file = (name: string, text: string): File => ({ name, bytes: new TextEncoder().encode(text) });

async function joined(...files: File[]) {
  const read = await readFiles({ files, options: {}, at: AT });
  if (!read.ok) throw new Error(read.fault.rule);
  const { base } = read.study;
  const rules = read.issues.map(({ rule, values }) => [
    rule,
    values.name ?? values.sites ?? values.spans ?? null,
    values.rows ?? null,
  ]);
  return { sites: rowsOf(base.sites), spans: rowsOf(base.spans), circuits: rowsOf(base.circuits), rules };
}
const endsOf = (spans: readonly Row[]) => spans.map(({ id, values }) => [id, values.from, values.to]);

const SHIFT_UNKNOWN = ["import.shift-unknown", null, null];
const SITES = "编号,名称,经度,纬度\nS1,成都局,104,30\nS2,德阳局,105,31\nS3,绵阳局,106,32\n";

describe("tables that are dropped together", () => {
  // S1 成都 ──L1── S2 德阳 ──L2── S3 绵阳
  test("join by id and by name, in either order of the files, and spans without routes are drawn straight", async () => {
    const byId = file("spans.csv", "id,from,to\nL1,S1,S2\nL2,S2,S3\n");
    const byName = file("spans.csv", "id,A端,Z端\nL1,成都局,德阳局\nL2, 德阳 局 ,S3\n");
    const sites = file("sites.csv", SITES);
    for (const files of [
      [sites, byId],
      [byId, sites],
      [sites, byName],
      [byName, sites],
    ]) {
      const { spans, rules } = await joined(...files);
      expect(endsOf(spans)).toEqual([
        ["L1", "S1", "S2"],
        ["L2", "S2", "S3"],
      ]);
      expect(spans[0]?.shape).toEqual([
        [104, 30],
        [105, 31],
      ]);
      // Plain degrees in the mainland may be shifted ones.
      expect(rules).toEqual([SHIFT_UNKNOWN, ["import.straight-lines", 2, null]]);
    }
  });

  test("a name of several sites or of none joins nothing, and is said once", async () => {
    const sites = file("sites.csv", `${SITES}S4,成都局,104.5,30\n`);
    const { spans, rules } = await joined(
      sites,
      file("spans.csv", "id,A端,Z端\nL1,成都局,S2\nL2,成都局,不在的局\nL3,S2,S3\n"),
    );
    expect(endsOf(spans)).toEqual([
      ["L1", "成都局", "S2"],
      ["L2", "成都局", "不在的局"],
      ["L3", "S2", "S3"],
    ]);
    expect(rules).toContainEqual(["import.name-of-several", "成都局", 2]);
    expect(rules).toContainEqual(["import.name-unknown", "不在的局", 1]);
  });

  test("an id goes before the same text as a name", async () => {
    const { spans } = await joined(
      file("sites.csv", "id,name,lon,lat\nA,B,1,2\nB,C,3,4\n"),
      file("s.csv", "id,from,to\nL,B,C\n"),
    );
    expect(endsOf(spans)).toEqual([["L", "B", "B"]]);
  });

  test("paths of circuits join by the names of spans", async () => {
    const spans = file("spans.csv", "id,光缆段名称,from,to\nL1,成德段,S1,S2\nL2,德绵段,S2,S3\n");
    const circuits = file("c.csv", "电路编号,A端,Z端,主用路由\nC1,成都局,绵阳局,成德段;德绵段;L1\n");
    const [circuit] = (await joined(circuits, spans, file("sites.csv", SITES))).circuits;
    expect(circuit?.values).toEqual({ from: "S1", to: "S3", working: ["L1", "L2", "L1"] });
  });

  test("sites known from the ends of spans only are made where no file brings them", async () => {
    const spans = file("spans.csv", "id,A端,A端经度,A端纬度,Z端,Z端经度,Z端纬度\nL1,成都局,104,30,新局,107,33\n");
    expect((await joined(spans)).sites.map(({ id, shape }) => [id, shape])).toEqual([
      ["成都局", [104, 30]],
      ["新局", [107, 33]],
    ]);
    const both = await joined(spans, file("sites.csv", SITES));
    expect(both.sites.map(({ id }) => id)).toEqual(["S1", "S2", "S3", "新局"]);
    expect(endsOf(both.spans)).toEqual([["L1", "S1", "新局"]]);
    expect(both.rules).toContainEqual(["import.sites-implied", 1, null]);
  });

  test("one file that cannot be used leaves nothing of the others", async () => {
    const read = await readFiles({
      files: [file("sites.csv", SITES), file("x.csv", "颜色,大小\n红,1\n")],
      options: {},
      at: AT,
    });
    expect(read).toMatchObject({ ok: false, fault: { rule: "table.no-headers", place: { file: "x.csv" } } });
  });
});

const REGIONAL = "../shared/data/regional";
test.skipIf(!existsSync(REGIONAL))("the regional networks join (skipped where ../shared/data is absent)", async () => {
  for (const name of readdirSync(REGIONAL)) {
    if (!existsSync(`${REGIONAL}/${name}/spans.csv`)) continue;
    const load = (table: string): File => ({
      name: `${table}.csv`,
      bytes: readFileSync(`${REGIONAL}/${name}/${table}.csv`),
    });
    const lines = (table: string) =>
      readFileSync(`${REGIONAL}/${name}/${table}.csv`, "utf8").trim().split("\n").length - 1;
    const { sites, spans, rules } = await joined(load("sites"), load("spans"));
    expect([sites.length, spans.length]).toEqual([lines("sites"), lines("spans")]);
    expect(rules, name).toEqual([]);
  }
});

const GENERATOR = "../shared/bench/gen/generate.mjs";
test.skipIf(!existsSync(GENERATOR))(
  "a generated network of 1,000 spans joins (skipped where ../shared/bench is absent)",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "faultline-"));
    try {
      execFileSync("node", [GENERATOR, "1k", folder], { stdio: "ignore" });
      const load = (name: string): File => ({ name, bytes: readFileSync(join(folder, "1k", name)) });
      const { sites, spans, rules } = await joined(load("sites.csv"), load("spans.csv"));
      const ids = new Set(sites.map(({ id }) => id));
      expect([sites.length, spans.length, rules]).toEqual([858, 1000, [SHIFT_UNKNOWN, SHIFT_UNKNOWN]]);
      expect(
        spans.every(
          ({ values, shape }) => ids.has(String(values.from)) && ids.has(String(values.to)) && shape !== null,
        ),
      ).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
