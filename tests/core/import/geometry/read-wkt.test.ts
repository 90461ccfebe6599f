import { describe, expect, test } from "vitest";
import { readHexWkb, readWkb } from "../../../../src/core/import/geometry/read-wkb.ts";
import {
  looksLikeWkt,
  readWkt,
  readWktLine,
  type TextGeometry,
} from "../../../../src/core/import/geometry/read-wkt.ts";
import { random } from "../../../builders/random.ts";
import { pairsOf } from "../rows-of-reading.ts";

const geometryOf = (text: string) => readWkt(text).geometry;

describe("well-known text", () => {
  test.each<[string, TextGeometry]>([
    ["POINT (1 2)", { type: "Point", coordinates: [1, 2] }],
    ["point z(1 2 3)", { type: "Point", coordinates: [1, 2] }],
    ["POINTZM(1 2 3 4)", { type: "Point", coordinates: [1, 2] }],
    [
      "LINESTRING(1 2,-3.5e1 .5)",
      {
        type: "LineString",
        coordinates: [
          [1, 2],
          [-35, 0.5],
        ],
      },
    ],
    [
      "MULTIPOINT (1 2, 3 4)",
      {
        type: "MultiPoint",
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      "MULTIPOINT ((1 2), (3 4))",
      {
        type: "MultiPoint",
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      "POLYGON((0 0,1 0,1 1,0 0))",
      {
        type: "Polygon",
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      },
    ],
    [
      "MULTILINESTRING((0 0,1 1),(2 2,3 3))",
      {
        type: "MultiLineString",
        coordinates: [
          [
            [0, 0],
            [1, 1],
          ],
          [
            [2, 2],
            [3, 3],
          ],
        ],
      },
    ],
    ["POLYGON EMPTY", { type: "Polygon", coordinates: [] }],
    [
      "GEOMETRYCOLLECTION(POINT(1 2),LINESTRING(0 0,1 1))",
      {
        type: "GeometryCollection",
        geometries: [
          { type: "Point", coordinates: [1, 2] },
          {
            type: "LineString",
            coordinates: [
              [0, 0],
              [1, 1],
            ],
          },
        ],
      },
    ],
  ])("%s", (text, geometry) => {
    expect(geometryOf(text)).toEqual(geometry);
    expect(looksLikeWkt(text)).toBe(true);
  });

  test.each([
    "POINT",
    "POINT (1)",
    "POINT (1 x)",
    "LINESTRING(1 2,3 4",
    "LINESTRING(1 2,3 4))",
    "POINT (1 2) and more",
    `${"GEOMETRYCOLLECTION(".repeat(100_000)}`,
    `POLYGON${"(".repeat(100_000)}`,
  ])("%.40s is none", (text) => {
    expect(geometryOf(text)).toBe(null);
  });

  test("curves are named", () => {
    expect(geometryOf("CIRCULARSTRING (0 0, 1 1, 2 0)")?.type).toBe("CIRCULARSTRING");
    expect(readWkt("SRID=4490;POINT(1 2)").srid).toBe(4490);
  });

  test("a plain line is read alike by the short way, which leaves all else to the long one", () => {
    const dice = random(9);
    const number = () => dice.pick(["1", "-2.5", "104.123456789", "3e1", "0"]);
    for (let i = 0; i < 500; i++) {
      const points = Array.from({ length: 2 + dice.below(4) }, () => `${number()} ${number()}`);
      const text = `${dice.pick(["LINESTRING", "LineString ", " LINESTRING"])}(${points.join(dice.pick([",", ", ", " ,"]))})`;
      const line = readWktLine(text);
      if (line !== null) expect({ type: "LineString", coordinates: pairsOf(line) }, text).toEqual(geometryOf(text));
      else expect(text).toMatch(/ ,/);
    }
    for (const text of [
      "LINESTRING Z(1 2 3,4 5 6)",
      "LINESTRING(1 2 3,4 5 6)",
      "LINESTRING(1 ,2 3)",
      "LINESTRING(1 2)",
      "LINESTRING EMPTY",
      "POINT(1 2)",
      "LINESTRING(1 2,x 3)",
      "LINESTRING( , )",
    ]) {
      expect(readWktLine(text), text).toBe(null);
    }
  });
});

describe("well-known binary", () => {
  const LINE = "0102000000020000000000000000005a400000000000003e400000000000405a400000000000003f40";

  test("either byte order, the heights and the reference of PostGIS", () => {
    const line = {
      type: "LineString",
      coordinates: [
        [104, 30],
        [105, 31],
      ],
    };
    expect(readHexWkb(LINE)).toEqual({ geometry: line, srid: null });
    expect(readHexWkb("00000000014059c000000000004042800000000000")).toEqual({
      geometry: { type: "Point", coordinates: [103, 37] },
      srid: null,
    });
    const withSrid = `0102000020e6100000${LINE.slice(10)}`;
    expect(readHexWkb(withSrid)).toEqual({ geometry: line, srid: 4326 });
    const heights = "01e9030000000000000000f03f00000000000000400000000000000840";
    expect(readHexWkb(heights).geometry).toEqual({ type: "Point", coordinates: [1, 2] });
    expect(readHexWkb(`0101000080${heights.slice(10)}`).geometry).toEqual({ type: "Point", coordinates: [1, 2] });
  });

  test("cut off anywhere, or with a list longer than the bytes, it is none", () => {
    for (let length = 0; length < LINE.length; length += 2)
      expect(readHexWkb(LINE.slice(0, length)).geometry).toBe(null);
    expect(readWkb(Uint8Array.from([1, 2, 0, 0, 0, 255, 255, 255, 255])).geometry).toBe(null);
  });
});
