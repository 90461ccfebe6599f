import { describe, expect, test } from "vitest";
import { measureDistance } from "../../../../src/core/geo/distance.ts";
import type { LineShape, Position } from "../../../../src/core/model/index.ts";
import { measureSeparation } from "../../../../src/core/redundancy/shared/measure-separation.ts";
import { random } from "../../../builders/random.ts";
import { metres } from "../../../builders/random-lines.ts";
import { distanceTo, flatten, type Step, walk } from "../../../oracles/walk-line.ts";

const STEP_M = 0.1;
const ORIGINS: readonly Position[] = [[0, 0], [104, 30], [179.996, -17], [-70, 62]]; // biome-ignore format: short

const asked = { withinM: 20, endM: 200 };

/** 5 % of the length is nearer. */
function percentile(steps: readonly Step[]): number {
  const sorted = [...steps].sort((a, b) => a.metres - b.metres);
  let left = 0.05 * steps.reduce((sum, { lengthM }) => sum + lengthM, 0);
  for (const { metres: away, lengthM } of sorted) if ((left -= lengthM) <= 0) return away;
  return Number.NaN;
}

describe("the separation of two routes", () => {
  test("agrees to 0.1 m with looking every 0.1 m, on 300 pairs of routes", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const dice = random(seed);
      const origin = dice.pick(ORIGINS);
      const reach = dice.pick([40, 300, 900]);
      const line = (from: readonly [number, number], points: number, to: readonly [number, number]): LineShape => {
        const middle = Array.from({ length: points }, () => [dice.next() * reach, dice.next() * reach] as const);
        return [from, ...middle, to].map(([x, y]) => metres(x, y, origin));
      };
      const ends = [[0, 0], [reach, dice.next() * reach]] as const; // biome-ignore format: short
      const via = [dice.next() * reach, dice.next() * reach] as const;
      const route = [line(ends[0], dice.below(3), via), line(via, dice.below(3), ends[1])];
      const shares = dice.next() < 0.3;
      const other = shares
        ? [route[0] as LineShape, line(via, dice.below(3), ends[1])]
        : [line(ends[0], dice.below(4), ends[1])];
      const [withinM, endM] = [dice.pick([5, 20, 60]), dice.pick([0, 10, 200])];
      const found = measureSeparation({ route, other, withinM, endM });
      const flat = (lines: readonly LineShape[]) =>
        flatten(lines.flatMap((each, i) => (i === 0 ? each : each.slice(1))), origin); // biome-ignore format: short
      const steps = walk(flat(route), flat(other), STEP_M);
      const length = steps.reduce((sum, { lengthM }) => sum + lengthM, 0);
      const out = Math.min(endM, length / 10);
      const counted = steps.filter(({ atM }) => atM >= out && atM <= length - out);
      const least = counted.reduce((most, step) => Math.min(most, step.metres), Number.POSITIVE_INFINITY);
      const said = `seed ${seed}`;
      expect(Math.abs((found?.lengthM ?? 0) - length), said).toBeLessThan(0.1);
      expect(Math.abs((found?.minM ?? Number.NaN) - least), said).toBeLessThan(0.1);
      expect(Math.abs((found?.p05M ?? Number.NaN) - percentile(counted)), said).toBeLessThan(0.1);
      const sum = (most: number) => counted.reduce((all, step) => all + (step.metres <= most ? step.lengthM : 0), 0);
      expect(found?.nearM, said).toBeGreaterThan(sum(withinM - 0.05) - 2);
      expect(found?.nearM, said).toBeLessThan(sum(withinM + 0.05) + 2);
      for (const place of found?.profile.filter((_, step) => step % 25 === 0) ?? []) {
        const nearest = steps.reduce((best, step) =>
          Math.abs(step.atM - place.atM) < Math.abs(best.atM - place.atM) ? step : best,
        );
        expect(Math.abs(place.metres - nearest.metres), said).toBeLessThan(0.2);
      }
      const [on = [0, 0]] = flatten([found?.nearest.on as Position], origin);
      expect(Math.abs(distanceTo(flat(other), ...on) - (found?.minM ?? Number.NaN)), said).toBeLessThan(0.05);
    }
  });

  test("a route and itself, either way round, is at distance 0 all along", () => {
    const route: LineShape[] = [[[104, 30], [104.1, 30.1], [104.3, 30]]]; // biome-ignore format: short
    for (const other of [route, route.map((line) => line.toReversed())]) {
      const found = measureSeparation({ route, other, ...asked });
      expect(found?.minM).toBeCloseTo(0, 6);
      expect(found?.p05M).toBeCloseTo(0, 3);
      expect(found?.nearM).toBeCloseTo((found?.lengthM ?? 0) - 400, 3);
    }
  });

  test("far apart it is the way over the ellipsoid, across the 180th meridian too", () => {
    for (const [west, south] of [
      [179.5, 40],
      [100, -10],
      [20, 66],
    ] as const) {
      // biome-ignore format: short
      const east = (lon: number) => (lon > 180 ? lon - 360 : lon);
      const line = (lat: number): LineShape => Array.from({ length: 201 }, (_, i) => [east(west + i / 200), lat]);
      const found = measureSeparation({ route: [line(south)], other: [line(south + 1)], ...asked });
      const between = measureDistance([west, south], [west, south + 1]);
      expect(found?.minM).toBeCloseTo(between, 1);
      expect(Math.abs((found?.p05M ?? 0) - between)).toBeLessThan(0.1);
      expect(found?.nearM).toBe(0);
    }
  });

  test("what lies at the ends is left out: 200 m, or a tenth of a short route", () => {
    const at = (x: number, y: number) => metres(x, y, [104, 30]);
    const route = (length: number) => [[at(0, 0), at(length, 0)]];
    const other = (length: number) => [[at(0, 0), at(length / 2, length), at(length, 0)]];
    const long = measureSeparation({ route: route(10_000), other: other(10_000), ...asked });
    expect(long?.minM).toBeCloseTo((200 * 2) / Math.sqrt(5), 0);
    expect(long?.endM).toBe(200);
    const short = measureSeparation({ route: route(500), other: other(500), ...asked });
    expect(short?.endM).toBeCloseTo(50, 0);
    expect(short?.minM).toBeCloseTo((50 * 2) / Math.sqrt(5), 0);
  });

  test("a route of no length has no separation", () => {
    const dot: LineShape = [[104, 30], [104, 30]]; // biome-ignore format: short
    expect(measureSeparation({ route: [dot], other: [dot], ...asked })).toBeNull();
    expect(measureSeparation({ route: [], other: [dot], ...asked })).toBeNull();
  });
});
