/**
 * How does shaking fade with distance in one region, for one magnitude?
 *
 * The constants lie in `data/hazards/attenuation.json`, so that a bureau may put those of its province in their place.
 * Peak acceleration and velocity (Yu et al. 2013) and intensity have one shape: a level, and a slope against the logarithm
 * of the distance. The published constants change at Ms 6.5; nearly all curves meet there within 5 %.
 */
import table from "../../../../data/hazards/attenuation.json";

export const REGIONS = ["xinjiang", "tibet", "eastern", "central"] as const;
export type Region = (typeof REGIONS)[number];

export const AXES = ["major", "minor"] as const;
export type Axis = (typeof AXES)[number];

type MotionConstants = {
  /** Up to the magnitude where the constants change, and above it. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly c: number;
  readonly d: number;
  readonly e: number;
};
type IntensityConstants = { readonly a: number; readonly b: number; readonly c: number; readonly r0: number };
type Sourced = { readonly source: string; readonly status: string };

export type Attenuation = {
  readonly motion: Sourced & {
    readonly splitMs: number;
    readonly sigmaLn: { readonly pga: number; readonly pgv: number };
    /** The curve with a constant that seems to be misprinted. */
    readonly suspect: { readonly region: string; readonly measure: string; readonly axis: string };
    readonly regions: Readonly<
      Record<Region, Readonly<Record<"pga" | "pgv", Readonly<Record<Axis, MotionConstants>>>>>
    >;
  };
  readonly intensity: Sourced & {
    readonly regions: Readonly<Record<Region, Readonly<Record<Axis, IntensityConstants>> & { readonly sigma: number }>>;
  };
};

export const ATTENUATION: Attenuation = table;

/** level + slope · ln(km + shift): ln of gal or of cm/s, or degrees of intensity. */
export type Curve = { readonly level: number; readonly slope: number; readonly shift: number };

/** Along both axes of the ellipses of equal shaking. */
export type Curves = Readonly<Record<Axis, Curve>>;
export type ShakingCurves = Readonly<Record<"lnPga" | "lnPgv" | "intensity", Curves>>;

export const valueAt = ({ level, slope, shift }: Curve, km: number): number => level + slope * Math.log(km + shift);

export const radiusOf = ({ level, slope, shift }: Curve, value: number): number =>
  Math.exp((value - level) / slope) - shift;

export function shakingCurves(region: Region, ms: number, { motion, intensity } = ATTENUATION): ShakingCurves {
  const { pga, pgv } = motion.regions[region];
  const set = ms <= motion.splitMs ? 0 : 1;
  const ofMotion = ({ a, b, c, d, e }: MotionConstants): Curve => ({
    level: (a[set] ?? Number.NaN) + (b[set] ?? Number.NaN) * ms,
    slope: c,
    shift: d * Math.exp(e * ms),
  });
  const ofIntensity = ({ a, b, c, r0 }: IntensityConstants): Curve => ({
    level: a + b * ms,
    slope: c / Math.LN10,
    shift: r0,
  });
  const degrees = intensity.regions[region];
  return {
    lnPga: { major: ofMotion(pga.major), minor: ofMotion(pga.minor) },
    lnPgv: { major: ofMotion(pgv.major), minor: ofMotion(pgv.minor) },
    intensity: { major: ofIntensity(degrees.major), minor: ofIntensity(degrees.minor) },
  };
}

/**
 * By how much the suspected curve jumps where the constants change, as a share of the shaking below: −0.21 for peak
 * acceleration along the major axis in Tibet. null for a region and magnitude that do not use it.
 */
export function suspectStep(region: Region, ms: number, attenuation = ATTENUATION): number | null {
  const { splitMs, suspect } = attenuation.motion;
  if (region !== suspect.region || ms > splitMs) return null;
  const { a, b } = attenuation.motion.regions[region].pga.major;
  const [low = Number.NaN, high = Number.NaN] = a.map((constant, set) => constant + (b[set] ?? Number.NaN) * splitMs);
  return Math.exp(high - low) - 1;
}
