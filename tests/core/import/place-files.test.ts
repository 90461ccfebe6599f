import { describe, expect, test } from "vitest";
import { buildTransform } from "../../../src/core/geo/build-transform.ts";
import { findSystem, GCJ02, WGS84 } from "../../../src/core/geo/coordinate-systems.ts";
import type { NamedBytes } from "../../../src/core/import/format.ts";
import { readFiles } from "../../../src/core/import/read-files.ts";
import { type Position, textAt } from "../../../src/core/model/index.ts";

const SITES: readonly (readonly [string, Position])[] = [
  ["成都局", [104.07, 30.67]],
  ["德阳局", [104.4, 31.13]],
  ["绵阳局", [104.74, 31.47]],
  ["雅安局", [103.0, 29.98]],
];

function csv(name: string, headers: string, write: (at: Position) => Position = (at) => at): NamedBytes {
  const lines = SITES.map(([site, at]) => [site, ...write(at)].join(","));
  return { name, bytes: new TextEncoder().encode([headers, ...lines].join("\n")) };
}

const at = "2026-01-01T00:00:00Z";
const gcj = buildTransform(WGS84, GCJ02);

describe("where the files of a drop land", () => {
  test("a file whose sites another one places shows its shift", async () => {
    const stated = csv("a.csv", "局站名称,经度(WGS84),纬度(WGS84)");
    const shifted = csv("b.csv", "局站名称,经度,纬度", gcj);
    const alone = await readFiles({ files: [shifted], options: {}, at });
    expect(alone).toMatchObject({ ok: true, files: [{ coordinates: { used: "EPSG:4326", confidence: "unsure" } }] });
    expect(alone.ok && alone.issues.map(({ rule }) => rule)).toContain("import.shift-unknown");
    const both = await readFiles({ files: [stated, shifted], options: {}, at });
    expect(both).toMatchObject({
      ok: true,
      files: [
        { coordinates: { used: "EPSG:4326", confidence: "stated" } },
        { coordinates: { used: "GCJ02", confidence: "likely" } },
      ],
    });
    expect(both.ok && both.issues.map(({ rule }) => rule)).not.toContain("import.shift-unknown");
  });

  test("the sites of the open study show it too", async () => {
    const first = await readFiles({ files: [csv("a.csv", "局站名称,经度(WGS84),纬度(WGS84)")], options: {}, at });
    if (!first.ok) throw new Error(first.fault.rule);
    expect(textAt(first.study.base.sites.columns.name, 0)).toBe("成都局");
    const more = await readFiles({
      files: [csv("b.csv", "局站名称,经度,纬度", gcj)],
      options: {},
      open: first.study,
      at,
    });
    expect(more).toMatchObject({ ok: true, files: [{ coordinates: { used: "GCJ02", confidence: "likely" } }] });
  });

  test("a file that may lie in several places is listed with them, and read once one is chosen", async () => {
    const system = findSystem("EPSG:4544");
    const metres = csv("m.csv", "局站名称,X,Y", system === null ? undefined : buildTransform(WGS84, system));
    const refused = await readFiles({ files: [metres], options: {}, at });
    expect(refused).toMatchObject({
      ok: false,
      fault: { rule: "import.crs-needed", place: { file: "m.csv" } },
      unplaced: [{ file: "m.csv" }],
    });
    const [best] = refused.ok ? [] : (refused.unplaced[0]?.candidates ?? []);
    expect(best?.crs).toBe("EPSG:4544");
    const chosen = await readFiles({ files: [metres], options: {}, ofFile: { "m.csv": { crs: best?.crs ?? "" } }, at });
    expect(chosen).toMatchObject({ ok: true, files: [{ coordinates: { used: "EPSG:4544", confidence: "given" } }] });
    const [lon = 0, lat = 0] = chosen.ok ? chosen.study.base.sites.geometry.coordinates : [];
    expect([lon, lat]).toEqual([expect.closeTo(104.07, 6), expect.closeTo(30.67, 6)]);
  });
});
