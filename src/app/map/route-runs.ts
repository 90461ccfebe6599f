/** The stretches of a route as it is taken, for drawing it. from: per span row the site its line begins at. */
import { lineAt, type Network, type Position, pointAt } from "../../core/model/index.ts";
import type { RouteRun } from "./route-pair-layer.ts";

type Path = { readonly spans: readonly number[]; readonly sites: readonly number[] };

/** One run for spans that follow each other; of a path that is not whole each span by itself, whichever way it is drawn. */
export function routeRuns(network: Network, from: Int32Array, { spans, sites }: Path, route: number): RouteRun[] {
  const isWhole = sites.length === spans.length + 1;
  const runs: RouteRun[] = [];
  let open: Position[] | null = null;
  for (const [step, span] of spans.entries()) {
    const line = lineOf(network, span, isWhole ? [sites[step] ?? -1, sites[step + 1] ?? -1] : null, from);
    if (line.length === 0) open = null;
    else if (open === null || !isWhole) runs.push({ route, path: (open = [...line]) });
    else open.push(...line);
  }
  return runs;
}

/** A span without a line runs straight; one whose sites have no place is left out. */
function lineOf(
  { spans, sites }: Network,
  span: number,
  ends: readonly [number, number] | null,
  from: Int32Array,
): readonly Position[] {
  const line = lineAt(spans.geometry, span);
  if (line !== null && line.length > 1) return ends === null || from[span] === ends[0] ? line : line.toReversed();
  const places = (ends ?? []).map((site) => (site < 0 ? null : pointAt(sites.geometry, site)));
  const known = places.filter((at) => at !== null);
  return known.length === 2 ? known : [];
}
