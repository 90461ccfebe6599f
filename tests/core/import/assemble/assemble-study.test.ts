import { describe, expect, test } from "vitest";
import { assembleStudy, type ReadFile } from "../../../../src/core/import/assemble/assemble-study.ts";
import { issueAt } from "../../../../src/core/import/issue.ts";
import { buildHazard } from "../../../../src/core/import/meaning/build-hazard.ts";
import { type NetworkRows, type Row, rowsOf } from "../../../../src/core/model/index.ts";
import { addChange, branchNetwork } from "../../../../src/core/study/branches.ts";
import { aChange, aStudy } from "../../../builders/a-study.ts";

const AT = "2026-01-02T03:04:05Z";
const row = (id: string): Row => ({ id, values: {}, shape: null });
const about = {
  issues: [],
  encoding: "utf-8",
  coordinates: { detected: null, used: "EPSG:4326", confidence: "by-format" },
} as const;
const raw = (name: string, rows: NetworkRows): ReadFile => ({
  ...about,
  name,
  hash: `hash of ${name}`,
  content: { kind: "rows", rows },
});
const studyFile = (name: string, study = aStudy()): ReadFile => ({
  ...about,
  name,
  hash: "",
  content: { kind: "study", study },
});

function assembled(...files: ReadFile[]) {
  const assembly = assembleStudy(files, AT);
  if (!assembly.ok) throw new Error(assembly.studies.join());
  return assembly;
}
const ids = (...files: ReadFile[]) => rowsOf(assembled(...files).study.base.sites).map(({ id }) => id);

describe("one study of several files", () => {
  test("a study alone is that study", () => {
    const study = aStudy();
    expect(assembled(studyFile("a", study)).study).toBe(study);
  });

  test("rows alone make a study named after the first file, the same for the same files", () => {
    const files = [raw("路由.v2.geojson", { sites: [row("A")] }), raw("b.csv", { sites: [row("B")] })];
    const { study } = assembled(...files);
    expect(study).toMatchObject({ title: "路由.v2", origin: "own", createdAt: AT, authors: [] });
    expect(ids(...files)).toEqual(["A", "B"]);
    expect(assembled(...files).study).toEqual(study);
    expect(assembled(...files.toReversed()).study.id).not.toBe(study.id);
  });

  test("every file says which rows of the base it brought, and what became of the others", () => {
    const counts = { total: 4, accepted: 2, fixed: 1, rejected: 1, ignored: 7 };
    const left = { table: "b.csv", row: 3, rule: "table.total-row", values: {}, headers: ["a"], cells: ["合计"] };
    const span: Row = {
      id: "L",
      values: {},
      shape: [
        [104, 30],
        [105, 31],
      ],
    };
    const { study } = assembled(raw("a.csv", { sites: [row("A")] }), {
      ...raw("b.csv", { sites: [row("B"), row("C")], spans: [span] }),
      counts,
      rejected: [left],
    });
    expect(study.provenance.map(({ ranges }) => ranges)).toEqual([{ sites: [0, 1] }, { sites: [1, 3], spans: [0, 1] }]);
    // Both ends of the span got a site that no file brought.
    expect(study.base.sites.count).toBe(5);
    expect(study.provenance[1]).toMatchObject({ counts, rejected: [left] });
  });

  test("an issue is about the row under the id it got", () => {
    const about = {
      ...issueAt("b.csv", 2, "import.position-out-of-range", "general"),
      subject: { table: "sites", id: "A" },
    } as const;
    const { study, ofFiles } = assembled(raw("a.csv", { sites: [row("A")] }), {
      ...raw("b.csv", { sites: [row("A")] }),
      issues: [about],
    });
    expect(ofFiles.map(({ subject }) => subject)).toEqual([{ table: "sites", id: "A~2" }]);
    expect(study.findings.map(({ rule, subject }) => [rule, subject?.id])).toEqual([
      ["import.position-out-of-range", "A~2"],
      ["import.id-taken", "A~2"],
    ]);
  });

  test("hazards of several files keep apart", () => {
    const hazard = buildHazard({ name: "地震", file: "a.csv", headers: [], geometry: "points", rows: [row("")] });
    const file = (name: string): ReadFile => ({
      ...raw(name, {}),
      content: { kind: "rows", rows: {}, hazards: [hazard] },
    });
    expect(assembled(file("a.csv"), file("b.csv")).study.hazards.map(({ id, name }) => [id, name])).toEqual([
      ["地震", "地震"],
      ["地震~2", "地震"],
    ]);
  });

  test("every file says where its rows came from, and what was wrong with them stays a finding", () => {
    const wrong = issueAt("a.csv", 3, "import.value-not-understood", "general");
    const { study, issues } = assembled({ ...raw("a.csv", { sites: [row("A"), row("B")] }), issues: [wrong] });
    expect(study.provenance).toEqual([
      {
        file: "a.csv",
        hash: "hash of a.csv",
        readAt: AT,
        coordinates: "EPSG:4326",
        encoding: "utf-8",
        rows: 2,
        source: "",
        licence: "",
        counts: null,
        ranges: { sites: [0, 2] },
        rejected: [],
      },
    ]);
    expect(study.findings).toEqual([wrong]);
    expect(issues).toEqual([]);
  });

  test("rows join the base of a study, under its changes", () => {
    const change = aChange("c", { kind: "set", table: "sites", id: "A", field: "fuelH", value: 1, before: null });
    const { study } = assembled(raw("a.csv", { sites: [row("X")] }), studyFile("s", addChange(aStudy(), change)));
    const { sites } = branchNetwork(study);
    expect(rowsOf(sites).map(({ id, values }) => [id, values])).toEqual([
      ["A", { fuelH: 1 }],
      ["B", {}],
      ["C", {}],
      ["D", {}],
      ["X", {}],
    ]);
  });

  test("an id that is taken gets a number, is reported, and is never lost", () => {
    const files = [raw("a", { sites: [row("A"), row("A~2")] }), raw("b", { sites: [row("A"), row("A")] })];
    expect(ids(...files)).toEqual(["A", "A~2", "A~3", "A~4"]);
    const { issues, study } = assembled(...files);
    expect(issues.map(({ rule, place, values }) => [rule, place?.file, values.used])).toEqual([
      ["import.id-taken", "b", "A~3"],
      ["import.id-taken", "b", "A~4"],
    ]);
    expect(study.findings).toEqual(issues);
  });

  test("rows of a file go on pointing at each other under their new ids, and only they", () => {
    const span = (id: string): Row => ({ id, values: { from: "A", to: "B" }, shape: null });
    const cable: Row = { id: "C", values: { spans: ["S", "T"] }, shape: null };
    const { study } = assembled(
      raw("a", { sites: [row("A"), row("B")], spans: [span("S")], cables: [cable] }),
      raw("b", { sites: [row("A")], spans: [span("S")], cables: [cable] }),
    );
    expect(rowsOf(study.base.spans).map(({ id, values }) => [id, values])).toEqual([
      ["S", { from: "A", to: "B" }],
      ["S~2", { from: "A~2", to: "B" }],
    ]);
    expect(rowsOf(study.base.cables).map(({ id, values }) => [id, values])).toEqual([
      ["C", { spans: ["S", "T"] }],
      ["C~2", { spans: ["S~2", "T"] }],
    ]);
  });

  test("two studies do not add up", () => {
    expect(assembleStudy([studyFile("a"), studyFile("b")], AT)).toEqual({ ok: false, studies: ["a", "b"] });
  });
});
