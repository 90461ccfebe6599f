import { existsSync, readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { measureLength } from "../../../../../src/core/geo/measure-length.ts";
import { readShapefile } from "../../../../../src/core/import/formats/shapefile/read-shapefile.ts";
import { readFiles } from "../../../../../src/core/import/read-files.ts";
import { lineAt } from "../../../../../src/core/model/index.ts";
import { aDbf, aShp } from "../../../../builders/a-shapefile.ts";
import { random } from "../../../../builders/random.ts";
import { rowsOfReading } from "../../rows-of-reading.ts";

const at = "2026-01-02T03:04:05Z";
const WGS84 =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["Degree",0.017453292519943295]]';
const ZONE_35 =
  'PROJCS["CGCS2000_3_Degree_GK_Zone_35",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",35500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",105.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
const ascii = (text: string) => strToU8(text);
/** 芯数, 敷设方式, 架空 and 成都 in GBK. */
const GBK = {
  芯数: Uint8Array.of(0xd0, 0xbe, 0xca, 0xfd),
  敷设方式: Uint8Array.of(0xb7, 0xf3, 0xc9, 0xe8, 0xb7, 0xbd, 0xca, 0xbd),
  架空: Uint8Array.of(0xbc, 0xdc, 0xbf, 0xd5),
  成都: Uint8Array.of(0xb3, 0xc9, 0xb6, 0xbc),
};
const lines = aShp({
  type: 3,
  rows: [
    [
      [
        [104, 30],
        [105, 31],
      ],
    ],
    null,
  ],
});
const files = (...parts: readonly (readonly [string, Uint8Array])[]) => parts.map(([name, bytes]) => ({ name, bytes }));
const read = async (...parts: readonly (readonly [string, Uint8Array])[]) => {
  const reading = await readFiles({ files: files(...parts), options: {}, at });
  return reading.ok ? { ...reading.study.base, rules: reading.issues.map(({ rule }) => rule) } : reading.fault;
};

