/**
 * Answers: which sites have two ways to two different gateways that share no span, or no site either?
 * Two such ways are there if and only if no single loss, of a span or a site, a gateway too, takes the last one away
 * (Menger 1927): at level span no span does, and two gateways are within reach; at level site no other site does.
 * Gateways themselves are not asked about, nor what belongs to the core or is no station at all. Cost O(n + m).
 */
import type { ServiceGraph } from "../../topology/service-graph.ts";
import type { TopologyColumns } from "../../topology/topology.ts";
import { findNeeded } from "../ways/find-needed.ts";

export type DualHoming = {
  /** Per site row: 1 for those the question is about. */
  readonly asked: Uint8Array;
  readonly bySpan: Uint8Array;
  readonly bySite: Uint8Array;
};

const NOT_ASKED: readonly string[] = ["core", "data-center", "landing", "gateway", "manhole", "junction"];

/** null where no site is a gateway. */
export function measureDualHoming(graph: ServiceGraph, { siteKind }: TopologyColumns): DualHoming | null {
  const { gateways: serves, siteMask } = graph;
  if (serves === null) return null;
  const asked = siteMask.map((is, site) => {
    const kind = siteKind.options[(siteKind.codes[site] as number) - 1];
    return is === 1 && serves[site] === 0 && !(kind !== undefined && NOT_ASKED.includes(kind)) ? 1 : 0;
  });
  const one = { serves, enough: 1, spared: -1 };
  const bySpan = findNeeded(graph, { ...one, level: "span" });
  const bySite = findNeeded(graph, { ...one, level: "site" });
  const { served: reachesTwo } = findNeeded(graph, { ...one, enough: 2, level: "span" });
  return {
    asked,
    bySpan: asked.map((is, site) => is & (reachesTwo[site] as number) & (bySpan.needed[site] === -1 ? 1 : 0)),
    bySite: asked.map((is, site) => is & (bySite.served[site] as number) & (bySite.needed[site] === -1 ? 1 : 0)),
  };
}
