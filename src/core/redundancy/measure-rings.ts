/**
 * Answers: which part of the network lies on a ring, and into how many parts does it fall?
 * Method: a site is on a ring if a link that is not a bridge ends at it; two parallel spans between the same two
 * sites are a ring of two. 成环率 = sites on a ring / sites in service. Cost O(n + m).
 *
 * Layouts: onRing, component are per site row (component -1: not in service); bridge, parted, used per span row.
 * parted: sites in the smaller of the two parts that the loss of the span alone would leave; 0 where it parts nothing.
 */
import type { Analysis } from "../analysis.ts";
import { wordAt, wordCount } from "../model/index.ts";
import { buildCsr, usableLinks } from "../topology/csr.ts";
import { inServiceMask, spanEnds, type TopologyColumns } from "../topology/topology.ts";
import { findBridges } from "./find-bridges.ts";

export type AreaRings = { readonly area: string | null; readonly sites: number; readonly onRing: number };

/** Things taken for granted, as ids with their counts; words are made of them per language. */
export type RingAssumptions = {
  readonly statusUnknown: number;
  readonly selfLoops: number;
  readonly endsUnknown: number;
  readonly notInService: number;
};

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
  readonly assumptions: RingAssumptions;
};

export const measureRings: Analysis<TopologyColumns, Rings> = (columns, report) => {
  const { from, to } = spanEnds(columns);
  const siteMask = inServiceMask(columns.siteStatus);
  const used = usableLinks(from, to, siteMask, inServiceMask(columns.spanStatus));
  const csr = buildCsr(siteMask.length, from, to, used);
  const found = findBridges(csr, report);

  const onRing = new Uint8Array(siteMask.length);
  for (let e = 0; e < used.length; e++) {
    if (used[e] === 0 || found.bridge[e] === 1) continue;
    onRing[from[e] as number] = 1;
    onRing[to[e] as number] = 1;
  }
  const { component, componentCount } = renumber(found.component, siteMask);
  const siteCount = sum(siteMask);
  const onRingCount = sum(onRing);
  return {
    siteCount,
    spanCount: sum(used),
    componentCount,
    onRingCount,
    ringRate: siteCount === 0 ? null : onRingCount / siteCount,
    onRing,
    component,
    bridge: found.bridge,
    parted: found.smallerSide,
    used,
    areas: byArea(columns, siteMask, onRing),
    assumptions: assumptionsOf(columns, from, to, used, siteCount),
  };
};

/** Components of sites in service only, numbered from 0 in the order of their first site. */
function renumber(component: Uint32Array, siteMask: Uint8Array): { component: Int32Array; componentCount: number } {
  const numbers = new Int32Array(component.length).fill(-1);
  const renumbered = new Int32Array(component.length).fill(-1);
  let componentCount = 0;
  for (let site = 0; site < component.length; site++) {
    if (siteMask[site] === 0) continue;
    const old = component[site] as number;
    if (numbers[old] === -1) numbers[old] = componentCount++;
    renumbered[site] = numbers[old] as number;
  }
  return { component: renumbered, componentCount };
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

function assumptionsOf(
  { siteStatus, spanStatus }: TopologyColumns,
  from: Int32Array,
  to: Int32Array,
  used: Uint8Array,
  siteCount: number,
): RingAssumptions {
  let selfLoops = 0;
  let endsUnknown = 0;
  for (let e = 0; e < used.length; e++) {
    const a = from[e] as number;
    const b = to[e] as number;
    if (a < 0 || b < 0) endsUnknown++;
    else if (a === b) selfLoops++;
  }
  return {
    statusUnknown: countUnknown(siteStatus.codes) + countUnknown(spanStatus.codes),
    selfLoops,
    endsUnknown,
    notInService: siteStatus.codes.length - siteCount + (used.length - sum(used) - selfLoops - endsUnknown),
  };
}

function countUnknown(codes: Uint8Array): number {
  let count = 0;
  for (let row = 0; row < codes.length; row++) if (codes[row] === 0) count++;
  return count;
}

function sum(mask: Uint8Array): number {
  let total = 0;
  for (let i = 0; i < mask.length; i++) total += mask[i] as number;
  return total;
}
