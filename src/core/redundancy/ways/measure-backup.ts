/**
 * Answers: which sites have no backup route, why not, and what is it that they cannot do without?
 * Three levels: a site has backup if it reaches a gateway still when any one span is lost, any one other site, any one risk
 * group. The first two are the same as two routes that share no span, or no site (Menger 1927); the last says less than
 * routes that share no group would: two routes may yet share groups by turns. Where a study asks for several gateways, so
 * many must be reached still. A single gateway is not counted against the sites it serves where one is enough: without it
 * there is no network to speak of.
 */
import type { Analysis } from "../../analysis.ts";
import { wordAt, wordCount } from "../../model/index.ts";
import { countSet } from "../../topology/count-set.ts";
import { buildServiceGraph, type GatewayRule, type ServiceAssumptions } from "../../topology/service-graph.ts";
import type { TopologyColumns } from "../../topology/topology.ts";
import { type ElementSets, setAt } from "../losses/element-sets.ts";
import { DarkOfSets } from "../losses/list-dark-of-set.ts";
import { countWays } from "./count-ways.ts";
import { findNeeded } from "./find-needed.ts";

export const BACKUP_LEVELS = ["span", "site", "group"] as const;
export type BackupLevel = (typeof BACKUP_LEVELS)[number];

export type BackupOf = {
  readonly columns: TopologyColumns;
  readonly gateways: GatewayRule;
  /** So many gateways a site must reach to be served. */
  readonly enough: number;
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
  readonly enough: number;
  /**
   * Per site row: 0 not served, 1 served until something single is lost, 2 served whatever single thing is lost; at level
   * span, where one gateway is enough, the number of ways that share no span, 3 for three or more. 0 for sites out of service.
   */
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

export const measureBackup: Analysis<BackupOf, Backup> = (input, report) => {
  const { columns, gateways, groups, level } = input;
  const graph = buildServiceGraph(columns, gateways);
  const { siteMask, assumptions } = graph;
  const found = countWays(graph);
  const { reference } = found;
  // The one site that stands for gateways is all there are.
  const enough = graph.gateways === null ? 1 : input.enough;
  const serves = graph.gateways ?? siteMask.map((_, site) => (site === reference ? 1 : 0));
  const spared = enough === 1 && countSet(serves) === 1 ? serves.indexOf(1) : -1;
  const { served, needed } = findNeeded(graph, { serves, enough, level: level === "site" ? level : "span", spared });
  if (level === "group") {
    needed.fill(-1);
    const sets = new DarkOfSets(graph, serves, served, enough);
    const count = groups.spanStarts.length - 1;
    for (let group = 0; group < count; group++) {
      for (const site of sets.listDark(setAt(groups, group))) if (needed[site] === -1) needed[site] = group;
      report?.(group + 1, count);
    }
  }
  const ways =
    level === "span" && enough === 1
      ? found.ways
      : served.map((is, site) => (is === 0 ? 0 : needed[site] === -1 ? 2 : 1));
  const areas = byArea(columns, siteMask, ways);
  const unprotectedCount = areas.reduce((sum, area) => sum + area.unprotected, 0);
  return {
    level,
    enough,
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
