/**
 * Answers: which part of the network lies on a ring, and into how many parts does it fall?
 * Method: a site is on a ring if a link that is not a bridge ends at it; two parallel spans between the same two
 * sites are a ring of two. 成环率 = sites on a ring / sites in service. Cost O(n + m).
 *
 * Layouts: onRing, component are per site row (component -1: not in service); bridge, parted, used per span row.
 * parted: sites in the smaller of the two parts that the loss of the span alone would leave; 0 where it parts nothing.
 */

import type { Analysis } from "../../analysis.ts";
import { wordAt, wordCount } from "../../model/index.ts";
import { countSet } from "../../topology/count-set.ts";
import { type DepthFirst, searchDepthFirst } from "../../topology/depth-first.ts";
import { buildServiceGraph, type NetworkAssumptions } from "../../topology/service-graph.ts";
import type { TopologyColumns } from "../../topology/topology.ts";
import { findBridges } from "./find-bridges.ts";

export type AreaRings = { readonly area: string | null; readonly sites: number; readonly onRing: number };

export type Rings = {
  readonly siteCount: number;
  readonly spanCount: number;
  readonly componentCount: number;
  readonly onRingCount: number;
  /** null where no site is in service: there is nothing to be a share of. */
  readonly ringRate: number | null;
  readonly onRing: Uint8Array;
  readonly component: Int32Array;
  readonly bridge: Uint8Array;
  readonly parted: Uint32Array;
  readonly used: Uint8Array;
  /** By area, the worst ring rate first; null collects the sites of no known area. */
  readonly areas: readonly AreaRings[];
  readonly assumptions: NetworkAssumptions;
};

export const measureRings: Analysis<TopologyColumns, Rings> = (columns, report) => {
  const { csr, from, to, siteMask, used, assumptions } = buildServiceGraph(columns, { ids: [] });
  const order = searchDepthFirst(csr, report);
  const { bridge, smallerSide } = findBridges(order, used.length);
  const onRing = new Uint8Array(siteMask.length);
  for (let e = 0; e < used.length; e++) {
    if (used[e] === 0 || bridge[e] === 1) continue;
    onRing[from[e] as number] = 1;
    onRing[to[e] as number] = 1;
  }
  const { component, componentCount } = numberComponents(order, siteMask);
  const siteCount = countSet(siteMask);
  const onRingCount = countSet(onRing);
  return {
    siteCount,
    spanCount: countSet(used),
    componentCount,
    onRingCount,
    ringRate: siteCount === 0 ? null : onRingCount / siteCount,
    onRing,
    component,
    bridge,
    parted: smallerSide,
    used,
    areas: byArea(columns, siteMask, onRing),
    assumptions,
  };
};

/** Components of sites in service only, numbered from 0 in the order of their first site. */
function numberComponents({ nodes, components }: DepthFirst, siteMask: Uint8Array) {
  const component = new Int32Array(nodes.length).fill(-1);
  let componentCount = 0;
  for (let c = 0; c + 1 < components.length; c++) {
    const first = components[c] as number;
    if (siteMask[nodes[first] as number] === 0) continue;
    for (let place = first; place < (components[c + 1] as number); place++) {
      component[nodes[place] as number] = componentCount;
    }
    componentCount++;
  }
  return { component, componentCount };
}

function byArea({ siteArea }: TopologyColumns, siteMask: Uint8Array, onRing: Uint8Array): AreaRings[] {
  const sites = new Uint32Array(wordCount(siteArea.words) + 1);
  const rings = new Uint32Array(sites.length);
  for (let site = 0; site < siteMask.length; site++) {
    if (siteMask[site] === 0) continue;
    const code = siteArea.codes[site] as number;
    sites[code] = (sites[code] as number) + 1;
    rings[code] = (rings[code] as number) + (onRing[site] as number);
  }
  const areas: AreaRings[] = [];
  sites.forEach((count, code) => {
    if (count === 0) return;
    areas.push({
      area: code === 0 ? null : wordAt(siteArea.words, code - 1),
      sites: count,
      onRing: rings[code] as number,
    });
  });
  return areas.sort((a, b) => a.onRing / a.sites - b.onRing / b.sites || b.sites - a.sites);
}
