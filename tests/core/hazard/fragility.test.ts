import { describe, expect, test } from "vitest";
import {
  chanceOfLoss,
  chancesOfBeing,
  chancesOfReaching,
  curvesFor,
  DAMAGE_STATES,
  type FragilityCurve,
  statesOf,
} from "../../../src/core/hazard/fragility.ts";
import { FRAGILITY } from "../../../src/core/hazard/read-fragility.ts";
import { type Random, random } from "../../builders/random.ts";

const curve = (id: string) => FRAGILITY.curves.find((each) => each.id === id) as FragilityCurve;
const NAMED = { name: { en: "made up", zh: "虚构" }, assets: [], source: "made up", status: "unconfirmed" } as const;

describe("published figures", () => {
  test("a central office with anchored equipment at 0.2 g and 0.8 g", () => {
    const [weak, strong] = [0.2, 0.8].map((pgaG) => chancesOfReaching(curve("E12.1"), pgaG));
    expect(weak?.map((chance) => chance.toFixed(3))).toEqual(["0.649", "0.217", "0.038", "0.002"]);
    expect(strong?.map((chance) => chance.toFixed(3))).toEqual(["0.987", "0.937", "0.679", "0.246"]);
  });

  test("half of all assets fail at the median", () => {
    for (const each of FRAGILITY.curves) {
      for (const [state, shape] of Object.entries(each.lognormal ?? {})) {
        const alone = { ...each, lognormal: { [state]: shape } };
        expect(chancesOfReaching(alone, shape.median + (each.offset ?? 0), 1)[0], each.id).toBeCloseTo(0.5, 12);
      }
    }
  });

  test("nothing survives within 10 m of a fire, half do at 15 m", () => {
    const fire = (metres: number) => chancesOfReaching(curve("fire-line"), metres)[0];
    expect([fire(0), fire(10)]).toEqual([1, 1]);
    expect(fire(15)).toBeCloseTo(0.5, 12);
    expect(fire(200)).toBeLessThan(1e-4);
  });

  test("bands of wind hold from their lower edge on", () => {
    const cell = (windMs: number) => chancesOfReaching(curve("cell-wind-baseline"), windMs)[0];
    expect([39.9, 40, 49.9, 55, 65, 75, 80, 120].map(cell)).toEqual([0, 0.06, 0.06, 0.2, 0.73, 0.98, 1, 1]);
  });

  test("a tower stands by its design wind; where that is not known, nothing is", () => {
    const tower = curve("tower-design");
    expect(chancesOfReaching(tower, 36, 30)[0]).toBeCloseTo(0.5, 12);
    expect(chancesOfReaching(tower, 36)[0]).toBeNaN();
  });
});

/** Medians rise, spreads are anything: the curves may cross. */
function madeUp({ next, below }: Random): FragilityCurve {
  const states = DAMAGE_STATES.filter(() => next() < 0.7);
  if (states.length === 0) states.push(DAMAGE_STATES[below(4)] ?? "complete");
  let at = 0;
  const shapes = states.map((state) => {
    at += 0.01 + next();
    return [state, { median: at, beta: 0.05 + 2 * next() }] as const;
  });
  return { id: "made-up", measure: "pgaG", ...NAMED, lognormal: Object.fromEntries(shapes) };
}

