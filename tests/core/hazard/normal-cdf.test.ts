import { describe, expect, test } from "vitest";
import { normalCdf, normalDensity } from "../../../src/core/hazard/normal-cdf.ts";
import { random } from "../../builders/random.ts";

describe("the normal distribution", () => {
  test.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [-1.959963984540054, 0.025],
    [3, 0.99865010196837],
    [-6, 9.865876450377e-10],
  ])("Φ(%d)", (z, chance) => {
    expect(normalCdf(z)).toBeCloseTo(chance, 14);
  });

  test("beyond all doubt, and where nothing is known", () => {
    expect([normalCdf(Number.NEGATIVE_INFINITY), normalCdf(-9), normalCdf(9)]).toEqual([0, 0, 1]);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });

  test("is the area under its density", () => {
    const { next } = random(7);
    for (let i = 0; i < 300; i++) {
      const from = -6 + 12 * next();
      const to = from + next();
      const steps = 200;
      const step = (to - from) / steps;
      let area = 0;
      for (let s = 0; s < steps; s++) area += step * normalDensity(from + (s + 0.5) * step);
      expect(normalCdf(to) - normalCdf(from)).toBeCloseTo(area, 6);
    }
  });
});
