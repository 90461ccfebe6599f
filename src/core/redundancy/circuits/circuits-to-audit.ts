/** What an audit of circuits is asked with, and the change that takes up a path it proposes. */
import { type Edit, type HazardLayer, listAt, type Network, textAt } from "../../model/index.ts";
import { buildServiceGraph, type NetworkAssumptions } from "../../topology/service-graph.ts";
import { spanLengths } from "../../topology/span-lengths.ts";
import { topologyColumns } from "../../topology/topology.ts";
import { groupSets } from "../losses/group-sets.ts";
import type { Audit, CircuitAudit, CircuitsToAudit } from "./audit-circuits.ts";
import { circuitPaths } from "./circuit-paths.ts";

export function circuitsToAudit(
  network: Network,
  hazards: readonly HazardLayer[],
): {
  readonly input: CircuitsToAudit;
  readonly assumptions: NetworkAssumptions & { readonly straight: number; readonly unknown: number };
} {
  const { laying, owner } = network.spans.columns;
  const { from, to, used, assumptions } = buildServiceGraph(topologyColumns(network), { ids: [] });
  const { metres, straight, unknown } = spanLengths(network, from, to, "ellipsoid");
  const radio = laying.options.indexOf("microwave") + 1;
  return {
    input: {
      siteCount: network.sites.count,
      spans: { from, to, used, lengths: metres },
      spanOwner: owner.codes,
      radio: laying.codes.map((code) => (code === radio ? 1 : 0)),
      circuits: circuitPaths(network),
      groups: groupSets(network),
      lines: network.spans.geometry,
      places: network.sites.geometry,
      hazards,
    },
    assumptions: { ...assumptions, straight, unknown },
  };
}

/** Null where the audit proposes nothing, or a span or the circuit has no id to name it by. */
export function rerouteEdit({ circuits, spans }: Network, circuit: number, { reroute }: CircuitAudit): Edit | null {
  const id = textAt(circuits.columns.id, circuit);
  if (reroute === null || id === null) return null;
  const value = reroute.route.spans.map((row) => textAt(spans.columns.id, row) ?? "");
  if (value.includes("")) return null;
  const before = listAt(circuits.columns.protection, circuit);
  return { kind: "set", table: "circuits", id, field: "protection", value, before };
}

/** The rows of failing circuits for which the audit has a path that shares nothing: taking it lets them pass. */
export function clearable({ circuits }: Audit): number[] {
  return [...circuits.keys()].filter((row) => {
    const { verdict, reroute } = circuits[row] ?? {};
    if (verdict !== "fail" || reroute == null) return false;
    const { groups, spans, sites } = reroute.shared;
    return groups.length + spans.length + sites.length === 0;
  });
}
