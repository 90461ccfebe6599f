/** What the chosen circuit looks like on the map, ready for the graphics card. */
import { boundsOfRows } from "../../../core/geo/bounds-of-rows.ts";
import { lineAt, type Network, type Position, pointAt } from "../../../core/model/index.ts";
import { setAt } from "../../../core/redundancy/losses/element-sets.ts";
import type { RouteRun } from "../../map/route-pair-layer.ts";
import { buildSpanPaths, type SpanPaths } from "../../map/span-paths.ts";
import type { Bounds } from "../../map/view-layer.ts";
import type { ChosenCircuit } from "./use-circuits.ts";

export type CircuitMarks = {
  readonly runs: readonly RouteRun[];
  readonly hasProposed: boolean;
  /** Spans that both paths run over, and those of either path that lie in a risk group of both. */
  readonly shared: readonly SpanPaths[];
  readonly sharedSites: readonly Position[];
  readonly ends: readonly Position[];
  readonly bounds: Bounds | null;
};

export function circuitMarks({ network, row, circuit, input }: ChosenCircuit): CircuitMarks {
  const { working, protection, shared, reroute } = circuit;
  const onPaths = new Set([...working.spans, ...protection.spans]);
  const inGroups = shared.groups.flatMap((group) => [...setAt(input.groups, group).spans]);
  const together = [...new Set([...shared.spans, ...inGroups.filter((span) => onPaths.has(span))])];
  const { from, to } = input.circuits;
  const paths = [working, protection, ...(reroute === null ? [] : [reroute.route])];
  const place = (site: number) => (site < 0 ? null : pointAt(network.sites.geometry, site));
  return {
    runs: paths.flatMap((path, route) => runsOf(network, input.spans.from, path, route)),
    hasProposed: reroute !== null,
    shared: together.length === 0 ? [] : [...buildSpanPaths(network, together)],
    sharedSites: shared.sites.map(place).filter((at) => at !== null),
    ends: [place(from[row] as number), place(to[row] as number)].filter((at) => at !== null),
    bounds: boundsOfRows(network, "circuits", [row]),
  };
}

type Path = { readonly spans: readonly number[]; readonly sites: readonly number[] };

/** One run for spans that follow each other; of a path that is not whole each span by itself, whichever way it is drawn. */
function runsOf(network: Network, from: Int32Array, { spans, sites }: Path, route: number): RouteRun[] {
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
