/** What availability is asked with: the causes of a network, by the rates at which cable is cut. */
import type { Network } from "../../model/index.ts";
import type { GatewayRule } from "../../topology/service-graph.ts";
import type { LengthsTaken } from "../../topology/span-lengths.ts";
import { topologyColumns } from "../../topology/topology.ts";
import { type RouteGround, routeGround } from "../routes/route-ground.ts";
import { circuitPaths } from "./circuit-paths.ts";
import type { CutRates } from "./cut-rates.ts";
import { type FailureCauses, failureCauses } from "./failure-causes.ts";
import type { AvailabilityOf } from "./measure-availability.ts";

export function availabilityOf(
  network: Network,
  gateways: GatewayRule,
  rates: CutRates,
  ground: Pick<RouteGround, "spans" | "groups" | "assumptions"> = routeGround(network, gateways, "ellipsoid"),
): {
  readonly input: AvailabilityOf;
  readonly causes: FailureCauses;
  readonly lengths: LengthsTaken;
} {
  const columns = topologyColumns(network);
  const { spans, groups, assumptions } = ground;
  const causes = failureCauses(network, spans.lengths, spans.used, rates);
  return {
    input: { columns, gateways, lengths: spans.lengths, groups, circuits: circuitPaths(network), causes },
    causes,
    lengths: assumptions,
  };
}
