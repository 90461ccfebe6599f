import { describe, expect, test } from "vitest";
import { measureDistance } from "../../../../src/core/geo/distance.ts";
import { directPosition, inverseBearing } from "../../../../src/core/geo/geodesic.ts";
import { shakingCurves as curvesOf, type ShakingCurves } from "../../../../src/core/hazard/models/attenuation.ts";
import { shakingBeside, shakingOnAxis } from "../../../../src/core/hazard/models/ground-motion.ts";
import { ATTENUATION } from "../../../../src/core/hazard/models/read-attenuation.ts";
import { type Earthquake, shakingField } from "../../../../src/core/hazard/models/shaking-field.ts";
import type { LineShape, Position } from "../../../../src/core/model/index.ts";
import { random } from "../../../builders/random.ts";

const REGIONS = Object.keys(ATTENUATION.regions);
const shakingCurves = (region: string, ms: number) => curvesOf(ATTENUATION, region, ms) as ShakingCurves;

const EPICENTRE: Position = [103.4, 31];
const strong = (change: Partial<Earthquake> = {}): Earthquake => ({
  source: { at: EPICENTRE, strikeDeg: 40 },
  ms: 8,
  region: "tibet",
  ...change,
});

function field(quake: Earthquake) {
  const found = shakingField(quake);
  if (found === null) throw new Error("no field");
  return found;
}

describe("the shaking of an earthquake at places", () => {
  test("is that of the axes along the strike and across it", () => {
    const { at } = field(strong());
    const curves = shakingCurves("tibet", 8);
    for (const [bearing, axis] of [
      [40, "major"],
      [220, "major"],
      [130, "minor"],
      [310, "minor"],
    ] as const) {
      const found = at(...directPosition(EPICENTRE, bearing, 100_000));
      const onAxis = shakingOnAxis(curves, axis, 100);
      expect(found?.pgaGal).toBeCloseTo(onAxis.pgaGal, 1);
      expect(found?.pgvCms).toBeCloseTo(onAxis.pgvCms, 2);
      expect(found?.intensity).toBeCloseTo(onAxis.intensity, 3);
    }
  });

  test("is that of the distance and the azimuth on the ellipsoid, wherever on earth", () => {
    const seeded = random(32);
    for (let turn = 0; turn < 300; turn++) {
      const at: Position = [360 * seeded.next() - 180, 140 * seeded.next() - 70];
      const strikeDeg = 360 * seeded.next();
      const region = seeded.pick(REGIONS);
      const place = directPosition(at, 360 * seeded.next(), 300_000 * seeded.next());
      const km = measureDistance(at, place) / 1000;
      const azimuth = ((inverseBearing(at, place) - strikeDeg) * Math.PI) / 180;
      const { shaking } = shakingBeside(shakingCurves(region, 7), km * Math.cos(azimuth), km * Math.sin(azimuth));
      const found = field({ source: { at, strikeDeg }, ms: 7, region }).at(...place);
      expect((found?.pgaGal ?? 0) / shaking.pgaGal).toBeCloseTo(1, 2);
      expect(found?.intensity).toBeCloseTo(shaking.intensity, 2);
    }
  });

  test("is unknown out of reach, unless it is stretched", () => {
    const place = directPosition(EPICENTRE, 40, 401_000);
    expect(field(strong()).at(...place)).toBeNull();
    expect(field(strong({ reachKm: Number.POSITIVE_INFINITY })).at(...place)?.pgaGal).toBeGreaterThan(0);
    expect(field(strong()).at(Number.NaN, 31)).toBeNull();
  });

  test("its rings have the value they are drawn at", () => {
    const { at, ring } = field(strong());
    for (const degrees of [7, 8, 9, 10]) {
      const drawn = ring("intensity", degrees) ?? [];
      expect(drawn[0]).toEqual(drawn.at(-1));
      for (const place of drawn) expect(at(...place)?.intensity).toBeCloseTo(degrees, 3);
    }
    expect(ring("intensity", 11.9)).toBeNull();
  });

  test("of a fault: in its middle along it, or the worst of everywhere on it", () => {
    const fault: LineShape = [
      [103.2, 30.8],
      [103.6, 31.15],
      [104.1, 31.6],
      [105.2, 32.5],
    ];
    const middle = field(strong({ source: { fault, begins: "in-the-middle" } }));
    const anywhere = field(strong({ source: { fault, begins: "anywhere" } }));
    const seeded = random(2008);
    for (let turn = 0; turn < 300; turn++) {
      const place: Position = [101 + 6 * seeded.next(), 29 + 5 * seeded.next()];
      const worst = anywhere.at(...place);
      let most = 0;
      for (let i = 1; i < fault.length; i++) {
        const [from, to] = [fault[i - 1], fault[i]] as [Position, Position];
        const strikeDeg = inverseBearing(from, to);
        const length = measureDistance(from, to);
        for (let step = 0; step <= 50; step++) {
          const at = directPosition(from, strikeDeg, (length * step) / 50);
          most = Math.max(most, field(strong({ source: { at, strikeDeg } })).at(...place)?.pgaGal ?? 0);
        }
      }
      expect((worst?.pgaGal ?? 0) / most).toBeGreaterThan(0.99);
      expect((worst?.pgaGal ?? 0) / most).toBeLessThan(1.03);
      expect(worst?.pgaGal ?? 0).toBeGreaterThan(0.9 * (middle.at(...place)?.pgaGal ?? 0));
    }
    expect(anywhere.ring("intensity", 8)).toBeNull();
    expect(middle.ring("intensity", 8)).not.toBeNull();
  });

  test("of a source without a place or a direction is not known", () => {
    for (const fault of [[], [EPICENTRE], [EPICENTRE, EPICENTRE]] as LineShape[]) {
      expect(shakingField(strong({ source: { fault, begins: "anywhere" } }))).toBeNull();
      expect(shakingField(strong({ source: { fault, begins: "in-the-middle" } }))).toBeNull();
    }
    expect(shakingField(strong({ source: { at: [Number.NaN, 31], strikeDeg: 0 } }))).toBeNull();
    expect(shakingField(strong({ source: { at: EPICENTRE, strikeDeg: Number.NaN } }))).toBeNull();
    expect(shakingField(strong({ region: "constructor" }))).toBeNull();
  });
});
