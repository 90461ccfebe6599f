/**
 * Answers: where do two routes come near each other? The nearest place, which is exact, and the lowest points among the
 * hundredths of the route at which the profile is taken, where it is as near as in the nearest twentieth of its length
 * or within d: a low point that lies far off is no near place. A stretch within d is one place.
 */
import type { Separation } from "./measure-separation.ts";

export type NearPlace = Separation["nearest"] & { readonly metres: number };

export function nearestPlaces(separation: Separation, most: number): NearPlace[] {
  const { profile, nearest, minM, p05M, withinM, lengthM, endM, near } = separation;
  const step = lengthM / (profile.length - 1);
  const at = (i: number) => profile[i]?.metres ?? Number.POSITIVE_INFINITY;
  const low = profile.filter(
    ({ atM, metres }, i) =>
      metres < at(i - 1) &&
      metres <= at(i + 1) &&
      metres <= Math.max(p05M, withinM) &&
      atM >= endM &&
      atM <= lengthM - endM &&
      Math.abs(atM - nearest.atM) > step,
  );
  const stretchOf = (atM: number) =>
    near.findIndex((from, i) => i % 2 === 0 && atM >= (from as number) && atM <= (near[i + 1] as number));
  const seen = new Set([stretchOf(nearest.atM)]);
  const apart = low
    .sort((a, b) => a.metres - b.metres)
    .filter(({ atM }) => {
      const stretch = stretchOf(atM);
      if (stretch >= 0 && seen.has(stretch)) return false;
      seen.add(stretch);
      return true;
    });
  return [{ ...nearest, metres: minM }, ...apart].slice(0, most);
}
