/** What questions about routes are asked with: which spans a route may use, how long they are, what they have in common. */
import type { Analysis } from "../../analysis.ts";
import type { Earth } from "../../geo/distance.ts";
import type { Network } from "../../model/index.ts";
import { buildServiceGraph, type GatewayRule, type NetworkAssumptions } from "../../topology/service-graph.ts";
import { type LengthsTaken, spanLengths } from "../../topology/span-lengths.ts";
import { topologyColumns } from "../../topology/topology.ts";
import type { ElementSets } from "../losses/element-sets.ts";
import { countTurnedDown, groupSets } from "../losses/group-sets.ts";
import { SEPARATION_DEFAULTS } from "../shared/measure-separation.ts";
import type { Demands } from "./demands.ts";
import type { PairQuestion } from "./find-demanded-pair.ts";
import type { RouteSpans } from "./find-disjoint-routes.ts";
import type { RoutesAsked } from "./find-routes.ts";
import { limitSpans, type RouteLimits } from "./limit-spans.ts";

/** The same for every question about one network. */
export type RouteGround = {
  readonly siteMask: Uint8Array;
  /** Null where no site is a gateway. */
  readonly gateways: Uint8Array | null;
  readonly spans: RouteSpans;
  readonly groups: ElementSets;
  readonly assumptions: NetworkAssumptions & LengthsTaken & { readonly turnedDown: number };
};

export type GroundAsked = { readonly network: Network; readonly rule: GatewayRule; readonly earth: Earth };

/** By itself, for it may take seconds where lengths have to be measured, and is asked for once. */
export const findRouteGround: Analysis<GroundAsked, RouteGround> = ({ network, rule, earth }) =>
  routeGround(network, rule, earth);

export function routeGround(network: Network, rule: GatewayRule, earth: Earth): RouteGround {
  const { from, to, used, siteMask, gateways, assumptions } = buildServiceGraph(topologyColumns(network), rule);
  const { metres, ...lengths } = spanLengths(network, from, to, earth);
  return {
    ...{ siteMask, gateways, spans: { from, to, used, lengths: metres }, groups: groupSets(network) },
    assumptions: { ...assumptions, turnedDown: countTurnedDown(network), ...lengths },
  };
}

export type RouteWish = Pick<PairQuestion, "from" | "to" | "level"> & {
  readonly k: number;
  readonly limits: RouteLimits;
  readonly demands: Demands;
};

/** separation: how near is near, and what is left out at both ends, in metres. */
export function routesToFind(
  network: Network,
  { spans, groups }: RouteGround,
  wish: RouteWish,
  separation: RoutesAsked["separation"] = SEPARATION_DEFAULTS,
) {
  const { limits, ...asked } = wish;
  const { used, ...left } = limitSpans(network, spans, limits, [asked.from, asked.to]);
  const input: RoutesAsked = {
    ...{ siteCount: network.sites.count, spans: { ...spans, used }, groups, lines: network.spans.geometry },
    ...{ ...asked, separation },
  };
  return { input, left };
}
