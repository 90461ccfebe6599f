/** How far apart routes run, as `faultline routes` tells it. */
import type { Separation } from "../core/redundancy/shared/measure-separation.ts";

export function separationJson(separation: Separation | null) {
  if (separation === null) return null;
  const { minM, p05M, nearM, withinM, endM, near, profile, nearest } = separation;
  const stretches = Array.from({ length: near.length / 2 }, (_, i) => ({
    fromM: tidy(near[2 * i] as number),
    toM: tidy(near[2 * i + 1] as number),
  }));
  return {
    ...{ minM: tidy(minM), p05M: tidy(p05M), sharedWithinM: tidy(nearM), withinM, endM: tidy(endM) },
    nearest: { ...nearest, atM: tidy(nearest.atM) },
    stretches,
    profile: profile.map(({ atM, metres }) => ({ atM: tidy(atM), metres: tidy(metres) })),
  };
}

/** To the millimetre. */
export const tidy = (metres: number) => Math.round(metres * 1000) / 1000;
