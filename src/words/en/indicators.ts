import type { IndicatorId, Threshold } from "../../core/redundancy/indicators/thresholds.ts";
import { formatNumber as count, countOf, formatShare } from "../format.ts";

const sites = (many: number) => countOf(many, "site", "sites");
const kilometres = (metres: number) => `${count(metres / 1000, 1)} km`;

/** A figure with its unit. */
const figures: Readonly<Record<IndicatorId, (value: number) => string>> = {
  "ring-rate": formatShare,
  "dual-homing-rate": formatShare,
  "dual-homing-rate-site": formatShare,
  "chain-sites": sites,
  "chain-m": kilometres,
  "aggregation-sites": sites,
  "aggregation-people": (value) => countOf(value, "person", "people"),
  "diameter-hops": (value) => countOf(value, "span", "spans"),
  "diameter-m": kilometres,
  "gateway-m-mean": kilometres,
  "gateway-m-longest": kilometres,
};

export const indicators = {
  tab: "Indicators",
  title: "Indicators",
  question: "How does the network stand by the figures it is judged by?",
  nothing: "No sites yet. Open a study or drop files to begin.",
  running: "Measuring…",
  stale: "The network or its gateways have changed since this was measured.",
  unanswered: "It is not being measured: that was stopped, or it failed.",
  countAgain: "Measure",
  names: {
    "ring-rate": "Ring rate",
    "dual-homing-rate": "Dual-homing rate",
    "dual-homing-rate-site": "Dual-homing rate, no site shared",
    "chain-sites": "Most sites on a single chain",
    "chain-m": "Longest single chain",
    "aggregation-sites": "Most sites over one site",
    "aggregation-people": "Most people over one site",
    "diameter-hops": "Network diameter, in spans",
    "diameter-m": "Network diameter",
    "gateway-m-mean": "Mean way to a gateway",
    "gateway-m-longest": "Longest way to a gateway",
  } satisfies Record<IndicatorId, string>,
  why: {
    "ring-rate": "Sites on a ring ÷ sites in service. Two parallel spans between the same two sites are a ring of two.",
    "dual-homing-rate":
      "Sites with two ways to two different gateways that share no span ÷ access and aggregation sites. Gateways, core sites, manholes and junctions are not asked about.",
    "dual-homing-rate-site":
      "Sites with two ways to two different gateways that share neither span nor site ÷ access and aggregation sites.",
    "chain-sites":
      "A chain is all that hangs by one span on a ring or a gateway, or on the way between two, and holds no ring itself.",
    "chain-m": "By its cables, from where it hangs to its furthest site.",
    "aggregation-sites":
      "Sites that reach a gateway over this one site alone, itself left out. Gateways are not asked about.",
    "aggregation-people":
      "People of the sites that reach a gateway over this one site alone, as far as they are known.",
    "diameter-hops":
      "The most spans between any two sites by the way with the fewest; of several parts the widest counts.",
    "diameter-m":
      "The longest of the shortest ways between any two sites, by their cables; of several parts the widest counts.",
    "gateway-m-mean": "By their cables, over all sites with a way to a gateway, gateways left out.",
    "gateway-m-longest": "By its cables, to the nearest gateway.",
  } satisfies Record<IndicatorId, string>,
  figure: (id: IndicatorId, value: number | null, upper: number | null): string => {
    const isAnythingKnown = value !== null && (value > 0 || upper !== Number.POSITIVE_INFINITY);
    if (!isAnythingKnown) return "unknown";
    const lower = figures[id](value);
    if (upper === null || upper <= value * (1 + 1e-9)) return lower;
    return upper === Number.POSITIVE_INFINITY ? `at least ${lower}` : `${lower} to ${figures[id](upper)}`;
  },
  threshold: (id: IndicatorId, threshold: Threshold | null): string =>
    threshold === null
      ? "none set"
      : `${threshold.is === "at-least" ? "at least" : "at most"} ${figures[id](threshold.value)}`,
  noThreshold: "no threshold set",
  /** What a figure leads to. */
  behind: {
    "ring-rate": "sites on no ring",
    "dual-homing-rate": "sites without two such ways",
    "dual-homing-rate-site": "sites without two such ways",
    "chain-sites": "sites of that chain",
    "chain-m": "sites of that chain",
    "aggregation-sites": "sites over which the most reach a gateway",
    "aggregation-people": "sites over which the most reach a gateway",
    "diameter-hops": "the two sites furthest apart",
    "diameter-m": "the two sites furthest apart",
    "gateway-m-mean": "sites with a way to a gateway",
    "gateway-m-longest": "the site furthest away",
  } satisfies Record<IndicatorId, string>,
  verdicts: { pass: "met", fail: "missed", unknown: "open" },
  indicator: "Indicator",
  value: "Value",
  thresholdHead: "Threshold",
  verdict: "Verdict",
  status: "Threshold is",
  source: "Threshold from",
  how: "How",
  version: "Data version",

  chains: "Long single chains",
  noChains: "No chain is longer than the thresholds.",
  chain: "Chain",
  chainOf: (at: string, last: string) => `${at} … ${last}`,
  hangsOver: (span: string) => `over ${span}`,
  aggregation: "Oversized aggregation points",
  noAggregation: "No site carries more than the thresholds.",
  site: "Site",
  sites: "Sites",
  sitesOf: sites,
  metres: kilometres,
  people: (known: number, unknown: number): string =>
    unknown === 0 ? `${count(known)} people` : `${count(known)} people + ${sites(unknown)} unknown`,
  longest: "Length",
  peopleHead: "People",
  more: (rows: number) => `and ${count(rows)} more; --json has them all`,

  byArea: "By area",
  area: "Area",
  noArea: "area unknown",
  ringRate: "Ring rate",
  dualRate: "Dual-homed",
  withoutBackup: "No backup",
  meanWay: "Mean way",
  level: "Areas of level",
  districts: "Each bar is an area; its name shows its sites.",
  areaRest: (many: number) => `and ${countOf(many, "area", "areas")} more in the table of results`,

  ways: "Sites by their ways to the gateways",
  waysOf: ["no way", "one way", "two ways", "three or more"] as readonly string[],
  waysOfMany: (enough: number): readonly string[] => [
    `fewer than ${count(enough)} gateways`,
    `${count(enough)} until one span is lost`,
    `${count(enough)} whatever span is lost`,
  ],
  distances: "Sites by their way to the nearest gateway",
  distanceBin: (from: number, to: number | null): string =>
    to === null ? `over ${count(from / 1000)} km` : `${count(from / 1000)}–${count(to / 1000)} km`,
  noWay: "no way",
  share: formatShare,
  select: (what: string) => `Select: ${what}`,
  measuring: "measuring indicators",
  assumptions: "Taken for granted",
  assumeThresholds: (unconfirmed: number): string[] =>
    unconfirmed === 0
      ? []
      : [
          `${countOf(unconfirmed, "threshold is a working figure", "thresholds are working figures")} nobody has confirmed.`,
        ],
  assumeDiameter: "The diameter is told between two bounds: the searches allowed did not settle it.",
  statuses: {
    confirmed: "confirmed",
    derived: "derived from a published figure",
    unconfirmed: "unconfirmed",
  } as Readonly<Record<string, string>>,
};
