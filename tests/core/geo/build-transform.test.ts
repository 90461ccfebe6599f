import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildTransform } from "../../../src/core/geo/build-transform.ts";
import {
  BD09,
  CGCS2000,
  type CoordinateSystem,
  findGaussKruger,
  findSystem,
  GCJ02,
  SYSTEMS,
  WEB_MERCATOR,
  WGS84,
} from "../../../src/core/geo/coordinate-systems.ts";
import { measureDistance } from "../../../src/core/geo/distance.ts";
import { directPosition } from "../../../src/core/geo/geodesic.ts";
import type { Position } from "../../../src/core/model/index.ts";

/** Turning the axes of a datum there and back is linearised, as everywhere. */
const DATUM_ROUND_TRIP_M = 0.01;

function system(id: string): CoordinateSystem {
  const found = findSystem(id);
  if (found === null) throw new Error(`no system ${id}`);
  return found;
}

describe("projections", () => {
  test("every projected system gives a position of its zone back to the micrometre", () => {
    for (const projected of SYSTEMS.filter(({ unit }) => unit === "m")) {
      const [west, south, east, north] = projected.area;
      const within = projected.definition?.includes("towgs84") ? DATUM_ROUND_TRIP_M : 1e-6;
      const there = buildTransform(WGS84, projected);
      const back = buildTransform(projected, WGS84);
      fc.assert(
        fc.property(
          fc.double({ min: west, max: east, noNaN: true }),
          fc.double({ min: south, max: north, noNaN: true }),
          (...position) => {
            expect(measureDistance(position, back(there(position)))).toBeLessThan(within);
          },
        ),
        { seed: 5, numRuns: 20 },
      );
    }
  });

  test("published figures: the grids of Britain, Switzerland and the Netherlands", () => {
    // Ordnance Survey, A guide to coordinate systems; swisstopo, Bern old observatory; Kadaster, Amersfoort.
    for (const [id, metres, degrees, within] of [
      ["EPSG:27700", [651409.903, 313177.27], [1 + 42 / 60 + 57.79 / 3600, 52 + 39 / 60 + 28.72 / 3600], 6],
      ["EPSG:2056", [2_600_000, 1_200_000], [7.438632, 46.951083], 1.5],
      ["EPSG:21781", [600_000, 200_000], [7.438632, 46.951083], 1.5],
      ["EPSG:28992", [155_000, 463_000], [5.387203657, 52.155172897], 1],
    ] as const) {
      expect(measureDistance(buildTransform(system(id), WGS84)(metres), degrees), id).toBeLessThan(within);
      const [x, y] = buildTransform(WGS84, system(id))(degrees);
      expect(Math.hypot(x - metres[0], y - metres[1]), id).toBeLessThan(within);
    }
  });

  test("the old Chinese datums are understood where they are named, and say that they are not exact", () => {
    for (const [id, plain] of [
      ["EPSG:2401", "EPSG:4513"],
      ["EPSG:2442", "EPSG:4554"],
      ["EPSG:21418", "EPSG:4496"],
      ["EPSG:2370", "EPSG:4534"],
      ["EPSG:2338", "EPSG:4502"],
    ] as const) {
      const old = system(id);
      const { centralMeridian, zonePrefix } = system(plain);
      expect(old).toMatchObject({ inexact: true, centralMeridian, zonePrefix });
      const place: Position = [centralMeridian ?? 0, 30];
      const off = measureDistance(buildTransform(old, WGS84)(buildTransform(WGS84, system(plain))(place)), place);
      expect(off).toBeGreaterThan(1);
      expect(off).toBeLessThan(200);
      expect(SYSTEMS).not.toContain(old);
    }
  });

  test("along a central meridian a Gauss-Krueger metre is a metre of the geodesic", () => {
    const zone = findGaussKruger(3, 105);
    if (zone === null) throw new Error("a zone at 105 degrees");
    const project = buildTransform(WGS84, zone);
    const start: Position = [105, 31];
    const north = directPosition(start, 0, 50_000);
    expect(project(north)[1] - project(start)[1]).toBeCloseTo(50_000, 3);
    expect(project(north)[0]).toBeCloseTo(500_000, 6);
  });

  test("near it, distances of plane and geodesic agree by the scale of the place", () => {
    const zone = findGaussKruger(3, 105);
    if (zone === null) throw new Error("a zone at 105 degrees");
    const project = buildTransform(CGCS2000, zone);
    fc.assert(
      fc.property(
        fc.double({ min: 103.6, max: 106.4, noNaN: true }),
        fc.double({ min: 20, max: 45, noNaN: true }),
        fc.double({ min: 0, max: 360, noNaN: true }),
        (lon, lat, bearing) => {
          const end = directPosition([lon, lat], bearing, 1_000);
          const [x1, y1] = project([lon, lat]);
          const [x2, y2] = project(end);
          const fromMeridian = ((x1 + x2) / 2 - 500_000) / 6_378_000;
          const expected = 1_000 * (1 + (fromMeridian * fromMeridian) / 2);
          expect(Math.abs(Math.hypot(x2 - x1, y2 - y1) - expected)).toBeLessThan(0.01);
        },
      ),
      { seed: 13, numRuns: 300 },
    );
  });

  test("the zone's number stands before the easting", () => {
    const [plain] = buildTransform(WGS84, system("EPSG:4544"))([104.5, 31]);
    const [prefixed] = buildTransform(WGS84, system("EPSG:4523"))([104.5, 31]);
    expect(prefixed - plain).toBeCloseTo(35_000_000, 6);
  });

  test("published figures: Web Mercator and UTM", () => {
    const [x, y] = buildTransform(WGS84, WEB_MERCATOR)([180, 85.0511287798066]);
    expect(x).toBeCloseTo(20_037_508.343, 3);
    expect(y).toBeCloseTo(20_037_508.343, 2);
    const [east, north] = buildTransform(WGS84, system("EPSG:32631"))([3, 0]);
    expect([east, north]).toEqual([expect.closeTo(500_000, 6), expect.closeTo(0, 6)]);
  });
});

