/** Answers: what may be wrong with how this network hangs together? A list to look through; nothing is altered. */
import type { Analysis } from "../analysis.ts";
import { writeEarthCentred } from "../geo/earth-centred.ts";
import type { Finding, Network } from "../model/index.ts";
import { findCrossings } from "../topology/find-crossings.ts";
import { cellOf, findNearest } from "../topology/find-nearest.ts";
import { findTouches } from "../topology/find-touches.ts";
import { DEFAULT_TOLERANCE_M } from "../topology/join-ends.ts";
import { NearGrid } from "../topology/near-grid.ts";
import { findNearMisses, type NearMiss } from "./find-near-misses.ts";
import { findTwins } from "./find-twins.ts";
import { FindingList } from "./finding-list.ts";
import { endName, Ground, placeValues } from "./ground.ts";
import { reviewEnds, reviewLengths, reviewParts } from "./review-lines.ts";
import { knownTowns, reviewNames } from "./review-names.ts";
import type { TopologyReview } from "./topology-rules.ts";

/** Ends this near to something are told. */
export const DEFAULT_REACH_M = 50;
const MOST_FINDINGS = 1000;
/** Lines that cross more often than this are no network; what is beyond is not counted. */
const MOST_CROSSINGS = 1_000_000;

export type TopologyToReview = {
  readonly network: Network;
  /** Within it things meet: that of the import. */
  readonly toleranceM?: number;
  readonly reachM?: number;
  /** Findings of each rule; all are counted. */
  readonly most?: number;
};

export const reviewTopology: Analysis<TopologyToReview, Promise<TopologyReview>> = async (asked, report) => {
  const { network, toleranceM = DEFAULT_TOLERANCE_M, reachM = DEFAULT_REACH_M, most = MOST_FINDINGS } = asked;
  const towns = await knownTowns();
  const found = new FindingList(most);
  const ground = new Ground(network, toleranceM);
  const steps = [
    () => reviewEnds(ground, found),
    () => reviewNearMisses(ground, reachM, found),
    () => reviewTouches(ground, found),
    () => reviewCrossings(ground, found),
    () => reviewTwins(ground, found),
    () => reviewLengths(ground, found),
    () => reviewNames(ground, towns, found),
    () => reviewParts(ground, found),
  ];
  steps.forEach((step, i) => {
    report?.(i, steps.length);
    step();
  });
  return found.review();
};

function reviewNearMisses(ground: Ground, reachM: number, found: FindingList): void {
  for (const miss of findNearMisses(ground, reachM)) {
    found.add("topology.near-miss", miss.metres, () => {
      const subject =
        miss.end < 0
          ? ({ table: "sites", id: ground.siteId(miss.site) } as const)
          : ({ table: "spans", id: ground.spanId(miss.end >> 1) } as const);
      const about = miss.end < 0 ? {} : { span: subject.id, end: endName(miss.end) };
      const site = miss.site < 0 ? "" : ground.siteId(miss.site);
      const { metres, lon, lat, to, toLon, toLat } = miss;
      const values = { ...about, site, to, ...otherOf(ground, miss), metres, lon, lat, toLon, toLat };
      return { severity: "general", subject, values };
    });
  }
}

function otherOf(ground: Ground, { to, other }: NearMiss): Finding["values"] {
  if (to === "site") return { other: ground.siteId(other) };
  if (to === "line") return { other: ground.spanId(other) };
  return { other: ground.spanId(other >> 1), otherEnd: endName(other) };
}

function reviewTouches(ground: Ground, found: FindingList): void {
  const { sites, lines, toleranceM } = ground;
  for (const { span, site, end, foot, lon, lat } of findTouches({ sites, spans: lines, ends: ground, toleranceM })) {
    found.add("topology.touch", foot.metres, () => {
      const id = ground.spanId(span);
      const what =
        site < 0 ? { site: "", other: ground.spanId(end >> 1), otherEnd: endName(end) } : { site: ground.siteId(site) };
      const values = { span: id, ...what, metres: foot.metres, withinM: toleranceM, lon, lat };
      return { severity: "general", subject: { table: "spans", id }, values };
    });
  }
}

function reviewCrossings(ground: Ground, found: FindingList): void {
  const { sites, lines, toleranceM } = ground;
  const count = sites.coordinates.length / 2;
  const xyz = new Float64Array(3 * count);
  const grid = new NearGrid(xyz, cellOf(toleranceM));
  for (let site = 0; site < count; site++) {
    const place = ground.placeOfSite(site);
    if (place === null) continue;
    writeEarthCentred(place[0], place[1], xyz, 3 * site);
    grid.put(site);
  }
  const at = new Float64Array(3);
  const isLet = (lon: number, lat: number) => {
    writeEarthCentred(lon, lat, at, 0);
    return findNearest(grid, sites.coordinates, lon, lat, at, toleranceM) >= 0;
  };
  findCrossings({
    lines,
    toleranceM,
    isLet,
    most: MOST_CROSSINGS,
    visit: ({ span, other, times, lon, lat }) =>
      found.add("topology.crossing", lat, () => {
        const [id, otherId] = [ground.spanId(span), ground.spanId(other)].sort() as [string, string];
        return {
          severity: "low",
          subject: { table: "spans", id },
          values: { span: id, other: otherId, times, lon, lat },
        };
      }),
  });
}

function reviewTwins(ground: Ground, found: FindingList): void {
  for (const { span, other, turned, alike } of findTwins(ground)) {
    found.add(turned ? "topology.listed-both-ways" : "topology.duplicate-span", alike ? 0 : 1, () => {
      const id = ground.spanId(span);
      const place = placeValues(ground.placeOfEnd(2 * span) ?? ground.placeOfSite(ground.from[span] as number));
      const values = {
        span: id,
        other: ground.spanId(other),
        alike: alike ? 1 : 0,
        withinM: ground.toleranceM,
        ...place,
      };
      return { severity: alike ? "general" : "low", subject: { table: "spans", id }, values };
    });
  }
}
