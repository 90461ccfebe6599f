import { describe, expect, test } from "vitest";
import { buildHazard } from "../../../../src/core/import/meaning/build-hazard.ts";
import { hazardColumn, hazardKindOf } from "../../../../src/core/import/meaning/hazard-words.ts";
import type { Row } from "../../../../src/core/model/index.ts";

const row = (values: Row["values"], shape: Row["shape"] = [104, 30]): Row => ({ id: "", values, shape });
const build = (headers: readonly string[], ...rows: readonly Row[]) =>
  buildHazard({ name: "清单", file: "a.csv", headers, geometry: "points", rows });

describe("a hazard of rows", () => {
  test("keeps every column in the order of the file, and rows that lie nowhere", () => {
    const { features } = build(["b", "a"], row({ a: 1, b: "x" }), row({ c: 2 }, null));
    expect(Object.keys(features.columns)).toEqual(["b", "a", "c"]);
    expect(features.count).toBe(2);
    expect([...features.geometry.coordinates]).toEqual([104, 30, Number.NaN, Number.NaN]);
  });

  test.each<readonly [string, Row["values"], string | null, string | null]>([
    ["the most telling number", { 深度: 10, 震级: 6.5 }, "震级", null],
    ["one with its unit", { "水深(m)": 1.5, x: 2 }, "水深(m)", "m"],
    ["a name that says its unit", { depth: 9, pga_g: 0.2 }, "pga_g", "g"],
    ["no text", { mag: "strong", "Focal Depth (km)": 8 }, "Focal Depth (km)", "km"],
    ["nothing else", { number: 3 }, null, null],
  ])("is as strong as %s says", (_, values, measure, unit) => {
    const hazard = build(Object.keys(values), row(values));
    expect([hazard.measure, hazard.unit]).toEqual([measure, unit]);
  });

  test("is as strong as a person says, if that is a number", () => {
    const said = (header: string) =>
      buildHazard({
        ...{ name: "x", file: "a.csv", headers: ["n", "t"], geometry: "points", rows: [row({ n: 3, t: "x" })] },
        measure: { header, unit: "m" },
      }).measure;
    expect([said("n"), said("t"), said("constructor")]).toEqual(["n", null, null]);
  });
});

test.each([
  [["landslide_type", "storm_name"], "export", "landslide"],
  [["Mag"], "list", "earthquake"],
  [["台风编号"], "list", "typhoon"],
  [["mag"], "2023 年洪水", "flood"],
  [["hazard_type"], "list", "other"],
])("%j in %s: %s", (headers, name, kind) => {
  expect(hazardKindOf(headers, name)).toBe(kind);
  expect(hazardColumn(headers)).toBe(headers[0]);
});
