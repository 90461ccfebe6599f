import { describe, expect, test } from "vitest";
import { Refusal, runModel } from "../../../../src/core/engineering-model.ts";
import { STORM_CLASSES, stormClass } from "../../../../src/core/hazard/models/storm-class.ts";
import { pressureByWind, radiusByPressure, windByPressure } from "../../../../src/core/hazard/models/storm-gaps.ts";
import { PROFILES, profileWind, rangeOfB, shapeOf, strongestWind } from "../../../../src/core/hazard/models/wind.ts";
import { windModel } from "../../../../src/core/hazard/models/wind-model.ts";
import { type Random, random } from "../../../builders/random.ts";

type Inputs = Readonly<Record<string, number | string>>;
function answer(inputs: Inputs) {
  const found = runModel(windModel, inputs);
  if (found instanceof Refusal) throw new Error(`${found.fault} ${found.of}`);
  return found;
}
const refusal = (inputs: Inputs) => {
  const found = runModel(windModel, inputs);
  return found instanceof Refusal ? [found.fault, found.of] : null;
};

const anyVortex = (seeded: Random) => ({
  rmKm: 10 + 90 * seeded.next(),
  b: 1 + seeded.next(),
  dpHpa: 10 + 100 * seeded.next(),
  lat: 60 * seeded.next() - 30,
  rho: 1.15,
});

describe("the profiles", () => {
  test("meet the golden values", () => {
    const storm = { profile: "holland1980", rmKm: 30, b: 1.5, dpHpa: 60, lat: 22, rho: 1.15 };
    for (const [distanceKm, ms] of [
      [15, 35.76],
      [60, 42.47],
      [200, 15.96],
    ] as const) {
      expect(answer({ ...storm, distanceKm }).outputs.speedMs).toBeCloseTo(ms, 2);
    }
    const { outputs } = answer({ profile: "holland2008", dpHpa: 60, dpdtHpaH: 0, lat: 22, vtMs: 5, distanceKm: 30 });
    expect(outputs.b).toBeCloseTo(1.4345, 4);
    expect(outputs.vMaxMs).toBeCloseTo(52.47, 2);
    expect(outputs.class).toBe("SuperTY");
  });

  test("are strongest at their radius, and weaker on both sides of it", () => {
    const seeded = random(1980);
    for (let turn = 0; turn < 300; turn++) {
      const vortex = anyVortex(seeded);
      const profile = seeded.pick(PROFILES);
      const [near, far] = [vortex.rmKm * seeded.next(), Math.min(300, vortex.rmKm * (1 + 3 * seeded.next()))];
      const at = (km: number) => profileWind(profile, vortex, km);
      // The turning of the earth draws the strongest wind of a weak and wide storm a little inwards.
      const peak = Math.max(at(vortex.rmKm), at(0.95 * vortex.rmKm), at(0.9 * vortex.rmKm));
      expect(at(near)).toBeLessThanOrEqual(peak * 1.001);
      expect(at(far)).toBeLessThanOrEqual(peak);
      expect(at(1.05 * far)).toBeLessThanOrEqual(at(far));
      if (near < 0.85 * vortex.rmKm) expect(at(0.95 * near)).toBeLessThanOrEqual(at(near));
      expect(profileWind(profile, { ...vortex, lat: -vortex.lat }, far)).toBe(at(far));
      expect(profileWind(profile, { ...vortex, dpHpa: vortex.dpHpa + 5 }, far)).toBeGreaterThan(at(far) - 1e-9);
    }
  });

  test("of 1980 and 2008 are the formula as it is written", () => {
    const seeded = random(1981);
    for (let turn = 0; turn < 300; turn++) {
      const vortex = anyVortex(seeded);
      const { rmKm, b, dpHpa, lat, rho } = vortex;
      const km = 300 * seeded.next();
      const f = 2 * 7.29e-5 * Math.sin((Math.abs(lat) * Math.PI) / 180);
      const half = (km * 1000 * f) / 2;
      const ring = (rmKm / km) ** b;
      const written = Math.sqrt((b / rho) * ring * dpHpa * 100 * Math.exp(-ring) + half ** 2) - half;
      expect(profileWind("holland2008", vortex, km)).toBeCloseTo(Number.isNaN(written) ? 0 : written, 9);
    }
  });

  test("of 2010 leaves 17 m/s at 300 km, where that is not too flat, and its strongest wind at its radius", () => {
    const vortex = { rmKm: 40, b: 1.4, dpHpa: 60, lat: 22, rho: 1.15 };
    expect(profileWind("holland2010", vortex, 40)).toBeCloseTo(strongestWind(1.4, 60, 1.15), 9);
    const left = profileWind("holland2010", vortex, 300);
    expect(left).toBeLessThanOrEqual(17.001);
    const steeper = profileWind("holland2010", { ...vortex, b: 0.9 }, 300);
    expect(steeper).toBeCloseTo(17, 1);
    expect(profileWind("holland2010", vortex, 40 + 1e-9)).toBeCloseTo(profileWind("holland2010", vortex, 40), 6);
  });

  test("are calm in the eye and where there is no pressure drop", () => {
    for (const profile of PROFILES) {
      const vortex = { rmKm: 30, b: 2.5, dpHpa: 60, lat: 22, rho: 1.15 };
      expect(profileWind(profile, vortex, 0)).toBe(0);
      expect(profileWind(profile, vortex, 1e-200)).toBeCloseTo(0, 6);
      expect(profileWind(profile, { ...vortex, dpHpa: 0 }, 50)).toBe(0);
    }
  });

  test("of 1980 blow as hard at the ground as the strongest wind that shaped them", () => {
    const storm = { dpHpa: 60, dpdtHpaH: 0, lat: 22, vtMs: 0, vMaxMs: 45, rho: 1.15 };
    expect(0.9 * strongestWind(shapeOf("holland1980", storm), 60, 1.15)).toBeCloseTo(45, 9);
    expect(rangeOfB("holland2008").most / rangeOfB("holland1980").most).toBeCloseTo(0.81, 12);
  });
});

