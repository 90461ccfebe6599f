import { describe, expect, test } from "vitest";
import { type DamageCurve, damageShare, FLOOD, isUnderWater } from "../../../src/core/hazard/flood-damage.ts";
import { random } from "../../builders/random.ts";

const curve = (id: string) => FLOOD.damage.find((each) => each.id === id) as DamageCurve;

describe("water and money", () => {
  test("a communication tower as it is tabulated", () => {
    const shares = [0, 0.3, 0.5, 1, 1.5, 2, 2.5, 9].map((metres) => damageShare(curve("F10.1"), metres));
    [0, 0.24, 0.32, 0.49, 0.66, 0.83, 1, 1].forEach((share, i) => {
      expect(shares[i]).toBeCloseTo(share, 12);
    });
  });

  test("a mobile cell in steps, baseline, low and high", () => {
    const at = (id: string) => [0.1, 0.6, 1.2, 1.7, 2.2, 2.7, 3.5, 4.5].map((metres) => damageShare(curve(id), metres));
    expect(at("cell-flood-baseline")).toEqual([0.25, 0.5, 0.65, 0.8, 1, 1, 1, 1]);
    expect(at("cell-flood-low")).toEqual([0.13, 0.25, 0.33, 0.4, 0.5, 0.6, 0.8, 1]);
    expect(at("cell-flood-high")).toEqual([0.5, 0.75, 1, 1, 1, 1, 1, 1]);
  });

  test("a substation by the foot, a vault from one foot on, buried crossings never", () => {
    const byFoot = Array.from({ length: 10 }, (_, i) => damageShare(curve("ESS"), 0.3048 * (i + 1)));
    expect(byFoot.map((share) => Number(share.toFixed(9)))).toEqual([
      0.02, 0.04, 0.06, 0.07, 0.08, 0.09, 0.1, 0.12, 0.14, 0.15,
    ]);
    expect([0.3, 0.31].map((metres) => damageShare(curve("PCVS"), metres))).toEqual([0, 0.4]);
    expect(damageShare(curve("F5.1"), 20)).toBe(0);
    expect([1, 2, 2.5, 9].map((metres) => damageShare(curve("F6.2"), metres))).toEqual([0.01, 0.016, 0.02, 0.02]);
  });

  test("dry ground costs nothing, deeper water never less, unknown water is unknown", () => {
    const { next, pick } = random(100);
    for (let i = 0; i < 300; i++) {
      const one = pick(FLOOD.damage);
      const [a, b] = [5 * next(), 5 * next()].sort((x, y) => x - y) as [number, number];
      expect(damageShare(one, b)).toBeGreaterThanOrEqual(damageShare(one, a));
      expect(damageShare(one, b)).toBeLessThanOrEqual(1);
      expect([damageShare(one, 0), damageShare(one, -1)]).toEqual([0, 0]);
      expect(damageShare(one, Number.NaN)).toBeNaN();
    }
  });
});

describe("water and service", () => {
  test("ends where water reaches the lowest of what it must not reach", () => {
    expect([isUnderWater(0.9, 0.91), isUnderWater(0.91, 0.91), isUnderWater(0, 0)]).toEqual([false, true, false]);
  });

  test("is not known where depth or height is not, but for dry ground", () => {
    expect([isUnderWater(1, Number.NaN), isUnderWater(Number.NaN, 1), isUnderWater(0, Number.NaN)]).toEqual([
      null,
      null,
      false,
    ]);
  });
});
