/**
 * Answers: if these spans and sites are lost together, which sites go dark, what stays lit, and does that hold?
 * Found by walking over what remains, which is nothing of the algorithms that rank losses, and then proved by
 * verify-dark-side.ts: where the two agree with the rank, its number is right. Served means what it means in
 * find-single-points.ts. Cost O(n + m).
 */
import type { Analysis } from "../../analysis.ts";
import { buildServiceGraph, type GatewayRule, type ServiceGraph } from "../../topology/service-graph.ts";
import type { TopologyColumns } from "../../topology/topology.ts";
import { DarkSideVerifier } from "../verify/verify-dark-side.ts";

export type LossToExplain = {
  readonly columns: TopologyColumns;
  readonly gateways: GatewayRule;
  /** So many gateways a part must hold to be served. */
  readonly enough: number;
  readonly spans: Uint32Array;
  readonly sites: Uint32Array;
  /** What the one who asks calls the loss; it comes back with the answer. */
  readonly about: string;
};

export type DarkSide = {
  readonly about: string;
  /** Rows of sites, ascending; those of the lost sites that were served are among them. */
  readonly dark: Uint32Array;
  /** Pieces that the dark side falls into, lost sites not counted. */
  readonly pieces: number;
  /** Per site row: 1 where it is still served. */
  readonly lit: Uint8Array;
  /** How many these are, and the rows of the gateways that serve them. */
  readonly litSites: number;
  readonly litGateways: Uint32Array;
  /** Checked over the spans alone. */
  readonly verified: boolean;
};

export const findDarkSide: Analysis<LossToExplain, DarkSide> = (input) => {
  const { columns, enough, spans, sites, about } = input;
  const graph = buildServiceGraph(columns, input.gateways);
  const people = columns.sitePopulation.values;
  const before = partsWithout(graph, people, new Uint32Array(0), new Uint32Array(0));
  const after = partsWithout(graph, people, spans, sites);
  const isLit = litParts(graph, before, after, enough);

  const dark: number[] = [];
  const litGateways: number[] = [];
  const darkPieces = new Set<number>();
  const lit = new Uint8Array(before.part.length);
  let litSites = 0;
  for (let site = 0; site < before.part.length; site++) {
    const whole = before.part[site] as number;
    if (whole < 0 || (graph.gateways !== null && (before.gateways[whole] as number) < enough)) continue;
    const piece = after.part[site] as number;
    if (piece >= 0 && isLit[piece] === 1) {
      lit[site] = 1;
      litSites++;
      if (graph.gateways?.[site] === 1) litGateways.push(site);
    } else {
      dark.push(site);
      if (piece >= 0) darkPieces.add(piece);
    }
  }
  const claim = { dark: Uint32Array.from(dark), lostSpans: new Set(spans), lostSites: new Set(sites) };
  return {
    about,
    dark: claim.dark,
    pieces: darkPieces.size,
    lit,
    litSites,
    litGateways: Uint32Array.from(litGateways),
    verified: new DarkSideVerifier(graph, enough).isTrue(claim),
  };
};

type Parts = {
  /** Per site row: its part; −1 where it is lost or out of service. */
  readonly part: Int32Array;
  /** Per part: a site of it, and how many sites, people and gateways it holds. */
  readonly first: number[];
  readonly sites: number[];
  readonly people: number[];
  readonly gateways: number[];
};

function partsWithout(graph: ServiceGraph, people: Float64Array, spans: Uint32Array, sites: Uint32Array): Parts {
  const { csr, siteMask, used, gateways } = graph;
  const isLostSpan = new Uint8Array(used.length);
  for (const span of spans) isLostSpan[span] = 1;
  const isGone = siteMask.map((inService) => 1 - inService);
  for (const site of sites) isGone[site] = 1;
  const parts: Parts = {
    part: new Int32Array(siteMask.length).fill(-1),
    first: [],
    sites: [],
    people: [],
    gateways: [],
  };
  const { part } = parts;
  const queue = new Uint32Array(siteMask.length);
  for (let start = 0; start < part.length; start++) {
    if (isGone[start] === 1 || part[start] !== -1) continue;
    const number = parts.first.length;
    let [end, held, serving] = [1, 0, 0];
    queue[0] = start;
    part[start] = number;
    for (let i = 0; i < end; i++) {
      const here = queue[i] as number;
      const known = people[here] as number;
      held += Number.isNaN(known) ? 0 : known;
      serving += gateways?.[here] ?? 0;
      for (let at = csr.starts[here] as number; at < (csr.starts[here + 1] as number); at++) {
        const next = csr.targets[at] as number;
        if (part[next] !== -1 || isGone[next] === 1 || isLostSpan[csr.links[at] as number] === 1) continue;
        part[next] = number;
        queue[end++] = next;
      }
    }
    parts.first.push(start);
    parts.sites.push(end);
    parts.people.push(held);
    parts.gateways.push(serving);
  }
  return parts;
}

/** 1 for the parts that are served; where no site is a gateway, the largest that remains of each former part. */
function litParts({ gateways }: ServiceGraph, before: Parts, after: Parts, enough: number): Uint8Array {
  if (gateways !== null) return Uint8Array.from(after.gateways, (count) => (count >= enough ? 1 : 0));
  const largest = new Int32Array(before.first.length).fill(-1);
  after.first.forEach((site, piece) => {
    const whole = before.part[site] as number;
    const best = largest[whole] as number;
    const more = best < 0 ? 1 : (after.sites[piece] as number) - (after.sites[best] as number);
    if (more > 0 || (more === 0 && (after.people[piece] as number) > (after.people[best] as number)))
      largest[whole] = piece;
  });
  const lit = new Uint8Array(after.first.length);
  for (const piece of largest) if (piece >= 0) lit[piece] = 1;
  return lit;
}
