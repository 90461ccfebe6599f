/** What the chosen circuit looks like on the map, ready for the graphics card. */
import { boundsOfRows } from "../../../core/geo/bounds-of-rows.ts";
import { type Position, pointAt } from "../../../core/model/index.ts";
import { setAt } from "../../../core/redundancy/losses/element-sets.ts";
import type { RouteRun } from "../../map/route-pair-layer.ts";
import { routeRuns } from "../../map/route-runs.ts";
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
    runs: paths.flatMap((path, route) => routeRuns(network, input.spans.from, path, route)),
    hasProposed: reroute !== null,
    shared: together.length === 0 ? [] : [...buildSpanPaths(network, together)],
    sharedSites: shared.sites.map(place).filter((at) => at !== null),
    ends: [place(from[row] as number), place(to[row] as number)].filter((at) => at !== null),
    bounds: boundsOfRows(network, "circuits", [row]),
  };
}
