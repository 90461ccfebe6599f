import { expect, test } from "vitest";
import { formatNumber, formatWan } from "../../src/words/format.ts";

test("numbers are grouped and cut, never padded", () => {
  expect(formatNumber(1234567)).toBe("1,234,567");
  expect(formatNumber(0.5)).toBe("1");
  expect(formatNumber(1.25, 1)).toBe("1.3");
  expect(formatNumber(2, 2)).toBe("2");
});

test("large numbers read in 万", () => {
  expect(formatWan(9999)).toBe("9,999");
  expect(formatWan(620_000)).toBe("62 万");
  expect(formatWan(83_500)).toBe("8.4 万");
});
