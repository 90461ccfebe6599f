import { describe, expect, test } from "vitest";
import { chanceOfLoad, curveLoads } from "../../../../src/core/hazard/failure/curve-loads.ts";
import { alternativesFor, curvesInUse } from "../../../../src/core/hazard/failure/curves-in-use.ts";
import { hoursGivenLoss, hoursOf } from "../../../../src/core/hazard/failure/harm.ts";
import { LEVELS, spreadOfStrength } from "../../../../src/core/hazard/failure/levels.ts";
import { loadOfNormal } from "../../../../src/core/hazard/failure/load-of-normal.ts";
import { LEVEL_COUNT } from "../../../../src/core/hazard/failure/risks.ts";
import { chanceOfLoss, chancesOfReaching, type FragilityCurve } from "../../../../src/core/hazard/fragility.ts";
import { normalCdf } from "../../../../src/core/hazard/normal-cdf.ts";
import { FRAGILITY } from "../../../../src/core/hazard/read-fragility.ts";
import { random } from "../../../builders/random.ts";

const curve = (id: string) => FRAGILITY.curves.find((each) => each.id === id) as FragilityCurve;

/** By the sum over a fine grid of z. */
function meanOverNormal(of: (z: number) => number, from = -8, to = 8): number {
  const steps = 16_000;
  const wide = (to - from) / steps;
  let [sum, weights] = [0, 0];
  for (let i = 0; i < steps; i++) {
    const z = from + (i + 0.5) * wide;
    const weight = Math.exp(-0.5 * z * z);
    sum += weight * of(z);
    weights += weight;
  }
  return sum / weights;
}

describe("levels", () => {
  test("are the means of the sixteenths, rise, and add up to nothing", () => {
    const edge = (chance: number) => {
      let [low, high] = [-9, 9];
      for (let i = 0; i < 80; i++) {
        const middle = (low + high) / 2;
        if (normalCdf(middle) < chance) low = middle;
        else high = middle;
      }
      return low;
    };
    expect(LEVELS.length).toBe(LEVEL_COUNT);
    LEVELS.forEach((z, k) => {
      const [from, to] = [edge(k / LEVEL_COUNT), edge((k + 1) / LEVEL_COUNT)];
      expect(z).toBeCloseTo(
        meanOverNormal((at) => at, from, to),
        5,
      );
    });
    expect(LEVELS.reduce((sum, z) => sum + z, 0)).toBeCloseTo(0, 12);
    expect(LEVELS.reduce((sum, z) => sum + z * z, 0) / LEVEL_COUNT).toBeCloseTo(0.978, 3);
  });

  test("of a distance, more is nearer", () => {
    const { scale, localSigma } = spreadOfStrength(0.5, 0.36, true);
    expect(localSigma).toBeCloseTo(0.5 * Math.sqrt(1 - 0.36 * 0.97778), 5);
    expect(scale[15]).toBeCloseTo(Math.exp(-0.3 * (LEVELS[15] as number)), 12);
  });
});

