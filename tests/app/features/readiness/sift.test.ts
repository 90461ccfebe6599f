import { expect, test } from "vitest";
import { levelShown, levelsOf, rowsOfLevel, siftAreas } from "../../../../src/app/features/readiness/sift.ts";
import type { AreaReadiness } from "../../../../src/core/readiness/measure-readiness.ts";

const area = (id: string | null, level: string | null, grade: AreaReadiness["grade"], remote: boolean | null = false) =>
  ({ area: id, level, grade, remote }) as AreaReadiness;
const AREAS = [
  area("P", "prefecture", "C"),
  area("X", "county", "D", true),
  area("Y", "county", null, null),
  area("Z", "county", "A"),
  area(null, null, "B"),
];
const EVERY = { level: null, grade: null, remoteOnly: false } as const;

test("levels from province down; districts are looked at first", () => {
  expect(levelsOf(AREAS)).toEqual(["prefecture", "county", null]);
  expect(levelShown(AREAS, EVERY)).toBe("county");
  expect(levelShown(AREAS, { ...EVERY, level: "prefecture" })).toBe("prefecture");
  expect(levelShown(AREAS, { ...EVERY, level: "township" })).toBe("county");
  expect(levelShown(AREAS.slice(0, 1), EVERY)).toBe("prefecture");
  expect(levelShown([], EVERY)).toBeNull();
});

test("the sites of no area stand under every level", () => {
  expect(rowsOfLevel(AREAS, "county")).toEqual([1, 2, 3, 4]);
  expect(rowsOfLevel(AREAS, "prefecture")).toEqual([0, 4]);
});

test("one grade, the open ones, the remote ones; who does not say it is not among them", () => {
  const rows = rowsOfLevel(AREAS, "county");
  expect(siftAreas(AREAS, rows, { ...EVERY, grade: "D" })).toEqual([1]);
  expect(siftAreas(AREAS, rows, { ...EVERY, grade: "open" })).toEqual([2]);
  expect(siftAreas(AREAS, rows, { ...EVERY, remoteOnly: true })).toEqual([1]);
  expect(siftAreas(AREAS, rows, EVERY)).toEqual(rows);
});
