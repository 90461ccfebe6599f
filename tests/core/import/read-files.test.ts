import { describe, expect, test } from "vitest";
import { readFiles } from "../../../src/core/import/read-files.ts";
import { writeStudy } from "../../../src/core/study/write-study.ts";
import { aStudy } from "../../builders/a-study.ts";

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

  test("progress is told by files", async () => {
    const told: number[][] = [];
    await readFiles({ files: [study, file("a.geojson", points("P"))], options: {}, at }, (...each) => told.push(each));
    expect(told).toEqual([
      [0, 2],
      [1, 2],
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
