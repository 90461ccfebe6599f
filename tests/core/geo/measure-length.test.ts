import { describe, expect, test } from "vitest";
import { measureDistance } from "../../../src/core/geo/distance.ts";
import { inverseDistance } from "../../../src/core/geo/geodesic.ts";
import { measureChainages, measureLength, measureLengths } from "../../../src/core/geo/measure-length.ts";
import { buildLines, type LineShape, type Lines } from "../../../src/core/model/index.ts";

//   a --- b
//          \
//           c
const bent: LineShape = [
  [103, 31],
  [103.5, 31],
  [103.6, 30.9],
];

describe("length of lines", () => {
  test("a line is as long as its segments", () => {
    const [a, b, c] = bent;
    if (a === undefined || b === undefined || c === undefined) throw new Error("three points");
    expect(measureLength(bent)).toBeCloseTo(measureDistance(a, b) + measureDistance(b, c), 9);
    expect(measureLength(bent, "sphere")).toBeCloseTo(
      measureDistance(a, b, "sphere") + measureDistance(b, c, "sphere"),
      9,
    );
  });

  test("rows without a stretch have no known length", () => {
    const lengths = measureLengths(buildLines([bent, null, [[104, 30]], bent.toReversed()]));
    expect(lengths[0]).toBeCloseTo(measureLength(bent), 9);
    expect(lengths[1]).toBeNaN();
    expect(lengths[2]).toBeNaN();
    expect(lengths[3]).toBeCloseTo(lengths[0] ?? 0, 6);
  });

  test("no rows", () => {
    expect(measureLengths(buildLines([]))).toHaveLength(0);
  });

  test("chainages rise from zero to the length", () => {
    const chainages = measureChainages(bent);
    expect(chainages[0]).toBe(0);
    expect(chainages[1]).toBeLessThan(chainages[2] ?? 0);
    expect(chainages[2]).toBe(measureLength(bent));
    expect(measureChainages([])).toHaveLength(0);
  });

  test("a million short segments add up as geodesics do", () => {
    const segments = 1_000_000;
    const coordinates = new Float64Array(2 * (segments + 1));
    for (let i = 0; i <= segments; i++) {
      coordinates[2 * i] = 98 + i * 1e-5;
      coordinates[2 * i + 1] = 30 + 0.01 * Math.sin(i / 50);
    }
    const lines: Lines = { type: "lines", starts: Uint32Array.of(0, segments + 1), coordinates };
    const length = measureLengths(lines)[0] ?? 0;
    let every100th = 0;
    let sample = 0;
    for (let i = 0; i < segments; i += 100) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = coordinates.subarray(2 * i, 2 * i + 4);
      every100th += inverseDistance(x1, y1, x2, y2);
      sample += measureDistance([x1, y1], [x2, y2]);
    }
    expect(sample).toBeCloseTo(every100th, 5);
    expect(length / 100).toBeCloseTo(every100th, -1);
  });
});
