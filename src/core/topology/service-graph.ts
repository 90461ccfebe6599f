/**
 * Answers: what of this network carries service, and which sites give it? The one place where status, unknown ends,
 * loops, double listings and the rule for gateways are judged, so that every analysis takes the same things for granted.
 */

import type { Settings } from "../model/index.ts";
import { findRow } from "../model/index.ts";
import { countSet } from "./count-set.ts";
import { buildCsr, type Csr, usableLinks } from "./csr.ts";
import { secondListings } from "./merge-directed.ts";
import { inServiceMask, spanEnds, type TopologyColumns } from "./topology.ts";

export type GatewayRule = Settings["gateways"];

export type ServiceGraph = {
  readonly csr: Csr;
  /** Per span row: site rows, -1 where unknown. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 for sites and spans in service; a span also needs two known ends in service. */
  readonly siteMask: Uint8Array;
  readonly used: Uint8Array;
  /** 1 for the sites that serve the rest; null where the rule finds none: then the largest part counts as served. */
  readonly gateways: Uint8Array | null;
  readonly assumptions: ServiceAssumptions;
};

/** Things taken for granted, with their counts; words are made of them per language. */
export type NetworkAssumptions = {
  readonly statusUnknown: number;
  readonly selfLoops: number;
  readonly endsUnknown: number;
  readonly notInService: number;
  /** Spans that only list another the other way round. */
  readonly listedTwice: number;
};

export type ServiceAssumptions = NetworkAssumptions & {
  readonly gateways: number;
  readonly populationUnknown: number;
};

export function buildServiceGraph(columns: TopologyColumns, rule: GatewayRule): ServiceGraph {
  const { from, to } = spanEnds(columns);
  const siteMask = inServiceMask(columns.siteStatus);
  const used = usableLinks(from, to, siteMask, inServiceMask(columns.spanStatus));
  const second = secondListings(from, to, used);
  const before = countSet(used);
  if (second !== null) for (let e = 0; e < used.length; e++) if (second[e] === 1) used[e] = 0;
  const gateways = gatewayMask(columns, siteMask, rule);
  let [selfLoops, endsUnknown, populationUnknown] = [0, 0, 0];
  for (let e = 0; e < used.length; e++) {
    if ((from[e] as number) < 0 || (to[e] as number) < 0) endsUnknown++;
    else if (from[e] === to[e]) selfLoops++;
  }
  for (let site = 0; site < siteMask.length; site++) {
    if (siteMask[site] === 1 && Number.isNaN(columns.sitePopulation.values[site])) populationUnknown++;
  }
  return {
    csr: buildCsr(siteMask.length, from, to, used),
    from,
    to,
    siteMask,
    used,
    gateways,
    assumptions: {
      statusUnknown: countUnknown(columns.siteStatus.codes) + countUnknown(columns.spanStatus.codes),
      selfLoops,
      endsUnknown,
      notInService: siteMask.length - countSet(siteMask) + (used.length - before - selfLoops - endsUnknown),
      listedTwice: second === null ? 0 : before - countSet(used),
      gateways: gateways === null ? 0 : countSet(gateways),
      populationUnknown,
    },
  };
}

function gatewayMask(
  { siteIds, siteKind }: TopologyColumns,
  siteMask: Uint8Array,
  rule: GatewayRule,
): Uint8Array | null {
  const mask = new Uint8Array(siteMask.length);
  if ("ids" in rule) {
    for (const id of rule.ids) {
      const row = findRow(siteIds, id);
      if (row >= 0) mask[row] = siteMask[row] as number;
    }
  } else {
    const serves = [0, ...siteKind.options.map((kind) => (rule.kinds.includes(kind) ? 1 : 0))];
    for (let site = 0; site < mask.length; site++) {
      mask[site] = (serves[siteKind.codes[site] as number] as number) & (siteMask[site] as number);
    }
  }
  return mask.includes(1) ? mask : null;
}

function countUnknown(codes: Uint8Array): number {
  let count = 0;
  for (let row = 0; row < codes.length; row++) if (codes[row] === 0) count++;
  return count;
}
