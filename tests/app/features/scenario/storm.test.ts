import { expect, test } from "vitest";
import { drawnOf, fixesAlong } from "../../../../src/app/features/scenario/storm.ts";
import type { LineShape } from "../../../../src/core/model/index.ts";

const LINE: LineShape = [
  [114, 18],
  [113, 20],
  [110, 22],
];

test("a drawn track is passed at one speed, its winds go evenly, and it is read back as it was put in", () => {
  const drawn = { vFirstMs: 50, vLastMs: 20, speedKmH: 25 };
  const fixes = fixesAlong(LINE, drawn);
  expect(fixes.map(({ at }) => at)).toEqual(LINE);
  expect(fixes[0]).toMatchObject({ hour: 0, vMaxMs: 50, pcHpa: null });
  expect(fixes[1]?.vMaxMs).toBeGreaterThan(20);
  expect(fixes[2]?.vMaxMs).toBeCloseTo(20, 9);
  expect(drawnOf(fixes)).toEqual(drawn);
});

test("a track that says more than a drawn one is not read back as one", () => {
  const fixes = fixesAlong(LINE, { vFirstMs: 50, vLastMs: 20, speedKmH: 25 });
  expect(drawnOf(fixes.map((fix, i) => (i === 1 ? { ...fix, vMaxMs: 60 } : fix)))).toBeNull();
  expect(drawnOf(fixes.map((fix) => ({ ...fix, pcHpa: 960 })))).toBeNull();
  expect(drawnOf(fixes.slice(0, 1))).toBeNull();
});
