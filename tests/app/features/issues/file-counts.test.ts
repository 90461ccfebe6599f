import { expect, test } from "vitest";
import { countRejected, fileCounts, sumOfCounts } from "../../../../src/app/features/issues/file-counts.ts";
import type { Provenance } from "../../../../src/core/model/index.ts";

const source = (file: string, counts: Provenance["counts"]): Provenance => ({
  ...{ file, hash: file, readAt: "", coordinates: "", encoding: "", rows: 0, source: "", licence: "" },
  ...{ counts, ranges: {}, rejected: [] },
});
const a = source("a", { total: 10, accepted: 6, fixed: 1, rejected: 3, ignored: 4 });
const b = source("b", { total: 2, accepted: 2, fixed: 0, rejected: 0, ignored: 0 });

test("counts of files add up; with one that nobody counted there is no sum", () => {
  expect(sumOfCounts(fileCounts([a, b]))).toEqual({ total: 12, accepted: 8, fixed: 1, rejected: 3, ignored: 4 });
  expect(sumOfCounts(fileCounts([a, source("c", null)]))).toBeNull();
  expect(countRejected([a, b, source("c", null)])).toBe(3);
});

test("the same file read twice is two lines", () => {
  expect(new Set(fileCounts([a, a]).map(({ key }) => key)).size).toBe(2);
});
