import { expect, test } from "vitest";
import { worstRisk } from "../../../src/core/readiness/worst-risk.ts";

const risk = (least: readonly number[], most: readonly number[]) => ({
  least: { cutOff: Float64Array.from(least), darkH: Float64Array.from(least) },
  most: { cutOff: Float64Array.from(most), darkH: Float64Array.from(most) },
});

test("site by site the worst; unknown is at least what is known, and at most unknown", () => {
  const { NaN: unknown } = Number;
  const worst = worstRisk([risk([1, 5, unknown], [2, 6, unknown]), risk([3, unknown, unknown], [4, unknown, 7])]);
  expect([...(worst?.least.darkH ?? [])]).toEqual([3, 5, unknown]);
  expect([...(worst?.most.cutOff ?? [])]).toEqual([4, unknown, unknown]);
});

test("one is the worst of itself, and none is none", () => {
  const one = risk([1], [2]);
  expect(worstRisk([one])).toBe(one);
  expect(worstRisk([])).toBeNull();
});
