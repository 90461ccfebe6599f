/** Answers: what is the mean over the outcomes, how far may it be off, and how likely is at least so much? */
import type { Spread } from "./risk.ts";

/** Of a normal variable 95 % lie so many standard deviations around the mean. */
const NORMAL_95 = 1.96;
const UNSEEN = 0.025;
const MOST_POINTS = 200;

/** Of all outcomes with their chances. */
export function exactSpread(values: Float64Array, weights: Float64Array): Spread {
  const mean = meanOf(values, weights);
  return { mean, from: mean, to: mean };
}

/**
 * Of draws. Every level of the event is drawn equally often, which makes the mean better than the interval says: never worse.
 * Where all draws are alike nothing tells how far another may be off; then what may have been missed in so many draws, as
 * far as it can go (0 and `largest`), makes the interval.
 */
export function sampledSpread(values: Float64Array, weights: Float64Array, largest: number): Spread {
  const mean = meanOf(values, weights);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let [squares, shares] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const share = (weights[i] as number) / total;
    squares += share * ((values[i] as number) - mean) ** 2;
    shares += share * share;
  }
  if (Number.isNaN(mean) || mean === Number.POSITIVE_INFINITY) return { mean, from: mean, to: mean };
  if (squares === 0) {
    const missed = 1 - UNSEEN ** shares;
    return { mean, from: mean * (1 - missed), to: mean + missed * Math.max(0, largest - mean) };
  }
  const half = NORMAL_95 * Math.sqrt((squares * shares) / (1 - shares));
  return { mean, from: Math.max(0, mean - half), to: Math.min(largest, mean + half) };
}

export function meanOf(values: Float64Array, weights: Float64Array): number {
  let [sum, total] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    sum += (values[i] as number) * (weights[i] as number);
    total += weights[i] as number;
  }
  return sum / total;
}

/** Outcomes from the least value to the most. */
export function inOrder(values: Float64Array): Uint32Array {
  return Uint32Array.from(values.keys()).sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
}

/** Where half the chance has passed. */
export function medianOf(order: Uint32Array, weights: Float64Array): number {
  const half = weights.reduce((sum, weight) => sum + weight, 0) / 2;
  let passed = 0;
  for (const outcome of order) {
    passed += weights[outcome] as number;
    if (passed >= half) return outcome;
  }
  return 0;
}

/** [value, chance of at least so much], rising; at most so many that a curve can be drawn. */
export function exceedanceOf(
  values: Float64Array,
  weights: Float64Array,
  order: Uint32Array,
): (readonly [value: number, probability: number])[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const points: (readonly [number, number])[] = [];
  let left = total;
  order.forEach((outcome, i) => {
    const value = values[outcome] as number;
    const before = order[i - 1];
    if (before === undefined || values[before] !== value) points.push([value, Math.min(1, left / total)]);
    left -= weights[outcome] as number;
  });
  if (points.length <= MOST_POINTS) return points;
  const step = (points.length - 1) / (MOST_POINTS - 1);
  return Array.from({ length: MOST_POINTS }, (_, i) => points[Math.round(i * step)] as readonly [number, number]);
}
