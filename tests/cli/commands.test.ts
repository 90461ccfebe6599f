import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildPolygons, type HazardLayer, type Study } from "../../src/core/model/index.ts";
import { addChange } from "../../src/core/study/branches.ts";
import { readStudy } from "../../src/core/study/read-study.ts";
import { writeStudy } from "../../src/core/study/write-study.ts";
import { aNetwork } from "../builders/a-network.ts";
import { aChange, aStudy } from "../builders/a-study.ts";
import { runInProcess } from "./run-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "faultline-commands-"));
const at = (name: string) => join(folder, name);
const studyPath = at("ring.faultline");

// A - B      a ring of three and a spur, in two areas; E is planned and counts nowhere
// | /
// C - D - E
const flood: HazardLayer = {
  ...{
    id: "h",
    name: "洪水",
    kind: "flood",
    measure: null,
    unit: null,
    returnPeriodYears: 100,
    time: null,
    source: "",
  },
  status: "given",
  track: null,
  grid: null,
  features: {
    count: 1,
    columns: {},
    geometry: buildPolygons([
      [
        [
          [
            [1, 1],
            [2, 1],
            [2, 2],
            [1, 1],
          ],
        ],
      ],
    ]),
  },
};
const study: Study = addChange(
  aStudy({
    base: aNetwork()
      .row("areas", "W", { name: "汶川" })
      .site("A", { name: "成都", kind: "core", area: "W" }, [104, 30])
      .site("E", { status: "planned" })
      .path("A-B-C-A")
      .path("C-D-E")
      .build(),
    hazards: [flood],
  }),
  aChange("c", { kind: "set", table: "sites", id: "B", field: "population", value: 12, before: null }),
);

beforeAll(() => writeFileSync(studyPath, writeStudy(study)));
afterAll(() => rmSync(folder, { recursive: true }));