describe("what is not said of a storm", () => {
  test("its radius follows from its pressure, through the published points and held beyond them", () => {
    for (const [pressure, miles] of [
      [872, 14.91],
      [940, 15.73],
      [980, 25.74],
      [1021, 56.86],
      [800, 14.91],
      [1030, 56.86],
    ] as const) {
      expect(radiusByPressure(pressure)).toBeCloseTo(1.852 * miles, 9);
    }
    expect(radiusByPressure(960)).toBeCloseTo((1.852 * (15.73 + 25.74)) / 2, 9);
    expect(radiusByPressure(Number.NaN)).toBeNaN();
  });

  test("wind and pressure follow from each other", () => {
    expect(windByPressure(950, 22, 120) / 0.514444).toBeCloseTo(1216.5223 - 0.8989 - 5.028 - 1120.715, 3);
    expect(pressureByWind(50 * 0.514444, 22, 120)).toBeCloseTo(1026.3401 - 1.2109 - 4.2432 - 36.785, 3);
    expect(Math.abs(pressureByWind(windByPressure(950, 22, 120), 22, 120) - 950)).toBeLessThan(10);
    expect(windByPressure(1030, 22, 120)).toBeGreaterThanOrEqual(0);
  });

  test("is found and noted, or asked for", () => {
    const found = answer({ profile: "holland2010", pcHpa: 950, lat: 22, distanceKm: 50 });
    expect(found.outputs.dpHpa).toBe(60);
    expect(found.notes.filter(({ code }) => code === "found").map((note) => note.of)).toEqual(["dpHpa", "rmKm", "b"]);
    const by = answer({ profile: "holland1980", vMaxMs: 45, lon: 120, lat: 22, distanceKm: 50 });
    expect(by.outputs.vMaxMs).toBeCloseTo(45, 6);
    expect(by.outputs.class).toBe("STY");
    expect(refusal({ profile: "holland2008", lat: 22, distanceKm: 50 })).toEqual(["missing", "dpHpa"]);
    expect(refusal({ profile: "holland1980", dpHpa: 60, lat: 22, distanceKm: 50 })).toEqual(["missing", "b"]);
    expect(refusal({ profile: "holland2008", vMaxMs: 45, lat: 22, distanceKm: 50 })).toEqual(["missing", "lon"]);
    expect(refusal({ profile: "holland2008", pcHpa: 1020, lat: 22, distanceKm: 50 })).toEqual([
      "out-of-range",
      "dpHpa",
    ]);
    const held = answer({ profile: "holland1980", dpHpa: 20, vMaxMs: 60, lat: 22, distanceKm: 50 });
    expect(held.notes).toContainEqual(expect.objectContaining({ code: "held", of: "b", at: 2.5 }));
  });
});

test("Chinese classes begin where they are published to", () => {
  for (const [name, begins] of STORM_CLASSES) {
    expect(stormClass(begins)).toBe(name);
    if (begins > 0) expect(stormClass(begins - 0.1)).not.toBe(name);
  }
  expect([17.1, 24.4, 32.6, 41.4, 50.9, 90].map(stormClass)).toEqual(["TD", "TS", "STS", "TY", "STY", "SuperTY"]);
});
