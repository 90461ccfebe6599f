/**
 * Answers: how does the network stand by the figures that planners judge it by, against thresholds that are data?
 *
 * 成环率 sites on a ring ÷ sites in service; 双归率 sites with two ways to two different gateways ÷ sites asked about; 长单链
 * what hangs by a single chain; 超大汇聚点 sites over which alone many reach a gateway; 网络直径 the two sites furthest apart;
 * and how far sites are from their gateway. A figure that is known from below only passes nothing: unknown people and
 * lengths make a verdict unknown where they could turn it. Cost O(m log n), and the searches of the diameter.
 */
import type { Analysis } from "../../analysis.ts";
import type { ChoiceColumn, TextColumn } from "../../model/index.ts";
import { buildServiceGraph, type GatewayRule, type ServiceAssumptions } from "../../topology/service-graph.ts";
import type { TopologyColumns } from "../../topology/topology.ts";
import { findSinglePoints } from "../losses/find-single-points.ts";
import { measureRings } from "../rings/measure-rings.ts";
import { measureBackup } from "../ways/measure-backup.ts";
import { type AreaIndicators, type SiteFacts, sumByArea } from "./area-indicators.ts";
import { type DualHoming, measureDualHoming } from "./dual-homing.ts";
import { type Chains, findChains } from "./find-chains.ts";
import { measureGatewayDistances } from "./gateway-distances.ts";
import { type Diameter, measureDiameter } from "./measure-diameter.ts";
import type { IndicatorId, Threshold, Thresholds } from "./thresholds.ts";

export type AreaColumns = { readonly id: TextColumn; readonly parent: TextColumn; readonly level: ChoiceColumn };

export type IndicatorsOf = {
  readonly columns: TopologyColumns;
  readonly gateways: GatewayRule;
  /** So many gateways a site must reach to be served. */
  readonly enough: number;
  /** Metres per span row, 0 where unknown, and how many are. */
  readonly lengths: Float64Array;
  readonly unknownLengths: number;
  readonly areas: AreaColumns;
  readonly thresholds: Thresholds;
};

export type Verdict = "pass" | "fail" | "unknown";

export type Indicator = {
  readonly id: IndicatorId;
  /** null where there is nothing to measure. */
  readonly value: number | null;
  /** Not less than the value, and more where that is known from below only; infinite where nobody knows how much. */
  readonly upper: number | null;
  readonly threshold: Threshold | null;
  readonly verdict: Verdict;
};

/** What alone hangs on a site, itself left out. Per site row. */
export type Behind = {
  readonly sites: Uint32Array;
  readonly people: Float64Array;
  readonly unknown: Uint32Array;
};

export type Indicators = {
  readonly indicators: readonly Indicator[];
  readonly chains: Chains;
  /** Chains beyond the thresholds, the most sites first. */
  readonly longChains: Uint32Array;
  readonly behind: Behind;
  /** Rows of sites beyond the thresholds, the most sites first; no gateways among them. */
  readonly oversized: Uint32Array;
  readonly diameter: { readonly hops: Diameter; readonly metres: Diameter };
  /** Per site row: metres to the nearest gateway; NaN where no way leads to one. */
  readonly gatewayM: Float64Array;
  readonly siteMask: Uint8Array;
  readonly onRing: Uint8Array;
  /** null where no site is a gateway. */
  readonly dualHoming: DualHoming | null;
  /** As measure-backup.ts counts them at level span. */
  readonly ways: Uint8Array;
  readonly areas: readonly AreaIndicators[];
  readonly enough: number;
  /** Where no site is a gateway, the one that stands for them; −1 elsewhere. */
  readonly reference: number;
  readonly unknownLengths: number;
  readonly assumptions: ServiceAssumptions;
};

const NO_SETS = {
  ...{ spanStarts: Uint32Array.of(0), spans: new Uint32Array(0) },
  ...{ siteStarts: Uint32Array.of(0), sites: new Uint32Array(0) },
};