describe("the shifted systems", () => {
  const inland = fc.tuple(fc.double({ min: 100, max: 115, noNaN: true }), fc.double({ min: 26, max: 38, noNaN: true }));

  test("are far off the truth, and come back: GCJ-02 to 0.2 m, BD-09 to 0.5 m", () => {
    for (const [shifted, within] of [
      [GCJ02, 0.2],
      [BD09, 0.5],
    ] as const) {
      const there = buildTransform(WGS84, shifted);
      const back = buildTransform(shifted, WGS84);
      fc.assert(
        fc.property(inland, (position) => {
          const moved = there(position);
          expect(measureDistance(position, moved)).toBeGreaterThan(50);
          expect(measureDistance(position, back(moved))).toBeLessThan(within);
        }),
        { seed: 17, numRuns: 500 },
      );
    }
  });

  test("shift nothing in Hong Kong, Macau, Taiwan or abroad", () => {
    const places: readonly Position[] = [
      [114.16, 22.28],
      [113.543, 22.19],
      [121.56, 25.03],
      [105.85, 21.03],
      [127, 37.5],
      [2.35, 48.86],
    ];
    for (const place of places) {
      for (const shifted of [GCJ02, BD09]) {
        expect(buildTransform(WGS84, shifted)(place)).toEqual(place);
        expect(buildTransform(shifted, WGS84)(place)).toEqual(place);
      }
    }
  });
});

const oracle = new URL("../../../../shared/data/importers/gcj02-gcoord/fixtures/china-cities.json", import.meta.url);
type City = { readonly coords: { readonly WGS84: Position; readonly GCJ02: Position; readonly BD09: Position } };

describe.skipIf(!existsSync(oracle))("664 cities as the map services give them (needs ../shared/data)", () => {
  test("agree within a metre each way", () => {
    const cities = JSON.parse(readFileSync(oracle, "utf8")) as readonly City[];
    expect(cities).toHaveLength(664);
    for (const { coords } of cities) {
      for (const [shifted, there] of [
        [GCJ02, coords.GCJ02],
        [BD09, coords.BD09],
      ] as const) {
        expect(measureDistance(buildTransform(WGS84, shifted)(coords.WGS84), there)).toBeLessThan(1);
        expect(measureDistance(buildTransform(shifted, WGS84)(there), coords.WGS84)).toBeLessThan(1);
      }
    }
  });
});
