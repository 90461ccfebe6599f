import proj4 from "proj4";
import { describe, expect, test } from "vitest";
import { loadGdal } from "../../../../../src/cli/load-gdal.ts";
import { dgnFormat, dwgFormat, dxfFormat } from "../../../../../src/core/import/formats/gdal/drawing-formats.ts";
import { provideGdal } from "../../../../../src/core/import/formats/gdal/gdal-module.ts";
import { readFiles } from "../../../../../src/core/import/read-files.ts";
import type { Position, Row } from "../../../../../src/core/model/index.ts";
import {
  aCircle,
  aDxf,
  aLine,
  anArc,
  anInsert,
  another,
  aPolyline,
  aSpline,
  aText,
  type Drawing,
} from "../../../../builders/a-dxf.ts";
import { gbkBytes } from "../../../../builders/gbk-bytes.ts";
import { random } from "../../../../builders/random.ts";
import { rowsOfReading } from "../../rows-of-reading.ts";

provideGdal(loadGdal);

/** CGCS2000, three-degree zone 35 with the zone's number in the easting, in the words of the EPSG registry. */
const ZONE_35 = "+proj=tmerc +lat_0=0 +lon_0=105 +k=1 +x_0=35500000 +y_0=0 +ellps=GRS80 +units=m +no_defs";
const METRES_PER_DEGREE = 111_320;
const [X, Y] = [35_431_234.123, 3_389_012.456];

const read = async (drawing: Drawing, crs: string | undefined = "EPSG:4523", encode = gbkBytes) =>
  rowsOfReading(await dxfFormat.read(encode(aDxf(drawing)), "路由.dxf", crs === undefined ? {} : { crs }));
const rowOf = (rows: readonly Row[], layer: string) => rows.find(({ values }) => values.Layer === layer);
const millimetresOff = ([lon, lat]: Position, [x, y]: Position) => {
  const [right, up] = proj4(ZONE_35, "WGS84", [x, y]) as [number, number];
  return Math.hypot((lon - right) * Math.cos((up * Math.PI) / 180), lat - up) * METRES_PER_DEGREE * 1000;
};

describe("a drawing in GBK", () => {
  const drawing: Drawing = {
    blocks: ["人井"],
    entities: [
      aLine("通信管道", [X, Y], [X + 100, Y + 50]),
      aPolyline("架空光缆", [
        [X, Y],
        [X + 10, Y + 20],
        [X + 30, Y + 5],
      ]),
      anArc("直埋", [X, Y], 50, 0, 90),
      aSpline("海缆", [
        [X, Y],
        [X + 10, Y + 20],
        [X + 20, Y + 20],
        [X + 30, Y],
      ]),
      aCircle("井", [X + 200, Y], 2),
      anInsert("设备", "人井", [X, Y]),
      aText("注记", "一号人井", [X + 3, Y + 1]),
      aText("注记", "某市通信工程图", [X + 3000, Y]),
      aText("图框", "图框", [1, 1], 2.5, true),
      another("IMAGE", "AcDbRasterImage"),
      another("ACAD_TABLE", "AcDbTable"),
      another("IMAGE", "AcDbRasterImage"),
    ],
  };

  test("blocks and circles are sites, lines of every kind are spans, laid as their layer says", async () => {
    const { sites, spans, encoding, coordinates } = await read(drawing);
    expect(sites.map(({ values }) => values)).toEqual([
      { Layer: "井" },
      { Layer: "设备", BlockName: "人井", kind: "manhole", name: "一号人井" },
    ]);
    expect(spans.map(({ values: { Layer, laying } }) => [Layer, laying])).toEqual([
      ["通信管道", "duct"],
      ["架空光缆", "aerial"],
      ["直埋", "direct-buried"],
      ["海缆", "submarine"],
    ]);
    expect({ encoding, used: coordinates.used }).toEqual({ encoding: "gb18030", used: "EPSG:4523" });
  });

  test("every position lies where the projection puts it, to the millimetre", async () => {
    const { sites, spans } = await read(drawing);
    const line = rowOf(spans, "架空光缆")?.shape as readonly Position[];
    expect(line).toHaveLength(3);
    expect(millimetresOff(line[1] as Position, [X + 10, Y + 20])).toBeLessThan(1);
    expect(millimetresOff(rowOf(sites, "井")?.shape as Position, [X + 200, Y])).toBeLessThan(1);
    const arc = rowOf(spans, "直埋")?.shape as readonly Position[];
    expect(arc.length).toBeGreaterThan(10);
    expect(millimetresOff(arc[0] as Position, [X, Y + 50])).toBeLessThan(1);
    expect(millimetresOff(arc.at(-1) as Position, [X + 50, Y])).toBeLessThan(1);
    const spline = rowOf(spans, "海缆")?.shape as readonly Position[];
    // A cubic with these controls is a Bézier curve: half way it stands at (P0 + 3 P1 + 3 P2 + P3) / 8.
    const least = Math.min(...spline.map((position) => millimetresOff(position, [X + 15, Y + 15])));
    expect(least).toBeLessThan(1000);
    expect(millimetresOff(spline.at(-1) as Position, [X + 30, Y])).toBeLessThan(1);
  });

  test("without a word about the system, the zone in the eastings tells it", async () => {
    const files = [{ name: "路由.dxf", bytes: gbkBytes(aDxf(drawing)) }];
    const reading = await readFiles({ files, options: {}, at: "2026-01-02T03:04:05Z" });
    expect(reading.ok && reading.files[0]?.coordinates).toMatchObject({ used: "EPSG:4523", confidence: "likely" });
  });

  test("what cannot be of the network is said and counted", async () => {
    const { issues } = await read(drawing);
    expect(issues.filter(({ rule }) => rule.startsWith("dxf.")).map(({ rule, values }) => [rule, values])).toEqual([
      ["dxf.left-out", { kind: "IMAGE", count: 2 }],
      ["dxf.left-out", { kind: "ACAD_TABLE", count: 1 }],
      ["dxf.left-out", { kind: "paper space", count: 1 }],
      ["dxf.texts-alone", { texts: 1, first: "某市通信工程图" }],
    ]);
  });

  test("random lines keep both their ends", async () => {
    const dice = random(1);
    const ends = Array.from({ length: 300 }, () =>
      Array.from({ length: 2 }, (): Position => [X + dice.next() * 9e4, Y + dice.next() * 9e5]),
    ) as unknown as readonly (readonly [Position, Position])[];
    const { spans } = await read({ entities: ends.map(([from, to]) => aLine("架空", from, to)) });
    expect(spans).toHaveLength(300);
    spans.forEach(({ shape }, i) => {
      const [from, to] = shape as readonly [Position, Position];
      expect(millimetresOff(from, (ends[i] as readonly [Position, Position])[0])).toBeLessThan(1);
      expect(millimetresOff(to, (ends[i] as readonly [Position, Position])[1])).toBeLessThan(1);
    });
  });

  test("ids are the handles of the drawing, so that a later one can be compared", async () => {
    const { spans } = await read(drawing);
    expect(spans.map(({ id }) => id)).toEqual(["100", "101", "102", "103"]);
  });
});

