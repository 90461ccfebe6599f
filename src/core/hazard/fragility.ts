/**
 * Answers: how likely is each state of damage where a hazard is so strong? A curve gives per state the chance of that
 * state or worse. Curves of one asset may cross where their spreads differ; being in a worse state then counts for the
 * better ones too, so that the chances stay in order. Loss of function is one chance taken from the states; what the
 * damage costs (`flood-damage.ts`) and how long it lasts (`models/restoration.ts`) are answered apart.
 */
import { GROUP_KINDS, LAYING_MODES, SITE_KINDS } from "../model/index.ts";
import { normalCdf } from "./normal-cdf.ts";
import type { Figure, Names, Sourced } from "./sourced.ts";

export const DAMAGE_STATES = ["slight", "moderate", "extensive", "complete"] as const;
export type DamageState = (typeof DAMAGE_STATES)[number];

/** What a hazard is measured in; `fireM` is the distance to the perimeter of a fire. */
export const MEASURES = { pgaG: "g", pgdCm: "cm", windMs: "m/s", iceMm: "mm", fireM: "m" } as const;
export type Measure = keyof typeof MEASURES;

/** What an asset was designed for; a curve may hold in multiples of it. */
export const DESIGN_VALUES = { designWindMs: "m/s", designIceMm: "mm" } as const;
export type DesignValue = keyof typeof DESIGN_VALUES;

/** Kinds of sites, ways of laying and kinds of risk groups, whose names do not meet. */
export const ASSETS: readonly string[] = [...SITE_KINDS, ...LAYING_MODES, ...GROUP_KINDS];

export type Lognormal = { readonly median: number; readonly beta: number };
/** From each strength on, rising, the chance that holds up to the next. */
export type Steps = readonly (readonly [from: number, chance: number])[];

export type FragilityCurve = Sourced & {
  readonly id: string;
  readonly name: Names;
  /** The first curve of a file that fits an asset and a measure is used, those after it are alternatives. */
  readonly assets: readonly string[];
  readonly measure: Measure;
  readonly anchored?: "yes" | "no";
  /** Medians are multiples of this. */
  readonly relativeTo?: DesignValue;
  /** Counted from this strength on. */
  readonly offset?: number;
  /** The weaker, the worse: a distance. */
  readonly falling?: boolean;
  readonly lognormal?: Readonly<Partial<Record<DamageState, Lognormal>>>;
  readonly steps?: Readonly<Partial<Record<DamageState, Steps>>>;
};

export type Fragility = {
  readonly functionLostFrom: { readonly state: DamageState } & Sourced;
  /** Poles fail in groups: a pole line is one draw for each stretch of this length. */
  readonly poleBlockKm: Figure;
  readonly curves: readonly FragilityCurve[];
};

/** The states a curve knows, from the lightest to the worst. */
export function statesOf({ lognormal, steps }: FragilityCurve): readonly DamageState[] {
  return DAMAGE_STATES.filter((state) => lognormal?.[state] !== undefined || steps?.[state] !== undefined);
}

/**
 * Per state of `statesOf` the chance of that state or worse. NaN where the strength, or the design value that the curve
 * asks for, is not known.
 */
export function chancesOfReaching(curve: FragilityCurve, strength: number, design = Number.NaN): number[] {
  const chances = statesOf(curve).map((state) => chanceOf(curve, state, strength, design));
  for (let s = chances.length - 2; s >= 0; s--) {
    chances[s] = Math.max(chances[s] as number, chances[s + 1] as number);
  }
  return chances;
}

function chanceOf(curve: FragilityCurve, state: DamageState, strength: number, design: number): number {
  const { relativeTo, offset = 0, falling = false, lognormal, steps } = curve;
  const at = relativeTo === undefined ? strength : strength / design;
  if (Number.isNaN(at)) return Number.NaN;
  const shape = lognormal?.[state];
  if (shape === undefined) return steps?.[state]?.findLast(([from]) => at >= from)?.[1] ?? 0;
  // The logarithm of nothing is minus infinity, which is right: no strength, no damage.
  const z = Math.log(Math.max(0, at - offset) / shape.median) / shape.beta;
  return normalCdf(falling ? -z : z);
}

/** The chance to be in no state at all, then to be in each of `statesOf` and in no worse: they add up to 1. */
export function chancesOfBeing(reaching: readonly number[]): number[] {
  return [1, ...reaching].map((chance, s, all) => chance - (all[s + 1] ?? 0));
}

/** The chance that the asset gives no service: that it reaches the state from which it does, or a worse one. */
export function chanceOfLoss(curve: FragilityCurve, reaching: readonly number[], lostFrom: DamageState): number {
  const least = DAMAGE_STATES.indexOf(lostFrom);
  const at = statesOf(curve).findIndex((state) => DAMAGE_STATES.indexOf(state) >= least);
  // A curve that knows lighter states only says nothing about service.
  return at < 0 ? Number.NaN : (reaching[at] as number);
}

/** The curves that fit, the one in use first. Where anchoring is not known, those of both kinds. */
export function curvesFor(
  { curves }: Fragility,
  asset: string,
  measure: Measure,
  anchored: "yes" | "no" | null,
): FragilityCurve[] {
  return curves.filter(
    (curve) =>
      curve.measure === measure &&
      curve.assets.includes(asset) &&
      (anchored === null || curve.anchored === undefined || curve.anchored === anchored),
  );
}