describe("the load of a normal chance", () => {
  test("is that of the series, all the way", () => {
    const dice = random(7);
    for (let i = 0; i < 20_000; i++) {
      const z = 14 * dice.next() - 7;
      const wanted = z < 0 ? -Math.log1p(-normalCdf(z)) : -Math.log(normalCdf(-z));
      // The series itself is right to 1e-15, which far out is not much of what is left.
      expect(Math.abs(loadOfNormal(z) / wanted - 1)).toBeLessThan(3e-8 + 4e-15 / normalCdf(-Math.abs(z)));
    }
    expect([-9, Number.NEGATIVE_INFINITY, 8, Number.POSITIVE_INFINITY].map(loadOfNormal)).toEqual([
      ...[0, 0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    ]);
    expect(loadOfNormal(Number.NaN)).toBeNaN();
  });

  test("rises with every step", () => {
    let before = 0;
    for (let z = -7.99; z < 7.99; z += 1 / 1000) {
      const load = loadOfNormal(z);
      expect(load).toBeGreaterThan(before);
      before = load;
    }
  });
});

describe("loads of a curve", () => {
  const out = new Float64Array(LEVEL_COUNT);
  const none = spreadOfStrength(0, 0.25, false);

  test("without a spread are its chances at every level", () => {
    curveLoads(curve("E12.1"), "moderate", none)(0.2, Number.NaN, out);
    for (const load of out) expect(chanceOfLoad(load)).toBeCloseTo(0.217, 3);
    curveLoads(curve("E12.1"), "moderate", none)(0.8, Number.NaN, out);
    for (const load of out) expect(chanceOfLoad(load)).toBeCloseTo(0.937, 3);
  });

  test("over all levels the chance at one place is that of the whole spread", () => {
    for (const shared of [0, 0.25, 0.6, 1]) {
      const sigma = 0.6;
      curveLoads(curve("E12.1"), "moderate", spreadOfStrength(sigma, shared, false))(0.2, Number.NaN, out);
      const mean = out.reduce((sum, load) => sum + chanceOfLoad(load), 0) / LEVEL_COUNT;
      const whole = normalCdf(Math.log(0.2 / 0.32) / Math.hypot(0.6, sigma));
      expect(Math.abs(mean - whole), String(shared)).toBeLessThan(shared < 1 ? 1e-3 : 2e-3);
    }
  });

  test("what varies from place to place is averaged over, for curves, steps and offsets", () => {
    const sigma = 0.5;
    const spread = spreadOfStrength(sigma, 0, false);
    const offset = { ...curve("E12.2"), offset: 0.05 };
    // Steps are met by sixteen places: good to half a sixteenth where one lies at the edge.
    const cases = [
      [curve("E12.2"), 0.3, 1e-6],
      [offset, 0.3, 0.01],
      [curve("cell-wind-baseline"), 45, 0.03],
      [{ ...curve("tower-design"), lognormal: { complete: { median: 1.2, beta: 0.1 } } }, 30, 1e-6],
    ] as const;
    for (const [of, strength, within] of cases) {
      curveLoads(of, "moderate", spread)(strength, 25, out);
      const wanted = meanOverNormal((z) =>
        chanceOfLoss(of, chancesOfReaching(of, strength * Math.exp(sigma * z), 25), "moderate"),
      );
      expect(Math.abs(chanceOfLoad(out[0] as number) - wanted), of.id).toBeLessThan(within);
    }
  });
});

describe("hours of repair", () => {
  test("are those of the states without service, weighed by their chances", () => {
    const days = (mean: number, spread: number) =>
      24 *
      (mean * normalCdf(mean / spread) + (spread * Math.exp(-0.5 * (mean / spread) ** 2)) / Math.sqrt(2 * Math.PI));
    expect(hoursOf("complete")).toBeCloseTo(days(40, 40), 6);
    const [, moderate = 0, extensive = 0, complete = 0] = chancesOfReaching(curve("E12.1"), 0.5);
    const wanted =
      ((moderate - extensive) * days(1, 1) + (extensive - complete) * days(7, 7) + complete * days(40, 40)) / moderate;
    expect(hoursGivenLoss(curve("E12.1"), "moderate", 0.5, Number.NaN)).toBeCloseTo(wanted, 6);
    expect(hoursGivenLoss(curve("E12.1"), "moderate", 0, Number.NaN)).toBeCloseTo(days(1, 1), 6);
  });
});

describe("curves in use", () => {
  const ids = (asset: string, measure: "pgaG" | "windMs" | "iceMm", anchored: "yes" | "no" | null, wind: boolean) => {
    const found = curvesInUse(FRAGILITY, asset, measure, anchored, wind);
    return typeof found === "string" ? found : [found.weaker.id, found.stronger.id, found.missing];
  };

  test("the first that fits; both where anchoring is not known; a stand-in where the design is not", () => {
    expect(ids("core", "pgaG", "yes", false)).toEqual(["E12.1", "E12.1", null]);
    expect(ids("core", "pgaG", "no", false)).toEqual(["E12.2", "E12.2", null]);
    expect(ids("core", "pgaG", null, false)).toEqual(["E12.2", "E12.1", "anchored"]);
    expect(ids("substation", "pgaG", null, false)).toEqual(["E2.4", "E2.3", "anchored"]);
    expect(ids("tower", "windMs", null, true)).toEqual(["tower-design", "tower-design", null]);
    expect(ids("tower", "windMs", null, false)).toEqual(["W10.4-10.9-weakest", "W10.4-10.9-weakest", "designWindMs"]);
    expect(ids("tower", "iceMm", null, false)).toBe("designIceMm");
    expect(ids("cabinet", "pgaG", null, false)).toBe("curve");
  });

  test("a curve of states that still give service is none", () => {
    const light = { ...curve("E11.1"), assets: ["cabinet"], lognormal: { slight: { median: 1, beta: 1 } } };
    expect(curvesInUse({ ...FRAGILITY, curves: [light] }, "cabinet", "pgaG", null, false)).toBe("curve");
  });

  test("alternatives lie side by side over one range of strengths", () => {
    const { strengths, curves } = alternativesFor(FRAGILITY, "tower", "pgaG");
    expect(curves.map((each) => [each.curve.id, each.isInUse])).toEqual([
      ...[
        ["E11.1", true],
        ["E3.1", false],
        ["E3.2", false],
      ],
    ]);
    expect(strengths[0]).toBe(0);
    for (const { curve: of, states } of curves) {
      for (const [s, { chances }] of states.entries()) {
        expect(chances.length).toBe(strengths.length);
        expect(chances).toEqual(strengths.map((strength) => chancesOfReaching(of, strength)[s]));
        expect(chances.at(-1)).toBeGreaterThan(0.98);
      }
    }
    const wind = alternativesFor(FRAGILITY, "tower", "windMs", 35);
    expect(wind.curves[0]?.isInUse).toBe(true);
    expect(alternativesFor(FRAGILITY, "tower", "windMs").curves[0]?.states[0]?.chances[5]).toBeNaN();
    expect(alternativesFor(FRAGILITY, "cabinet", "pgaG")).toMatchObject({ curves: [] });
  });
});
