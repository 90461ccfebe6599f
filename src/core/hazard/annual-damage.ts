/**
 * Answers: what does a hazard cost in a year on average, when its loss is known at some return periods only?
 *
 * Expected loss = ∫ loss dp over the yearly chance p = 1 / T of that loss or more, in closed form between the periods.
 * Outside of them nothing is known, and both ends are taken at their least where losses rise with rarity: nothing happens
 * more often than the most frequent period, and what is rarer than the rarest does no more than it. What the frequent end
 * could add at most is said beside; the rare end has no bound. One sort, then one pass.
 */
export type LossAt = { readonly years: number; readonly loss: number };

/** How the loss goes between two periods: in a straight line against the chance, or against its logarithm. */
export const INTERPOLATIONS = ["chance", "log-chance"] as const;

export type AnnualDamage = {
  readonly perYear: number;
  /** Of it, what lies between the periods given, and what the rare end adds. */
  readonly between: number;
  readonly rareEnd: number;
  /** Not in it: more than this the frequent end cannot add while losses rise with rarity. */
  readonly frequentEndAtMost: number;
};

/** Periods of a year or more, each once, in any order. A loss that is not known makes the answer unknown. */
export function annualDamage(losses: readonly LossAt[], between: (typeof INTERPOLATIONS)[number]): AnnualDamage {
  const sorted = [...losses].sort((a, b) => a.years - b.years);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) {
    return { perYear: Number.NaN, between: Number.NaN, rareEnd: Number.NaN, frequentEndAtMost: Number.NaN };
  }
  const area = between === "chance" ? areaOfLine : areaOfLogLine;
  let inside = 0;
  for (let i = 1; i < sorted.length; i++) inside += area(sorted[i - 1] as LossAt, sorted[i] as LossAt);
  const rareEnd = last.loss / last.years;
  return {
    perYear: inside + rareEnd,
    between: inside,
    rareEnd,
    frequentEndAtMost: first.loss * (1 - 1 / first.years),
  };
}

function areaOfLine(often: LossAt, rare: LossAt): number {
  return ((often.loss + rare.loss) / 2) * (1 / often.years - 1 / rare.years);
}

/** By parts: ∫ L dp = [p L] − ∫ p dL, where dL is the slope times d(ln p). */
function areaOfLogLine(often: LossAt, rare: LossAt): number {
  const slope = (often.loss - rare.loss) / Math.log(rare.years / often.years);
  return often.loss / often.years - rare.loss / rare.years - slope * (1 / often.years - 1 / rare.years);
}
