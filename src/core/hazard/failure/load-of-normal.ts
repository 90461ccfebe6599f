/**
 * How heavy is the load of a chance Φ(z)? −ln(1 − Φ(z)), between knots by Hermite's cubic with the true slopes: right to
 * about 1e-8 of itself, in some 10 ns, where the series for Φ takes a hundred times as long. A million spans in pieces ask
 * at sixteen levels each. As in normal-cdf.ts, beyond 8 it is certain and below −8 impossible.
 */
import { normalCdf, normalDensity } from "../normal-cdf.ts";

const BEYOND = 8;
const PER_UNIT = 128;
const KNOTS = 2 * BEYOND * PER_UNIT + 1;

const loads = new Float64Array(KNOTS);
/** Per knot, times the distance between knots. */
const slopes = new Float64Array(KNOTS);
for (let i = 0; i < KNOTS; i++) {
  const z = i / PER_UNIT - BEYOND;
  const above = tail(z);
  loads[i] = z < 0 ? -Math.log1p(-tail(-z)) : -Math.log(above);
  slopes[i] = normalDensity(z) / above / PER_UNIT;
}

export function loadOfNormal(z: number): number {
  if (!(z > -BEYOND)) return Number.isNaN(z) ? z : 0;
  if (z >= BEYOND) return Number.POSITIVE_INFINITY;
  const at = (z + BEYOND) * PER_UNIT;
  const i = Math.floor(at);
  const t = at - i;
  const u = 1 - t;
  return (
    u * u * ((1 + 2 * t) * (loads[i] as number) + t * (slopes[i] as number)) +
    t * t * ((1 + 2 * u) * (loads[i + 1] as number) - u * (slopes[i + 1] as number))
  );
}

/** 1 − Φ(z). Far out, where the series is left with rounding, by Laplace's continued fraction. */
function tail(z: number): number {
  if (z < 3) return normalCdf(-z);
  let below = z;
  for (let k = 60; k > 0; k--) below = z + k / below;
  return normalDensity(z) / below;
}
