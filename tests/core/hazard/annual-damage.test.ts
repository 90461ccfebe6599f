import { describe, expect, test } from "vitest";
import { annualDamage, INTERPOLATIONS, type LossAt } from "../../../src/core/hazard/annual-damage.ts";
import { random } from "../../builders/random.ts";

describe("expected loss of a year", () => {
  test("by hand: trapezoids between 10, 100 and 500 years, then a block", () => {
    const losses = [
      { years: 500, loss: 200 },
      { years: 10, loss: 0 },
      { years: 100, loss: 50 },
    ];
    const { perYear, between, rareEnd, frequentEndAtMost } = annualDamage(losses, "chance");
    expect(between).toBeCloseTo(((0 + 50) / 2) * 0.09 + ((50 + 200) / 2) * 0.008, 12);
    expect(rareEnd).toBeCloseTo(200 / 500, 12);
    expect(perYear).toBeCloseTo(3.65, 12);
    expect(frequentEndAtMost).toBe(0);
  });

  test("one period: a block, and how much may be missing", () => {
    expect(annualDamage([{ years: 50, loss: 100 }], "log-chance")).toEqual({
      perYear: 2,
      between: 0,
      rareEnd: 2,
      frequentEndAtMost: 98,
    });
  });

  test("nothing known, nothing said", () => {
    expect(annualDamage([], "chance").perYear).toBeNaN();
    expect(
      annualDamage(
        [
          { years: 10, loss: 1 },
          { years: 20, loss: Number.NaN },
        ],
        "chance",
      ).perYear,
    ).toBeNaN();
  });

  test("by small steps over the chance", () => {
    const dice = random(500);
    for (let i = 0; i < 300; i++) {
      const losses = madeUp(dice);
      for (const between of INTERPOLATIONS) {
        const { perYear } = annualDamage(dice.shuffled(losses), between);
        expect(slowly(losses, between) / perYear).toBeCloseTo(1, 3);
      }
    }
  });

  test("a greater loss never lowers it, and the curve against the logarithm lies below the straight one", () => {
    const dice = random(501);
    for (let i = 0; i < 300; i++) {
      const losses = madeUp(dice);
      const worse = losses.map((each) => ({ ...each, loss: each.loss + dice.next() }));
      for (const between of INTERPOLATIONS) {
        expect(annualDamage(worse, between).perYear).toBeGreaterThan(annualDamage(losses, between).perYear);
      }
      expect(annualDamage(losses, "log-chance").perYear).toBeLessThanOrEqual(
        annualDamage(losses, "chance").perYear + 1e-9,
      );
    }
  });
});

/** Losses rise with rarity. */
function madeUp({ next, below }: ReturnType<typeof random>): LossAt[] {
  let [years, loss] = [1 + 4 * next(), 1 + next()];
  return Array.from({ length: 1 + below(6) }, () => {
    years *= 1.2 + 3 * next();
    loss += 10 * next();
    return { years, loss };
  });
}

function slowly(losses: readonly LossAt[], between: (typeof INTERPOLATIONS)[number]): number {
  const last = losses.at(-1) as LossAt;
  let area = last.loss / last.years;
  for (let i = 1; i < losses.length; i++) {
    const [often, rare] = [losses[i - 1], losses[i]] as [LossAt, LossAt];
    const [from, to] = [1 / rare.years, 1 / often.years];
    const scale = between === "chance" ? (p: number) => p : Math.log;
    const steps = 2000;
    for (let s = 0; s < steps; s++) {
      const p = from + ((s + 0.5) * (to - from)) / steps;
      const share = (scale(p) - scale(from)) / (scale(to) - scale(from));
      area += ((to - from) / steps) * (rare.loss + share * (often.loss - rare.loss));
    }
  }
  return area;
}
