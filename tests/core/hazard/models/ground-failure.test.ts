import { describe, expect, test } from "vitest";
import { Refusal, runModel } from "../../../../src/core/engineering-model.ts";
import {
  criticalG,
  displacementCm,
  JIBSON,
  slideProbability,
} from "../../../../src/core/hazard/models/displacement.ts";
import { displacementModel } from "../../../../src/core/hazard/models/displacement-model.ts";
import {
  liquefies,
  magnitudeFactor,
  SUSCEPTIBILITIES,
  settlementCm,
  spreadCm,
} from "../../../../src/core/hazard/models/liquefaction.ts";
import { liquefactionModel } from "../../../../src/core/hazard/models/liquefaction-model.ts";
import { random } from "../../../builders/random.ts";

describe("liquefaction", () => {
  test("meets the golden values", () => {
    expect(liquefies("very-high", 0.3, 7, 5)).toBeCloseTo(0.219, 3);
    expect(magnitudeFactor(7.5)).toBeCloseTo(1.0147, 4);
    const answer = runModel(liquefactionModel, { class: "very-high", pgaG: 0.3, m: 7 });
    expect(answer).toMatchObject({ inputs: { depthFt: 5 }, outputs: { probability: expect.closeTo(0.219, 3) } });
  });

  test("grows with shaking, magnitude and susceptibility, and stays below the share that can", () => {
    const seeded = random(4);
    for (let turn = 0; turn < 300; turn++) {
      const [pga, m, depth] = [1.2 * seeded.next(), 5 + 3.5 * seeded.next(), 30 * seeded.next()];
      const rank = 1 + seeded.below(4);
      const [weaker, stronger] = [SUSCEPTIBILITIES[rank], SUSCEPTIBILITIES[rank - 1]];
      if (weaker === undefined || stronger === undefined) throw new Error("rank");
      const found = liquefies(weaker, pga, m, depth);
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThan(0.35);
      expect(liquefies(weaker, pga + 0.1, m, depth)).toBeGreaterThanOrEqual(found);
      expect(liquefies(weaker, pga, m + 0.2, depth)).toBeGreaterThanOrEqual(found);
      expect(liquefies(weaker, pga, m, depth + 3)).toBeLessThanOrEqual(found);
      expect(liquefies(stronger, pga, m, depth)).toBeGreaterThanOrEqual(found);
      expect(spreadCm(weaker, pga + 0.01, m)).toBeGreaterThanOrEqual(spreadCm(weaker, pga, m));
    }
  });

  test("settles by inches, and spreads without jumps", () => {
    expect(settlementCm("very-high", 1)).toBeCloseTo(30.48, 2);
    expect(settlementCm("very-low", 1)).toBe(0);
    for (const times of [1, 2, 3]) {
      const at = (x: number) => spreadCm("high", 0.12 * x, 7);
      expect(at(times + 1e-9)).toBeCloseTo(at(times - 1e-9), 5);
    }
    expect(spreadCm("high", 0.12 * 4, 7.5) / 2.54).toBeCloseTo(100 * 1.0267, 0);
  });
});

describe("sliding of a slope", () => {
  const ran = (inputs: Readonly<Record<string, number | string>>) => {
    const answer = runModel(displacementModel, inputs);
    return answer instanceof Refusal ? [answer.fault, answer.of] : answer;
  };

  test("meets the golden values", () => {
    const outputs = { cm: expect.closeTo(6.14, 2), probability: expect.closeTo(0.188, 3) };
    expect(ran({ model: "jibson-a", acG: 0.1, pgaG: 0.4 })).toMatchObject({ outputs });
  });

  test("shrinks as the slope holds better, grows with the magnitude, and ends where the slope holds", () => {
    const seeded = random(5);
    for (let turn = 0; turn < 300; turn++) {
      const model = seeded.pick(JIBSON);
      const [r, mw] = [0.05 + 0.95 * seeded.next(), 5.3 + 2.3 * seeded.next()];
      const found = displacementCm(model, r, mw);
      expect(displacementCm(model, r * 1.05, mw)).toBeLessThanOrEqual(found);
      expect(displacementCm("jibson-b", r, mw + 0.1)).toBeGreaterThanOrEqual(displacementCm("jibson-b", r, mw));
      expect(slideProbability(found)).toBeGreaterThanOrEqual(0);
      expect(slideProbability(found)).toBeLessThanOrEqual(0.335);
      expect(displacementCm(model, 1 - 1e-9, mw)).toBeCloseTo(0, 6);
    }
    expect(displacementCm("jibson-b", 1.2, 7)).toBe(0);
  });

  test("says what it needs, and refuses ratios it was not fitted to", () => {
    expect(ran({ model: "jibson-b", acG: 0.1, pgaG: 0.4 })).toEqual(["missing", "mw"]);
    expect(ran({ model: "jibson-a", pgaG: 0.4 })).toEqual(["missing", "acG"]);
    expect(ran({ model: "jibson-a", safety: 1.5, pgaG: 0.4 })).toEqual(["missing", "slopeDeg"]);
    expect(ran({ model: "jibson-a", acG: 0.1, safety: 1.5, slopeDeg: 20, pgaG: 0.4 })).toEqual(["conflict", "safety"]);
    expect(ran({ model: "jibson-a", acG: 0.01, pgaG: 0.4 })).toEqual(["out-of-range", "acG / pgaG"]);
    expect(ran({ model: "jibson-a", acG: 0.01, pgaG: 0.4, extrapolate: "yes" })).toMatchObject({
      notes: [{ code: "stretched", of: "acG / pgaG" }],
    });
    expect(ran({ model: "jibson-a", acG: 0.6, pgaG: 0.4 })).toMatchObject({ outputs: { cm: 0, probability: 0 } });
  });

  test("takes a factor of safety and a slope instead", () => {
    expect(criticalG(1.5, 30)).toBeCloseTo(0.25, 10);
    expect(criticalG(0.9, 30)).toBe(0);
    const steep = ran({ model: "jibson-a", safety: 1.5, slopeDeg: 30, pgaG: 0.5 });
    expect(steep).toMatchObject({
      outputs: { cm: expect.closeTo(displacementCm("jibson-a", 0.5, 7), 9) },
      notes: [{ code: "found", of: "acG" }],
    });
  });
});
