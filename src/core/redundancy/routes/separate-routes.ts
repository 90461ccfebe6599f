/** Answers: how far apart do routes run, of several those two that come nearest to each other? */
import type { Lines } from "../../model/index.ts";
import { measureSeparation, type Separation } from "../shared/measure-separation.ts";
import type { FoundRoute } from "./find-disjoint-routes.ts";
import { routeLines } from "./route-lines.ts";

export type RouteSeparation = {
  /** Null where it is unknown: a span of theirs has no line. Told along the first of the two. */
  readonly separation: Separation | null;
  /** Which two of the routes. */
  readonly of: readonly [number, number];
  /** Spans of theirs drawn straight from end to end, which may run elsewhere. */
  readonly straight: number;
};

type Route = Pick<FoundRoute, "spans" | "sites">;

/** Null for fewer than two routes. from: per span row the site its line begins at. */
export function separateRoutes(
  lines: Lines,
  from: Int32Array,
  routes: readonly Route[],
  terms: { readonly withinM: number; readonly endM: number },
): RouteSeparation | null {
  if (routes.length < 2) return null;
  const drawn = routes.map((route) => routeLines(lines, from, route));
  const taken = new Set(routes.flatMap(({ spans }) => spans));
  const isStraight = (span: number) => (lines.starts[span + 1] ?? 0) - (lines.starts[span] ?? 0) === 2;
  const straight = [...taken].filter(isStraight).length;
  let [nearest, of]: [Separation | null, readonly [number, number]] = [null, [0, 1]];
  for (let i = 0; i < routes.length; i++) {
    for (let j = i + 1; j < routes.length; j++) {
      const [route, other] = [drawn[i] ?? null, drawn[j] ?? null];
      const found = route && other && measureSeparation({ route, other, ...terms });
      if (found === null) return { separation: null, of: [i, j], straight };
      if (nearest === null || found.minM < nearest.minM) [nearest, of] = [found, [i, j]];
    }
  }
  return { separation: nearest, of, straight };
}
