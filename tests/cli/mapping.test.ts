import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runInProcess } from "./run-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "faultline-mapping-"));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

async function json(...args: readonly string[]) {
  const { code, out, err } = await runInProcess([...args, "--json"]);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
}

writeFileSync(at("ledger.csv"), "号,叫做,东,北,类别\nS1,甲,104,30,大\n,,,,小\nS3,丙,105,31,小\n");

describe("faultline import --map", () => {
  test("a table that nobody can tell is saved as it was found, corrected, and read", async () => {
    const { code, err } = await runInProcess(["import", at("ledger.csv"), "--save-map", at("map.json")]);
    expect({ code, why: err.includes("[table.no-role]") }).toEqual({ code: 1, why: true });

    const mapping = JSON.parse(readFileSync(at("map.json"), "utf8"));
    const [table] = mapping.tables;
    expect([table.role, table.columns.map(({ header }: { header: string }) => header)]).toEqual([
      "ignore",
      ["号", "叫做", "东", "北", "类别"],
    ]);
    table.role = "sites";
    ["id", "name", "lon", "lat", "kind"].forEach((field, i) => {
      table.columns[i].field = field;
    });
    table.columns[4].values = { 大: "core", 小: "station" };
    writeFileSync(at("map.json"), JSON.stringify(mapping));

    const out = ["--out", at("study.faultline"), "--rejected", at("rejected.csv"), "--save-map", at("again.json")];
    const read = await json("import", at("ledger.csv"), "--map", at("map.json"), ...out);
    expect(read).toMatchObject({ sites: 2, total: 3, accepted: 2, fixed: 0, rejected: 1, ignored: 0 });
    expect(read.tables).toMatchObject([{ table: "ledger.csv", role: "sites", rows: 3 }]);
    expect(read.tables[0].columns[1]).toEqual({ header: "叫做", field: "name", unit: null, values: {}, filled: 2 });
    expect(JSON.parse(readFileSync(at("again.json"), "utf8"))).toEqual(mapping);

    const sheet = readFileSync(at("rejected.csv"), "utf8");
    expect(sheet).toContain("ledger.csv,3,table.row-without-name,");
    writeFileSync(at("fixed.csv"), sheet.replace(/(,the row has[^,]*),,,,,小/, "$1,S2,乙,104.5,30.5,小"));
    const joined = await json("import", at("study.faultline"), at("fixed.csv"), "--map", at("map.json"));
    expect(joined).toMatchObject({ sites: 3 });
  });

  test("what is no mapping, or maps to what there is not, is one line", async () => {
    const mapping = { format: "faultline-mapping", version: 1, tables: [] as object[] };
    const said = async (text: string) => {
      writeFileSync(at("bad.json"), text);
      const { code, err } = await runInProcess(["import", at("ledger.csv"), "--map", at("bad.json")]);
      expect([code, err.trim().split("\n").length]).toEqual([1, 1]);
      return err;
    };
    expect(await said("{")).toContain("faultline-mapping");
    const columns = [{ header: "号", field: "poles", unit: null, values: {} }];
    const wrong = { ...mapping, tables: [{ table: "ledger.csv", role: "sites", columns }] };
    expect(await said(JSON.stringify(wrong))).toContain("ledger.csv: 号 → poles");
  });
});
