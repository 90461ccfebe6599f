import { describe, expect, test } from "vitest";
import { annualDamage, INTERPOLATIONS } from "../../../../src/core/hazard/annual-damage.ts";
import { returnPeriod } from "../../../../src/core/hazard/yearly/return-period.ts";
import {
  type ScenarioLoss,
  yearlyLoss,
  yearlyUserHours,
  yearlyWeights,
} from "../../../../src/core/hazard/yearly/yearly-loss.ts";
import type { HazardEventKind, HazardLayer } from "../../../../src/core/model/index.ts";
import { random } from "../../../builders/random.ts";

const loss = (hazard: HazardEventKind, years: number | null, userHours: number, darkH: readonly number[] = []) => ({
  ...{ name: `${hazard}-${years}`, hazard, years },
  userHours: { least: userHours, most: userHours },
  darkH: { least: Float64Array.from(darkH), most: Float64Array.from(darkH) },
});

describe("expected user-hours of a year", () => {
  test("closed form: a loss that falls in a straight line with the chance", () => {
    // L(p) = 1000 (1 − p) from p = 1 to p → 0: ∫ L dp = 500, whatever the periods between, but for the block at the rare end.
    const periods = [1, 2, 5, 25, 100, 1000];
    const { perYear } = yearlyLoss(periods.map((years) => loss("flood", years, 1000 * (1 - 1 / years))), 0, "chance"); // biome-ignore format: one line
    const p = 1 / 1000;
    const exact = 500 * (1 - p) ** 2 + 1000 * (1 - p) * p;
    expect(perYear.least).toBeCloseTo(exact, 9);
  });

  test("closed form: a loss that grows with the logarithm of the period", () => {
    // L(T) = 100 ln T: ∫ over p in (0, 1) of −100 ln p = 100; cut at p = 1/T it is 100 (1 − 1/T).
    const periods = [1, 3, 10, 30, 500];
    const { perYear } = yearlyLoss(periods.map((years) => loss("flood", years, 100 * Math.log(years))), 0, "log-chance"); // biome-ignore format: one line
    expect(perYear.most).toBeCloseTo(100 * (1 - 1 / 500), 9);
  });

  test("one period is a bound: a block, and how much may be missing", () => {
    const { perYear, byHazard } = yearlyLoss([loss("earthquake", 50, 100)], 0, "chance");
    expect(perYear).toEqual({ least: 2, most: 2 });
    expect(byHazard[0]?.rareEnd).toEqual({ least: 2, most: 2 });
    expect(byHazard[0]?.frequentEndAtMost.most).toBe(98);
    expect(byHazard[0]?.periods).toEqual([{ name: "earthquake-50", years: 50, weight: 1 / 50 }]);
  });

  test("kinds add up; what has no period, hides behind a worse one, or is not known is told and in no sum", () => {
    const found = yearlyLoss(
      [
        loss("flood", 100, 1000, [1, 2]),
        loss("flood", 100, 400, [9, 9]),
        loss("earthquake", 500, 5000, [3, 0]),
        loss("typhoon", null, 7, [1, 1]),
        loss("ice", 20, Number.NaN, [1, 1]),
      ],
      2,
      "chance",
    );
    expect(found.perYear.least).toBeCloseTo(1000 / 100 + 5000 / 500, 12);
    expect(found.perYear.most).toBeNaN();
    expect(found.withoutPeriod).toEqual(["typhoon-null"]);
    expect(found.behindWorse).toEqual(["flood-100"]);
    expect(found.unknown).toEqual(["ice"]);
    expect([...found.darkH.least]).toEqual([1 / 100 + 3 / 500, 2 / 100]);
    expect(found.byHazard.map(({ falls }) => falls)).toEqual([false, false, false]);
  });

  test("a rarer one that costs less is told", () => {
    const found = yearlyLoss([loss("landslide", 10, 50), loss("landslide", 100, 20)], 0, "chance");
    expect(found.byHazard[0]?.falls).toBe(true);
  });

  test("what is known from below only is a bound from below", () => {
    const half = { ...loss("flood", 50, 100, [2]), userHours: { least: 100, most: Number.POSITIVE_INFINITY } };
    const { perYear, unknown, darkH } = yearlyLoss([half], 1, "chance");
    expect(perYear).toEqual({ least: 2, most: Number.POSITIVE_INFINITY });
    expect(unknown).toEqual([]);
    expect(darkH.least[0]).toBe(2 / 50);
  });

  test("nothing known, nothing said", () => {
    const found = yearlyLoss([loss("flood", null, 5, [1])], 1, "chance");
    expect(found.perYear.least).toBeNaN();
    expect(found.darkH.most[0]).toBeNaN();
  });

  test("weights are the integral, and sites add up to the whole, in 300 curves", () => {
    const dice = random(77);
    for (let i = 0; i < 300; i++) {
      const between = dice.pick(INTERPOLATIONS);
      const people = Float64Array.from({ length: 4 }, () => (dice.next() < 0.2 ? Number.NaN : dice.below(100)));
      const scenarios = Array.from({ length: 1 + dice.below(7) }, (_, s): ScenarioLoss => {
        const darkH = Array.from({ length: 4 }, () => 10 * dice.next());
        const userHours = darkH.reduce((sum, hours, site) => sum + hours * (people[site] || 0), 0);
        return loss(dice.pick(["flood", "earthquake"] as const), 1 + s + dice.next(), userHours, darkH);
      });
      const found = yearlyLoss(dice.shuffled(scenarios), 4, between);
      for (const { periods, perYear } of found.byHazard) {
        const losses = periods.map(({ name, years }) => {
          const { userHours } = scenarios.find((scenario) => scenario.name === name) as ScenarioLoss;
          return { years, loss: userHours.most };
        });
        expect(perYear.most).toBeCloseTo(annualDamage(losses, between).perYear, 8);
        const weighed = periods.reduce((sum, { weight }, at) => sum + weight * (losses[at]?.loss ?? 0), 0);
        expect(weighed).toBeCloseTo(perYear.most, 8);
      }
      expect(yearlyUserHours(found.darkH.most, people, [0, 1, 2, 3])).toBeCloseTo(found.perYear.most, 8);
    }
  });

  test("weights of one loss that never changes: its chance of coming", () => {
    for (const between of INTERPOLATIONS) {
      const weights = yearlyWeights([5, 20, 100], between);
      expect(weights.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1 / 5, 12);
    }
  });
});

describe("how often a scenario comes", () => {
  const layer = { id: "floods", returnPeriodYears: 100 } as HazardLayer;
  const flood = (where: { layer: string } | { shape: [] }) => ({ kind: "flood", where, depthM: null }) as const;

  test("as it says, else as its layer says, else nobody knows", () => {
    expect(returnPeriod({ event: flood({ layer: "floods" }), returnPeriodYears: 20 }, [layer])).toBe(20);
    expect(returnPeriod({ event: flood({ layer: "floods" }), returnPeriodYears: null }, [layer])).toBe(100);
    expect(returnPeriod({ event: flood({ shape: [] }), returnPeriodYears: null }, [layer])).toBeNull();
    expect(
      returnPeriod({ event: { kind: "observed-shaking", layer: "gone" }, returnPeriodYears: null }, []),
    ).toBeNull();
    expect(returnPeriod({ event: flood({ shape: [] }), returnPeriodYears: 0.2 }, [])).toBeNull();
  });
});
