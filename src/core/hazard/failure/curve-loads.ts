/**
 * Answers: how heavy is the load that a fragility curve lays on an asset, at each level of the event?
 *
 * What varies from place to place widens the curve: Φ(ln(x / median) / β) averaged over a lognormal x is the same with
 * √(β² + σ²). Curves of several states may cross; the worst of those without service counts. Steps, and curves counted from
 * an offset, have no such closed form and are averaged over sixteen equally likely places.
 */
import {
  chanceOfLoss,
  chancesOfReaching,
  DAMAGE_STATES,
  type DamageState,
  type FragilityCurve,
  statesOf,
} from "../fragility.ts";
import { LEVELS, type SpreadOfStrength } from "./levels.ts";
import { loadOfNormal } from "./load-of-normal.ts";
import { LEVEL_COUNT } from "./risks.ts";

export const loadOfChance = (chance: number): number => -Math.log1p(-chance);
export const chanceOfLoad = (load: number): number => -Math.expm1(-load);

export type CurveLoads = (strength: number, design: number, out: Float64Array) => void;

/** Whether a curve says anything of service: one that knows lighter states only does not. */
export function tellsOfService(curve: FragilityCurve, lostFrom: DamageState): boolean {
  return statesOf(curve).some((state) => DAMAGE_STATES.indexOf(state) >= DAMAGE_STATES.indexOf(lostFrom));
}

/** The chance that an asset gives no service where a strength is certain; of curves that ask for no design value. */
export function lossByCurve(curve: FragilityCurve, lostFrom: DamageState): (strength: number) => number {
  const { lognormal, offset = 0, falling = false } = curve;
  if (lognormal === undefined) return (strength) => chanceOfLoss(curve, chancesOfReaching(curve, strength), lostFrom);
  const zOf = worstZ(lognormal, lostFrom, falling, 0);
  return (strength) => chanceOfLoad(loadOfNormal(zOf(Math.max(0, strength - offset))));
}

export function curveLoads(curve: FragilityCurve, lostFrom: DamageState, spread: SpreadOfStrength): CurveLoads {
  const { lognormal, offset = 0, falling = false } = curve;
  if (lognormal === undefined || (offset > 0 && spread.localSigma > 0)) return averagedLoads(curve, lostFrom, spread);
  const zOf = worstZ(lognormal, lostFrom, falling, spread.localSigma);
  return (strength, design, out) => {
    const at = curve.relativeTo === undefined ? strength : strength / design;
    for (let k = 0; k < LEVEL_COUNT; k++) {
      out[k] = loadOfNormal(zOf(Math.max(0, at * (spread.scale[k] as number) - offset)));
    }
  };
}

/** Of the worst of the states without service, Φ of which is its chance. */
function worstZ(
  lognormal: NonNullable<FragilityCurve["lognormal"]>,
  lostFrom: DamageState,
  falling: boolean,
  localSigma: number,
): (strength: number) => number {
  const shapes = DAMAGE_STATES.slice(DAMAGE_STATES.indexOf(lostFrom)).flatMap((state) => lognormal[state] ?? []);
  const lnMedians = shapes.map(({ median }) => Math.log(median));
  const betas = shapes.map(({ beta }) => (falling ? -1 : 1) * Math.hypot(beta, localSigma));
  return (strength) => {
    const x = Math.log(strength);
    let worst = Number.NEGATIVE_INFINITY;
    for (let s = 0; s < betas.length; s++) {
      const z = (x - (lnMedians[s] as number)) / (betas[s] as number);
      if (z > worst) worst = z;
    }
    return worst;
  };
}

function averagedLoads(curve: FragilityCurve, lostFrom: DamageState, spread: SpreadOfStrength): CurveLoads {
  const places = LEVELS.map((z) => Math.exp(spread.localSigma * z));
  return (strength, design, out) => {
    for (let k = 0; k < LEVEL_COUNT; k++) {
      let sum = 0;
      for (const place of places) {
        const here = strength * (spread.scale[k] as number) * place;
        sum += chanceOfLoss(curve, chancesOfReaching(curve, here, design), lostFrom);
      }
      out[k] = loadOfChance(sum / places.length);
    }
  };
}
