import proj4 from "proj4";
import { expect, test } from "vitest";
import { loadGdal } from "../../../../../src/cli/load-gdal.ts";
import { provideGdal } from "../../../../../src/core/import/formats/gdal/gdal-module.ts";
import { readFiles } from "../../../../../src/core/import/read-files.ts";
import { type Position, rowsOf } from "../../../../../src/core/model/index.ts";
import { aMif } from "../../../../builders/a-mif.ts";
import { gbkBytes } from "../../../../builders/gbk-bytes.ts";

provideGdal(loadGdal);

const DEGREES = "Earth Projection 1, 104";
const ROWS = [
  { shape: [104.06, 30.66] as const, values: ["成都局", "核心"] },
  { shape: [[104.06, 30.66] as const, [103.17, 31.44] as const], values: ["成都—理县", "架空"] },
];
const { mif, mid } = aMif(DEGREES, ["名称", "敷设方式"], ROWS);

const read = (...files: readonly (readonly [string, Uint8Array])[]) =>
  readFiles({ files: files.map(([name, bytes]) => ({ name, bytes })), options: {}, at: "2026-01-02T03:04:05Z" });

test("a .mif and its .mid in GBK: names, laying mode and place", async () => {
  const reading = await read(["路由.mif", gbkBytes(mif)], ["路由.MID", gbkBytes(mid)]);
  if (!reading.ok) throw new Error(reading.fault.rule);
  const { sites, spans } = reading.study.base;
  expect(rowsOf(sites)[0]).toMatchObject({ values: { name: "成都局" }, shape: [104.06, 30.66] });
  expect(rowsOf(spans).map(({ values: { name, laying }, shape }) => [name, laying, shape])).toEqual([
    [
      "成都—理县",
      "aerial",
      [
        [104.06, 30.66],
        [103.17, 31.44],
      ],
    ],
  ]);
  expect(reading.files[0]).toMatchObject({ format: "mapinfo-mif", coordinates: { confidence: "stated" } });
});

test("a transverse Mercator of its own is read as it says", async () => {
  const zone = "+proj=tmerc +lat_0=0 +lon_0=105 +k=1 +x_0=500000 +y_0=0 +datum=WGS84 +units=m";
  const at = proj4("WGS84", zone, [104.06, 30.66]) as [number, number];
  const { mif, mid } = aMif(
    'Earth Projection 8, 104, "m", 105, 0, 1, 500000, 0',
    ["名称"],
    [{ shape: at, values: ["成都局"] }],
  );
  const reading = await read(["a.mif", gbkBytes(mif)], ["a.mid", gbkBytes(mid)]);
  if (!reading.ok) throw new Error(reading.fault.rule);
  const [[lon, lat]] = rowsOf(reading.study.base.sites).map(({ shape }) => shape) as unknown as [Position];
  expect(lon).toBeCloseTo(104.06, 8);
  expect(lat).toBeCloseTo(30.66, 8);
});

test("what is missing is said", async () => {
  const alone = await read(["a.mif", gbkBytes(mif)]);
  expect(alone.ok && alone.issues.map(({ rule }) => rule)).toContain("mapinfo.no-mid");
  const table = await read(["a.tab", gbkBytes("!table\n!version 300\n")], ["a.dat", Uint8Array.of(3)]);
  expect(table).toMatchObject({ ok: false, fault: { rule: "mapinfo.part-missing", values: { missing: ".map, .id" } } });
  expect(await read(["a.mid", gbkBytes(mid)])).toMatchObject({ ok: false, fault: { rule: "mapinfo.part-alone" } });
});
