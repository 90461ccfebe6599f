/**
 * Answers: how likely does each site lose its mains to shaking? With its substation, shaken as the site is for want of a
 * place of its own; all that one feeds lose them together. Of several both have to fail: then the part has the key of the
 * first by name, so that the sites which that one feeds alone are out as well. A site with more feeds than are named may hold;
 * one of which none is named may do either.
 */
import { choiceAt, type Network, textAt } from "../../model/index.ts";
import { inServiceMask } from "../../topology/topology.ts";
import type { Strengths } from "../events/strengths.ts";
import { siteFeeds } from "../site-feeds.ts";
import { chanceOfLoad, loadOfChance } from "./curve-loads.ts";
import { isPassive, type SiteKind } from "./harms-of.ts";
import type { FailureNote } from "./risks.ts";
import { SiteLoads } from "./site-loads.ts";
import type { RiskLists } from "./site-risks.ts";

export function addMainsRisks(
  network: Network,
  { sites: { pgaG } }: Strengths,
  { harms, parts, tally }: RiskLists,
  mainsOutH: number,
): FailureNote[] {
  if (pgaG === undefined) return [];
  const { sites, spans } = network;
  const { id, kind, status, powerFeeds } = sites.columns;
  const { coordinates } = sites.geometry;
  const inService = inServiceMask(status);
  const feedsOf = siteFeeds(network);
  const [known, unknown] = [harms.ofSubstation(), harms.ofUnknownSubstation()];
  const loads = new SiteLoads();
  let [atSite, together] = [0, 0];
  for (let site = 0; site < sites.count; site++) {
    if (inService[site] === 0 || isPassive(choiceAt(kind, site) as SiteKind | null)) continue;
    const feeds = feedsOf[site] as readonly string[];
    const harm = feeds.length === 0 ? unknown : known;
    tally.next();
    loads.write(harm, pgaG[site] as number, Number.NaN, "substation", tally);
    if (feeds.length > 1) allOf(loads, feeds.length);
    if (feeds.length > 0 && (powerFeeds.values[site] as number) > feeds.length) {
      loads.least.fill(0);
      tally.add("substation", "substation");
    }
    const key = feeds[0] === undefined ? `mains:${textAt(id, site) ?? `#${site}`}` : `substation:${feeds[0]}`;
    const isShared = feeds.length > 0;
    const [lon, lat] = [coordinates[2 * site] as number, coordinates[2 * site + 1] as number];
    const element = sites.count + spans.count + site;
    const part = { element, key, isShared, cause: harm.cause, fixH: mainsOutH, lon, lat };
    if (!parts.add(part, loads.least, loads.most)) continue;
    if (feeds.length > 0) atSite++;
    if (feeds.length > 1) together++;
  }
  return [
    { code: "substation-at-site", count: atSite },
    { code: "substations-together", count: together },
  ];
}

/** So many alike have to fail, each by itself at a given level. */
function allOf({ least, most }: SiteLoads, count: number): void {
  for (const loads of [least, most]) {
    loads.forEach((load, k) => {
      loads[k] = loadOfChance(chanceOfLoad(load) ** count);
    });
  }
}
