/**
 * How likely does the ground liquefy in an earthquake, and how far does it settle and spread?
 *
 * HAZUS-MH MR5 §4-21: what shaking does to a class of susceptibility, the share of the class that can liquefy at all,
 * corrected for magnitude (how long it shakes) and for the depth of ground water. Settlement is what is to be expected,
 * spreading what happens where it does liquefy. The settlements are inches, which a common implementation takes for metres.
 */
const INCH_CM = 2.54;

/** P(liquefies | PGA) = slope · PGA − base; the share that can; threshold in g; settlement in inches. */
const CLASSES = {
  "very-high": { slope: 9.09, base: 0.82, share: 0.25, thresholdG: 0.09, settlementIn: 12 },
  high: { slope: 7.67, base: 0.92, share: 0.2, thresholdG: 0.12, settlementIn: 6 },
  moderate: { slope: 6.67, base: 1, share: 0.1, thresholdG: 0.15, settlementIn: 2 },
  low: { slope: 5.57, base: 1.18, share: 0.05, thresholdG: 0.21, settlementIn: 1 },
  "very-low": { slope: 4.16, base: 1.08, share: 0.02, thresholdG: 0.26, settlementIn: 0 },
} as const;

export type Susceptibility = keyof typeof CLASSES;
export const SUSCEPTIBILITIES = Object.keys(CLASSES) as Susceptibility[];

export function liquefies(susceptibility: Susceptibility, pgaG: number, m: number, waterFt: number): number {
  const { slope, base, share } = CLASSES[susceptibility];
  const whenShaken = Math.min(1, Math.max(0, slope * pgaG - base));
  return (whenShaken * share) / (magnitudeFactor(m) * (0.022 * waterFt + 0.93));
}

export const magnitudeFactor = (m: number): number => ((0.0027 * m - 0.0267) * m - 0.2055) * m + 2.9188;

/** To be expected, over ground that liquefies and ground that does not. */
export const settlementCm = (susceptibility: Susceptibility, probability: number): number =>
  INCH_CM * CLASSES[susceptibility].settlementIn * probability;

/** Where the ground liquefies and can move sideways. */
export function spreadCm(susceptibility: Susceptibility, pgaG: number, m: number): number {
  const times = pgaG / CLASSES[susceptibility].thresholdG;
  const inches = times < 1 ? 0 : times < 2 ? 12 * times - 12 : times < 3 ? 18 * times - 24 : 70 * times - 180;
  return INCH_CM * Math.max(0, ((0.0086 * m - 0.0914) * m + 0.4698) * m - 0.9835) * inches;
}
