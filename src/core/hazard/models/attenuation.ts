/**
 * How does shaking fade with distance in one region, for one magnitude?
 *
 * The constants lie in a file (read-attenuation.ts), so that a bureau may put those of its province in their place. Peak
 * acceleration and velocity (Yu et al. 2013) and intensity have one shape: a level, and a slope against the logarithm of
 * the distance. The published constants change at Ms 6.5; nearly all curves meet there within 5 %.
 */
import type { Names, Sourced } from "../sourced.ts";

export const AXES = ["major", "minor"] as const;
export type Axis = (typeof AXES)[number];

/** ln of gal or of cm/s = a + b · Ms + c · ln(R + d · exp(e · Ms)); a and b up to the change of constants, and above it. */
export type MotionConstants = {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  readonly c: number;
  readonly d: number;
  readonly e: number;
};

/** Degrees = a + b · Ms + c · lg(R + r0). */
export type IntensityConstants = { readonly a: number; readonly b: number; readonly c: number; readonly r0: number };

type Axes<T> = Readonly<Record<Axis, T>>;

/** null: no relation is known. */
export type RegionAttenuation = {
  readonly name: Names;
  readonly pga: Axes<MotionConstants> | null;
  readonly pgv: Axes<MotionConstants> | null;
  readonly intensity: (Axes<IntensityConstants> & { readonly sigma: number }) | null;
  /** A curve with a constant that seems to be misprinted. */
  readonly suspect: { readonly curve: "pga" | "pgv"; readonly axis: Axis; readonly note: string } | null;
};

export type Attenuation = {
  readonly motion: Sourced & { readonly splitMs: number; readonly sigmaLnPga: number; readonly sigmaLnPgv: number };
  readonly intensity: Sourced;
  readonly regions: Readonly<Record<string, RegionAttenuation>>;
};

/** level + slope · ln(km + shift): ln of gal or of cm/s, or degrees of intensity; NaN where no relation is known. */
export type Curve = { readonly level: number; readonly slope: number; readonly shift: number };

/** Along both axes of the ellipses of equal shaking. */
export type Curves = Axes<Curve>;
export type ShakingCurves = Readonly<Record<"lnPga" | "lnPgv" | "intensity", Curves>>;

export const valueAt = ({ level, slope, shift }: Curve, km: number): number => level + slope * Math.log(km + shift);

export const radiusOf = ({ level, slope, shift }: Curve, value: number): number =>
  Math.exp((value - level) / slope) - shift;

/** null for a region that the table does not hold. */
export function shakingCurves({ motion, regions }: Attenuation, region: string, ms: number): ShakingCurves | null {
  const found = Object.hasOwn(regions, region) ? regions[region] : undefined;
  if (found === undefined) return null;
  const ofMotion = ({ a, b, c, d, e }: MotionConstants): Curve => ({
    level: levelOf(a, b, ms, ms <= motion.splitMs),
    slope: c,
    shift: d * Math.exp(e * ms),
  });
  const ofIntensity = ({ a, b, c, r0 }: IntensityConstants): Curve => ({
    level: a + b * ms,
    slope: c / Math.LN10,
    shift: r0,
  });
  return {
    lnPga: onBothAxes(found.pga, ofMotion),
    lnPgv: onBothAxes(found.pgv, ofMotion),
    intensity: onBothAxes(found.intensity, ofIntensity),
  };
}

type Pair = readonly [number, number];
const levelOf = ([aLow, aHigh]: Pair, [bLow, bHigh]: Pair, ms: number, low: boolean) =>
  low ? aLow + bLow * ms : aHigh + bHigh * ms;

const UNKNOWN: Curve = { level: Number.NaN, slope: Number.NaN, shift: Number.NaN };
const onBothAxes = <T>(constants: Axes<T> | null, curveOf: (constants: T) => Curve): Curves =>
  constants === null
    ? { major: UNKNOWN, minor: UNKNOWN }
    : { major: curveOf(constants.major), minor: curveOf(constants.minor) };

/**
 * By how much the suspected curve jumps where the constants change, as a share of the shaking below: −0.21 for peak
 * acceleration along the major axis in Tibet. null for a region, magnitude or axis that does not use it; an azimuth
 * (null) uses both axes.
 */
export function suspectStep({ motion, regions }: Attenuation, region: string, ms: number, axis: Axis | null) {
  const found = regions[region];
  const constants = found?.suspect && found[found.suspect.curve]?.[found.suspect.axis];
  if (!found?.suspect || !constants || ms > motion.splitMs) return null;
  if (axis !== null && axis !== found.suspect.axis) return null;
  const at = (low: boolean) => levelOf(constants.a, constants.b, motion.splitMs, low);
  return { curve: found.suspect.curve, step: Math.exp(at(false) - at(true)) - 1 };
}
