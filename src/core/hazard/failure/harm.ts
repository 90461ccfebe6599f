/** One way in which an event harms one asset: what it asks for, and the loads that follow. */
import type { Strength } from "../events/strengths.ts";
import { isUnderWater } from "../flood-damage.ts";
import {
  chancesOfBeing,
  chancesOfReaching,
  DAMAGE_STATES,
  type DamageState,
  type FragilityCurve,
  statesOf,
} from "../fragility.ts";
import { daysLost, RESTORATION } from "../restoration.ts";
import { FAILURE_RULES, type Harmful } from "./failure-rules.ts";
import type { SpreadOfStrength } from "./levels.ts";
import { LEVEL_COUNT, type Missing } from "./risks.ts";

export type Harm = {
  /** An index into the causes. */
  readonly cause: number;
  /** The strength it is asked with. */
  readonly measure: Strength;
  /** Whether what the ground is stands in for the design. */
  readonly bySoil?: true;
  /** What its loads are of: the asset, whatever its length; a kilometre; a stretch of poles that fall together. */
  readonly of: "whole" | "km" | "block";
  /** Why best and worst case differ, where they do. */
  readonly missing: Missing | null;
  /** Loads at every level. design: what the asset was built for, where the curve asks that. */
  write(strength: number, design: number, least: Float64Array, most: Float64Array): void;
  /** Hours until a site serves again; of sites only. NaN: none are published. */
  fixH(strength: number, design: number): number;
};

/** It holds at best and fails at worst, unless what comes is negligible. */
export function writeUnknown(least: Float64Array, most: Float64Array): void {
  least.fill(0);
  most.fill(Number.POSITIVE_INFINITY);
}

export function unknownHarm(cause: number, measure: Harmful, missing: Missing, spread: SpreadOfStrength): Harm {
  const { value } = FAILURE_RULES.negligible[measure];
  return {
    cause,
    measure,
    of: "whole",
    missing,
    write(strength, _, least, most) {
      least.fill(0);
      for (let k = 0; k < LEVEL_COUNT; k++) {
        const here = strength * (spread.scale[k] as number);
        most[k] = (measure === "fireM" ? here < value : here >= value) ? Number.POSITIVE_INFINITY : 0;
      }
    },
    fixH: () => hoursOfUnknown(missing),
  };
}

/** Hours are published of states of damage, and states are told by curves. */
export const hoursOfUnknown = (missing: Missing): number => (missing === "curve" ? Number.NaN : hoursOf("complete"));

/** Service ends where the water reaches the floor: no chance about it, and the same at every level. */
export function floodHarm(cause: number, isKindKnown: boolean): Harm {
  return {
    cause,
    measure: "depthM",
    of: "whole",
    missing: isKindKnown ? "floorHeightM" : "kind",
    write(depthM, floorM, least, most) {
      const isUnder = isUnderWater(depthM, floorM);
      least.fill(isUnder === true && isKindKnown ? Number.POSITIVE_INFINITY : 0);
      most.fill(isUnder === false ? 0 : Number.POSITIVE_INFINITY);
    },
    fixH: () => hoursOf(FAILURE_RULES.floodedState.state),
  };
}

const HOURS_A_DAY = 24;

/** Of a site in that state, on average. */
export const hoursOf = (state: DamageState): number => HOURS_A_DAY * daysLost(RESTORATION.sites.days[state]);

/**
 * Hours of repair on average over the states in which there is no service, given that it is in one of them: at the strength
 * that is expected, which is what is known of it. Where that is too weak to reach any, of the lightest.
 */
export function hoursGivenLoss(curve: FragilityCurve, lostFrom: DamageState, strength: number, design: number): number {
  const isLost = (state: DamageState) => DAMAGE_STATES.indexOf(state) >= DAMAGE_STATES.indexOf(lostFrom);
  const states = statesOf(curve);
  const being = chancesOfBeing(chancesOfReaching(curve, strength, design)).slice(1);
  let [hours, chance] = [0, 0];
  states.forEach((state, s) => {
    if (!isLost(state)) return;
    hours += (being[s] as number) * hoursOf(state);
    chance += being[s] as number;
  });
  return chance > 0 ? hours / chance : hoursOf(states.find(isLost) ?? "complete");
}
