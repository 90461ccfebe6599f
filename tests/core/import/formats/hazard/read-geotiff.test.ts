import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { gridValueAt, openGrid } from "../../../../../src/core/geo/grid.ts";
import { geotiffFormat } from "../../../../../src/core/import/formats/hazard/hazard-formats.ts";
import { readGeotiff } from "../../../../../src/core/import/formats/hazard/read-geotiff.ts";
import { issues as words } from "../../../../../src/words/en/issues.ts";
import { aGeotiff, type TiffSketch, WGS84_KEYS } from "../../../../builders/a-geotiff.ts";
import { random } from "../../../../builders/random.ts";
import { gridOf, rulesOf } from "./hazards-of.ts";

const SIX = { columns: 3, rows: 2, values: [1, 2, 3, 4, 5, 6] };

const read = (sketch: Partial<TiffSketch>, name = "flood.tif", options = {}) =>
  readGeotiff(aGeotiff({ ...SIX, ...sketch }), name, options);

describe("a GeoTIFF", () => {
  test("of every type, packing, order of bytes and block gives its numbers", async () => {
    const dice = random(3);
    let read = 0;
    for (const type of ["uint8", "int8", "uint16", "int16", "int32", "float32", "float64"] as const) {
      for (const compression of ["none", "deflate", "lzw", "packbits"] as const) {
        for (const tile of [undefined, 16, 32]) {
          for (const bigEndian of [false, true]) {
            const [columns, rows] = [1 + dice.below(40), 1 + dice.below(40)];
            const values = Array.from({ length: columns * rows }, () => dice.below(120));
            const bytes = aGeotiff({ columns, rows, values, type, compression, bigEndian, ...(tile && { tile }) });
            const { grid } = gridOf(await readGeotiff(bytes, "a.tif"));
            expect([grid.columns, grid.rows], `${type} ${compression} ${tile}`).toEqual([columns, rows]);
            expect(Array.from(grid.values), `${type} ${compression} ${tile} ${bigEndian}`).toEqual(values);
            read++;
          }
        }
      }
    }
    expect(read).toBe(168);
  });

  test("lies where its tie point and the size of its cells put it", async () => {
    const layer = gridOf(await read({}));
    expect(layer.grid).toMatchObject({ transform: [100, 0.1, 0, 30, 0, -0.1], system: "EPSG:4326" });
    const place = openGrid(layer.grid);
    expect(place && gridValueAt(layer.grid, place, 100.25, 29.85)).toBe(6);
  });

  test("counted from the middles of cells is moved by half a cell", async () => {
    const keys = [...WGS84_KEYS.filter(([key]) => key !== 1025), [1025, 2]] as const;
    const { grid } = gridOf(await read({ keys }));
    expect(grid.transform[0]).toBeCloseTo(99.95, 12);
    expect(grid.transform[3]).toBeCloseTo(30.05, 12);
  });

  test("may lie turned", async () => {
    const matrix = [0, 0.1, 0, 100, 0.1, 0, 0, 30, 0, 0, 0, 0, 0, 0, 0, 1];
    const { grid } = gridOf(await read({ place: null, matrix }));
    const place = openGrid(grid);
    // Columns go north, rows go east.
    expect(place && gridValueAt(grid, place, 100.15, 30.25)).toBe(6);
    expect(place && gridValueAt(grid, place, 100.05, 30.15)).toBe(2);
  });

  test("has no strength where it says so, and a number that its cells cannot hold is no such word", async () => {
    expect(Array.from(gridOf(await read({ noData: "3" })).grid.values)).toEqual([1, 2, Number.NaN, 4, 5, 6]);
    expect(
      gridOf(await read({ noData: "-3.4028234663852886e+38", values: [-3.4028234663852886e38, 1] })).grid.values[0],
    ).toBe(Number.NaN);
    const foreign = await read({ type: "int8", noData: "128" });
    expect(rulesOf(foreign)).toContain("grid.no-data-foreign");
    expect(Array.from(gridOf(foreign).grid.values)).toEqual(SIX.values);
    expect(rulesOf(await read({ noData: "nan" }))).not.toContain("grid.no-nodata");
    expect(rulesOf(await read({}))).toContain("grid.no-nodata");
  });

  test("not a number, endless and absurd strengths are unknown, negative depths are said", async () => {
    const reading = await read({ values: [Number.NaN, Number.POSITIVE_INFINITY, -1e38, 0, -0.5, -2] });
    expect(Array.from(gridOf(reading).grid.values)).toEqual([Number.NaN, Number.NaN, Number.NaN, 0, -0.5, -2]);
    expect(reading.ok && reading.issues).toContainEqual(
      expect.objectContaining({ rule: "grid.negative-depths", values: { cells: 2, least: -2 } }),
    );
    expect(rulesOf(await read({ values: Array<number>(6).fill(Number.NaN) }))).toEqual(["grid.all-unknown"]);
  });

  test("is scaled, measured and named as it says", async () => {
    const metadata =
      '<GDALMetadata><Item name="SCALE" sample="0" role="scale">0.1</Item><Item name="OFFSET" sample="0" role="offset">5</Item>' +
      '<Item name="UNITTYPE" sample="0" role="unittype">m</Item><Item name="DESCRIPTION" sample="0" role="description">water depth</Item></GDALMetadata>';
    const layer = gridOf(await read({ metadata, noData: "6", type: "int16" }, "x.tif"));
    expect(layer).toMatchObject({ kind: "flood", measure: "water depth", unit: "m" });
    expect(Array.from(layer.grid.values, (each) => Math.round(each * 10) / 10)).toEqual([
      5.1,
      5.2,
      5.3,
      5.4,
      5.5,
      Number.NaN,
    ]);
  });

  test("of several bands gives the first and says so", async () => {
    const reading = await read({ bands: 3 });
    expect(Array.from(gridOf(reading).grid.values)).toEqual(SIX.values);
    expect(rulesOf(reading)).toContain("grid.bands-left-out");
  });

  test("names its return period in its name", async () => {
    expect(gridOf(await read({}, "maps/1in100_inundation.tif"))).toMatchObject({
      kind: "flood",
      returnPeriodYears: 100,
    });
    expect(gridOf(await read({}, "百年一遇洪水.tif"))).toMatchObject({ kind: "flood", returnPeriodYears: 100 });
    expect(gridOf(await read({}, "dem.tif"))).toMatchObject({ kind: "other", returnPeriodYears: null });
  });
});

