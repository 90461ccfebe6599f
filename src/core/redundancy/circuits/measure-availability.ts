/**
 * Answers: for how many minutes of a year is each circuit, and each site, cut off by cuts of cable?
 *
 * A circuit is down when both its paths are; that is exact for independent causes. Of a site bounds are given, because the
 * exact share is #P-hard: it is down at least when one cause that alone cuts it off strikes, and at most when both of two
 * routes to the gateways are down, that share nothing but what every route of it needs. Cost O(m log² n), and the routes.
 */
import type { Analysis, Report } from "../../analysis.ts";
import { buildServiceGraph, type GatewayRule, type ServiceAssumptions } from "../../topology/service-graph.ts";
import type { TopologyColumns } from "../../topology/topology.ts";
import type { ElementSets } from "../losses/element-sets.ts";
import { DarkOfSets } from "../losses/list-dark-of-set.ts";
import { buildArcs } from "../routes/arcs.ts";
import { pairFromSource, routesOfPair } from "../routes/pair-from-source.ts";
import { type GroupsOf, groupsOfElements } from "../routes/sharing.ts";
import { countWays } from "../ways/count-ways.ts";
import { downInSeries, downOfPair, MINUTES_A_YEAR } from "./availability.ts";
import { type CheckedPath, type CircuitPaths, checkPath } from "./circuit-paths.ts";
import type { FailureCauses } from "./failure-causes.ts";

export type AvailabilityOf = {
  readonly columns: TopologyColumns;
  readonly gateways: GatewayRule;
  /** Metres per span row. */
  readonly lengths: Float64Array;
  readonly groups: ElementSets;
  readonly circuits: CircuitPaths;
  readonly causes: Pick<FailureCauses, "ofSpan" | "ofGroup">;
};

/** Minutes of a year; NaN where a path is not whole, or the rate of one of its spans is not known. */
export type AvailabilityFound = {
  readonly circuits: {
    readonly working: Float64Array;
    /** NaN too where there is no protection path. */
    readonly protection: Float64Array;
    /** Of causes that hit both paths. */
    readonly common: Float64Array;
    /** When both paths are down; where no protection path is recorded, when the working path is. */
    readonly minutes: Float64Array;
  };
  /** A site is down for at least, and at most, so long. Of a site with no way to a gateway both are NaN. */
  readonly sites: { readonly atLeast: Float64Array; readonly atMost: Float64Array };
  /** Where no site is a gateway, the one that stands for them; −1 elsewhere. */
  readonly reference: number;
  readonly assumptions: ServiceAssumptions;
};

export const measureAvailability: Analysis<AvailabilityOf, AvailabilityFound> = (input, report) => {
  const { columns, gateways, groups, lengths, circuits, causes } = input;
  const graph = buildServiceGraph(columns, gateways);
  const { from, to, used, siteMask } = graph;
  const groupsOf = groupsOfElements(groups, used.length, siteMask.length);
  const spans = { from, to, used, lengths };
  const count = circuits.from.length;
  const found = {
    working: new Float64Array(count).fill(Number.NaN),
    protection: new Float64Array(count).fill(Number.NaN),
    common: new Float64Array(count).fill(Number.NaN),
    minutes: new Float64Array(count).fill(Number.NaN),
  };
  for (let circuit = 0; circuit < count; circuit++) {
    const working = checkPath(circuits, circuit, "working", spans);
    const protection = checkPath(circuits, circuit, "protection", spans);
    const first = causesOf(working, groupsOf, causes);
    const second = causesOf(protection, groupsOf, causes);
    if (working.fault === null) found.working[circuit] = MINUTES_A_YEAR * downInSeries(first.values());
    if (protection.fault === null) found.protection[circuit] = MINUTES_A_YEAR * downInSeries(second.values());
    if (working.fault !== null) continue;
    if (protection.fault === null) {
      const { both, common } = downOfBoth(first, second);
      found.common[circuit] = MINUTES_A_YEAR * common;
      found.minutes[circuit] = MINUTES_A_YEAR * both;
    } else if (protection.fault === "empty") found.minutes[circuit] = found.working[circuit] as number;
  }
  const { atLeast, atMost, reference } = boundSites(input, graph, groupsOf, report);
  return { circuits: found, sites: { atLeast, atMost }, reference, assumptions: graph.assumptions };
};

type Route = Pick<CheckedPath, "spans" | "sites">;
/** A span row, or −1 − a group row, with the share of a year that it is down. */
type Causes = ReadonlyMap<number, number>;

function causesOf({ spans, sites }: Route, groupsOf: GroupsOf, causes: AvailabilityOf["causes"]): Causes {
  const found = new Map<number, number>();
  const add = (group: number) => found.set(-1 - group, causes.ofGroup[group] as number);
  for (const span of spans) {
    found.set(span, causes.ofSpan[span] as number);
    groupsOf.ofSpan(span).forEach(add);
  }
  for (const site of sites) if (site >= 0) groupsOf.ofSite(site).forEach(add);
  return found;
}

