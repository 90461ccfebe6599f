/**
 * Answers: for how many hours is service gone, in the mean over all outcomes? Repairs and batteries are played for some
 * outcomes only, because each takes a while: for all of them where they are few, else for a sample that stands for equal
 * shares of the chance, in the order of how many people are cut off. Its number is said with the answer.
 */

import { measureRestoration } from "../restore/play-restoration.ts";
import type { RestoreGround } from "../restore/restore-ground.ts";

/** Outcomes by their places in the list of all, ascending, each with its share of the chance. */
export type Picks = { readonly outcomes: Uint32Array; readonly shares: Float64Array };

/** Picks are played in batches of so many, so that sums come out alike whoever plays them. */
export const PICKS_AT_ONCE = 8;

export type Restored = {
  /** Per pick. */
  readonly userHours: Float64Array;
  /** Per site row: hours without service, by share. */
  readonly darkH: Float64Array;
};

export function pickOutcomes(people: Float64Array, weights: Float64Array, most: number): Picks {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (people.length <= most) {
    return { outcomes: Uint32Array.from(people.keys()), shares: weights.map((weight) => weight / total) };
  }
  const order = Uint32Array.from(people.keys()).sort((a, b) => (people[a] as number) - (people[b] as number) || a - b);
  const picked = new Map<number, number>();
  let [passed, next] = [0, 0.5];
  for (const outcome of order) {
    passed += ((weights[outcome] as number) * most) / total;
    for (; next < passed; next++) picked.set(outcome, (picked.get(outcome) ?? 0) + 1 / most);
  }
  const outcomes = Uint32Array.from(picked.keys()).sort();
  return { outcomes, shares: Float64Array.from(outcomes, (outcome) => picked.get(outcome) as number) };
}

export function restorePicks(
  ground: RestoreGround,
  unknowns: "hold" | "fail",
  { outcomes, shares }: Picks,
  failingIn: (outcome: number) => Uint32Array,
): Restored {
  const userHours = new Float64Array(outcomes.length);
  const darkH = new Float64Array(ground.people.length);
  outcomes.forEach((outcome, i) => {
    const service = measureRestoration(ground, failingIn(outcome), { unknowns });
    userHours[i] = service.userHours;
    for (let site = 0; site < darkH.length; site++) {
      darkH[site] = (darkH[site] as number) + (shares[i] as number) * (service.darkH[site] as number);
    }
  });
  return { userHours, darkH };
}
