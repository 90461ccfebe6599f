import { describe, expect, test } from "vitest";
import { chanceOfCut, REPAIR_RATES, relationOf, repairsPerKm } from "../../../src/core/hazard/repair-rates.ts";
import { random } from "../../builders/random.ts";

describe("repairs of lines in the ground", () => {
  test("published relations at 30 cm/s: brittle, ductile, and the two of the Lifelines Alliance", () => {
    const hazus = relationOf("hazus-shaking");
    expect(repairsPerKm(hazus, 30, 1).toFixed(4)).toBe("0.2106");
    expect(repairsPerKm(hazus, 30, 0.3).toFixed(4)).toBe("0.0632");
    expect(repairsPerKm(relationOf("ala-linear"), 30, 1).toFixed(4)).toBe("0.0724");
    expect(repairsPerKm(relationOf("ala-power"), 30, 1).toFixed(4)).toBe("0.0641");
  });

  test("one inch of ground failure makes k repairs per kilometre", () => {
    expect(repairsPerKm(relationOf("hazus-ground"), 2.54, 0.3)).toBeCloseTo(0.3, 12);
    expect(repairsPerKm(relationOf("hazus-ground"), 25.4, 1)).toBeCloseTo(10 ** 0.56, 12);
  });

  test("still ground asks for none, and more shaking never for less", () => {
    const { next, pick } = random(30);
    for (let i = 0; i < 300; i++) {
      const relation = pick(REPAIR_RATES.relations);
      const [a, b] = [300 * next(), 300 * next()].sort((x, y) => x - y) as [number, number];
      expect(repairsPerKm(relation, 0, 1)).toBe(0);
      expect(repairsPerKm(relation, b, 1)).toBeGreaterThanOrEqual(repairsPerKm(relation, a, 1));
    }
  });

  test("a line in pieces is cut as often as in one", () => {
    const { next } = random(31);
    for (let i = 0; i < 300; i++) {
      const breaks = Array.from({ length: 5 }, () => 2 * next());
      const whole = breaks.reduce((up, each) => up * (1 - chanceOfCut(each)), 1);
      expect(chanceOfCut(breaks.reduce((sum, each) => sum + each, 0))).toBeCloseTo(1 - whole, 12);
    }
    expect(chanceOfCut(1e-12)).toBeCloseTo(1e-12, 20);
  });
});
