import { expect, test } from "vitest";
import { formatNumber, readNumber } from "../../src/words/format.ts";

test("numbers are grouped and cut, never padded", () => {
  expect(formatNumber(1234567)).toBe("1,234,567");
  expect(formatNumber(0.5)).toBe("1");
  expect(formatNumber(1.25, 1)).toBe("1.3");
  expect(formatNumber(2, 2)).toBe("2");
});

test("what a person types is a number, grouped or not; what could be two is none", () => {
  for (const value of [0, 5, 1234, 1234567, 1234.5, -1234567.25])
    expect(readNumber(formatNumber(value, 2))).toBe(value);
  expect(["12345", " 1.5 ", "-3", "1e3"].map(readNumber)).toEqual([12345, 1.5, -3, 1000]);
  expect(["", "1,5", "12,34", "1,2345", "1,234,5", "a", "1 2"].map(readNumber)).toEqual(
    Array.from({ length: 7 }, () => Number.NaN),
  );
});
