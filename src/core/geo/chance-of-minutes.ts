/**
 * Answers: how likely is it by chance that decimals look like minutes, or like seconds?
 * Of decimals four in ten reach .60; where none does in many places, they are minutes. Places side by side count once:
 * a town between 104.2 and 104.4 says nothing, a province that reaches over several degrees and skips .6 to .9 does.
 */
const BELOW_60 = 0.6;
const MOST_PLACES = 40;

export function chanceOfMinutes(values: readonly number[]): number {
  const tenths = new Set(values.map((value) => Math.floor(Math.abs(value) * 10)));
  const degrees = new Set(Array.from(tenths, (tenth) => Math.floor(tenth / 10)));
  return degrees.size < 2 ? 1 : BELOW_60 ** Math.min(tenths.size - 1, MOST_PLACES);
}

/** The third and fourth decimals are as good as dice, in the smallest town too. */
export function chanceOfSeconds(values: readonly number[]): number {
  const finest = new Set(values.map((value) => Math.round(Math.abs(value) * 1e4) % 100));
  finest.delete(0);
  return BELOW_60 ** Math.min(finest.size, MOST_PLACES);
}
