import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildTransform } from "../../../src/core/geo/build-transform.ts";
import { BD09, findGaussKruger, findUtm, GCJ02, WGS84 } from "../../../src/core/geo/coordinate-systems.ts";
import { measureDistance } from "../../../src/core/geo/distance.ts";
import { formatDecimal, formatDms, formatMetres } from "../../../src/core/geo/format-coordinates.ts";
import { findPlaces } from "../../../src/core/geo/parse-coordinates.ts";
import type { Position } from "../../../src/core/model/index.ts";

/** What every reading takes for granted, likeliest first. */
function readings(text: string, near: Position | null = null): readonly string[] {
  return findPlaces(text, near).map(({ system, order, stated }) => `${system.id} ${order}${stated ? " stated" : ""}`);
}

function firstOf(text: string): Position {
  const [first] = findPlaces(text);
  if (first === undefined) throw new Error(`no place in ${text}`);
  return first.position;
}

describe("degrees", () => {
  test.each([
    "103.58, 31.49",
    "103.58 31.49",
    "31.49, 103.58",
    "31.49N 103.58E",
    "N31.49 E103.58",
    "E103.58 31.49",
    "东经103.58 北纬31.49",
    "经度：103.58，纬度：31.49",
    "lat 31.49 lon 103.58",
    "（１０３．５８，３１．４９）",
    "103.58°E、31.49°N",
    "31°29'24\"N 103°34'48\"E",
    "31°29′24″N, 103°34′48″E",
    "北纬31度29分24秒，东经103度34分48秒",
    "31 29 24 N 103 34 48 E",
    "103:34:48, 31:29:24",
    "31°29.4'N 103°34.8'E",
    "CGCS2000 103.58 31.49",
  ])("%s", (text) => {
    expect(measureDistance(firstOf(text), [103.58, 31.49])).toBeLessThan(0.001);
  });

  test("a plain pair in the mainland may be any of three systems, and each is offered", () => {
    expect(readings("104.06, 30.67")).toEqual(["EPSG:4326 lon-lat", "GCJ02 lon-lat", "BD09 lon-lat"]);
    expect(readings("30.67, 104.06")).toEqual(["EPSG:4326 lat-lon", "GCJ02 lat-lon", "BD09 lat-lon"]);
  });

  test("outside the mainland, and in degrees and minutes, there is nothing to ask", () => {
    expect(readings("114.16, 22.28")).toEqual(["EPSG:4326 lon-lat"]);
    expect(readings("31°29′24″N 103°34′48″E")).toEqual(["EPSG:4326 lat-lon"]);
  });

  test("a pair that fits both ways is offered both ways, the one in China first", () => {
    expect(readings("45, 60")).toEqual(["EPSG:4326 lon-lat", "EPSG:4326 lat-lon"]);
    expect(readings("29.3 88.9")[0]).toBe("EPSG:4326 lat-lon");
    expect(readings("29.3 88.9").at(-1)).toBe("EPSG:4326 lon-lat");
  });

  test.each(["GCJ02 104.06,30.67", "gcj-02: 104.06 30.67", "高德 104.06,30.67", "104.06，30.67（火星坐标系）"])(
    "%s",
    (text) => {
      expect(readings(text)).toEqual(["GCJ02 lon-lat stated"]);
      expect(firstOf(text)).toEqual(buildTransform(GCJ02, WGS84)([104.06, 30.67]));
    },
  );

  test.each(["BD09 104.06,30.67", "百度 104.06,30.67", "104.06,30.67 (BD-09)"])("%s", (text) => {
    expect(readings(text)).toEqual(["BD09 lon-lat stated"]);
    expect(firstOf(text)).toEqual(buildTransform(BD09, WGS84)([104.06, 30.67]));
  });
});

describe("metres", () => {
  test("an easting with its zone's number says everything, in either order", () => {
    expect(readings("35456789 3456789")).toEqual(["EPSG:4523 east-north"]);
    expect(readings("3456789 35456789")).toEqual(["EPSG:4523 north-east"]);
    expect(readings("X=3456789 Y=18456789")).toEqual(["EPSG:4496 north-east"]);
  });

  test("without it the zones about the place one looks at are offered", () => {
    expect(readings("355000 3485000", [104, 31])).toEqual([
      "EPSG:4544 east-north",
      "EPSG:4543 east-north",
      "EPSG:4545 east-north",
      "EPSG:32648 east-north",
    ]);
    expect(readings("355000 3485000")).toHaveLength(21);
    expect(readings("CGCS2000 CM105 355000 3485000")).toEqual(["EPSG:4544 east-north stated"]);
    expect(readings("中央经线105° 3485000 355000")).toEqual(["EPSG:4544 north-east"]);
  });

  test("UTM, and its S that means two things", () => {
    expect(readings("48R 355000 3485000")).toEqual(["EPSG:32648 east-north stated"]);
    expect(readings("48S 355000 3585000")).toEqual(["EPSG:32648 east-north stated", "EPSG:32748 east-north stated"]);
    expect(readings("48S 355000 6585000")).toEqual(["EPSG:32748 east-north stated"]);
  });

  test("Web Mercator and a zone 13 easting look alike", () => {
    expect(readings("13525000 3660000")).toEqual(["EPSG:4491 east-north", "EPSG:3857 east-north"]);
    expect(readings("EPSG:3857 13525000 3660000")).toEqual(["EPSG:3857 east-north stated"]);
  });

  test("a code that is not known is not replaced by a guess", () => {
    expect(readings("EPSG:2154 652000 6862000")).toEqual([]);
  });
});

test.each([
  "",
  "汶川",
  "S317",
  "G213",
  "S317 汶川—理县",
  "SP-00012",
  "1,2,3",
  "12",
  "103.58E 31.49E",
  "-103W 20",
  "91, 181",
  "北京54 116.3 39.9",
  "31°75'N 103°E",
  "999999999 1",
])("not a place: %s", (text) => {
  expect(findPlaces(text)).toEqual([]);
});

test("what the formats write, the search reads back", () => {
  const places = fc.tuple(fc.double({ min: 98, max: 110, noNaN: true }), fc.double({ min: 25, max: 35, noNaN: true }));
  fc.assert(
    fc.property(places, (place) => {
      expect(measureDistance(firstOf(formatDecimal(place)), place)).toBeLessThan(0.15);
      expect(measureDistance(firstOf(formatDms(place)), place)).toBeLessThan(3);
      const zone = findGaussKruger(3, place[0], true);
      const utm = findUtm(...place);
      if (zone === null || utm === null) throw new Error("zones everywhere");
      expect(measureDistance(firstOf(formatMetres(buildTransform(WGS84, zone)(place))), place)).toBeLessThan(1);
      const text = `${utm.zone}R ${formatMetres(buildTransform(WGS84, utm)(place))}`;
      expect(measureDistance(firstOf(text), place)).toBeLessThan(1);
    }),
    { seed: 19, numRuns: 300 },
  );
});

test("any text at all is read or refused, never thrown at", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      for (const { position } of findPlaces(text)) expect(position.every(Number.isFinite)).toBe(true);
    }),
    { seed: 23, numRuns: 2_000 },
  );
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(..."0123456789.,-°'\"NSEW 度分秒".split("")), { maxLength: 30 }),
      (letters) => {
        for (const { position } of findPlaces(letters.join(""))) {
          expect(Math.abs(position[0])).toBeLessThanOrEqual(180);
          expect(Math.abs(position[1])).toBeLessThanOrEqual(90);
        }
      },
    ),
    { seed: 29, numRuns: 2_000 },
  );
});