describe("where a GeoTIFF lies", () => {
  const metres = { place: [500_000, 3_400_000, 30] as const };

  test("by its code", async () => {
    const keys = [
      [1024, 1],
      [1025, 1],
      [3072, 4547],
    ] as const;
    const reading = await read({ ...metres, keys });
    expect(gridOf(reading).grid.system).toBe("EPSG:4547");
    expect(reading.ok && reading.coordinates).toMatchObject({ used: "EPSG:4547", confidence: "stated" });
    expect(openGrid(gridOf(reading).grid)?.bounds[0]).toBeCloseTo(114, 6);
  });

  test("by the words of its citation, where the code is nobody's", async () => {
    const citation =
      'PCS Name = X|ESRI PE String = PROJCS["My_Zone",GEOGCS["G",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000],PARAMETER["False_Northing",0],PARAMETER["Central_Meridian",117],PARAMETER["Scale_Factor",1],PARAMETER["Latitude_Of_Origin",0],UNIT["Meter",1]]';
    const keys = [
      [1024, 1],
      [1025, 1],
      [3072, 32767],
    ] as const;
    const reading = await read({ ...metres, keys, citation });
    expect(reading.ok && reading.coordinates.detected).toBe("My_Zone");
    expect(openGrid(gridOf(reading).grid)?.bounds[0]).toBeCloseTo(117, 6);
  });

  test("nowhere, without a word on it", async () => {
    expect(rulesOf(await read({ place: null }))).toEqual(["grid.no-place"]);
    expect(rulesOf(await read({ ...metres, keys: [] }))).toEqual(["grid.crs-needed"]);
    const unknown = [
      [1024, 1],
      [3072, 9999],
    ] as const;
    expect(rulesOf(await read({ ...metres, keys: unknown }))).toEqual(["grid.crs-unknown"]);
    expect(rulesOf(await read({ keys: [] }))).toContain("grid.crs-assumed");
  });

  test("where a person says, or a world file and a .prj beside it", async () => {
    const given = await read({ ...metres, keys: [] }, "a.tif", { crs: "EPSG:32650" });
    expect(given.ok && given.coordinates).toMatchObject({ used: "EPSG:32650", confidence: "given" });
    expect(rulesOf(await read({}, "a.tif", { crs: "EPSG:1" }))).toEqual(["import.unknown-crs"]);
    const swapped = gridOf(await read({ place: [30, 100, 0.1] }, "a.tif", { crs: "EPSG:4326/yx" }));
    expect(openGrid(swapped.grid)?.bounds.map((each) => Math.round(each * 1e9) / 1e9)).toEqual([99.8, 30, 100, 30.3]);
    const bytes = aGeotiff({ ...SIX, place: null, keys: [] });
    const world = { name: "a.tfw", bytes: Buffer.from("0.1\n0\n0\n-0.1\n100.05\n29.95\n") };
    const prj = {
      name: "a.prj",
      bytes: Buffer.from(
        'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]]',
      ),
    };
    const beside = await readGeotiff(bytes, "a.tif", {}, [world, prj]);
    expect(openGrid(gridOf(beside).grid)?.bounds[0]).toBeCloseTo(100, 9);
    expect(beside.ok && beside.coordinates).toMatchObject({ detected: "GCS_WGS_1984", confidence: "stated" });
  });
});

