import { describe, expect, test } from "vitest";
import { Refusal, runModel } from "../../../../src/core/engineering-model.ts";
import {
  AXES,
  type Axis,
  type Curves,
  shakingCurves as curvesOf,
  radiusOf,
  type ShakingCurves,
  suspectStep as stepOf,
  valueAt,
} from "../../../../src/core/hazard/models/attenuation.ts";
import { shakingBeside, shakingOnAxis } from "../../../../src/core/hazard/models/ground-motion.ts";
import { groundMotionModel } from "../../../../src/core/hazard/models/ground-motion-model.ts";
import { instrumentalIntensity } from "../../../../src/core/hazard/models/instrumental-intensity.ts";
import { ellipseThrough } from "../../../../src/core/hazard/models/isoseismal.ts";
import { ATTENUATION } from "../../../../src/core/hazard/models/read-attenuation.ts";
import { type Random, random } from "../../../builders/random.ts";

const REGIONS = ["xinjiang", "tibet", "eastern", "central"] as const;
type Region = (typeof REGIONS)[number];

function shakingCurves(region: string, ms: number): ShakingCurves {
  const curves = curvesOf(ATTENUATION, region, ms);
  if (curves === null) throw new Error(region);
  return curves;
}
const suspectStep = (region: string, ms: number) => stepOf(ATTENUATION, region, ms, null)?.step ?? null;

const MEASURES = ["lnPga", "lnPgv", "intensity"] as const;

function answer(inputs: Readonly<Record<string, number | string>>) {
  const found = runModel(groundMotionModel, inputs);
  if (found instanceof Refusal) throw new Error(`${found.fault} ${found.of}`);
  return found;
}
const refusal = (inputs: Readonly<Record<string, number | string>>) => {
  const found = runModel(groundMotionModel, inputs);
  return found instanceof Refusal ? [found.fault, found.of] : null;
};

