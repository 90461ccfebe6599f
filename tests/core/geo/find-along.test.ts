import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measureDistance } from "../../../src/core/geo/distance.ts";
import { findPositionAlong, findStretch } from "../../../src/core/geo/find-along.ts";
import { measureChainages, measureLength } from "../../../src/core/geo/measure-length.ts";
import type { LineShape } from "../../../src/core/model/index.ts";

//  a ----- b ----- c      with b written twice, as files do
const line: LineShape = [
  [103, 31],
  [103.2, 31],
  [103.2, 31],
  [103.2, 31.3],
];
const chainages = measureChainages(line);
const length = measureLength(line);

describe("position along a line", () => {
  test("the ends, and beyond them", () => {
    expect(findPositionAlong(line, chainages, 0)).toEqual([103, 31]);
    expect(findPositionAlong(line, chainages, -5)).toEqual([103, 31]);
    expect(findPositionAlong(line, chainages, length)).toEqual([103.2, 31.3]);
    expect(findPositionAlong(line, chainages, length + 5)).toEqual([103.2, 31.3]);
    expect(findPositionAlong([], new Float64Array(0), 3)).toBeNull();
  });

  test("halfway into the first segment", () => {
    const at = findPositionAlong(line, chainages, 1_000);
    expect(at === null ? Number.NaN : measureDistance([103, 31], at)).toBeCloseTo(1_000, 4);
  });
});

describe("a stretch of a line", () => {
  test("is as long as the chainages say, for any two of them", () => {
    const chainage = fc.double({ min: 0, max: length, noNaN: true });
    fc.assert(
      fc.property(chainage, chainage, (a, b) => {
        const stretch = findStretch(line, a, b);
        if (stretch === null) expect(a).toBe(b);
        else expect(Math.abs(measureLength(stretch) - Math.abs(a - b))).toBeLessThan(1e-3);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  test("keeps the bends between, and is cut at the ends", () => {
    expect(findStretch(line, -10, length + 10)?.at(1)).toEqual([103.2, 31]);
    expect(findStretch(line, 5, 5)).toBeNull();
    expect(findStretch([], 0, 5)).toBeNull();
  });
});