describe("whatever the curve", () => {
  const dice = random(2022);
  const cases = Array.from({ length: 400 }, (_, i) => {
    const made = i % 4 === 0 ? dice.pick(FRAGILITY.curves) : madeUp(dice);
    return [made, 10 ** (-3 + 6 * dice.next()), 10 ** (-3 + 6 * dice.next())] as const;
  });

  test("states are in order, and the chances of being in them add up to 1", () => {
    for (const [made, strength] of cases) {
      const reaching = chancesOfReaching(made, strength, 30);
      expect(reaching).toHaveLength(statesOf(made).length);
      expect(reaching).toEqual([...reaching].sort((a, b) => b - a));
      const being = chancesOfBeing(reaching);
      expect(being.every((chance) => chance >= 0 && chance <= 1)).toBe(true);
      expect(being.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
    }
  });

  test("what is stronger is never likelier to be survived", () => {
    for (const [made, one, other] of cases) {
      const [weak, strong] = made.falling
        ? [Math.max(one, other), Math.min(one, other)]
        : [Math.min(one, other), Math.max(one, other)];
      const [less, more] = [chancesOfReaching(made, weak, 30), chancesOfReaching(made, strong, 30)];
      less.forEach((chance, s) => {
        expect(more[s], made.id).toBeGreaterThanOrEqual(chance - 1e-14);
      });
    }
  });

  test("without a strength there is no chance, and none of zero", () => {
    for (const [made] of cases) {
      expect(chancesOfReaching(made, Number.NaN, 30).every(Number.isNaN)).toBe(true);
      if (!made.falling) expect(chancesOfReaching(made, 0, 30).every((chance) => chance === 0)).toBe(true);
    }
  });

  test("by the word of the formula, where curves do not cross", () => {
    for (const [made, strength] of cases) {
      if (made.lognormal === undefined || made.falling || made.relativeTo !== undefined) continue;
      const plain = Object.values(made.lognormal).map(({ median, beta }) => slowly(Math.log(strength / median) / beta));
      const worst = plain.map((_, s) => Math.max(...plain.slice(s)));
      chancesOfReaching(made, strength).forEach((chance, s) => {
        expect(chance).toBeCloseTo(worst[s] ?? Number.NaN, 6);
      });
    }
  });
});

/** Φ as a sum of small steps. */
function slowly(z: number): number {
  if (z < -8) return 0;
  if (z > 8) return 1;
  const steps = 4000;
  const step = (z + 8) / steps;
  let area = 0;
  for (let s = 0; s < steps; s++)
    area += (step * Math.exp(-((-8 + (s + 0.5) * step) ** 2) / 2)) / Math.sqrt(2 * Math.PI);
  return area;
}

describe("loss of function", () => {
  test("is the chance of the state where it begins, or of the next one that a curve knows", () => {
    const { state } = FRAGILITY.functionLostFrom;
    expect(state).toBe("moderate");
    const reaching = chancesOfReaching(curve("E12.1"), 0.2);
    expect(chanceOfLoss(curve("E12.1"), reaching, state)).toBe(reaching[1]);
    const mast = chancesOfReaching(curve("E3.1"), 1.63);
    expect(chanceOfLoss(curve("E3.1"), mast, state)).toBeCloseTo(0.5, 12);
  });

  test("is not known of a curve that ends before", () => {
    const slightOnly = { id: "x", measure: "pgaG", ...NAMED, lognormal: { slight: { median: 1, beta: 1 } } } as const;
    expect(chanceOfLoss(slightOnly, [1], "moderate")).toBeNaN();
  });
});

describe("curves for an asset", () => {
  const ids = (...asked: Parameters<typeof curvesFor> extends [unknown, ...infer Rest] ? Rest : never) =>
    curvesFor(FRAGILITY, ...asked).map(({ id }) => id);

  test("go by what is known of it, and are all there where that is not known", () => {
    expect(ids("core", "pgaG", "yes")).toEqual(["E12.1"]);
    expect(ids("core", "pgaG", "no")).toEqual(["E12.2"]);
    expect(ids("core", "pgaG", null)).toEqual(["E12.1", "E12.2"]);
    expect(ids("aerial", "pgaG", null)).toEqual(["EP.C.U", "E5.1"]);
    expect(ids("tower", "windMs", null)[0]).toBe("tower-design");
    expect(ids("tower", "windMs", null).length).toBeGreaterThan(5);
    expect(ids("duct", "fireM", null)).toEqual([]);
  });
});
