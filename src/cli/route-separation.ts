/** How far apart routes run, as `faultline routes` tells it. */
import type { Network } from "../core/model/index.ts";
import type { FoundRoute } from "../core/redundancy/routes/find-disjoint-routes.ts";
import { routeLines } from "../core/redundancy/routes/route-lines.ts";
import {
  measureSeparation,
  SEPARATION_DEFAULTS,
  type Separation,
} from "../core/redundancy/shared/measure-separation.ts";
import type { Words } from "../words/index.ts";

export type RouteSeparation = {
  /** Of the two routes that come nearest to each other; null where that is unknown. */
  readonly separation: Separation | null;
  /** What was taken for granted, or why it is unknown. */
  readonly assumptions: readonly string[];
};

export function separateRoutes(
  { spans }: Network,
  from: Int32Array,
  routes: readonly FoundRoute[],
  { routes: said }: Words,
): RouteSeparation {
  if (routes.length < 2) return { separation: null, assumptions: [] };
  let nearest: Separation | null = null;
  for (let i = 0; i < routes.length; i++) {
    for (let j = i + 1; j < routes.length; j++) {
      const route = routeLines(spans.geometry, from, routes[i] as FoundRoute);
      const other = routeLines(spans.geometry, from, routes[j] as FoundRoute);
      const found = route && other && measureSeparation({ route, other, ...SEPARATION_DEFAULTS });
      if (found === null) return { separation: null, assumptions: [said.assumeNoSeparation] };
      if (nearest === null || found.minM < nearest.minM) nearest = found;
    }
  }
  if (nearest === null) return { separation: null, assumptions: [] };
  const { starts } = spans.geometry;
  const taken = new Set(routes.flatMap((route) => route.spans));
  const straight = [...taken].filter((span) => (starts[span + 1] ?? 0) - (starts[span] ?? 0) === 2).length;
  const drawn = straight > 0 ? [said.assumeStraight(straight)] : [];
  return { separation: nearest, assumptions: [said.assumeSeparation(nearest.endM), ...drawn] };
}

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
const tidy = (metres: number) => Math.round(metres * 1000) / 1000;