const json = async (...args: string[]) => {
  const { code, out, err } = await runInProcess([...args, "--json"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out) as Record<string, unknown>;
};

describe("import", () => {
  test("counts, issues, topology, coordinates and encoding as the contract names them", async () => {
    expect(await json("import", studyPath)).toMatchObject({
      ...{ sites: 5, spans: 5, circuits: 0, groups: 0, areas: 1, hazards: 1, issues: [], rejected: 0 },
      topology: { components: 1, snappedEnds: 0, splitSpans: 0, danglingEnds: 0, duplicateSpans: 0, mergedNodes: 0 },
      crs: { detected: "EPSG:4326", used: "EPSG:4326", confidence: "by-format" },
      encoding: "utf-8",
    });
  });

  test("raw files become a study that says where its rows came from", async () => {
    const lines = {
      type: "LineString",
      coordinates: [
        [104, 30],
        [103, 31],
        [103, 32],
      ],
    };
    const features = [lines, lines, { ...lines, coordinates: lines.coordinates.toReversed() }];
    writeFileSync(at("lines.geojson"), JSON.stringify({ type: "FeatureCollection", features: features.map(feature) }));
    writeFileSync(at("more.geojson"), JSON.stringify(feature({ type: "Point", coordinates: [104, 30] }, 0)));
    const out = at("new.faultline");
    const answer = await json(
      "import",
      at("lines.geojson"),
      at("more.geojson"),
      "--out",
      out,
      "--gateways",
      "all-largest",
    );
    expect(answer).toMatchObject({ spans: 3, sites: 2, topology: { danglingEnds: 0, duplicateSpans: 2 }, out });
    const reading = readStudy(readFileSync(out));
    if (!reading.ok) throw new Error(reading.fault.kind);
    expect(reading.study).toMatchObject({ title: "lines", settings: { gateways: { kinds: [] } } });
    expect(reading.study.provenance).toMatchObject([
      { file: "lines.geojson", rows: 3, coordinates: "EPSG:4326", encoding: "utf-8" },
      { file: "more.geojson", rows: 1 },
    ]);
    expect(reading.study.provenance[0]?.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  //  A .  4 m  -----------  2 m  -----------
  test("lines without sites hang together within so many metres", async () => {
    const step = 1e-5;
    const line = (from: number, to: number) => ({
      type: "LineString",
      coordinates: [
        [from * step, 0],
        [to * step, 0],
      ],
    });
    const features = [{ type: "Point", coordinates: [0, 0] }, line(3.6, 1000), line(1002, 2000)];
    writeFileSync(at("loose.geojson"), JSON.stringify({ type: "FeatureCollection", features: features.map(feature) }));
    expect(await json("import", at("loose.geojson"))).toMatchObject({
      sites: 3,
      topology: { components: 1, snappedEnds: 1, mergedNodes: 2, newJunctions: 2, splitSpans: 0, danglingEnds: 0 },
    });
    expect(await json("import", at("loose.geojson"), "--snap-m", "3")).toMatchObject({
      sites: 4,
      topology: { components: 2, snappedEnds: 0, mergedNodes: 2, newJunctions: 3 },
    });
    expect(await json("import", at("loose.geojson"), "--snap-m", "0")).toMatchObject({
      sites: 5,
      topology: { components: 3, snappedEnds: 0, mergedNodes: 0, newJunctions: 4 },
    });
  });

  //  -----+-----
  //       |       stops 2 m short of the line
  test("a line that another stops on is cut there, unless one says otherwise: then it is listed", async () => {
    const step = 1e-5;
    const line = (...points: [number, number][]) => ({
      type: "LineString",
      coordinates: points.map(([x, y]) => [x * step, y * step]),
    });
    const features = [line([-500, 0], [500, 0]), line([0, 1.8], [0, 500])];
    writeFileSync(at("tee.geojson"), JSON.stringify({ type: "FeatureCollection", features: features.map(feature) }));
    const issues = expect.arrayContaining([expect.objectContaining({ rule: "topology.spans-split" })]);
    expect(await json("import", at("tee.geojson"))).toMatchObject({
      ...{ spans: 3, sites: 4, issues },
      topology: { components: 1, splitSpans: 1, found: { "topology.touch": 0 } },
    });
    const touch = expect.objectContaining({ rule: "topology.touch", severity: "general" });
    expect(await json("import", at("tee.geojson"), "--no-split")).toMatchObject({
      ...{ spans: 2, sites: 4, issues: expect.arrayContaining([touch]) },
      topology: { components: 2, splitSpans: 0, found: { "topology.touch": 1 } },
    });
  });

  test("rows join a study, and an id that is taken is said", async () => {
    writeFileSync(at("a.geojson"), JSON.stringify(feature({ type: "Point", coordinates: [1, 2] }, 0, { id: "A" })));
    const answer = await json("import", studyPath, at("a.geojson"));
    expect(answer.sites).toBe(6);
    expect(answer.issues).toEqual([
      {
        rule: "import.id-taken",
        severity: "general",
        file: "a.geojson",
        row: null,
        id: "A~2",
        values: { table: "sites", id: "A", used: "A~2" },
      },
    ]);
  });

  test("to a person it speaks in sentences, one a rule", async () => {
    const features = [null, null, feature({ type: "Point", coordinates: [1, 2] }, 0)];
    writeFileSync(at("two.geojson"), JSON.stringify({ type: "FeatureCollection", features }));
    const { out } = await runInProcess(["import", at("two.geojson")]);
    expect(out.split("\n")).toEqual([
      "two.geojson (geojson): coordinates EPSG:4326, encoding utf-8",
      "1 site",
      "1 part, 0 span ends at no known site",
      "3 rows: 1 as they stand, 0 altered, 2 left out",
      "2 × geojson.not-a-feature, first: two.geojson, row 1: this is no feature: its type is object [geojson.not-a-feature]",
      "",
    ]);
  });
});

function feature(geometry: object, i: number, properties: object = { id: `f${i}` }): object {
  return { type: "Feature", properties, geometry };
}

describe("convert", () => {
  test("a study to GeoJSON and back is the same study, to the byte", async () => {
    const [there, back] = [at("there.geojson"), at("back.faultline")];
    expect(await json("convert", studyPath, "--out", there)).toMatchObject({
      format: "geojson",
      issues: 0,
      rejected: 0,
    });
    await json("convert", there, "--out", back);
    expect(readFileSync(back).equals(readFileSync(studyPath))).toBe(true);
  });

  test("an ending that no format has is wrong usage, and nothing is written", async () => {
    const { code, err } = await runInProcess(["convert", studyPath, "--out", at("x.dwg")]);
    expect(code).toBe(2);
    expect(err).toContain(".faultline, .gpkg, .geojson");
    expect(existsSync(at("x.dwg"))).toBe(false);
  });

  test("several files lie in a zip, called after what is in it or told apart by --to", async () => {
    const { code, err } = await runInProcess(["convert", studyPath, "--out", at("x.csv")]);
    expect({ code, named: err.includes(".csv.zip") }).toEqual({ code: 2, named: true });
    for (const [name, ...to] of [["x.csv.zip"], ["x.zip", "--to", "csv"], ["y.zip", "--to", "shp"], ["x.xlsx"]]) {
      const there = await json("convert", studyPath, "--out", at(name ?? ""), ...to);
      expect(there.leftOut).toContainEqual(
        expect.objectContaining({ rule: "export.left-out", values: { what: "hazards", rows: 1 } }),
      );
      const back = await json("convert", at(name ?? ""), "--out", at("back.faultline"));
      expect(back).toMatchObject({ format: "faultline", rejected: 0, leftOut: [] });
    }
    expect((await runInProcess(["convert", studyPath, "--out", at("x.zip"), "--to", "dwg"])).code).toBe(2);
  });

  test("what stood under the name stays when writing fails", async () => {
    const { code, err } = await runInProcess(["convert", studyPath, "--out", at("none/x.geojson")]);
    expect({ code, err }).toEqual({
      code: 1,
      err: `faultline: ${at("none/x.geojson")}: cannot be written: there is no such file or folder\n`,
    });
    mkdirSync(at("folder.geojson"));
    expect((await runInProcess(["convert", studyPath, "--out", at("folder.geojson")])).code).toBe(1);
  });
});

describe("query", () => {
  test("rows as JSON, with the changes of the active branch", async () => {
    const sql = "select id, name, population from sites where id in ('A', 'B') order by id";
    expect(await json("query", studyPath, "--sql", sql)).toEqual({
      columns: ["id", "name", "population"],
      rows: [
        { id: "A", name: "成都", population: null },
        { id: "B", name: null, population: 12 },
      ],
    });
    const count = await json("query", studyPath, "--sql", "select count(*) as n, 1 as n from spans");
    expect(count).toEqual({ columns: ["n", "n_2"], rows: [{ n: 5, n_2: 1 }] });
  });

  test("rows as a table, wide characters counted twice", async () => {
    const sql = "select name, population from sites where id in ('A', 'B') order by id";
    const { out } = await runInProcess(["query", studyPath, "--sql", sql]);
    expect(out).toBe("name  population\n成都\n              12\n2 rows\n");
  });

  test.each([
    ["drop table sites", "the statement would do more than read"],
    ["select * from nowhere", "nowhere"],
    ["select 1; select 2", "one statement at a time"],
    ["", "there is no statement"],
    ["select * from read_csv('/etc/passwd')", "the statement cannot be run"],
  ])("%j is refused", async (sql, said) => {
    const { code, out, err } = await runInProcess(["query", studyPath, "--sql", sql]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(said);
  });
});

describe("rings", () => {
  test("the figures, the areas and what was taken for granted", async () => {
    expect(await json("rings", studyPath)).toEqual({
      ...{ sites: 4, spans: 4, components: 1, ringRate: 0.75, onRing: 3 },
      bridges: [{ span: "C-D", sitesParted: 1 }],
      areas: [
        { area: null, name: null, sites: 3, onRing: 2, ringRate: 2 / 3 },
        { area: "W", name: "汶川", sites: 1, onRing: 1, ringRate: 1 },
      ],
      assumptions: [expect.stringContaining("unknown status"), expect.stringContaining("left out")],
    });
  });

  test("in Chinese", async () => {
    const { out } = await runInProcess(["rings", studyPath], { LANG: "zh_CN.UTF-8" });
    expect(out).toContain("成环率");
    expect(out).toContain("75.0 %");
  });
});