describe("shapefile", () => {
  const dbf = aDbf(
    [
      { name: GBK.芯数, type: "N", length: 4 },
      { name: GBK.敷设方式, type: "C", length: 4 },
      { name: ascii("note"), type: "C", length: 5 },
      { name: ascii("built"), type: "D", length: 8 },
      { name: ascii("lit"), type: "L", length: 1 },
    ],
    [
      // The field is too short for its last letter.
      [ascii("48"), GBK.架空, Uint8Array.of(...GBK.成都, 0xb3), ascii("20150601"), ascii("T")],
      [ascii("****"), GBK.架空],
    ],
  );
  const parts = { shp: { name: "a.shp", bytes: lines }, dbf: { name: "a.dbf", bytes: dbf } };
  const prj = { name: "a.prj", bytes: ascii(WGS84) };

  test("geometry and attributes make rows, in GBK without a word about it, by Chinese headers", () => {
    const { spans, rules, encoding, coordinates } = rowsOfReading(readShapefile(lines, "a.shp", {}, [parts.dbf, prj]));
    expect(spans).toEqual([
      {
        id: "a-1",
        values: { fibres: 48, laying: "aerial", note: "成都", builtYear: 2015, built: "2015-06-01", lit: "true" },
        shape: [
          [104, 30],
          [105, 31],
        ],
      },
      { id: "a-2", values: { laying: "aerial" }, shape: null },
    ]);
    expect(rules).toEqual(["geojson.ids-derived"]);
    expect(encoding).toBe("gb18030");
    expect(coordinates).toEqual({ detected: "GCS_WGS_1984", used: "EPSG:4326", confidence: "stated" });
  });

  test.each([
    ["GBK", "gb18030"],
    ["936", "gb18030"],
    ["UTF-8", "gb18030"], // It says so and is not.
    ["<!DOCTYPE html>", "gb18030"],
  ])("a .cpg of %s gives text in %s", (cpg, encoding) => {
    const reading = rowsOfReading(
      readShapefile(lines, "a.shp", {}, [parts.dbf, prj, { name: "a.cpg", bytes: ascii(cpg) }]),
    );
    expect(reading.encoding).toBe(encoding);
    expect(reading.rules.includes("shapefile.encoding-not-understood")).toBe(cpg.startsWith("<"));
  });

  test("the language byte tells Big5 from GBK", () => {
    // 中文 in Big5, which GB 18030 reads as something else.
    const big5 = Uint8Array.of(0xa4, 0xa4, 0xa4, 0xe5);
    const table = (languageByte: number) =>
      aDbf([{ name: ascii("note"), type: "C", length: 4 }], [[big5], [big5]], { languageByte });
    const note = (languageByte: number) =>
      rowsOfReading(readShapefile(lines, "a.shp", {}, [{ name: "a.dbf", bytes: table(languageByte) }, prj])).spans[0]
        ?.values.note;
    expect(note(0x4f)).toBe("中文");
    expect(note(0x4d)).not.toBe("中文");
    // Where it says nothing, the text does.
    expect(note(0)).toBe("中文");
  });

  test("positions of a Gauss-Krueger zone become degrees", () => {
    const shp = aShp({ type: 1, rows: [[35_500_000, 3_320_113.398]] });
    const { sites, coordinates } = rowsOfReading(
      readShapefile(shp, "a.shp", {}, [{ name: "a.prj", bytes: ascii(ZONE_35) }]),
    );
    const [lon, lat] = (sites[0]?.shape ?? []) as readonly number[];
    expect(lon).toBeCloseTo(105, 9);
    expect(lat).toBeCloseTo(30, 6);
    expect(coordinates).toMatchObject({ used: "CGCS2000_3_Degree_GK_Zone_35", confidence: "stated" });
  });

  test("without a .prj degrees are taken as WGS-84 and said, metres are asked about", () => {
    expect(rowsOfReading(readShapefile(lines, "a.shp", {}, [parts.dbf]))).toMatchObject({
      rules: ["shapefile.no-prj", "geojson.ids-derived"],
      coordinates: { confidence: "unsure" },
    });
    const metres = aShp({ type: 1, rows: [[500_000, 3_320_113.398]] });
    expect(readShapefile(metres, "a.shp")).toMatchObject({ ok: false, fault: { rule: "import.crs-needed" } });
    const { sites } = rowsOfReading(readShapefile(metres, "a.shp", { crs: "EPSG:4543" }));
    expect(((sites[0]?.shape ?? []) as readonly number[])[0]).toBeCloseTo(102, 6);
  });

  test("a .prj that is a web page is said and does no harm", () => {
    const page = { name: "a.prj", bytes: ascii("<!DOCTYPE html><html></html>") };
    expect(rowsOfReading(readShapefile(lines, "a.shp", {}, [parts.dbf, page])).rules).toContain("shapefile.bad-prj");
  });

  test("a position in Beijing 1954 is taken as it is, and said to be inexact", () => {
    const old = { name: "a.prj", bytes: ascii(WGS84.replace("D_WGS_1984", "D_Beijing_1954")) };
    expect(rowsOfReading(readShapefile(lines, "a.shp", {}, [parts.dbf, old])).rules).toContain("import.inexact-datum");
  });

  test("holes go to the ring around them, whichever order they stand in", () => {
    const outer = (x: number): [number, number][] => [
      [x, 0],
      [x, 9],
      [x + 9, 9],
      [x + 9, 0],
      [x, 0],
    ];
    const hole = (x: number): [number, number][] => [
      [x + 1, 1],
      [x + 2, 1],
      [x + 2, 2],
      [x + 1, 1],
    ];
    const { areas } = rowsOfReading(
      readShapefile(aShp({ type: 5, rows: [[hole(20), outer(0), outer(20), hole(0)]] }), "a.shp"),
    );
    expect(areas[0]?.shape).toEqual([
      [outer(0), hole(0)],
      [outer(20), hole(20)],
    ]);
  });

  test("deleted records and rows that do not match are said", () => {
    const table = aDbf([{ name: ascii("note"), type: "C", length: 1 }], [[ascii("x")], [ascii("y")], [ascii("z")]], {
      deleted: [0],
    });
    const { spans, rules, rejected } = rowsOfReading(
      readShapefile(lines, "a.shp", {}, [{ name: "a.dbf", bytes: table }, prj]),
    );
    expect(spans.map(({ values }) => values.note)).toEqual(["y"]);
    expect(rules).toEqual(["shapefile.rows-differ", "shapefile.deleted", "geojson.ids-derived"]);
    expect(rejected).toBe(0);
  });
});