export const measureIndicators: Analysis<IndicatorsOf, Indicators> = (input, report) => {
  const { columns, gateways, lengths, unknownLengths, thresholds } = input;
  const graph = buildServiceGraph(columns, gateways);
  const { csr, siteMask } = graph;
  const people = columns.sitePopulation.values;
  const { onRing, ringRate } = measureRings(columns);
  const { ways, reference, enough } = measureBackup({
    columns,
    gateways,
    enough: input.enough,
    groups: NO_SETS,
    level: "span",
  });
  const serves = graph.gateways ?? siteMask.map((_, site) => (site === reference ? 1 : 0));
  const dualHoming = measureDualHoming(graph, columns);
  const chains = findChains(csr, serves, lengths, people);
  const behind = measureBehind(input, serves);
  const { metres: gatewayM } = measureGatewayDistances(csr, serves, lengths);
  const diameter = { hops: measureDiameter(csr, null, report), metres: measureDiameter(csr, lengths, report) };

  /** What is known from below: as it is where nothing is missing, else without an upper end. */
  const judge = (id: IndicatorId, value: number | null, upper = value) => judged(id, thresholds[id], value, upper);
  const atLeast = (id: IndicatorId, value: number | null, isWhole: boolean) =>
    judge(id, value, value === null || isWhole ? value : Number.POSITIVE_INFINITY);
  const whole = unknownLengths === 0;
  const far = gatewayM.filter((metres, site) => !Number.isNaN(metres) && serves[site] === 0);
  const hasLinks = diameter.hops.from >= 0;
  const indicators = [
    judge("ring-rate", ringRate),
    judge("dual-homing-rate", dualHoming && shareOf(dualHoming.bySpan, dualHoming.asked)),
    judge("dual-homing-rate-site", dualHoming && shareOf(dualHoming.bySite, dualHoming.asked)),
    judge("chain-sites", largest(chains.sites)),
    atLeast("chain-m", largest(chains.metres), whole),
    judge("aggregation-sites", largest(behind.sites)),
    atLeast("aggregation-people", largest(behind.people), !behind.unknown.some((sites) => sites > 0)),
    judge("diameter-hops", hasLinks ? diameter.hops.lower : null, hasLinks ? diameter.hops.upper : null),
    hasLinks
      ? judge("diameter-m", diameter.metres.lower, whole ? diameter.metres.upper : Number.POSITIVE_INFINITY)
      : judge("diameter-m", null),
    atLeast(
      "gateway-m-mean",
      far.length === 0 ? null : far.reduce((sum, metres) => sum + metres, 0) / far.length,
      whole,
    ),
    atLeast("gateway-m-longest", far.length === 0 ? null : largest(far), whole),
  ];
  const facts: SiteFacts = { siteMask, onRing, ways, dualHoming, people, gatewayM };
  return {
    ...{ indicators, chains, behind, diameter, gatewayM, siteMask, onRing, dualHoming, ways, enough, reference },
    longChains: beyond(chains.count, [
      [chains.sites, thresholds["chain-sites"]],
      [chains.metres, thresholds["chain-m"]],
    ]),
    oversized: beyond(siteMask.length, [
      [behind.sites, thresholds["aggregation-sites"]],
      [behind.people, thresholds["aggregation-people"]],
    ]),
    areas: sumByArea(columns.siteArea, input.areas, facts),
    unknownLengths,
    assumptions: graph.assumptions,
  };
};

/** Of gateways nothing: what hangs on them is what they are for. */
function measureBehind({ columns, gateways, enough }: IndicatorsOf, serves: Uint8Array): Behind {
  const circuitsAt = new Uint32Array(serves.length);
  const { cutSite, bySite } = findSinglePoints({ columns, gateways, enough, circuitsAt });
  const people = columns.sitePopulation.values;
  const counts = (site: number) => cutSite[site] === 1 && serves[site] === 0 && (bySite.sites[site] as number) > 0;
  const isKnown = (site: number) => !Number.isNaN(people[site]);
  return {
    sites: bySite.sites.map((sites, site) => (counts(site) ? sites - 1 : 0)),
    people: bySite.population.map((sum, site) =>
      counts(site) ? sum - (isKnown(site) ? (people[site] as number) : 0) : 0,
    ),
    unknown: bySite.populationUnknown.map((sites, site) => (counts(site) ? sites - (isKnown(site) ? 0 : 1) : 0)),
  };
}

function judged(id: IndicatorId, threshold: Threshold | null, value: number | null, upper: number | null): Indicator {
  return {
    id,
    value,
    upper,
    threshold,
    verdict: threshold === null || value === null ? "unknown" : verdictOf(threshold, value, upper ?? value),
  };
}

function verdictOf({ is, value }: Threshold, lower: number, upper: number): Verdict {
  if (is === "at-most") return upper <= value ? "pass" : lower > value ? "fail" : "unknown";
  return lower >= value ? "pass" : upper < value ? "fail" : "unknown";
}

function shareOf(part: Uint8Array, asked: Uint8Array): number | null {
  const all = asked.reduce((sum, is) => sum + is, 0);
  return all === 0 ? null : part.reduce((sum, is) => sum + is, 0) / all;
}

function largest(values: Uint32Array | Float64Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}

type Measured = readonly (readonly [values: Uint32Array | Float64Array, threshold: Threshold | null])[];

/** Rows of which one value is beyond its threshold, those with the most of the first value first. */
function beyond(rows: number, measured: Measured): Uint32Array {
  const found = Array.from({ length: rows }, (_, row) => row).filter((row) =>
    measured.some(([values, threshold]) => threshold !== null && (values[row] as number) > threshold.value),
  );
  const first = measured[0]?.[0];
  return Uint32Array.from(found.sort((a, b) => (first?.[b] as number) - (first?.[a] as number) || a - b));
}
