import { expect, test } from "vitest";
import { boundsOf, joinBounds } from "../../../src/core/geo/bounds.ts";
import { buildLines, buildPoints, buildPolygons } from "../../../src/core/model/index.ts";

const points = buildPoints([[103, 31], null, [104, 30], [102, 29]]);
const lines = buildLines([
  [
    [103, 31],
    [104, 32],
  ],
  null,
  [
    [100, 20],
    [101, 25],
  ],
]);
const square = (west: number, south: number) => [
  [
    [west, south],
    [west + 1, south],
    [west + 1, south + 1],
    [west, south],
  ] as const,
];
const polygons = buildPolygons([[square(100, 30), square(105, 35)], null, [square(110, 20)]]);

test("the box of everything skips unknown positions", () => {
  expect(boundsOf(points)).toEqual([102, 29, 104, 31]);
  expect(boundsOf(lines)).toEqual([100, 20, 104, 32]);
  expect(boundsOf(polygons)).toEqual([100, 20, 111, 36]);
});

test("the box of some rows", () => {
  expect(boundsOf(points, [0, 1])).toEqual([103, 31, 103, 31]);
  expect(boundsOf(lines, [2])).toEqual([100, 20, 101, 25]);
  expect(boundsOf(polygons, [0])).toEqual([100, 30, 106, 36]);
  expect(boundsOf(polygons, new Set([2]))).toEqual([110, 20, 111, 21]);
});

test("nothing known, no box", () => {
  expect(boundsOf(points, [1])).toBeNull();
  expect(boundsOf(lines, [1])).toBeNull();
  expect(boundsOf(polygons, [1])).toBeNull();
  expect(boundsOf(points, [])).toBeNull();
  expect(boundsOf(buildPoints([]))).toBeNull();
});

test("boxes join, unknown ones left out", () => {
  expect(joinBounds([boundsOf(points), null, boundsOf(lines)])).toEqual([100, 20, 104, 32]);
  expect(joinBounds([null])).toBeNull();
});
