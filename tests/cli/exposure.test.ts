import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { measureLength } from "../../src/core/geo/measure-length.ts";
import { aGeotiff } from "../builders/a-geotiff.ts";
import { runInProcess } from "./run-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "faultline-exposure-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string, text: string | Uint8Array) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const network = [
  at("sites.csv", "id,lon,lat\nA,104,30\nB,104.1,30\nC,104.2,30\n"),
  at(
    "spans.csv",
    'id,from,to,geometry\nAB,A,B,"LINESTRING(104 30,104.1 30)"\nBC,B,C,"LINESTRING(104.1 30,104.2 30)"\n',
  ),
];
const zone = (name: string, depthM: number, from: number, to: number) => ({
  type: "Feature",
  properties: { name, depthM },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [from, 29.9],
        [to, 29.9],
        [to, 30.1],
        [from, 30.1],
        [from, 29.9],
      ],
    ],
  },
});
const floods = at(
  "zones.geojson",
  JSON.stringify({
    type: "FeatureCollection",
    features: [zone("low", 0.4, 104.02, 104.12), zone("deep", 1.5, 104.05, 104.08)],
  }),
);

describe("faultline exposure", () => {
  test("per span and site: metres in each layer, by class, each feature by itself", async () => {
    const { code, out, err } = await runInProcess(["exposure", ...network, "--hazard", floods, "--verify", "--json"]);
    expect([code, err]).toEqual([0, ""]);
    const { spans, sites, totals, verified } = JSON.parse(out);
    expect(verified).toBe(true);
    const metres = (from: number, to: number) =>
      measureLength([
        [from, 30],
        [to, 30],
      ]);
    expect(spans).toMatchObject([
      { span: "AB", features: [{ name: "low" }, { name: "deep" }] },
      { span: "BC", features: [{ name: "low" }] },
    ]);
    expect(spans[0].lengthM).toBeCloseTo(metres(104.02, 104.1), -1);
    expect(spans[0].features[1].lengthM).toBeCloseTo(metres(104.05, 104.08), -1);
    expect(sites).toMatchObject([{ site: "B" }]);
    expect(totals).toMatchObject([{ spans: 2, sites: 1 }]);
  });

  test("cell by cell of a raster, and several files at once", async () => {
    // Cells of 0.1 degrees from 104 east and 30.05 north.
    const tif = at("depth.tif", aGeotiff({ columns: 2, rows: 1, values: [0, 2], place: [104, 30.05, 0.1] }));
    const { code, out, err } = await runInProcess([
      "exposure",
      ...network,
      "--hazard",
      floods,
      "--hazard",
      tif,
      "--json",
    ]);
    expect([code, err]).toEqual([0, ""]);
    const { spans, totals } = JSON.parse(out);
    expect(totals).toHaveLength(2);
    const inGrid = spans.filter(({ hazard }: { hazard: string }) => hazard === totals[1].hazard);
    expect(inGrid).toMatchObject([{ span: "BC", features: [] }]);
    expect(inGrid[0].lengthM).toBeCloseTo(
      measureLength([
        [104.1, 30],
        [104.2, 30],
      ]),
      1,
    );
  });

  test("joins any attribute in SQL", async () => {
    const sql =
      "select s.id, e.class_from, e.length_m from exposure_spans e join spans s on s.id = e.span order by 1, 2";
    const { code, out, err } = await runInProcess(["query", ...network, "--hazard", floods, "--sql", sql, "--json"]);
    expect([code, err]).toEqual([0, ""]);
    const metres = expect.any(Number);
    expect(JSON.parse(out).rows).toEqual([
      { id: "AB", class_from: 0, length_m: metres },
      { id: "AB", class_from: 1.5, length_m: metres },
      { id: "BC", class_from: 0, length_m: metres },
    ]);
  });

  test("sums by area, laying mode and operator; places where lines are crossed; the worst of like layers", async () => {
    const fault = at(
      "fault.geojson",
      JSON.stringify({
        type: "FeatureCollection",
        features: [
          {
            type: "Feature",
            properties: { name: "rift", kind: "fault" },
            geometry: {
              type: "LineString",
              coordinates: [
                [104.15, 29],
                [104.15, 31],
              ],
            },
          },
        ],
      }),
    );
    const again = at("again.geojson", readFileSync(floods));
    const args = ["exposure", ...network, "--hazard", floods, "--hazard", fault, "--hazard", again, "--json"];
    const { code, out, err } = await runInProcess(args);
    expect([code, err]).toEqual([0, ""]);
    const { byArea, byLaying, byOwner, crossings, worst, totals, spans } = JSON.parse(out);
    const of = (rows: { hazard: string }[]) => rows.filter(({ hazard }) => hazard === totals[0].hazard);
    for (const rows of [byArea, byLaying, byOwner]) {
      expect(of(rows)).toMatchObject([
        { spans: 2, lengthM: totals[0].lengthM, byClass: totals[0].byClass, unknownM: 0 },
      ]);
    }
    expect(of(byArea)).toMatchObject([{ area: null, sites: 1 }]);
    expect(crossings).toMatchObject([{ hazard: totals[1].hazard, name: "rift", span: "BC", awayM: 0 }]);
    expect(crossings[0].lon).toBeCloseTo(104.15, 6);
    expect(crossings[0].lat).toBeCloseTo(30, 6);
    expect(worst).toMatchObject([
      { hazards: [totals[0].hazard, totals[2].hazard], spans: [{ span: "AB" }, { span: "BC" }] },
    ]);
    // The strongest class that the span has any metres of.
    expect(worst[0].spans[0].from).toBe(
      Math.max(...spans[0].byClass.map(({ from }: { from: number | null }) => from ?? 0)),
    );
  });

  test("without a hazard says so", async () => {
    const { code, err } = await runInProcess(["exposure", ...network]);
    expect(code).toBe(1);
    expect(err).toContain("--hazard");
  });
});
