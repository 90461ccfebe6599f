/**
 * Answers: which spans and sites, lost alone, cut others off, and how many sites, people and circuits lose service?
 *
 * Served is what is connected to enough gateways; where no site is a gateway, the largest part that remains of a
 * component. What was not served before cannot lose service. A lost site counts among those it cuts off.
 * Method: one depth-first search. The run below a bridge, and the runs below a site that reach nothing above it, are
 * ranges of its order; running totals say what they hold. Cost O(n + m) for all spans and sites together.
 * The proof of each, its dark side, is listed by list-dark-side.ts from the same order.
 */

import type { Analysis, Report } from "../../analysis.ts";
import { countSet } from "../../topology/count-set.ts";
import { type DepthFirst, searchDepthFirst } from "../../topology/depth-first.ts";
import {
  buildServiceGraph,
  type GatewayRule,
  type ServiceAssumptions,
  type ServiceGraph,
} from "../../topology/service-graph.ts";
import type { TopologyColumns } from "../../topology/topology.ts";
import { countNewLinks } from "../rings/count-new-links.ts";
import { findBridges } from "../rings/find-bridges.ts";
import { countHanging, Pieces } from "./pieces.ts";
import { type CutOff, emptyCutOff, type RunningTotals, runningTotals, writeCutOff } from "./tally.ts";

export type NetworkToCut = {
  readonly columns: TopologyColumns;
  readonly gateways: GatewayRule;
  /** So many gateways a part must hold to be served. */
  readonly enough: number;
  /** Per site row: circuits that end there. */
  readonly circuitsAt: Uint32Array;
};

export type SinglePoints = {
  readonly siteCount: number;
  readonly spanCount: number;
  readonly componentCount: number;
  /** Per span row: 1 where its loss parts its component, whether anybody is cut off or not. */
  readonly bridge: Uint8Array;
  /** Per site row: 1 where its loss parts what remains of its component. */
  readonly cutSite: Uint8Array;
  readonly used: Uint8Array;
  readonly siteMask: Uint8Array;
  /** Per site row: 1 where nothing serves it even with all in order. */
  readonly unserved: Uint8Array;
  readonly gateways: Uint8Array | null;
  readonly enough: number;
  readonly bySpan: CutOff;
  readonly bySite: CutOff;
  /** The fewest new links that leave no bridge within any component. */
  readonly minNewLinks: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly order: DepthFirst;
  readonly totals: RunningTotals;
  readonly assumptions: ServiceAssumptions;
};

export const findSinglePoints: Analysis<NetworkToCut, SinglePoints> = (input, report) =>
  singlePointsOf(buildServiceGraph(input.columns, input.gateways), input, report);

/** Of a graph that is built already. */
export function singlePointsOf(
  { csr, from, to, siteMask, used, gateways, assumptions }: ServiceGraph,
  { columns, enough, circuitsAt }: NetworkToCut,
  report?: Report,
): SinglePoints {
  const order = searchDepthFirst(csr, report);
  const { nodes, link, low, components } = order;
  const weights = { siteMask, population: columns.sitePopulation.values, circuitsAt, gateways };
  const totals = runningTotals(order, weights);
  const pieces = new Pieces({ order, totals, hasGateways: gateways !== null, enough });

  const cutSite = new Uint8Array(siteMask.length);
  const unserved = new Uint8Array(siteMask.length);
  const bySpan = emptyCutOff(used.length);
  const bySite = emptyCutOff(siteMask.length);
  let componentCount = 0;
  for (let c = 0; c + 1 < components.length; c++) {
    const first = components[c] as number;
    const after = components[c + 1] as number;
    // A site out of service stands alone, for no link in use ends at it.
    if (siteMask[nodes[first] as number] === 0) continue;
    componentCount++;
    const served = pieces.begin(first, after);
    for (let place = first; place < after; place++) {
      const site = nodes[place] as number;
      if (!served) unserved[site] = 1;
      if (place > first && low[place] === place) writeCutOff(bySpan, link[place] as number, pieces.ofBridge(place));
      const hanging = countHanging(order, place);
      writeCutOff(bySite, site, pieces.ofSite(place, hanging > 0));
      // The first of a component has nothing above it: it parts something only if two runs hang on it.
      if (hanging > (place === first ? 1 : 0)) cutSite[site] = 1;
    }
    report?.(after, nodes.length);
  }
  return {
    siteCount: countSet(siteMask),
    spanCount: countSet(used),
    componentCount,
    bridge: findBridges(order, used.length).bridge,
    cutSite,
    used,
    siteMask,
    unserved,
    gateways,
    enough,
    bySpan,
    bySite,
    minNewLinks: countNewLinks(order),
    from,
    to,
    order,
    totals,
    assumptions,
  };
}