describe("what is no raster of strengths is refused with the reason", () => {
  test.each([
    ["a bomb of cells", { tags: [[256, 4, [4_000_000]] as const, [257, 4, [4_000_000]] as const] }, "grid.too-large"],
    ["no cells", { tags: [[256, 4, [0]] as const] }, "grid.bad-size"],
    [
      "a block that is a bomb",
      { tile: 16, tags: [[322, 4, [65_536]] as const, [323, 4, [65_536]] as const] },
      "grid.too-large",
    ],
    ["a photograph", { bands: 3, type: "uint8", tags: [[262, 3, [2]] as const] }, "geotiff.colours"],
    ["JPEG", { tags: [[259, 3, [7]] as const] }, "geotiff.compression"],
    ["complex numbers", { tags: [[339, 3, [6]] as const] }, "geotiff.no-numbers"],
  ] as const)("%s", async (_name, sketch, rule) => {
    expect(rulesOf(await read(sketch as Partial<TiffSketch>))).toEqual([rule]);
  });

  test("unpacking stops at the size of a block, however much is packed in it", async () => {
    const bytes = aGeotiff({ columns: 4, rows: 4, values: [7], compression: "deflate" });
    expect(gridOf(await readGeotiff(bytes, "a.tif")).grid.values[0]).toBe(7);
  });

  test("cut off and damaged files give numbers or one message", async () => {
    const whole = aGeotiff({
      columns: 30,
      rows: 20,
      values: Array.from({ length: 600 }, (_, i) => i),
      compression: "deflate",
      tile: 16,
    });
    const dice = random(11);
    for (let i = 0; i < 150; i++) {
      const bytes = i % 2 === 0 ? whole.slice(0, dice.below(whole.length)) : whole.slice();
      for (let k = 0; i % 2 === 1 && k < 4; k++) bytes[dice.below(bytes.length)] = dice.below(256);
      const reading = await readGeotiff(bytes, "a.tif");
      for (const rule of rulesOf(reading)) expect(Object.keys(words.rules)).toContain(rule);
      if (reading.ok)
        expect(gridOf(reading).grid.values.length).toBe(gridOf(reading).grid.columns * gridOf(reading).grid.rows);
    }
  }, 60_000);
});

const DATA = "../shared/data/hazards";

describe.skipIf(!existsSync(DATA))("real rasters (skipped where ../shared/data is absent)", () => {
  const load = async (name: string) => {
    const bytes = new Uint8Array(readFileSync(`${DATA}/${name}`));
    expect(geotiffFormat.sniff(bytes)).toBe(true);
    return readGeotiff(bytes, name);
  };

  test("the flood map of Kampen lies on Kampen, its tiles of LZW as the reader's own decoder has them", async () => {
    const layer = gridOf(await load("kampen/1in100_inundation_map.tif"));
    expect(layer).toMatchObject({ kind: "flood", measure: "depth", unit: null, returnPeriodYears: 100 });
    const { grid } = layer;
    expect([grid.columns, grid.rows, grid.system]).toEqual([3476, 2269, "EPSG:28992"]);
    const counts = new Map<number, number>();
    for (const value of grid.values) counts.set(value, (counts.get(value) ?? 0) + 1);
    expect([0, 1, 2, 3, 15, 14].map((depth) => counts.get(depth))).toEqual([
      3642441,
      1341110,
      1874613,
      764880,
      100,
      undefined,
    ]);
    // The bridge at Kampen, 52.5595 N 5.9197 E.
    const place = openGrid(grid);
    expect(place?.cellAt(5.9197, 52.5595)).toBeGreaterThan(0);
    expect(place?.cellAt(5.0, 52.5595)).toBe(-1);
  });

  test("the small rasters have their corners and their values", async () => {
    const { grid } = gridOf(await load("snail/range.tif"));
    expect(Array.from(grid.values)).toEqual(Array.from({ length: 23 * 14 }, (_, i) => i));
    const flood = gridOf(await load("snail/inunriver_historical_WATCH_1980_rp01000.tif"));
    expect(flood).toMatchObject({ kind: "flood", returnPeriodYears: 1000 });
    expect(Math.max(...flood.grid.values)).toBeCloseTo(0.507, 3);
  });
});
