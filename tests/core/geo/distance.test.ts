import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EARTH_RADIUS_M, measureBearing, measureDistance } from "../../../src/core/geo/distance.ts";
import { directPosition, inverseDistance } from "../../../src/core/geo/geodesic.ts";
import type { Position } from "../../../src/core/model/index.ts";

const anywhere = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);

describe("distance on the ellipsoid", () => {
  test("a degree along the equator and along a meridian", () => {
    expect(measureDistance([0, 0], [1, 0])).toBeCloseTo(111_319.491, 3);
    expect(measureDistance([0, 0], [0, 1])).toBeCloseTo(110_574.389, 3);
    expect(measureDistance([0, 0], [0, 90])).toBeCloseTo(10_001_965.729, 3);
  });

  test("short chords stay within 0.01 mm of the geodesic, at any latitude and in any direction", () => {
    const legs = fc.tuple(
      anywhere,
      fc.double({ min: 0, max: 360, noNaN: true }),
      fc.double({ min: 0, max: 9_999, noNaN: true }),
    );
    fc.assert(
      fc.property(legs, ([start, bearing, metres]) => {
        const end = directPosition(start, bearing, metres);
        const exact = inverseDistance(start[0], start[1], end[0], end[1]);
        expect(Math.abs(measureDistance(start, end) - exact)).toBeLessThan(1e-5);
      }),
      { seed: 7, numRuns: 5_000 },
    );
  });

  test("long distances are geodesics", () => {
    fc.assert(
      fc.property(anywhere, anywhere, (a, b) => {
        const exact = inverseDistance(a[0], a[1], b[0], b[1]);
        expect(Math.abs(measureDistance(a, b) - exact)).toBeLessThan(1e-5);
      }),
      { seed: 11, numRuns: 1_000 },
    );
  });

  test("the 180th meridian is no obstacle", () => {
    expect(measureDistance([179.99, 10], [-179.99, 10])).toBeCloseTo(measureDistance([-0.01, 10], [0.01, 10]), 6);
  });

  test("an unknown position has an unknown distance", () => {
    expect(measureDistance([Number.NaN, 30], [104, 30])).toBeNaN();
  });
});

test("the sphere is the haversine of the mean radius", () => {
  expect(measureDistance([0, 0], [180, 0], "sphere")).toBeCloseTo(Math.PI * EARTH_RADIUS_M, 3);
  expect(measureDistance([0, 0], [1, 0], "sphere")).toBeCloseTo((Math.PI * EARTH_RADIUS_M) / 180, 6);
});

test("bearings run clockwise from north", () => {
  const home: Position = [104, 30];
  expect(measureBearing(home, [104, 31])).toBeCloseTo(0, 9);
  expect(measureBearing(home, [104, 29])).toBeCloseTo(180, 9);
  expect(measureBearing(home, [103, 30])).toBeCloseTo(270.25, 2);
});
