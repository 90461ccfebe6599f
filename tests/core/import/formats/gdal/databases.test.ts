import { existsSync, readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { loadGdal } from "../../../../../src/cli/load-gdal.ts";
import { openArchive } from "../../../../../src/core/import/bytes/archive.ts";
import { provideGdal } from "../../../../../src/core/import/formats/gdal/gdal-module.ts";
import { GdalSession } from "../../../../../src/core/import/formats/gdal/gdal-session.ts";
import { geopackageFormat } from "../../../../../src/core/import/formats/gdal/geopackage-format.ts";
import { readDataset } from "../../../../../src/core/import/formats/gdal/read-dataset.ts";
import { writeGeopackage } from "../../../../../src/core/import/formats/gdal/write-geopackage.ts";
import { readFiles } from "../../../../../src/core/import/read-files.ts";
import { rowsOf } from "../../../../../src/core/model/index.ts";
import { aNetwork } from "../../../../builders/a-network.ts";
import { aStudy } from "../../../../builders/a-study.ts";
import { type Feature, madeByGdal } from "../../../../builders/made-by-gdal.ts";
import { random } from "../../../../builders/random.ts";
import { randomStudy } from "../../../../builders/random-study.ts";
import { rowsOfReading } from "../../rows-of-reading.ts";

const at = "2026-01-02T03:04:05Z";
const IMPORTERS = "../shared/data/importers";
const bytesOf = (name: string) => new Uint8Array(readFileSync(`${IMPORTERS}/${name}`));
const read = (name: string, bytes: Uint8Array) => readFiles({ files: [{ name, bytes }], options: {}, at });
const countsOf = async (name: string, bytes: Uint8Array) => {
  const reading = await read(name, bytes);
  if (!reading.ok) return reading.fault.rule;
  const { sites, spans, areas } = reading.study.base;
  // Junctions are none of the file's.
  const own = sites.count - reading.joined.reduce((sum, { newJunctions }) => sum + newJunctions, 0);
  return [own, spans.count, areas.count];
};

beforeEach(() => provideGdal(loadGdal));
afterAll(() => provideGdal(loadGdal));

describe("a study as GeoPackage", () => {
  test("the same study makes the same bytes, and a table without rows is none", async () => {
    const study = aStudy({ base: aNetwork().path("A-B-C").build() });
    const { bytes } = await writeGeopackage(study);
    expect((await writeGeopackage(study)).bytes).toEqual(bytes);
    const reading = await geopackageFormat.read(bytes, "a.gpkg");
    expect(rowsOfReading(reading)).toMatchObject({ rules: [], rejected: 0, areas: [], circuits: [] });
    expect(rowsOfReading(reading).spans.map(({ values }) => values)).toEqual([
      { from: "A", to: "B" },
      { from: "B", to: "C" },
    ]);
  });

  test("what it has no table for is said", async () => {
    const studies = Array.from({ length: 30 }, (_, seed) => randomStudy(random(seed)));
    const study = studies.find(({ hazards, branches }) => hazards.length > 0 && branches.length > 1);
    if (study === undefined) throw new Error("no study with hazards and branches");
    const { issues } = await writeGeopackage(study);
    expect(issues.map(({ rule, values }) => [rule, values.what, values.rows])).toEqual(
      expect.arrayContaining([
        ["export.left-out", "hazards", study.hazards.length],
        ["export.left-out", "branches", study.branches.length - 1],
      ]),
    );
  });

  test("a study with nothing in it is a GeoPackage too", async () => {
    const { bytes } = await writeGeopackage(aStudy({ base: aNetwork().build() }));
    expect(geopackageFormat.sniff(bytes, "x")).toBe(true);
    expect(await countsOf("a.gpkg", bytes)).toBe("gdal.nothing");
  });
});

describe("a GeoPackage of another program", () => {
  const made = async (layers: Readonly<Record<string, readonly Feature[]>>) =>
    (await madeByGdal({ driver: "GPKG", extension: "gpkg", layers })).get("data.gpkg") ?? new Uint8Array();
  const point = (...coordinates: readonly number[]) => ({ type: "Point", coordinates });
  const SITES = [
    { properties: { 局站编号: "S1", 局站名称: "成都局" }, geometry: point(104.06, 30.66) },
    { properties: { 局站编号: "S2", 局站名称: "理县局" }, geometry: point(103.17, 31.44) },
  ];

  test("tables without geometry are read as sheets are, and what is none of the network is said", async () => {
    const bytes = await made({
      局站: SITES,
      电路: [{ properties: { 电路名称: "成理 1", 起点: "成都局", 终点: "理县局", 容量G: 100 } }],
      图例: [{ properties: { 颜色: "红" } }],
    });
    const reading = await read("资料.gpkg", bytes);
    if (!reading.ok) throw new Error(reading.fault.rule);
    const { sites, circuits } = reading.study.base;
    expect(rowsOf(sites).map(({ id, values }) => [id, values.name])).toEqual([
      ["S1", "成都局"],
      ["S2", "理县局"],
    ]);
    expect(rowsOf(circuits).map(({ values: { from, to } }) => [from, to])).toEqual([["S1", "S2"]]);
    const left = reading.issues.filter(({ rule }) => rule === "layer.left-out");
    expect(left.map(({ values }) => values)).toEqual([{ layer: "图例", found: "颜色" }]);
  });

  test("whole numbers beyond 2^53 keep their last digit, smaller ones stay numbers", async () => {
    const session = await GdalSession.start();
    const row = (long: string) =>
      `{"type":"Feature","properties":{"long":${long},"n":12},"geometry":{"type":"Point","coordinates":[104,30]}}`;
    const text = `{"type":"FeatureCollection","features":[${row("9007199254740993")},${row("7")}]}`;
    session?.put("/in/a.geojson", new TextEncoder().encode(text));
    const source = session?.open("/in/a.geojson", ["GeoJSON"]) ?? 0;
    session?.close(session.translate("/out.gpkg", null, source, ["-f", "GPKG"]) ?? 0);
    const bytes = session?.take("/out.gpkg") ?? new Uint8Array();
    const dataset = await readDataset({ files: [{ path: "/in/data.gpkg", bytes }], drivers: ["GPKG"] });
    expect(dataset.ok && dataset.layers[0]?.features.map(({ properties }) => properties)).toEqual([
      { long: "9007199254740993", n: 12 },
      { long: 7, n: 12 },
    ]);
  });
});

describe("when GDAL is not to be had, or has enough", () => {
  test("without it one message says why, and the next file gets another try", async () => {
    const { bytes } = await writeGeopackage(aStudy({ base: aNetwork().path("A-B").build() }));
    let tries = 0;
    provideGdal(() => (tries++ === 0 ? Promise.reject(new Error("offline")) : loadGdal()));
    expect(await countsOf("a.gpkg", bytes)).toBe("gdal.not-loaded");
    expect(await countsOf("a.gpkg", bytes)).toEqual([2, 1, 0]);
  });

  test("more than the limit stops it with the limit named, and the next read works", async () => {
    const { bytes } = await writeGeopackage(aStudy({ base: aNetwork().path("A-B-C-D").build() }));
    const wanted = { files: [{ path: "/in/data.gpkg", bytes }], drivers: ["GPKG"] };
    const features = await readDataset({ ...wanted, limits: { features: 2, bytes: 1e9 } });
    expect(features).toEqual({ ok: false, rule: "gdal.too-many", values: { limit: 2 } });
    const text = await readDataset({ ...wanted, limits: { features: 1e9, bytes: 2 ** 8 } });
    expect(text).toMatchObject({ ok: false, rule: "gdal.too-large" });
    expect(await readDataset(wanted)).toMatchObject({ ok: true });
  });

  test("gigabytes are not even tried", async () => {
    const huge = { length: 2 ** 30 } as Uint8Array;
    const reading = await readDataset({ files: [{ path: "/in/data.gpkg", bytes: huge }], drivers: ["GPKG"] });
    expect(reading).toEqual({ ok: false, rule: "gdal.too-large", values: { limit: "512 MiB" } });
  });
});

/** The counts are those that GDAL's own ogr2ogr gives on another machine. */
describe.skipIf(!existsSync(IMPORTERS))("files of others (skipped where ../shared/data is absent)", () => {
  test.each([
    ["gdal_sample", [28, 28, 18]],
    ["geometrycollection", [0, 0, 2]],
    ["multi", [0, 0, 1]],
    ["multipleholes", [0, 0, 1]],
    ["multipoint", [7, 0, 0]],
    ["rte", [4, 0, 0]],
    ["styled", [4, 1, 2]],
    ["styled_scaled", [4, 1, 2]],
    ["styled_with_icon", [4, 1, 2]],
    ["test_shapes_two_points", [2, 1, 2]],
    ["attributes", "gdal.not-readable"],
    ["test", "gdal.not-readable"],
  ] as const)("%s.gpkg: %j", async (name, expected) => {
    expect(await countsOf(`${name}.gpkg`, bytesOf(`geopackage-js/fixtures/${name}.gpkg`))).toEqual(expected);
  });

  test("a table without a geometry is said", async () => {
    const reading = await read("rte.gpkg", bytesOf("geopackage-js/fixtures/rte.gpkg"));
    const left = reading.ok ? reading.issues.filter(({ rule }) => rule === "layer.left-out") : [];
    expect(left.map(({ values }) => values.layer)).toEqual(["cats_media"]);
  });

  const GEODATABASE = "fiona/data/testopenfilegdb.gdb.zip";

  test("a geodatabase in a zip, and the same beside other files in another folder", async () => {
    const bytes = bytesOf(GEODATABASE);
    const counts = await countsOf("a.gdb.zip", bytes);
    expect(counts).toEqual([36, 44, 33]);
    const opened = openArchive(bytes);
    if (!opened.ok) throw new Error("no zip");
    const moved = opened.zip.names
      .filter((name) => !name.endsWith("/"))
      .map((name) => [`资料/${name}`, opened.zip.read(name) ?? new Uint8Array()] as const);
    const zip = zipSync({ ...Object.fromEntries(moved), "说明.txt": new Uint8Array([65]) });
    expect(await countsOf("交付.zip", zip)).toEqual(counts);
    const reading = await read("交付.zip", zip);
    const left = reading.ok ? reading.issues.filter(({ rule }) => rule === "archive.entry-left-out") : [];
    expect(left.map(({ place }) => place?.file)).toEqual(["交付.zip/说明.txt"]);
  });

  test("the same shapes as the shapefile has, through a GeoPackage and back", async () => {
    const shp = await read("coutwildrnp.zip", bytesOf("fiona/data/coutwildrnp.zip"));
    if (!shp.ok) throw new Error(shp.fault.rule);
    const { bytes } = await writeGeopackage(shp.study);
    const again = await read("coutwildrnp.gpkg", bytes);
    expect(again.ok && again.study.base.areas.geometry).toEqual(shp.study.base.areas.geometry);
    expect(again.ok && again.study.base.version).toBe(shp.study.base.version);
  });
});
