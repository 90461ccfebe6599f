import { describe, expect, test } from "vitest";
import { Refusal, runModel } from "../../../../src/core/engineering-model.ts";
import {
  fadeOfPercent,
  POLARISATIONS,
  percentOfFade,
  rainCoefficients,
  rainFade,
} from "../../../../src/core/hazard/models/rain-fade.ts";
import { rainFadeModel } from "../../../../src/core/hazard/models/rain-fade-model.ts";
import { random } from "../../../builders/random.ts";

describe("rain on a microwave hop", () => {
  test.each([
    [1, 0.0000259, 0.9691, 0.0000308, 0.8592],
    [10, 0.01217, 1.2571, 0.01129, 1.2156],
    [20, 0.09164, 1.0568, 0.09611, 0.9847],
    [30, 0.2403, 0.9485, 0.2291, 0.9129],
  ])("at %d GHz has the coefficients that P.838-3 tabulates", (ghz, kH, powerH, kV, powerV) => {
    const [flat, upright] = [rainCoefficients(ghz, "horizontal"), rainCoefficients(ghz, "vertical")];
    expect(flat.k / kH).toBeCloseTo(1, 2);
    expect(flat.power).toBeCloseTo(powerH, 3);
    expect(upright.k / kV).toBeCloseTo(1, 2);
    expect(upright.power).toBeCloseTo(powerV, 3);
  });

  test("weakens more the harder it rains; the path that counts is never negative nor over 2.5 times as long", () => {
    const seeded = random(838);
    for (let turn = 0; turn < 400; turn++) {
      const hop = {
        ghz: 1 + 99 * seeded.next(),
        km: 0.05 + 59.9 * seeded.next(),
        polarisation: seeded.pick(POLARISATIONS),
        mmPerH: 150 * seeded.next(),
      };
      const { effectiveKm, db, perKmDb } = rainFade(hop);
      expect(effectiveKm / hop.km).toBeGreaterThan(0);
      expect(effectiveKm / hop.km).toBeLessThanOrEqual(2.5);
      expect(db).toBeCloseTo(perKmDb * effectiveKm, 9);
      expect(rainFade({ ...hop, mmPerH: 1.1 * hop.mmPerH }).perKmDb).toBeGreaterThanOrEqual(perKmDb);
    }
    expect(rainFade({ ghz: 1, km: 30, polarisation: "vertical", mmPerH: 1 }).effectiveKm).toBe(75);
  });

  test("of another share of the year: 0.01 % gives itself back, and nothing jumps at 10 GHz", () => {
    for (const ghz of [2, 9.9, 10, 18, 80]) expect(fadeOfPercent(20, ghz, 0.01)).toBeCloseTo(20, 1);
    for (const percent of [0.001, 0.1, 1]) {
      expect(fadeOfPercent(20, 10 + 1e-9, percent)).toBeCloseTo(fadeOfPercent(20, 10 - 1e-9, percent), 4);
    }
  });

  test("the share for a margin is the one found by halving", () => {
    const seeded = random(530);
    for (let turn = 0; turn < 300; turn++) {
      const [ghz, db] = [1 + 99 * seeded.next(), 1 + 60 * seeded.next()];
      const percent = 10 ** (-3 + 3 * seeded.next());
      const margin = fadeOfPercent(db, ghz, percent);
      let [low, high] = [0.001, 1];
      for (let step = 0; step < 100; step++) {
        const middle = Math.sqrt(low * high);
        if (fadeOfPercent(db, ghz, middle) > margin) low = middle;
        else high = middle;
      }
      expect(percentOfFade(db, ghz, margin) / low).toBeCloseTo(1, 6);
      expect(fadeOfPercent(db, ghz, percent * 1.01)).toBeLessThan(margin);
    }
  });

  test("by itself: the margin is optional, and its share is held within what is covered", () => {
    const hop = { ghz: 18, distanceKm: 15, mmPerH: 60 };
    const outputs = (more: Readonly<Record<string, number | string>>) => {
      const answer = runModel(rainFadeModel, { ...hop, ...more });
      if (answer instanceof Refusal) throw new Error(answer.of);
      return answer;
    };
    expect(outputs({}).outputs).toMatchObject({ outagePercent: null, minutesPerYear: null });
    const { db001 } = outputs({}).outputs;
    expect(outputs({}).outputs.db).toBeCloseTo(Number(db001), 0);
    expect(outputs({ marginDb: Number(db001) }).outputs.minutesPerYear).toBeCloseTo(52.56, 0);
    expect(outputs({ marginDb: 100 }).notes.at(-1)).toMatchObject({ code: "bound", is: "at-most", at: 0.001 });
    expect(outputs({ marginDb: 0 }).notes.at(-1)).toMatchObject({ code: "bound", is: "at-least", at: 1 });
    expect(outputs({ mmPerH: 0, marginDb: 10 }).outputs).toMatchObject({ db001: 0, outagePercent: 0.001 });
  });
});
