/**
 * Answers: which sites have no backup route, why not, and what is it that they cannot do without?
 * Three levels: routes to the gateways that share no span, that share no site either, and that survive the loss of any
 * one risk group. The last says less than routes that share no group would: two routes may yet share groups by turns.
 */
import type { Analysis } from "../../analysis.ts";
import { wordAt, wordCount } from "../../model/index.ts";
import { buildServiceGraph, type GatewayRule, type ServiceAssumptions } from "../../topology/service-graph.ts";
import type { TopologyColumns } from "../../topology/topology.ts";
import { type ElementSets, setAt } from "../losses/element-sets.ts";
import { DarkOfSets } from "../losses/list-dark-of-set.ts";
import { countSiteWays } from "./count-site-ways.ts";
import { blockingSpans, countWays } from "./count-ways.ts";

export const BACKUP_LEVELS = ["span", "site", "group"] as const;
export type BackupLevel = (typeof BACKUP_LEVELS)[number];

export type BackupOf = {
  readonly columns: TopologyColumns;
  readonly gateways: GatewayRule;
  readonly groups: ElementSets;
  readonly level: BackupLevel;
};

export type AreaBackup = {
  readonly area: string | null;
  readonly sites: number;
  readonly unprotected: number;
  /** People known of. */
  readonly population: number;
  readonly unprotectedPopulation: number;
};

export type Backup = {
  readonly level: BackupLevel;
  /** Per site row: 0 no way, 1 one way, 2 two or more (at level span 3: three or more); 0 too for sites out of service. */
  readonly ways: Uint8Array;
  /** Per site row with one way: the row of the span, site or group it cannot do without; −1 elsewhere. */
  readonly needed: Int32Array;
  readonly siteMask: Uint8Array;
  readonly protectedCount: number;
  readonly unprotectedCount: number;
  /** The most people without backup first; null collects the sites of no known area. */
  readonly areas: readonly AreaBackup[];
  /** Where no site is a gateway, the one that stands for them; −1 elsewhere. */
  readonly reference: number;
  readonly assumptions: ServiceAssumptions;
};

export const measureBackup: Analysis<BackupOf, Backup> = ({ columns, gateways, groups, level }, report) => {
  const graph = buildServiceGraph(columns, gateways);
  const { siteMask, assumptions } = graph;
  const found = countWays(graph);
  const { reference } = found;
  let ways: Uint8Array = found.ways;
  let needed: Int32Array = new Int32Array(ways.length).fill(-1);
  if (level === "span") {
    for (let site = 0; site < ways.length; site++)
      if (ways[site] === 1) needed[site] = blockingSpans(found, site)[0] as number;
  } else if (level === "site") {
    const overSites = countSiteWays(graph, reference);
    ways = overSites.ways;
    needed = overSites.onlySite;
  } else {
    const served = found.ways.map((count) => (count > 0 ? 1 : 0));
    const serves = graph.gateways ?? served.map((_, site) => (site === reference ? 1 : 0));
    const sets = new DarkOfSets(graph, serves, served);
    const count = groups.spanStarts.length - 1;
    for (let group = 0; group < count; group++) {
      for (const site of sets.listDark(setAt(groups, group))) if (needed[site] === -1) needed[site] = group;
      report?.(group + 1, count);
    }
    ways = served.map((is, site) => (is === 0 ? 0 : needed[site] === -1 ? 2 : 1));
  }
  const areas = byArea(columns, siteMask, ways);
  const unprotectedCount = areas.reduce((sum, area) => sum + area.unprotected, 0);
  return {
    level,
    ways,
    needed,
    siteMask,
    protectedCount: areas.reduce((sum, area) => sum + area.sites, 0) - unprotectedCount,
    unprotectedCount,
    areas,
    reference,
    assumptions,
  };
};

function byArea({ siteArea, sitePopulation }: TopologyColumns, siteMask: Uint8Array, ways: Uint8Array): AreaBackup[] {
  const totals = Array.from({ length: wordCount(siteArea.words) + 1 }, () => ({
    ...{ sites: 0, unprotected: 0, population: 0, unprotectedPopulation: 0 },
  }));
  for (let site = 0; site < siteMask.length; site++) {
    const total = totals[siteArea.codes[site] as number];
    if (siteMask[site] === 0 || total === undefined) continue;
    const people = sitePopulation.values[site] as number;
    const known = Number.isNaN(people) ? 0 : people;
    total.sites++;
    total.population += known;
    if ((ways[site] as number) >= 2) continue;
    total.unprotected++;
    total.unprotectedPopulation += known;
  }
  const areas = totals.flatMap((total, code): AreaBackup[] =>
    total.sites === 0 ? [] : [{ area: code === 0 ? null : wordAt(siteArea.words, code - 1), ...total }],
  );
  return areas.sort((a, b) => b.unprotectedPopulation - a.unprotectedPopulation || b.unprotected - a.unprotected);
}
