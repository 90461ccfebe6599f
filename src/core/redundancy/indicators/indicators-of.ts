/** What the indicators of a network are asked with. */
import type { Network, Settings } from "../../model/index.ts";
import { type LengthsTaken, spanLengths } from "../../topology/span-lengths.ts";
import { spanEnds, topologyColumns } from "../../topology/topology.ts";
import type { IndicatorsOf } from "./measure-indicators.ts";
import type { Thresholds } from "./thresholds.ts";

export function indicatorsOf(
  network: Network,
  { gateways, enough }: Pick<Settings, "gateways" | "enough">,
  thresholds: Thresholds,
): { readonly input: IndicatorsOf; readonly lengths: LengthsTaken } {
  const columns = topologyColumns(network);
  const { from, to } = spanEnds(columns);
  const { metres, ...lengths } = spanLengths(network, from, to, "ellipsoid");
  const { id, parent, level } = network.areas.columns;
  return {
    input: {
      ...{ columns, gateways, enough, thresholds, areas: { id, parent, level } },
      ...{ lengths: metres, unknownLengths: lengths.unknown },
    },
    lengths,
  };
}
