/**
 * Answers: while these spans and sites are off together, who is cut off, what becomes of the circuits, and what is left to
 * escape by? Every operator's spans in use count as ways, so what is cut off has no way left in any network; escape routes
 * are planned spans, satellite backup, and the nearest site of another operator that is still served. Of what is not cut
 * off it says who hangs on one way that had more, so that the next cut takes it, and who is served over the spans of
 * others alone, which is an escape route in use. Served means what it means in find-single-points.ts. Cost O(n + m), and a
 * logarithm for the nearest sites.
 */

import type { Analysis } from "../../analysis.ts";
import type { ChoiceColumn, ListColumn, Points, TextColumn } from "../../model/index.ts";
import { buildCsr, usableLinks } from "../../topology/csr.ts";
import { buildServiceGraph, type ServiceAssumptions, type ServiceGraph } from "../../topology/service-graph.ts";
import type { CircuitPaths } from "../circuits/circuit-paths.ts";
import { findDarkSide } from "../losses/find-dark-side.ts";
import type { NetworkToCut } from "../losses/find-single-points.ts";
import { blockingSpans, countWays } from "../ways/count-ways.ts";
import { type CircuitState, circuitStates } from "./circuit-states.ts";
import { type DarkPart, listDarkParts } from "./dark-parts.ts";
import { servedByOwn } from "./own-service.ts";
import { type Share, type SitesServed, sharesBy, sumOf } from "./shares.ts";

export type OutageQuestion = NetworkToCut & {
  /** Rows. */
  readonly off: { readonly spans: Uint32Array; readonly sites: Uint32Array };
  readonly places: Points;
  readonly spanOwner: TextColumn;
  readonly satellite: ChoiceColumn;
  readonly criticalUsers: ListColumn;
  readonly circuits: CircuitPaths;
};

export type Outage = {
  readonly off: { readonly spans: Uint32Array; readonly sites: Uint32Array };
  /** What was served with nothing off, and how much of it is not now. */
  readonly before: SitesServed;
  readonly cutOff: SitesServed;
  /** Per site row: 1 where it was served with nothing off. */
  readonly served: Uint8Array;
  /** Rows of sites cut off, ascending; those that are off themselves are among them where they were served. */
  readonly dark: Uint32Array;
  /** Rows of the gateways that still serve. */
  readonly litGateways: Uint32Array;
  /** By span row: ends, and which carry service while nothing is off. */
  readonly spans: { readonly from: Int32Array; readonly to: Int32Array; readonly used: Uint8Array };
  /** What is cut off, piece by piece, the most people first; sites that are off are in none. */
  readonly parts: readonly DarkPart[];
  /** Rows of sites cut off that name critical users. */
  readonly critical: Uint32Array;
  /** Rows of sites still served that had two ways to the gateways and have one, each with the span it hangs on now. */
  readonly oneWay: Uint32Array;
  readonly hangsOn: Uint32Array;
  /** Rows of sites that their owner's spans served, and now only those of others do. */
  readonly overOthers: Uint32Array;
  /** By area and by owner, those where somebody is cut off or left with one way, the most people cut off first. */
  readonly areas: readonly Share[];
  readonly owners: readonly Share[];
  /** Per circuit row; and how many are known to hold with nothing off. */
  readonly circuits: readonly CircuitState[];
  readonly circuitsBefore: number;
  readonly assumptions: ServiceAssumptions;
  /** Where no site is a gateway, the one to which ways are counted; −1 elsewhere. */
  readonly reference: number;
  /** The dark side was checked over the spans alone. */
  readonly verified: boolean;
};

export const measureOutage: Analysis<OutageQuestion, Outage> = (question, report) => {
  const { columns, gateways, enough, off, circuitsAt, circuits, criticalUsers } = question;
  const steps = 4;
  const whole = buildServiceGraph(columns, gateways);
  const { dark, lit, litGateways, verified } = findDarkSide({ columns, gateways, enough, ...off, about: "" });
  report?.(1, steps);
  const left = graphWithout(whole, off);
  const before = countWays(whole);
  report?.(2, steps);
  // To the same site as before, where one stands for the gateways; nobody has a way to it once it is off.
  const stands = left.siteMask.map((up, site) => (site === before.reference ? up : 0));
  const after = countWays({ ...left, gateways: left.gateways ?? stands });
  report?.(3, steps);
  const sites = Uint32Array.from(lit.keys());
  const oneWay = sites.filter((site) => lit[site] === 1 && (before.ways[site] as number) > 1 && after.ways[site] === 1);
  const served = lit.slice();
  for (const site of dark) served[site] = 1;
  const weigh = (rows: Uint32Array) => sumOf(rows, columns.sitePopulation.values, circuitsAt);
  return {
    off,
    before: weigh(sites.filter((site) => served[site] === 1)),
    cutOff: weigh(dark),
    served,
    dark,
    litGateways,
    spans: { from: whole.from, to: whole.to, used: whole.used },
    parts: listDarkParts(question, { left, dark, lit }),
    critical: dark.filter((site) => hasItems(criticalUsers, site)),
    oneWay,
    hangsOn: oneWay.map((site) => blockingSpans(after, site)[0] as number),
    overOthers: onlyOverOthers(question, whole, left, lit),
    ...sharesBy(columns, { served, lit, oneWay }),
    circuits: circuitStates(circuits, whole, off),
    circuitsBefore: circuitStates(circuits, whole, NOTHING).filter((state) => state === "whole").length,
    assumptions: whole.assumptions,
    reference: before.reference,
    verified,
  };
};

const NOTHING = { spans: new Uint32Array(0), sites: new Uint32Array(0) };

/** The same graph without what is off, and without the spans at sites that are. Gateways stay known where all are off. */
function graphWithout(whole: ServiceGraph, off: OutageQuestion["off"]): ServiceGraph {
  const { from, to, gateways } = whole;
  const siteMask = whole.siteMask.slice();
  for (const site of off.sites) siteMask[site] = 0;
  const open = whole.used.slice();
  for (const span of off.spans) open[span] = 0;
  const used = usableLinks(from, to, siteMask, open);
  return {
    ...whole,
    csr: buildCsr(siteMask.length, from, to, used),
    siteMask,
    used,
    gateways: gateways?.map((serves, site) => serves & (siteMask[site] as number)) ?? null,
  };
}

/** Served by their owner's spans before, and now by those of others alone. */
function onlyOverOthers(
  { columns, spanOwner, enough }: OutageQuestion,
  whole: ServiceGraph,
  left: ServiceGraph,
  lit: Uint8Array,
): Uint32Array {
  const owners = { sites: columns.siteOwner, spans: spanOwner };
  const before = servedByOwn(whole, owners, enough);
  const after = servedByOwn(left, owners, enough);
  return Uint32Array.from(lit.keys()).filter((site) => lit[site] === 1 && before?.[site] === 1 && after?.[site] === 0);
}

function hasItems({ starts }: ListColumn, row: number): boolean {
  return (starts[row + 1] as number) > (starts[row] as number);
}
