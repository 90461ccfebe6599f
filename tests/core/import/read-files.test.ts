import { describe, expect, test } from "vitest";
import { MOST_ROWS_IN_CHANGE } from "../../../src/core/import/assemble/join-edits.ts";
import { readFiles } from "../../../src/core/import/read-files.ts";
import { applyChanges, rowsOf, TABLE_NAMES } from "../../../src/core/model/index.ts";
import { writeStudy } from "../../../src/core/study/write-study.ts";
import { aChange, aStudy } from "../../builders/a-study.ts";

const at = "2026-01-02T03:04:05Z";
const file = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
});
const points = (id: string) =>
  JSON.stringify({
    type: "FeatureCollection",
    features: [{ type: "Feature", id, properties: {}, geometry: { type: "Point", coordinates: [104, 30] } }],
  });
const study = file("a.faultline", writeStudy(aStudy()));

describe("files that make one study", () => {
  test("features make a new one, with where they came from", async () => {
    const reading = await readFiles({
      files: [file("a.geojson", points("P")), file("b.geojson", points("Q"))],
      options: {},
      at,
    });
    if (!reading.ok) throw new Error(reading.fault.rule);
    expect(reading.study.base.sites.count).toBe(2);
    expect(reading.study.provenance.map(({ file, readAt }) => [file, readAt])).toEqual([
      ["a.geojson", at],
      ["b.geojson", at],
    ]);
    expect(reading.study.provenance[0]?.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test("features join the study they come with", async () => {
    const reading = await readFiles({ files: [study, file("a.geojson", points("P"))], options: {}, at });
    if (!reading.ok) throw new Error(reading.fault.rule);
    expect(reading.study.id).toBe("study-1");
    expect(reading.study.base.sites.count).toBe(aStudy().base.sites.count + 1);
  });

  test("progress within a long table is told by rows, up to its end", async () => {
    const told: number[][] = [];
    const rows = Array.from({ length: 20_000 }, (_, i) => `S${i},104.${i},30`);
    const files = [file("a.csv", ["id,lon,lat", ...rows].join("\n")), file("b.geojson", points("P"))];
    await readFiles({ files, options: {}, at }, (...each) => told.push(each));
    expect(told).toEqual([
      [0, 20_002],
      [8192, 20_002],
      [16_384, 20_002],
      [20_001, 20_002],
      [20_002, 20_002],
    ]);
  });

  test("progress is told by files", async () => {
    const told: number[][] = [];
    await readFiles({ files: [study, file("a.geojson", points("P"))], options: {}, at }, (...each) => told.push(each));
    expect(told).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
  });
});

describe("files that make none say which one, and why", () => {
  const cut = file("cut.faultline", study.bytes.slice(0, -30));
  test.each([
    ["of no known format", [file("a.geojson", points("P")), file("b.xyz", "?")], "import.unknown-format", "b.xyz"],
    ["empty", [file("b.geojson", "")], "import.empty-file", "b.geojson"],
    ["cut off", [file("a.geojson", points("P")), cut], "study.truncated", "cut.faultline"],
    ["two studies", [study, { ...study, name: "b" }], "import.several-studies", "a.faultline, b"],
  ])("%s", async (_name, files, rule, place) => {
    const reading = await readFiles({ files, options: {}, at });
    expect(reading).toMatchObject({ ok: false, fault: { rule, place: { file: place } } });
  });
});

describe("what a person says of single files", () => {
  const [good, bad, metres] = [
    file("a.geojson", points("P")),
    file("b.xyz", "?"),
    file("c.geojson", points("Q").replace("[104,30]", "[11584184.5,3503549.8]")),
  ];

  test("every file that cannot be used is named, beside those that can", async () => {
    const reading = await readFiles({ files: [good, bad, file("c.csv", "")], options: {}, at });
    if (reading.ok) throw new Error("read");
    expect(reading.faults.map(({ rule, place }) => [rule, place?.file])).toEqual([
      ["import.unknown-format", "b.xyz"],
      ["import.empty-file", "c.csv"],
    ]);
    expect(reading.fault).toBe(reading.faults[0]);
    expect(reading.files.map(({ name }) => name)).toEqual(["a.geojson"]);
  });

  test("a file left out is not read, and a system given for one is that one's", async () => {
    const reading = await readFiles({
      files: [good, bad, metres],
      options: {},
      ofFile: { "c.geojson": { crs: "EPSG:3857" } },
      leftOut: ["b.xyz"],
      at,
    });
    if (!reading.ok) throw new Error(reading.fault.rule);
    expect(reading.study.provenance.map(({ coordinates }) => coordinates)).toEqual(["EPSG:4326", "EPSG:3857"]);
    const [lon = 0, lat = 0] = reading.study.base.sites.geometry.coordinates.slice(2);
    expect([lon.toFixed(3), lat.toFixed(3)]).toEqual(["104.062", "30.000"]);
  });
});

describe("files that join the open study", () => {
  test("their rows are a change of it, and with it the network is what was read", async () => {
    const open = aStudy();
    const files = [file("a.geojson", points("A")), file("b.geojson", points("P"))];
    const reading = await readFiles({ files, options: {}, open, at });
    if (!reading.ok) throw new Error(reading.fault.rule);
    expect(reading.edits).toEqual([
      {
        kind: "add",
        table: "sites",
        rows: [
          { id: "A~2", values: {}, shape: [104, 30] },
          { id: "P", values: {}, shape: [104, 30] },
        ],
      },
    ]);
    const joined = applyChanges(open.base, [aChange("import", ...(reading.edits ?? []))]);
    for (const table of TABLE_NAMES) expect(rowsOf(joined[table])).toEqual(rowsOf(reading.study.base[table]));
    expect(reading.study.provenance.map(({ file }) => file)).toEqual(["a.geojson", "b.geojson"]);
  });

  test("too many for a change are none", async () => {
    const many = Array.from({ length: MOST_ROWS_IN_CHANGE + 1 }, (_, i) => `S${i},104.${i},30`);
    const files = [file("a.csv", ["id,lon,lat", ...many].join("\n"))];
    const reading = await readFiles({ files, options: {}, open: aStudy(), at });
    if (!reading.ok) throw new Error(reading.fault.rule);
    expect(reading.edits).toBeNull();
    expect(reading.study.base.sites.count).toBe(aStudy().base.sites.count + MOST_ROWS_IN_CHANGE + 1);
  });
});
