import { expect, test } from "vitest";
import { formatNumber } from "../../src/words/format.ts";

test("numbers are grouped and cut, never padded", () => {
  expect(formatNumber(1234567)).toBe("1,234,567");
  expect(formatNumber(0.5)).toBe("1");
  expect(formatNumber(1.25, 1)).toBe("1.3");
  expect(formatNumber(2, 2)).toBe("2");
});
