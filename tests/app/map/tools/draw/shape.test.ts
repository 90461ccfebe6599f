import { describe, expect, test } from "vitest";
import { shapeDrawn, shapeSketched } from "../../../../../src/app/map/tools/draw/shape.ts";
import type { Measurement } from "../../../../../src/app/map/tools/measure/measurement.ts";
import type { Position } from "../../../../../src/core/model/index.ts";

const drawn = (points: readonly Position[], ended = false): Measurement => ({ points, ended, closed: false });
const [a, b, c]: readonly Position[] = [
  [100, 30],
  [101, 31],
  [100.5, 32],
];

describe("shapeDrawn", () => {
  test("one click is a place, two are a rectangle", () => {
    expect(shapeDrawn("point", drawn([a as Position]))).toEqual([a]);
    expect(shapeDrawn("rectangle", drawn([a as Position]))).toBeNull();
    expect(shapeDrawn("rectangle", drawn([a as Position, b as Position]))).toEqual([
      [100, 30],
      [101, 30],
      [101, 31],
      [100, 31],
    ]);
  });

  test("a line and an outline are whole when they are ended, an outline with three points at least", () => {
    const two = [a as Position, b as Position];
    expect(shapeDrawn("line", drawn(two))).toBeNull();
    expect(shapeDrawn("line", drawn(two, true))).toEqual(two);
    expect(shapeDrawn("polygon", drawn(two, true))).toBeNull();
    expect(shapeDrawn("polygon", drawn([...two, c as Position], true))).toHaveLength(3);
  });
});

describe("shapeSketched", () => {
  test("closes an area over the pointer, and leaves a line to its own preview", () => {
    const two = drawn([a as Position, b as Position]);
    expect(shapeSketched("polygon", two, c as Position)).toMatchObject({ points: [a, b, c], closed: true });
    expect(shapeSketched("line", two, c as Position)).toBe(two);
    expect(shapeSketched("rectangle", drawn([a as Position]), b as Position).points).toHaveLength(4);
  });
});
