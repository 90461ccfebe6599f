import { expect, test } from "vitest";
import { hourAxis } from "../../../../src/app/features/scenario/hour-axis.ts";

test("an hour is found again where it is shown, first hours have more room than later ones", () => {
  const { shareOf, hourAt } = hourAxis(-48, 5000);
  expect([shareOf(-48), shareOf(5000), shareOf(9999)]).toEqual([0, 1, 1]);
  for (const hour of [-48, -3, 0, 0.5, 6, 700, 5000]) expect(hourAt(shareOf(hour))).toBeCloseTo(hour, 6);
  expect(shareOf(24) - shareOf(0)).toBeGreaterThan(shareOf(5000) - shareOf(4000));
});

test("ticks lie within, and apart", () => {
  expect(hourAxis(0, 6000).ticks).toEqual([0, 24, 72, 720, 2160]);
  expect(hourAxis(0, 20).ticks).toEqual([0, 6]);
  for (const tick of hourAxis(-100, 400).ticks) expect(tick >= -100 && tick <= 400).toBe(true);
});
