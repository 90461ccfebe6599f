/** What an outage of a network is asked with. */
import type { Network, Settings } from "../../model/index.ts";
import { circuitsAt } from "../../topology/circuits-at.ts";
import { topologyColumns } from "../../topology/topology.ts";
import { circuitPaths } from "../circuits/circuit-paths.ts";
import type { ElementSet } from "../losses/element-sets.ts";
import type { OutageQuestion } from "./measure-outage.ts";

export function outageOf(network: Network, { gateways, enough }: Settings, off: ElementSet): OutageQuestion {
  const { sites, spans } = network;
  return {
    ...{ columns: topologyColumns(network), gateways, enough },
    off: { spans: Uint32Array.from(off.spans), sites: Uint32Array.from(off.sites) },
    places: sites.geometry,
    spanOwner: spans.columns.owner,
    satellite: sites.columns.satelliteBackup,
    criticalUsers: sites.columns.criticalUsers,
    circuitsAt: circuitsAt(network),
    circuits: circuitPaths(network),
  };
}
