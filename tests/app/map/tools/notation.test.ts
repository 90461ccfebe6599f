import { expect, test } from "vitest";
import { type Notation, writePosition } from "../../../../src/app/map/tools/notation.ts";
import { measureDistance } from "../../../../src/core/geo/distance.ts";
import { findPlaces } from "../../../../src/core/geo/parse-coordinates.ts";
import type { Position } from "../../../../src/core/model/index.ts";

const CHENGDU: Position = [104.06, 30.67];

test("degrees, decimal and with minutes and seconds", () => {
  expect(writePosition(CHENGDU, "wgs84")).toEqual({ text: "104.06000, 30.67000", meridian: null });
  expect(writePosition(CHENGDU, "dms")).toEqual({ text: "30°40′12.0″N 104°03′36.0″E", meridian: null });
});

test.each([
  ["wgs84", "WGS84"],
  ["dms", ""],
  ["gcj02", "GCJ02"],
  ["gauss-kruger", "CGCS2000"],
] as const)("%s is read back as the same place by the search", (notation: Notation, system: string) => {
  const [place] = findPlaces(`${system} ${writePosition(CHENGDU, notation).text}`);
  if (place === undefined) throw new Error("no place");
  expect(measureDistance(place.position, CHENGDU)).toBeLessThan(2);
});

test("metres name their meridian, and outside China's zones there are none", () => {
  expect(writePosition(CHENGDU, "gauss-kruger").meridian).toBe(105);
  expect(writePosition([2.35, 48.86], "gauss-kruger")).toEqual({ text: null, meridian: null });
});

test("outside the mainland there is no shift", () => {
  expect(writePosition([114.16, 22.28], "gcj02").text).toBe(writePosition([114.16, 22.28], "wgs84").text);
  expect(writePosition(CHENGDU, "gcj02").text).not.toBe(writePosition(CHENGDU, "wgs84").text);
});