function downOfBoth(first: Causes, second: Causes): { readonly both: number; readonly common: number } {
  const common = [...first].flatMap(([cause, share]) => (second.has(cause) ? [share] : []));
  const own = (one: Causes, other: Causes) => [...one].flatMap(([cause, share]) => (other.has(cause) ? [] : [share]));
  return { both: downOfPair(own(first, second), own(second, first), common), common: downInSeries(common) };
}

type Graph = ReturnType<typeof buildServiceGraph>;

function boundSites({ groups, causes }: AvailabilityOf, graph: Graph, groupsOf: GroupsOf, report?: Report) {
  const { from, to, used, siteMask } = graph;
  const ways = countWays(graph);
  const { order, bridgeAbove, reference } = ways;
  const served = ways.ways.map((each) => (each > 0 ? 1 : 0));
  const serves = graph.gateways ?? served.map((_, site) => (site === reference ? 1 : 0));
  /** Logarithms of the share that no single cause strikes. */
  const up = new Float64Array(siteMask.length);
  const isBridge = new Uint8Array(used.length);
  const above = new Float64Array(bridgeAbove.length);
  for (let place = 1; place < above.length; place++) {
    const link = order.link[place] as number;
    above[place] = above[order.parent[place] as number] as number;
    if (bridgeAbove[place] === place) {
      isBridge[link] = 1;
      above[place] = (above[place] as number) + Math.log1p(-known(causes.ofSpan[link] as number));
    }
    const site = order.nodes[place] as number;
    if (site < up.length) up[site] = above[place] as number;
  }
  const dark = new DarkOfSets(graph, serves, served);
  for (let g = 0; g < causes.ofGroup.length; g++) {
    if (causes.ofGroup[g] === 0) continue;
    const spans = groups.spans.subarray(groups.spanStarts[g] as number, groups.spanStarts[g + 1] as number);
    const sites = groups.sites.subarray(groups.siteStarts[g] as number, groups.siteStarts[g + 1] as number);
    const log = Math.log1p(-(causes.ofGroup[g] as number));
    for (const site of dark.listDark({ spans, sites })) up[site] = (up[site] as number) + log;
  }
  const atLeast = up.map((log, site) => (served[site] === 1 ? MINUTES_A_YEAR * -Math.expm1(log) : Number.NaN));

  // A bridge stands twice, so that a pair of routes exists: both go over it, and it counts once.
  const usable = Uint8Array.from(used, (is, e) => (is === 1 && !Number.isNaN(causes.ofSpan[e]) ? 1 : 0));
  const twins = [...isBridge.keys()].filter((e) => isBridge[e] === 1 && usable[e] === 1);
  const both = (rows: Int32Array) => Int32Array.from([...rows, ...twins.map((e) => rows[e] as number)]);
  const weight = Float64Array.from(used, (_, e) => minutesOf(e, groupsOf, causes));
  const arcs = buildArcs(
    siteMask.length,
    {
      from: both(from),
      to: both(to),
      used: Uint8Array.from([...usable, ...twins.map(() => 1)]),
      lengths: Float64Array.from([...weight, ...twins.map((e) => weight[e] as number)]),
    },
    "span",
    Int32Array.from(serves.keys()).filter((site) => serves[site] === 1),
  );
  const pairs = pairFromSource(arcs, siteMask.length, report);
  const routeOf = (site: number, over: readonly number[]): Route => {
    const spans = over.map((arc) => arcs.things[arc] as number).filter((thing) => thing >= 0);
    const rows = spans.map((thing) => (thing < used.length ? thing : (twins[thing - used.length] as number)));
    return { spans: rows, sites: [...over.map((arc) => arcs.heads[arc] as number), site] };
  };
  const atMost = new Float64Array(siteMask.length).fill(Number.NaN);
  for (let site = 0; site < atMost.length; site++) {
    const found = served[site] === 1 ? routesOfPair(arcs, pairs, site) : null;
    if (found === null) continue;
    const [first, second] = found.map((over) => causesOf(routeOf(site, over), groupsOf, causes)) as [Causes, Causes];
    atMost[site] = MINUTES_A_YEAR * downOfBoth(first, second).both;
  }
  return { atLeast, atMost, reference };
}

const known = (share: number) => (Number.isNaN(share) ? 0 : share);

/** How long a span is down, by whatever cause: routes are sought where this is little. */
function minutesOf(span: number, { ofSpan }: GroupsOf, causes: AvailabilityOf["causes"]): number {
  let share = known(causes.ofSpan[span] as number);
  for (const group of ofSpan(span)) share += causes.ofGroup[group] as number;
  return MINUTES_A_YEAR * share;
}
