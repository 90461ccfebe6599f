import fc from "fast-check";
import { expect, test } from "vitest";
import { findScaleStep } from "../../../../src/app/map/tools/scale-steps.ts";

test("the longest of 1, 2, 5 that fits", () => {
  expect(findScaleStep(1, 120)).toEqual({ metres: 100, pixels: 100 });
  expect(findScaleStep(100, 120)).toEqual({ metres: 10_000, pixels: 100 });
  expect(findScaleStep(1, 60)).toEqual({ metres: 50, pixels: 50 });
  expect(findScaleStep(611.5, 120)).toEqual({ metres: 50_000, pixels: 50_000 / 611.5 });
});

test("no map, no scale", () => {
  expect(findScaleStep(0, 120)).toBeNull();
  expect(findScaleStep(Number.NaN, 120)).toBeNull();
  expect(findScaleStep(Number.POSITIVE_INFINITY, 120)).toBeNull();
});

test("at any scale it fits, takes two fifths of the room or more, and is a round number", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (metresPerPixel) => {
      const step = findScaleStep(metresPerPixel, 120);
      expect(step?.pixels).toBeLessThanOrEqual(120 + 1e-9);
      expect(step?.pixels).toBeGreaterThanOrEqual(48 - 1e-9);
      expect(["1", "2", "5"]).toContain(step?.metres.toExponential().replace(/e.*|\.0+.*/g, "")[0]);
    }),
    { seed: 31 },
  );
});
