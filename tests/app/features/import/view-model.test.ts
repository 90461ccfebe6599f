import { describe, expect, test } from "vitest";
import { fileLines, ruleLines, samplesOf } from "../../../../src/app/features/import/view-model.ts";
import type { ImportWishes, PendingImport } from "../../../../src/app/store/import-slice.ts";
import type { FileRead } from "../../../../src/core/import/read-files.ts";
import type { Issue, Severity, VersionId } from "../../../../src/core/model/index.ts";

const wishes: ImportWishes = { tables: [], ofFile: {}, leftOut: [], snapM: 5, splitTees: true, into: "new", keep: [] };
const issue = (rule: string, severity: Severity, file = "a.csv"): Issue => ({
  ...{ rule, severity, subject: null, values: {} },
  place: { file, row: null },
});
const read = (name: string) => ({ name }) as FileRead;

describe("fileLines", () => {
  const pending: PendingImport = {
    files: [new File([], "a.csv"), new File([], "b.zip")],
    wishes,
    reading: null,
    phase: "reading",
    failure: "",
    guesses: {},
    remembered: [],
  };
  const lines = (part: Partial<PendingImport>) =>
    fileLines({ ...pending, ...part }).map(({ name, state }) => `${name} ${state}`);

  test("before the first reading they are those that were dropped", () => {
    expect(lines({})).toEqual(["a.csv waiting", "b.zip waiting"]);
    expect(lines({ wishes: { ...wishes, leftOut: ["b.zip"] } })).toEqual(["a.csv waiting", "b.zip left-out"]);
  });

  test("then those that were found, the faulty first; a sheet's fault is its file's", () => {
    const fault = issue("import.crs-needed", "critical", "b.zip/c.xlsx [Sheet 1]");
    const unplaced = { file: "b.zip/c.xlsx", candidates: [] };
    const answer = {
      ok: false as const,
      fault,
      faults: [fault],
      unplaced: [unplaced],
      untold: [],
      files: [read("a.csv")],
    };
    const reading = { answer, update: null, wishes, version: "v" as VersionId };
    expect(lines({ reading })).toEqual(["b.zip/c.xlsx fault", "a.csv read"]);
    expect(fileLines({ ...pending, reading })[0]?.unplaced).toBe(unplaced);
    expect(lines({ reading, wishes: { ...wishes, leftOut: ["b.zip/c.xlsx"] } })).toEqual([
      "a.csv read",
      "b.zip/c.xlsx left-out",
    ]);
  });
});

describe("ruleLines", () => {
  test("one line a rule, the weightiest first, then the most frequent", () => {
    const low = Array.from({ length: 3 }, () => issue("often", "low"));
    const lines = ruleLines([...low, issue("once", "low"), issue("bad", "major"), issue("bad", "major")]);
    expect(lines.map(({ first, count }) => [first.rule, count])).toEqual([
      ["bad", 2],
      ["often", 3],
      ["once", 1],
    ]);
  });
});

describe("samplesOf", () => {
  test("the first different texts, without the empty ones", () => {
    const preview = [["duct"], [" "], ["duct"], ["aerial"], ["pole"], ["wall"]];
    const table = {
      name: "",
      rows: 6,
      mapping: { table: "", role: "spans" as const, columns: [] },
      columns: [],
      preview,
    };
    expect(samplesOf(table, 0)).toEqual(["duct", "aerial", "pole"]);
  });
});
