/** What is asked of two routes besides that they share nothing: how long they may be, how unlike, where the first passes. */
import type { FoundRoute } from "./find-disjoint-routes.ts";

export type Demands = {
  /** Metres that neither route may exceed; infinite where any will do. */
  readonly maxM: number;
  /** Metres by which the two may differ. */
  readonly imbalanceM: number;
  /** A site that the first route passes, an end of it or one between; −1 where any way will do. */
  readonly through: number;
};

export const NO_DEMANDS: Demands = {
  maxM: Number.POSITIVE_INFINITY,
  imbalanceM: Number.POSITIVE_INFINITY,
  through: -1,
};

export const isDemanding = ({ maxM, imbalanceM, through }: Demands): boolean =>
  maxM < Number.POSITIVE_INFINITY || imbalanceM < Number.POSITIVE_INFINITY || through >= 0;

/** Sums of the same lengths in another order differ by less. */
const SAME_M = 1e-6;

type Metres = Pick<FoundRoute, "metres">;

export function fitTogether({ maxM, imbalanceM }: Demands, one: Metres, other: Metres): boolean {
  return (
    Math.max(one.metres, other.metres) <= maxM + SAME_M && Math.abs(one.metres - other.metres) <= imbalanceM + SAME_M
  );
}

/** The two with the one first that is to pass the site; null where they do not do what is asked. */
export function putInOrder(
  demands: Demands,
  pair: readonly [FoundRoute, FoundRoute],
): readonly [FoundRoute, FoundRoute] | null {
  const [one, other] = pair;
  if (!fitTogether(demands, one, other)) return null;
  if (demands.through < 0 || one.sites.includes(demands.through)) return pair;
  return other.sites.includes(demands.through) ? [other, one] : null;
}

/**
 * No pair costs less whose first route has at least these metres and whose second at least those; infinite where none can
 * do what is asked. Where neither has to pass a site the first is the shorter one.
 */
export function leastOfPair({ maxM, imbalanceM, through }: Demands, firstM: number, secondM: number): number {
  const first = Math.max(firstM, secondM - imbalanceM);
  const second = Math.max(secondM, through < 0 ? first : first - imbalanceM);
  return Math.max(first, second) > maxM + SAME_M ? Number.POSITIVE_INFINITY : first + second;
}
