/** What an audit of circuits is asked with, and the change that takes up a path it proposes. */
import { type Edit, type HazardLayer, listAt, type Network, textAt } from "../../model/index.ts";
import { type RouteGround, routeGround } from "../routes/route-ground.ts";
import type { Audit, CircuitAudit, CircuitsToAudit } from "./audit-circuits.ts";
import { circuitPaths } from "./circuit-paths.ts";

export function circuitsToAudit(
  network: Network,
  hazards: readonly HazardLayer[],
  ground: Pick<RouteGround, "spans" | "groups" | "assumptions"> = routeGround(network, { ids: [] }, "ellipsoid"),
): {
  readonly input: CircuitsToAudit;
  readonly assumptions: RouteGround["assumptions"];
} {
  const { laying, owner } = network.spans.columns;
  const { spans, groups, assumptions } = ground;
  const radio = laying.options.indexOf("microwave") + 1;
  return {
    input: {
      siteCount: network.sites.count,
      spans,
      spanOwner: owner.codes,
      radio: laying.codes.map((code) => (code === radio ? 1 : 0)),
      circuits: circuitPaths(network),
      groups,
      lines: network.spans.geometry,
      places: network.sites.geometry,
      hazards,
    },
    assumptions,
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
