import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runInProcess } from "./run-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "faultline-update-"));
const at = (name: string) => join(folder, name);
const study = at("s.faultline");

beforeAll(async () => {
  mkdirSync(at("new"));
  writeFileSync(at("sites.csv"), "id,name,lon,lat\nA,甲局,104,30\nB,乙局,104.1,30\nC,丙局,104.2,30.1\n");
  writeFileSync(at("spans.csv"), "id,from,to,fibres\n1,A,B,24\n2,B,C,24\n");
  writeFileSync(at("new/spans.csv"), "id,from,to,fibres\n1,A,B,48\n3,A,C,12\n");
  writeFileSync(at("else.csv"), "id,from,to\nx,A,B\ny,B,C\n");
  const { code } = await runInProcess(["import", at("sites.csv"), at("spans.csv"), "--out", study]);
  expect(code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

const update = async (...args: string[]) => {
  const { code, out, err } = await runInProcess(["import", ...args, "--update", "--json"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out) as Record<string, unknown>;
};

describe("import --update", () => {
  test("says what a newer file changes beside what import always says, and writes it as a change", async () => {
    const out = at("t.faultline");
    expect(await update(study, at("new/spans.csv"), "--out", out)).toMatchObject({
      ...{ sites: 3, spans: 2, rejected: 0, topology: { components: 1 }, encoding: "utf-8", out },
      update: {
        file: "spans.csv",
        fitsOneChange: true,
        tables: [
          {
            table: "spans",
            counts: { added: 1, removed: 1, changed: 1, unchanged: 0 },
            ...{
              added: ["3"],
              removed: ["2"],
              changed: [{ id: "1", fields: [{ field: "fibres", before: 24, after: 48 }] }],
            },
          },
        ],
      },
    });
    expect(await update(out, at("new/spans.csv"))).toMatchObject({
      update: { tables: [{ counts: { added: 0, removed: 0, changed: 0, unchanged: 2 } }] },
    });
  });

  test("without --json in lines", async () => {
    const { code, out } = await runInProcess(["import", study, at("new/spans.csv"), "--update", "--lang", "en"]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /Newer version of spans\.csv \(read .*\)\nSpans: 1 added, 1 removed, 1 changed\n {2}\+ 3\n {2}- 2\n/,
    );
    expect(out).toContain("~ 1: Fibres 24 fibres → 48 fibres");
  });

  test("a file that is no newer version, and one input alone, are refused", async () => {
    expect(await runInProcess(["import", study, at("else.csv"), "--update"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("[update.no-earlier]") as string,
    });
    expect(await runInProcess(["import", study, "--update"])).toMatchObject({ code: 2 });
  });
});
