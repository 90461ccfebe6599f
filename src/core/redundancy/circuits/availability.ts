/**
 * Answers: for how many minutes of a year is a stretch of cable, a chain of them, or a pair of routes out of service?
 *
 * Rates of cuts are counted per calendar year, so a year's share of down time is rate × repair time. Causes are taken as
 * independent of each other; what both routes depend on is one cause, in series with the pair, and never multiplied.
 */

export const MINUTES_A_YEAR = 525_600;
const HOURS_A_YEAR = 8760;

/** The share of a year that a stretch is down. */
export function downShare(lengthKm: number, cutsPer1000KmYear: number, repairH: number): number {
  return Math.min(1, ((cutsPer1000KmYear * lengthKm) / 1000) * (repairH / HOURS_A_YEAR));
}

/** Down when any of these is. */
export function downInSeries(shares: Iterable<number>): number {
  let up = 0;
  for (const share of shares) up += Math.log1p(-share);
  // In logarithms, or a small share would be lost beside 1. From 0, or nothing would come out as -0.
  return 0 - Math.expm1(up);
}

/** Down when a cause that hits both routes strikes, or one of each route's own at the same time. */
export function downOfPair(working: Iterable<number>, protection: Iterable<number>, common: Iterable<number>): number {
  return downInSeries([downInSeries(common), downInSeries(working) * downInSeries(protection)]);
}
