import { expect, test } from "vitest";
import { gapSquare, partWithin } from "../../../src/core/geo/near-segments.ts";
import { type Random, random } from "../../builders/random.ts";

const STEPS = 60;

/** Six numbers; some of no length, parallel to another, in line with it, or meeting it. */
function segment(dice: Random, other: Float64Array | null): Float64Array {
  const point = () => Array.from({ length: 3 }, () => (dice.next() - 0.5) * 20);
  const start = other !== null && dice.next() < 0.2 ? [...other.subarray(0, 3)] : point();
  const kind = dice.next();
  if (kind < 0.1) return Float64Array.of(...start, ...start);
  const scale = (dice.next() - 0.5) * 4;
  const along = start.map((at, i) => at + scale * ((other?.[3 + i] ?? 1) - (other?.[i] ?? 0)));
  return Float64Array.of(...start, ...(kind < 0.3 ? along : point()));
}

/** By the closest of many places on the other, and then the closest about it. */
function distance(one: Float64Array, share: number, other: Float64Array): number {
  const at = [0, 1, 2].map((i) => (one[i] ?? 0) + share * ((one[3 + i] ?? 0) - (one[i] ?? 0)));
  const away = (t: number) =>
    Math.hypot(...at.map((x, i) => x - (other[i] ?? 0) - t * ((other[3 + i] ?? 0) - (other[i] ?? 0))));
  let [low, high] = [0, 1];
  for (let i = 0; i < 80; i++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    if (away(a) <= away(b)) high = b;
    else low = a;
  }
  return away((low + high) / 2);
}

test("the part within r, and the least distance, agree with looking step by step, on 500 pairs of segments in space", () => {
  const [part, at] = [new Float64Array(2), new Float64Array(2)];
  for (let seed = 1; seed <= 500; seed++) {
    const dice = random(seed);
    const one = segment(dice, null);
    const other = segment(dice, one);
    const r = dice.next() * 12;
    const isNear = partWithin(one, 0, other, 0, r, part);
    const least = Math.sqrt(gapSquare(one, 0, other, 0, at));
    if (Math.abs(least - r) > 1e-6) expect(isNear, `seed ${seed}`).toBe(least < r);
    let nearest = Number.POSITIVE_INFINITY;
    for (let step = 0; step <= STEPS; step++) {
      const share = step / STEPS;
      const away = distance(one, share, other);
      nearest = Math.min(nearest, away);
      if (Math.abs(away - r) < 1e-6) continue;
      const inside = isNear && share >= (part[0] as number) - 1e-9 && share <= (part[1] as number) + 1e-9;
      // Of a segment of no length every share is the same place.
      const isDot = one[0] === one[3] && one[1] === one[4] && one[2] === one[5];
      expect(isDot ? isNear : inside, `seed ${seed} at ${share}`).toBe(away < r);
    }
    const length = Math.hypot(...[0, 1, 2].map((i) => (one[3 + i] ?? 0) - (one[i] ?? 0)));
    expect(least, `seed ${seed}`).toBeLessThanOrEqual(nearest + 1e-6);
    expect(least, `seed ${seed}`).toBeGreaterThanOrEqual(nearest - length / STEPS - 1e-6);
    expect(distance(one, at[0] as number, other)).toBeCloseTo(least, 5);
  }
});
