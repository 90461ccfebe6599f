/**
 * Answers: by which of the published curves is an asset judged, and which others are there? The first that fits and asks for
 * no design value that is not known; where nobody knows whether equipment is anchored, the first of each kind.
 */
import {
  chancesOfReaching,
  curvesFor,
  type DamageState,
  type Fragility,
  type FragilityCurve,
  type Measure,
  statesOf,
} from "../fragility.ts";
import { tellsOfService } from "./curve-loads.ts";
import type { Missing } from "./risks.ts";

export type Anchored = "yes" | "no" | null;

export type CurvesInUse = {
  /** One and the same where nothing is open. */
  readonly weaker: FragilityCurve;
  readonly stronger: FragilityCurve;
  /** What would have to be known for it to be one curve, or a better one. */
  readonly missing: Missing | null;
};

/** Or what is missing for there to be any. */
export function curvesInUse(
  fragility: Fragility,
  asset: string,
  measure: Measure,
  anchored: Anchored,
  knowsDesignWind: boolean,
): CurvesInUse | Missing {
  const { state } = fragility.functionLostFrom;
  const fitting = curvesFor(fragility, asset, measure, anchored).filter((curve) => tellsOfService(curve, state));
  const isUsable = ({ relativeTo }: FragilityCurve) =>
    relativeTo === undefined || (relativeTo === "designWindMs" && knowsDesignWind);
  const usable = fitting.filter(isUsable);
  const first = fitting[0];
  const wanting = first === undefined || isUsable(first) ? null : (first.relativeTo ?? null);
  const ifNot = usable.find((curve) => curve.anchored !== "yes");
  const ifSo = usable.find((curve) => curve.anchored !== "no");
  const weaker = ifNot ?? ifSo;
  if (weaker === undefined) return wanting ?? "curve";
  const stronger = ifSo ?? weaker;
  return { weaker, stronger, missing: weaker === stronger ? wanting : "anchored" };
}

export type Alternative = {
  readonly curve: FragilityCurve;
  readonly isInUse: boolean;
  /** Of each state that the curve knows, chances at the strengths of the plot. NaN without the design value it asks for. */
  readonly states: readonly { readonly state: DamageState; readonly chances: readonly number[] }[];
};

export type Alternatives = {
  /** From 0 on, evenly; the same for all of them, so that they lie side by side. */
  readonly strengths: readonly number[];
  readonly curves: readonly Alternative[];
};

const PLOTTED = 121;
/** Φ of it is 0.99. */
const Z_ALMOST_ALL = 2.3263;
const STEP_BEYOND = 1.2;

/** design: what the asset is built for, where that is known. */
export function alternativesFor(
  fragility: Fragility,
  asset: string,
  measure: Measure,
  design = Number.NaN,
): Alternatives {
  const curves = curvesFor(fragility, asset, measure, null);
  const inUse = curvesInUse(fragility, asset, measure, null, measure === "windMs" && !Number.isNaN(design));
  const used = typeof inUse === "string" ? [] : [inUse.weaker, inUse.stronger];
  const most = Math.max(0, ...curves.map((curve) => strongestOf(curve, design)));
  const strengths = Array.from({ length: PLOTTED }, (_, i) => (most * i) / (PLOTTED - 1));
  return {
    strengths,
    curves: curves.map((curve) => {
      const reaching = strengths.map((strength) => chancesOfReaching(curve, strength, design));
      const states = statesOf(curve).map((state, s) => ({ state, chances: reaching.map((all) => all[s] as number) }));
      return { curve, isInUse: used.includes(curve), states };
    }),
  };
}

/** Where its worst state is all but certain; of a distance, where its lightest hardly ever is; of steps, the last. */
function strongestOf({ lognormal, steps, offset = 0, relativeTo }: FragilityCurve, design: number): number {
  if (relativeTo !== undefined && Number.isNaN(design)) return 0;
  const ends = Object.values(lognormal ?? {}).map(({ median, beta }) => median * Math.exp(Z_ALMOST_ALL * beta));
  const lasts = Object.values(steps ?? {}).map((pairs) => (pairs.at(-1)?.[0] ?? 0) * STEP_BEYOND);
  return (Math.max(0, ...ends, ...lasts) + offset) * (relativeTo === undefined ? 1 : design);
}
