/**
 * Answers: where do two routes come near each other? The nearest place, which is exact, and the lowest points between the
 * hundredths of the route at which the profile is taken; stretches that both run over are one place each.
 */
import type { Separation } from "./measure-separation.ts";

export type NearPlace = Separation["nearest"] & { readonly metres: number };

export function nearestPlaces({ profile, nearest, minM, lengthM, endM }: Separation, most: number): NearPlace[] {
  const step = lengthM / (profile.length - 1);
  const at = (i: number) => profile[i]?.metres ?? Number.POSITIVE_INFINITY;
  const low = profile.filter(
    ({ atM, metres }, i) =>
      metres < at(i - 1) &&
      metres <= at(i + 1) &&
      atM >= endM &&
      atM <= lengthM - endM &&
      Math.abs(atM - nearest.atM) > step,
  );
  return [{ ...nearest, metres: minM }, ...low.sort((a, b) => a.metres - b.metres)].slice(0, most);
}