/** The same ellipse by halving an interval, on the formula for the distance at which an ellipse crosses an azimuth. */
function ellipseSlowly({ major, minor }: Curves, km: number, turn: number): number {
  const crosses = (a: number) => {
    const b = Math.max(0, radiusOf(minor, valueAt(major, a)));
    return (a * b) / Math.sqrt((a * Math.sin(turn)) ** 2 + (b * Math.cos(turn)) ** 2);
  };
  let [low, high] = [0, 1e7];
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (crosses(middle) < km) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const anyCase = (seeded: Random) => ({
  region: seeded.pick(REGIONS),
  ms: 5 + 3.5 * seeded.next(),
  km: 400 * seeded.next() ** 2,
  turn: 2 * Math.PI * seeded.next(),
  measure: seeded.pick(MEASURES),
});
const beside = (curves: Curves, km: number, turn: number) =>
  ellipseThrough(curves, km * Math.cos(turn), km * Math.sin(turn));

describe("shaking along the axes", () => {
  test.each<[Region, number, number, Axis, number[]]>([
    ["xinjiang", 7, 50, "major", [124.9, 9.55, 7.23, 6.71]],
    ["xinjiang", 7, 50, "minor", [82.9, 6.34, 6.73, 6.18]],
    ["tibet", 7, 50, "major", [105.6, 7.92, 7.0, 6.47]],
    ["tibet", 7, 50, "minor", [64.0, 4.81, 6.43, 5.9]],
    ["eastern", 7, 50, "major", [124.1, 9.43, 7.21, 6.69]],
    ["eastern", 7, 50, "minor", [90.3, 6.86, 6.83, 6.28]],
    ["central", 7, 100, "major", [28.0, 2.33, 5.8, 4.85]],
    ["central", 7, 100, "minor", [24.7, 2.06, 5.67, 4.69]],
  ])("%s, Ms %d, %d km, %s axis", (region, ms, distanceKm, axis, [pga = 0, pgv = 0, degrees = 0, instrumental = 0]) => {
    const { outputs } = answer({ region, ms, distanceKm, axis });
    expect(outputs.pgaGal).toBeCloseTo(pga, 1);
    expect(outputs.pgvCms).toBeCloseTo(pgv, 2);
    expect(outputs.intensity).toBeCloseTo(degrees, 2);
    expect(outputs.instrumental).toBeCloseTo(instrumental, 2);
  });

  test("the two sets of constants meet at Ms 6.5 within 5 %, save the one under suspicion", () => {
    for (const region of REGIONS) {
      for (const measure of ["lnPga", "lnPgv"] as const) {
        for (const axis of AXES) {
          const step =
            Math.exp(
              valueAt(shakingCurves(region, 6.5 + 1e-9)[measure][axis], 50) -
                valueAt(shakingCurves(region, 6.5)[measure][axis], 50),
            ) - 1;
          if (region === "tibet" && measure === "lnPga" && axis === "major") {
            expect(step).toBeCloseTo(suspectStep("tibet", 6) ?? 0, 6);
            expect(step).toBeCloseTo(-0.207, 3);
          } else expect(Math.abs(step)).toBeLessThan(0.05);
        }
      }
    }
    expect([suspectStep("tibet", 6.6), suspectStep("eastern", 6)]).toEqual([null, null]);
  });

  test("a stronger one shakes harder wherever its constants do not change", () => {
    for (const region of REGIONS) {
      for (const km of [0, 1, 20, 150, 400]) {
        for (const axis of AXES) {
          for (const [from, to] of [
            [5, 6.5],
            [6.51, 8.5],
          ] as const) {
            let before = shakingOnAxis(shakingCurves(region, from), axis, km);
            for (let ms = from + 0.1; ms <= to; ms += 0.1) {
              const now = shakingOnAxis(shakingCurves(region, ms), axis, km);
              expect(now.pgaGal).toBeGreaterThan(before.pgaGal);
              expect(now.pgvCms).toBeGreaterThan(before.pgvCms);
              expect(now.intensity).toBeGreaterThanOrEqual(before.intensity);
              before = now;
            }
          }
        }
      }
    }
  });
});

describe("the ellipse through a place", () => {
  test("is the published one", () => {
    const m6 = ellipseThrough(shakingCurves("eastern", 6).lnPgv, 50, 0);
    expect([m6.majorKm, m6.minorKm]).toEqual([expect.closeTo(50, 1), expect.closeTo(37.2, 1)]);
    expect(Math.exp(m6.value)).toBeCloseTo(2.89, 2);
    const { outputs } = answer({ region: "eastern", ms: 7, distanceKm: 50, azimuthDeg: 45 });
    expect(outputs.majorKm).toBeCloseTo(57.5, 1);
    expect(outputs.minorKm).toBeCloseTo(44.8, 1);
    expect(outputs.pgvCms).toBeCloseTo(7.87, 2);
  });

  test("is the one found by halving", () => {
    const seeded = random(20_130);
    for (let turn = 0; turn < 400; turn++) {
      const { region, ms, km, turn: azimuth, measure } = anyCase(seeded);
      const curves = shakingCurves(region, ms)[measure];
      const found = beside(curves, km, azimuth);
      const slowly = ellipseSlowly(curves, km, azimuth);
      expect(Math.abs(found.majorKm - slowly), `${region} ${ms} ${km} ${azimuth}`).toBeLessThan(1e-6);
      const value = Math.min(valueAt(curves.major, slowly), valueAt(curves.minor, 0));
      expect(Math.abs(found.value - value)).toBeLessThan(1e-8);
    }
  });

  test("gives what the axes give on the axes, outside the core", () => {
    const seeded = random(7);
    for (let turn = 0; turn < 300; turn++) {
      const { region, ms, km, measure } = anyCase(seeded);
      const curves = shakingCurves(region, ms)[measure];
      const far = 3 + km;
      expect(ellipseThrough(curves, far, 0).value).toBeCloseTo(valueAt(curves.major, far), 9);
      expect(ellipseThrough(curves, 0, far).value).toBeCloseTo(valueAt(curves.minor, far), 9);
    }
  });

  test("is the same on all four sides, and shakes less the farther away, a small event too", () => {
    const seeded = random(11);
    for (let turn = 0; turn < 300; turn++) {
      const { region, km, turn: azimuth, measure } = anyCase(seeded);
      const curves = shakingCurves(region, 3 + 5.5 * seeded.next())[measure];
      const [x, y] = [km * Math.cos(azimuth), km * Math.sin(azimuth)];
      const { value } = ellipseThrough(curves, x, y);
      expect(ellipseThrough(curves, -x, y).value).toBe(value);
      expect(ellipseThrough(curves, x, -y).value).toBe(value);
      const farther = 1.001 + seeded.next();
      expect(ellipseThrough(curves, farther * x, farther * y).value).toBeLessThanOrEqual(value + 1e-12);
    }
    const small = shakingCurves("eastern", 4);
    const at = (km: number) => shakingBeside(small, km * 0.8, km * 0.6).shaking.pgvCms;
    expect(at(200)).toBeLessThan(at(100));
  });

  test("does not jump: neither round the source nor on the way to it", () => {
    const seeded = random(13);
    for (let turn = 0; turn < 300; turn++) {
      const { region, ms, turn: azimuth, measure } = anyCase(seeded);
      const curves = shakingCurves(region, ms)[measure];
      const km = 5 * seeded.next();
      const step = 1e-6;
      expect(beside(curves, km, azimuth + step).value).toBeCloseTo(beside(curves, km, azimuth).value, 4);
      expect(beside(curves, km, step).value).toBeCloseTo(beside(curves, km, 0).value, 4);
      expect(beside(curves, km, Math.PI / 2 - step).value).toBeCloseTo(ellipseThrough(curves, 0, km).value, 4);
      expect(beside(curves, step, azimuth).value).toBeCloseTo(ellipseThrough(curves, 0, 0).value, 4);
    }
  });
});

describe("instrumental intensity", () => {
  test("is that of the middles of the bands", () => {
    for (const [degrees, pga, pgv] of [
      [6, 0.651, 0.055],
      [7, 1.347, 0.119],
      [8, 2.785, 0.257],
      [9, 5.758, 0.554],
      [10, 11.9, 1.193],
    ] as const) {
      expect(instrumentalIntensity(100 * pga, 100 * pgv)).toBeCloseTo(degrees, 1);
    }
    expect([instrumentalIntensity(1e-6, 1e-6), instrumentalIntensity(1e6, 1e6)]).toEqual([1, 12]);
  });
});

describe("the model by itself", () => {
  test("refuses outside its range, unless it is asked to stretch", () => {
    expect(refusal({ region: "eastern", ms: 10, distanceKm: 50 })).toEqual(["out-of-range", "ms"]);
    expect(refusal({ region: "eastern", ms: 10, distanceKm: 50, extrapolate: "yes" })).toEqual(["out-of-range", "ms"]);
    expect(refusal({ region: "eastern", ms: 7, distanceKm: 401 })).toEqual(["out-of-range", "distanceKm"]);
    expect(refusal({ region: "mars", ms: 7, distanceKm: 50 })).toEqual(["out-of-range", "region"]);
    expect(refusal({ ms: 7, distanceKm: 50 })).toEqual(["missing", "region"]);
    const twice = { region: "eastern", ms: 7, distanceKm: 50, axis: "major", azimuthDeg: 0 };
    expect(refusal(twice)).toEqual(["conflict", "azimuthDeg"]);
    const { notes } = answer({ region: "eastern", ms: 4.5, distanceKm: 500, axis: "major", extrapolate: "yes" });
    expect(notes.filter(({ code }) => code === "stretched")).toHaveLength(2);
  });

  test("takes a moment magnitude instead", () => {
    const east = { region: "eastern", distanceKm: 50, axis: "major" };
    for (const [mw, ms] of [
      [6, 6.2907],
      [7, 7.3594],
    ] as const) {
      const found = answer({ ...east, mw });
      expect(Number(found.outputs.pgvCms) / Number(answer({ ...east, ms }).outputs.pgvCms)).toBeCloseTo(1, 3);
      expect(found.notes.find(({ code }) => code === "found")).toMatchObject({ of: "ms", from: ["mw"] });
    }
    expect(refusal({ ...east, mw: 4 })).toEqual(["out-of-range", "ms"]);
    expect(refusal({ ...east, mw: 7, ms: 7 })).toEqual(["conflict", "mw"]);
    expect(refusal(east)).toEqual(["missing", "ms"]);
  });

  test("says so where it uses the suspected constant, and where it adds a depth", () => {
    const codes = (inputs: Readonly<Record<string, number | string>>) => answer(inputs).notes.map(({ code }) => code);
    const tibet = { region: "tibet", distanceKm: 20, depthKm: 0 };
    expect(codes({ ...tibet, ms: 6, axis: "major" })).toContain("suspect-constant");
    expect(codes({ ...tibet, ms: 6, azimuthDeg: 30 })).toContain("suspect-constant");
    expect(codes({ ...tibet, ms: 6, axis: "minor" })).not.toContain("suspect-constant");
    expect(codes({ ...tibet, ms: 7, axis: "major" })).not.toContain("suspect-constant");
    expect(codes({ ...tibet, ms: 7, axis: "major", depthKm: 15 })).toContain("added");
    const { outputs } = answer({ ...tibet, ms: 7, axis: "major", depthKm: 15 });
    expect(outputs.pgaGal).toBe(answer({ ...tibet, ms: 7, distanceKm: 25, axis: "major" }).outputs.pgaGal);
  });

  test("its constants are complete and sourced", () => {
    expect(ATTENUATION.motion.source.length + ATTENUATION.intensity.source.length).toBeGreaterThan(50);
    for (const region of REGIONS) {
      for (const curves of Object.values(shakingCurves(region, 7))) {
        for (const { level, slope, shift } of Object.values(curves)) {
          expect(Number.isFinite(level) && slope < 0 && shift > 0).toBe(true);
        }
      }
    }
  });
});
