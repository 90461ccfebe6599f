/**
 * Answers: what share of its value does an asset lose in water so deep, and does it still give service? Two answers that
 * have nothing to do with each other: the share is money, service ends where the water reaches the equipment or its power.
 * Water alone does not cut cable; where a river is crossed it may be scoured away, which is a setting of scenarios.
 */

import floods from "../../../data/hazards/flood.json";
import { ASSETS } from "./fragility.ts";
import { Entry } from "./read-data.ts";
import type { Figure, Names, Sourced } from "./sourced.ts";

type Pairs = readonly (readonly [depthM: number, share: number])[];

export type DamageCurve = Sourced & {
  readonly id: string;
  readonly name: Names;
  readonly assets: readonly string[];
  /** Straight lines between these, level after the last. */
  readonly points?: Pairs;
  /** From each depth on up to the next. */
  readonly steps?: Pairs;
};

/** The share of its value that an asset loses. */
export function damageShare({ points, steps }: DamageCurve, depthM: number): number {
  if (Number.isNaN(depthM)) return Number.NaN;
  if (depthM <= 0) return 0;
  if (steps !== undefined) return steps.findLast(([from]) => depthM >= from)?.[1] ?? 0;
  const line = points ?? [];
  const after = line.findIndex(([at]) => at > depthM);
  if (after < 0) return line.at(-1)?.[1] ?? 0;
  if (after === 0) return line[0]?.[1] ?? 0;
  const [[x0, y0], [x1, y1]] = [line[after - 1], line[after]] as [Pairs[number], Pairs[number]];
  return y0 + ((y1 - y0) * (depthM - x0)) / (x1 - x0);
}

/** Whether the water has reached the lowest of equipment, mains and generator; null where that height is not known. */
export function isUnderWater(depthM: number, lowestM: number): boolean | null {
  if (depthM <= 0) return false;
  return Number.isNaN(depthM) || Number.isNaN(lowestM) ? null : depthM >= lowestM;
}

type Floods = {
  /** How high over the ground equipment stands where nothing is known. */
  readonly equipmentBaseM: Figure;
  readonly damage: readonly DamageCurve[];
};

const [MOST_DEPTH, MOST_HEIGHT] = [100, 100];

function takeFloods(json: unknown): Floods {
  const file = new Entry(json, "", ["equipmentBaseM", "damage"]);
  return {
    equipmentBaseM: file.figure("equipmentBaseM", 0, MOST_HEIGHT),
    damage: file.named("damage", ["id", "name", "assets", "points", "steps"]).map((curve) => {
      if (!curve.has("points") && !curve.has("steps")) curve.fail("points", "no-shape");
      if (curve.has("points") && curve.has("steps")) curve.fail("steps", "two-shapes");
      const shape = curve.has("points") ? "points" : "steps";
      return {
        id: curve.name,
        name: curve.names("name"),
        assets: curve.some("assets", ASSETS),
        [shape]: curve.pairs(shape, [MOST_DEPTH, 1]),
        ...curve.sources(),
      };
    }),
  };
}

export const FLOOD: Floods = takeFloods(floods);
