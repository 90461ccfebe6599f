import { describe, expect, test } from "vitest";
import { DAMAGE_STATES } from "../../../src/core/hazard/fragility.ts";
import { daysLost, RESTORATION, shareRestored } from "../../../src/core/hazard/restoration.ts";
import { CUT_RATES } from "../../../src/core/redundancy/circuits/cut-rates.ts";
import { random } from "../../builders/random.ts";

describe("sites that work again", () => {
  test("half of them after the published days", () => {
    const { days } = RESTORATION.sites;
    expect(DAMAGE_STATES.map((state) => [days[state].mean, days[state].spread])).toEqual([
      [0.5, 0.2],
      [1, 1],
      [7, 7],
      [40, 40],
    ]);
    for (const state of DAMAGE_STATES) expect(shareRestored(days[state], days[state].mean)).toBeCloseTo(0.5, 12);
  });

  test("lose the area over the curve", () => {
    const { next } = random(40);
    for (let i = 0; i < 300; i++) {
      const days = { mean: 40 * next(), spread: 0.1 + 40 * next() };
      const until = days.mean + 8 * days.spread;
      const steps = 2000;
      let area = 0;
      for (let s = 0; s < steps; s++) area += (until / steps) * (1 - shareRestored(days, ((s + 0.5) * until) / steps));
      expect(daysLost(days) / area).toBeCloseTo(1, 4);
    }
  });
});

test("lines take as long to repair as in the rates of cuts", () => {
  for (const [mode, figure] of Object.entries(RESTORATION.fixH)) {
    expect(figure?.value, mode).toBe(CUT_RATES[mode as keyof typeof CUT_RATES]?.repairH.value);
  }
});