describe("the files of shapefiles", () => {
  const dbf = aDbf([{ name: ascii("name"), type: "C", length: 1 }], [[ascii("x")], [ascii("y")]]);

  test("are found among those dropped, whatever their case, and are one file", async () => {
    const reading = await readFiles({
      files: files(
        ["A.DBF", dbf],
        ["b.prj", ascii(WGS84)],
        ["A.shp", lines],
        ["b.shp", lines],
        ["A.shx", lines],
        ["A.PRJ", ascii(WGS84)],
      ),
      options: {},
      at,
    });
    if (!reading.ok) throw new Error(reading.fault.rule);
    expect(reading.files.map(({ name, format }) => [name, format])).toEqual([
      ["A.shp", "shapefile"],
      ["b.shp", "shapefile"],
    ]);
    expect(reading.study.base.spans.count).toBe(4);
    expect(reading.issues.map(({ rule, place }) => [rule, place?.file])).toContainEqual(["shapefile.no-dbf", "b.shp"]);
  });

  test("alone say what is missing", async () => {
    expect(await read(["a.dbf", dbf])).toMatchObject({ rule: "shapefile.part-alone", place: { file: "a.dbf" } });
    expect(await read(["a.shx", lines])).toMatchObject({ rule: "shapefile.part-alone" });
    expect(await read(["a.shp", ascii("<html>")])).toMatchObject({ rule: "shapefile.not-shp" });
  });

  test("in a zip are the layers of it, without the debris", async () => {
    const zip = zipSync({
      "__MACOSX/._a.shp": ascii("?"),
      "gis/a.shp": lines,
      "gis/a.dbf": dbf,
      "gis/a.prj": ascii(WGS84),
      "gis/b.shp": aShp({ type: 1, rows: [[104, 30]] }),
      "gis/b.prj": ascii(WGS84),
      "README.txt": ascii("a,b\n1,2\n"),
      "photo.raw": ascii("??"),
    });
    const layers = await read(["town.zip", zip]);
    // The site of the second layer, and a junction where the lines of the first leave it.
    expect(layers).toMatchObject({ spans: { count: 2 }, sites: { count: 2 } });
    expect("rules" in layers && layers.rules.filter((rule) => rule === "archive.entry-left-out").length).toBe(2);
  });

  test("names in GBK keep two layers apart", async () => {
    // Both names have as many letters, and neither is UTF-8.
    const zip = zipSync({ "aaaa.shp": lines, "bbbb.shp": lines });
    for (let i = 0; i < zip.length - 4; i++) {
      if (zip.subarray(i, i + 4).every((byte) => byte === 0x61)) zip.set(GBK.成都, i);
      if (zip.subarray(i, i + 4).every((byte) => byte === 0x62)) zip.set(GBK.架空, i);
    }
    const reading = await readFiles({ files: files(["a.zip", zip]), options: {}, at });
    expect(reading.ok && reading.files.map(({ name }) => name)).toEqual(["a.zip/成都.shp", "a.zip/架空.shp"]);
  });

  test.each([
    ["nothing known", zipSync({ "a.txt": ascii("x"), "b.dbf": dbf }), "archive.nothing"],
    ["its end cut off", zipSync({ "a.shp": lines }).slice(0, -30), "archive.unreadable"],
  ])("a zip with %s is refused", async (_name, zip, rule) => {
    expect(await read(["a.zip", zip])).toMatchObject({ rule });
  });
});

describe("hostile bytes", () => {
  test("a file cut off anywhere gives the rows before the cut", () => {
    const whole = aShp({ type: 1, rows: Array.from({ length: 20 }, (_, i) => [i, i]) });
    for (let size = 100; size < whole.length; size++) {
      const reading = readShapefile(whole.slice(0, size), "a.shp");
      const rows = Math.floor((size - 100) / 28);
      if (rows === 0) expect(reading).toMatchObject({ ok: false, fault: { rule: "shapefile.truncated" } });
      else {
        expect(rowsOfReading(reading)).toMatchObject({ sites: { length: rows } });
        expect(rowsOfReading(reading).rules).toContain("shapefile.truncated");
      }
    }
  });

  test("any bytes put to nonsense give rows or a fault, and soon", () => {
    const dice = random(7);
    const table = aDbf([{ name: ascii("name"), type: "C", length: 3 }], [[ascii("abc")], [GBK.成都]]);
    const start = performance.now();
    for (let round = 0; round < 2000; round++) {
      const shp = lines.slice();
      const dbf = table.slice();
      for (const bytes of [shp, dbf]) {
        for (let i = 0; i < 4; i++) bytes[dice.below(bytes.length)] = dice.below(256);
      }
      const reading = readShapefile(shp, "a.shp", {}, [{ name: "a.dbf", bytes: dbf }]);
      expect(typeof reading.ok).toBe("boolean");
    }
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

const FAULTS = "../shared/data/hazards/faults/HimaTibetMap";

describe.skipIf(!existsSync(`${FAULTS}.shp`))(
  "one data set in three formats (skipped where ../shared/data is absent)",
  () => {
    const load = async (...extensions: string[]) => {
      const parts = extensions.map((extension) => ({
        name: `faults.${extension}`,
        bytes: new Uint8Array(readFileSync(`${FAULTS}.${extension}`)),
      }));
      const reading = await readFiles({ files: parts, options: {}, at });
      if (!reading.ok) throw new Error(reading.fault.rule);
      const [hazard] = reading.study.hazards;
      expect(hazard?.kind).toBe("fault");
      const lines = hazard?.features.geometry;
      if (lines?.type !== "lines") throw new Error("no lines");
      return Array.from({ length: lines.starts.length - 1 }, (_, row) => measureLength(lineAt(lines, row) ?? []));
    };

    test("has the same 940 lines of the same lengths, to the millimetre", async () => {
      const shapefile = await load("shp", "dbf", "prj", "cpg");
      expect(shapefile.length).toBe(940);
      for (const other of [await load("geojson"), await load("kml")]) {
        expect(other.length).toBe(940);
        other.forEach((length, i) => {
          expect(Math.abs(length - (shapefile[i] ?? 0))).toBeLessThan(0.001);
        });
      }
    });
  },
);