describe("encodings of drawings", () => {
  const drawing = (codePage: string, version = "AC1015"): Drawing => ({
    ...{ codePage, version },
    entities: [aLine("架空线路", [104, 30], [105, 31])],
  });
  const layerOf = async (bytes: Uint8Array, encoding?: string) => {
    const { spans } = rowsOfReading(await dxfFormat.read(bytes, "a.dxf", encoding === undefined ? {} : { encoding }));
    return spans[0]?.values.Layer;
  };
  const utf8 = (text: string) => new TextEncoder().encode(text);

  test.each([
    ["UTF-8, as from 2007 on", utf8(aDxf(drawing("ANSI_936", "AC1021")))],
    ["GBK, as it says", gbkBytes(aDxf(drawing("ANSI_936")))],
    ["GBK in a western code page", gbkBytes(aDxf(drawing("ANSI_1252")))],
    ["GBK in a version that should be UTF-8", gbkBytes(aDxf(drawing("ANSI_936", "AC1027")))],
  ])("%s", async (_, bytes) => {
    expect(await layerOf(bytes)).toBe("架空线路");
  });

  test("as a person says", async () => {
    const bytes = utf8(aDxf({ entities: [aLine("L?", [104, 30], [105, 31])] }));
    // 中 in Big5.
    bytes.set([0xa4, 0xa4], new TextDecoder("latin1").decode(bytes).lastIndexOf("L?"));
    expect(await layerOf(bytes, "big5")).toBe("中");
  });
});

describe("drawings that cannot be read", () => {
  const faultOf = async (name: string, bytes: Uint8Array) => {
    const reading = await readFiles({ files: [{ name, bytes }], options: {}, at: "2026-01-02T03:04:05Z" });
    return reading.ok ? null : ([reading.fault.rule, reading.fault.values] as const);
  };
  const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

  test("a DWG of another version says which, and what to do", async () => {
    expect(await faultOf("a.dwg", ascii("AC1032\0\0\0"))).toEqual(["dwg.version", { version: "2018" }]);
    expect(await faultOf("a.dwg", ascii("AC1024\0\0\0"))).toEqual(["dwg.version", { version: "2010" }]);
    expect(await faultOf("a.dwg", ascii("AC9999\0\0\0"))).toEqual(["dwg.version", { version: "AC9999" }]);
    expect((await faultOf("a.dwg", ascii("AC1015\0\0\0")))?.[0]).toBe("gdal.not-readable");
  });

  test("binary drawings and new ones of MicroStation", async () => {
    expect((await faultOf("a.dxf", ascii("AutoCAD Binary DXF\r\n\x1a\0")))?.[0]).toBe("dxf.binary");
    expect((await faultOf("a.dgn", ascii("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")))?.[0]).toBe("dgn.version");
  });

  test("metres without a coordinate system are not taken for degrees", async () => {
    const bytes = gbkBytes(aDxf({ entities: [aLine("架空", [500_000, 90_000], [500_100, 90_100])] }));
    const fault = await faultOf("a.dxf", bytes);
    expect(fault?.[0]).toMatch(/^import\.(crs-needed|local-grid)/);
  });

  test("each kind is known by its bytes", () => {
    expect(dxfFormat.sniff(gbkBytes(aDxf({ entities: [] })))).toBe(true);
    expect(dxfFormat.sniff(ascii("999\nmade by\n  0\nSECTION\n"))).toBe(true);
    expect(dxfFormat.sniff(ascii("0,1\n2,3\n"))).toBe(false);
    expect(dwgFormat.sniff(ascii("AC1015"))).toBe(true);
    expect(dgnFormat.sniff(ascii("\x08\x05\x17\x00"), "x")).toBe(true);
  });
});
