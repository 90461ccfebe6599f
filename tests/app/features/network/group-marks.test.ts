import { describe, expect, test } from "vitest";
import {
  countText,
  GLYPH_CELL,
  GLYPHS,
  groupMarks,
  groupRadius,
} from "../../../../src/app/features/network/group-marks.ts";

describe("countText", () => {
  test.each([
    [4, "4"],
    [9999, "9999"],
    [10_000, "10k"],
    [123_456, "123k"],
  ])("%i reads %s", (count, text) => expect(countText(count)).toBe(text));

  test("uses only glyphs that are drawn", () => {
    for (let count = 1; count < 2_000_000; count = Math.ceil(count * 1.37)) {
      for (const glyph of countText(count)) expect(GLYPHS).toContain(glyph);
    }
  });
});

describe("groupMarks", () => {
  const marks = groupMarks({
    alone: new Uint32Array(),
    counts: Uint32Array.of(45, 7),
    centres: Float64Array.of(100, 30, 101, 31),
    bounds: new Float64Array(8),
    hung: Uint8Array.of(0, 1),
  });

  test("has one disc for each group and one glyph for each digit", () => {
    expect(marks.length).toBe(2);
    expect(marks.glyphs.length).toBe(3);
    expect([...marks.glyphs.positions]).toEqual([100, 30, 100, 30, 101, 31]);
  });

  test("takes each digit from its cell of the atlas, masked", () => {
    const frames = [0, 1, 2].map((i) => [...marks.glyphs.cells.subarray(7 * i, 7 * i + 7)]);
    expect(frames.map(([, , x]) => x)).toEqual([4, 5, 7].map((digit) => digit * GLYPH_CELL.width));
    expect(frames.map((frame) => frame[6])).toEqual([1, 1, 1]);
  });

  test("sets digits about the middle of the disc, also where it hangs beside its site", () => {
    const [first = 0, , second = 0] = marks.glyphs.offsets;
    expect(first).toBeCloseTo(-second, 5);
    // A disc's offset counts upwards, a glyph's downwards.
    expect(marks.glyphs.offsets[4]).toBe(marks.offsets[2]);
    expect(marks.glyphs.offsets[5]).toBe(-(marks.offsets[3] ?? 0));
    expect([...marks.offsets.subarray(0, 2)]).toEqual([0, 0]);
  });

  test("draws larger groups larger", () => {
    expect(groupRadius(4)).toBeLessThan(groupRadius(400));
    expect(groupRadius(100_000)).toBeLessThan(24);
  });
});
