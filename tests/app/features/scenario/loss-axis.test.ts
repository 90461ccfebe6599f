import { expect, test } from "vitest";
import { lossAxis } from "../../../../src/app/features/scenario/loss-axis.ts";

test("losses that fill the line stand evenly", () => {
  const { shareOf, isBent, ticks } = lossAxis(400_000, 1_000_000);
  expect(isBent).toBe(false);
  expect(ticks).toEqual([0, 500_000, 1_000_000]);
  expect(shareOf(250_000)).toBe(0.25);
});

test("a middle far below the most stands in the middle, with the order kept and round ticks apart", () => {
  const { shareOf, isBent, ticks } = lossAxis(100_000, 6_000_000);
  expect(isBent).toBe(true);
  expect([shareOf(0), shareOf(6_000_000)]).toEqual([0, 1]);
  expect(shareOf(100_000)).toBeCloseTo(0.5, 12);
  expect(shareOf(90_000)).toBeLessThan(shareOf(100_000));
  expect(ticks).toEqual([0, 10_000, 100_000, 1_000_000, 6_000_000]);
});

test("nothing known of the middle leaves it even", () => {
  expect(lossAxis(0, 8)).toMatchObject({ isBent: false, ticks: [0, 4, 8] });
});
