import { expect, test } from "vitest";
import { isNow, momentAt, sitesAt, worksOf } from "../../../../src/app/features/scenario/moments.ts";
import type { Timeline } from "../../../../src/core/hazard/restore/timeline.ts";

//            hour  0  6  20
// A never dark     1  1  1
// B back at 6      0  1  1
// C back at 20     0  0  1
// D never served   0  0  0
// E never back     0  0  0
const timeline: Pick<Timeline, "hours" | "lit" | "servedBefore" | "happenings"> = {
  hours: Float64Array.of(0, 6, 20),
  lit: Uint8Array.of(1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0),
  servedBefore: Uint8Array.of(1, 1, 1, 0, 1),
  happenings: [
    { hour: 0, element: 1, what: "fails" },
    { hour: 0, element: 2, what: "fails" },
    { hour: 1, element: 1, what: "crew-leaves" },
    { hour: 2, element: 1, what: "crew-begins" },
    { hour: 6, element: 1, what: "repaired" },
  ],
};

test("a moment lasts until the next one begins", () => {
  expect([-1, 0, 5.9, 6, 19, 20, 1000].map((hour) => momentAt(timeline, hour))).toEqual([0, 0, 0, 1, 1, 2, 2]);
});

test("dark are those that had service and have none, back those that were dark", () => {
  expect(sitesAt(timeline, 0)).toEqual({ dark: [1, 2, 4], back: [] });
  expect(sitesAt(timeline, 1)).toEqual({ dark: [2, 4], back: [1] });
  expect(sitesAt(timeline, 2)).toEqual({ dark: [4], back: [1, 2] });
});

test("what fails is broken until it is repaired, and a crew works from when it begins", () => {
  const { broken, crews } = worksOf(timeline);
  expect(broken).toEqual([
    { element: 1, fromH: 0, toH: 6 },
    { element: 2, fromH: 0, toH: Number.POSITIVE_INFINITY },
  ]);
  expect([1.9, 2, 5.9, 6].map((hour) => crews.filter((crew) => isNow(crew, hour)).length)).toEqual([0, 1, 1, 0]);
});
