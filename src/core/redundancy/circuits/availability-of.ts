/** What availability is asked with: the causes of a network, by the rates at which cable is cut. */
import type { Network } from "../../model/index.ts";
import { buildServiceGraph, type GatewayRule } from "../../topology/service-graph.ts";
import { spanLengths } from "../../topology/span-lengths.ts";
import { topologyColumns } from "../../topology/topology.ts";
import { groupSets } from "../losses/group-sets.ts";
import { circuitPaths } from "./circuit-paths.ts";
import type { CutRates } from "./cut-rates.ts";
import { type FailureCauses, failureCauses } from "./failure-causes.ts";
import type { AvailabilityOf } from "./measure-availability.ts";

export function availabilityOf(
  network: Network,
  gateways: GatewayRule,
  rates: CutRates,
): {
  readonly input: AvailabilityOf;
  readonly causes: FailureCauses;
  readonly lengths: { readonly straight: number; readonly unknown: number };
} {
  const columns = topologyColumns(network);
  const { from, to, used } = buildServiceGraph(columns, gateways);
  const { metres, ...lengths } = spanLengths(network, from, to, "ellipsoid");
  const causes = failureCauses(network, metres, used, rates);
  const groups = groupSets(network);
  return {
    input: { columns, gateways, lengths: metres, groups, circuits: circuitPaths(network), causes },
    causes,
    lengths,
  };
}
