import { expect, test } from "vitest";
import { measureArea, measureRingArea } from "../../../src/core/geo/measure-area.ts";
import type { LineShape } from "../../../src/core/model/index.ts";

const ring = (size: number): LineShape => [
  [0, 0],
  [size, 0],
  [size, size],
  [0, size],
];

test("a square degree at the equator", () => {
  expect(measureRingArea(ring(1)) / 1e6).toBeCloseTo(12_308.778, 3);
});

test("direction and closing point make no difference", () => {
  const square = ring(1);
  expect(measureRingArea(square.toReversed())).toBeCloseTo(measureRingArea(square), 3);
  expect(measureRingArea([...square, [0, 0]])).toBeCloseTo(measureRingArea(square), 3);
});

test("holes come off, parts add up", () => {
  const hole = ring(0.5);
  expect(measureArea([[ring(1), hole]])).toBeCloseTo(measureRingArea(ring(1)) - measureRingArea(hole), 3);
  expect(measureArea([[ring(1)], [hole]])).toBeCloseTo(measureRingArea(ring(1)) + measureRingArea(hole), 3);
});

test("fewer than three points cover nothing", () => {
  expect(
    measureRingArea([
      [0, 0],
      [1, 1],
    ]),
  ).toBe(0);
  expect(measureArea([])).toBe(0);
});
