import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Refusal, runModel } from "../../../../src/core/engineering-model.ts";
import type { Attenuation } from "../../../../src/core/hazard/models/attenuation.ts";
import { groundMotionModelOf } from "../../../../src/core/hazard/models/ground-motion-model.ts";
import { ATTENUATION, readAttenuation } from "../../../../src/core/hazard/models/read-attenuation.ts";
import { shakingField } from "../../../../src/core/hazard/models/shaking-field.ts";
import { DataFault } from "../../../../src/core/hazard/read-data.ts";

const SHIPPED = readFileSync("data/hazards/attenuation.json", "utf8");
type Json = Record<string, unknown>;

/** The shipped file with one change made to it. */
function changed(change: (file: { motion: Json; intensity: Json; regions: Record<string, Json> }) => void) {
  const file = JSON.parse(SHIPPED);
  change(file);
  return readAttenuation(JSON.stringify(file));
}

const majorOf = (regions: Record<string, Json>) => (regions.tibet as { pga: { major: Json } }).pga.major;

/** A province that has a relation of intensity only: one published for the Sichuan basin. */
const SICHUAN = {
  name: { en: "Sichuan basin", zh: "四川盆地" },
  pga: null,
  pgv: null,
  intensity: {
    major: { a: 4.0293, b: 1.3003, c: -3.6404, r0: 10 },
    minor: { a: 2.3816, b: 1.3003, c: -2.8573, r0: 5 },
    sigma: 0.6,
  },
};

describe("a table of attenuation", () => {
  test("is read as it is shipped", () => {
    expect(readAttenuation(SHIPPED)).toEqual(ATTENUATION);
    expect(Object.keys(ATTENUATION.regions)).toEqual(["xinjiang", "tibet", "eastern", "central"]);
    expect([ATTENUATION.motion.sigmaLnPga, ATTENUATION.motion.sigmaLnPgv]).toEqual([0.5428, 0.6233]);
  });

  test("may hold regions of one's own; what they do not say stays unknown", () => {
    const own = changed(({ regions }) => {
      regions["sichuan-basin"] = SICHUAN;
    }) as Attenuation;
    const answer = runModel(groundMotionModelOf(own), {
      region: "sichuan-basin",
      ms: 7,
      distanceKm: 40,
      axis: "major",
    });
    if (answer instanceof Refusal) throw new Error(answer.of);
    const { intensity, ...rest } = answer.outputs;
    expect(intensity).toBeCloseTo(4.0293 + 1.3003 * 7 - 3.6404 * Math.log10(50), 9);
    expect(Object.values(rest).slice(0, 3)).toEqual([null, null, null]);
    const quake = { source: { at: [104, 30.5], strikeDeg: 30 }, ms: 7, region: "sichuan-basin" } as const;
    const shaking = shakingField(quake, own)?.at(104.2, 30.6);
    expect(shaking).toMatchObject({ pgaGal: Number.NaN, intensity: expect.closeTo(7.56, 1) });
    expect(shakingField(quake)).toBeNull();
  });

  test.each<[string, Parameters<typeof changed>[0], [string, string, string]]>([
    ["no source", ({ motion }) => delete motion.source, ["motion", "source", "missing"]],
    ["a slip of the pen", ({ motion }) => Object.assign(motion, { sigmaPga: 1 }), ["motion", "sigmaPga", "not-known"]],
    ["a region without a name", ({ regions }) => delete regions.tibet?.name, ["regions.tibet", "name", "missing"]],
    ["a relation left out", ({ regions }) => delete regions.tibet?.pgv, ["regions.tibet", "pgv", "missing"]],
    [
      "shaking that grows with distance",
      ({ regions }) => Object.assign(majorOf(regions), { c: 2.4 }),
      ["regions.tibet.pga.major", "c", "out-of-range"],
    ],
    [
      "one constant for two",
      ({ regions }) => Object.assign(majorOf(regions), { a: [1] }),
      ["regions.tibet.pga.major", "a", "not-a-number"],
    ],
  ])("with %s is turned down at its place", (_, change, [entry, field, rule]) => {
    expect(changed(change)).toEqual(new DataFault(entry, field, rule as DataFault["rule"]));
  });

  test("that is no JSON, or holds no region, is turned down", () => {
    expect(readAttenuation("{")).toEqual(new DataFault("", "", "not-json"));
    const empty = changed((file) => {
      file.regions = {};
    });
    expect(empty).toEqual(new DataFault("regions", "", "missing"));
  });
});
