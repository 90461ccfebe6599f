import { expect, test } from "vitest";
import { formatDecimal, formatDms, formatMetres } from "../../../src/core/geo/format-coordinates.ts";

test("degrees, minutes and seconds", () => {
  expect(formatDms([103.58333333, 31.4925])).toBe("31°29′33.0″N 103°35′00.0″E");
  expect(formatDms([-70.5, -33.25])).toBe("33°15′00.0″S 70°30′00.0″W");
  expect(formatDms([0, 0])).toBe("0°00′00.0″N 0°00′00.0″E");
});

test("59.96 seconds become the next minute, and 59 minutes with them the next degree", () => {
  expect(formatDms([103.9999999, 30.9999999])).toBe("31°00′00.0″N 104°00′00.0″E");
});

test("decimal degrees and metres", () => {
  expect(formatDecimal([103.58, 31.49])).toBe("103.580000, 31.490000");
  expect(formatMetres([35_456_789.4, 3_456_789.6])).toBe("35456789, 3456790");
});
