import { describe, expect, test } from "vitest";
import {
  addPoint,
  closeMeasurement,
  endMeasurement,
  type Measurement,
  NO_MEASUREMENT,
  readMeasurement,
  takeBackPoint,
} from "../../../../../src/app/map/tools/measure/measurement.ts";
import { measurementFeatures } from "../../../../../src/app/map/tools/measure/measurement-features.ts";
import type { Position } from "../../../../../src/core/model/index.ts";

const A: Position = [104, 30];
const B: Position = [104.1, 30];
const C: Position = [104.1, 30.1];
const drawn = (...points: readonly Position[]): Measurement =>
  points.reduce((measurement, point) => addPoint(measurement, point, 1), NO_MEASUREMENT);

//       C
//       |
//   A---B
describe("drawing", () => {
  test("points add legs, numbered, with length and bearing", () => {
    const { legs, totalM, areaM2 } = readMeasurement(drawn(A, B, C));
    expect(legs.map(({ number }) => number)).toEqual([1, 2]);
    expect(legs[0]?.lengthM).toBeCloseTo(9648.6, 0);
    expect(legs[1]?.bearing).toBeCloseTo(0, 6);
    expect(totalM).toBeCloseTo((legs[0]?.lengthM ?? 0) + (legs[1]?.lengthM ?? 0), 9);
    expect(areaM2).toBeNull();
  });

  test("the second click of a double click adds nothing", () => {
    expect(drawn(A, B, [104.1000001, 30]).points).toEqual([A, B]);
  });

  test("closing adds the leg home and the area", () => {
    const closed = closeMeasurement(drawn(A, B, C));
    const { legs, areaM2 } = readMeasurement(closed);
    expect(legs).toHaveLength(3);
    expect(legs[2]?.to).toEqual(A);
    expect(areaM2).toBeCloseTo(((legs[0]?.lengthM ?? 0) * (legs[1]?.lengthM ?? 0)) / 2, -5);
    expect(closeMeasurement(drawn(A, B))).toEqual(drawn(A, B));
  });

  //   D   C        D---C
  //   | X |   and  |   |
  //   A   B        A---B
  test("an outline that crosses itself says so", () => {
    const D: Position = [104, 30.1];
    expect(readMeasurement(closeMeasurement(drawn(A, C, B, D))).crosses).toBe(true);
    expect(readMeasurement(closeMeasurement(drawn(A, B, C, D))).crosses).toBe(false);
    expect(readMeasurement(closeMeasurement(drawn(A, B, C))).crosses).toBe(false);
  });

  test("ended, the next point begins anew; one step back takes it up again", () => {
    const ended = endMeasurement(drawn(A, B));
    expect(addPoint(ended, C, 1)).toEqual(drawn(C));
    expect(takeBackPoint(ended)).toEqual(drawn(A, B));
    expect(takeBackPoint(closeMeasurement(drawn(A, B, C)))).toEqual(drawn(A, B, C));
    expect(takeBackPoint(drawn(A, B))).toEqual(drawn(A));
    expect(takeBackPoint(NO_MEASUREMENT)).toEqual(NO_MEASUREMENT);
    expect(endMeasurement(drawn(A))).toEqual(drawn(A));
  });
});

describe("what is drawn", () => {
  const parts = (measurement: Measurement, pointer: Position | null) =>
    measurementFeatures(measurement, pointer, (lengthM) => `${Math.round(lengthM)} m`).features.map(
      ({ properties }) => properties?.part,
    );

  test("legs, points, labels and the leg to the pointer", () => {
    expect(parts(drawn(A, B), C)).toEqual(["leg", "point", "point", "label", "preview"]);
    expect(parts(endMeasurement(drawn(A, B)), C)).toEqual(["leg", "point", "point", "label"]);
    expect(parts(closeMeasurement(drawn(A, B, C)), null).filter((part) => part === "area")).toHaveLength(1);
    expect(parts(NO_MEASUREMENT, C)).toEqual([]);
  });

  test("a long leg bends as its geodesic does", () => {
    const [leg] = measurementFeatures(drawn([80, 45], [120, 45]), null, String).features;
    if (leg?.geometry.type !== "LineString") throw new Error("a leg is a line");
    const middle = leg.geometry.coordinates[leg.geometry.coordinates.length >> 1];
    expect(middle?.[1]).toBeGreaterThan(46);
  });

  test("an area's ring is closed", () => {
    const area = measurementFeatures(closeMeasurement(drawn(A, B, C)), null, String).features.find(
      ({ geometry }) => geometry.type === "Polygon",
    );
    if (area?.geometry.type !== "Polygon") throw new Error("an area is a polygon");
    const ring = area.geometry.coordinates[0] ?? [];
    expect(ring).toHaveLength(4);
    expect(ring[0]).toEqual(ring.at(-1));
  });
});
