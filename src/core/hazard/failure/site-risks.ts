/** Answers: how likely does each site fail by itself: its building, its equipment, its tower? */
import { choiceAt, type Network, textAt } from "../../model/index.ts";
import { inServiceMask } from "../../topology/topology.ts";
import type { Strengths } from "../events/strengths.ts";
import type { Anchored } from "./curves-in-use.ts";
import type { Harm } from "./harm.ts";
import { type Harms, isPassive, type SiteKind } from "./harms-of.ts";
import type { PartList } from "./part-list.ts";
import type { FailureNote } from "./risks.ts";
import { SiteLoads } from "./site-loads.ts";
import type { Tally } from "./tally.ts";

export type RiskLists = { readonly harms: Harms; readonly parts: PartList; readonly tally: Tally };

export function addSiteRisks(
  { sites }: Network,
  strengths: Strengths,
  { harms, parts, tally }: RiskLists,
): FailureNote[] {
  const { kind, anchored, towerDesignWindMs, floorHeightM, id, status } = sites.columns;
  const { coordinates } = sites.geometry;
  const inService = inServiceMask(status);
  const harmsOf = new Map<string, readonly Harm[]>();
  const [sum, each] = [new SiteLoads(), new SiteLoads()];
  let passive = 0;
  for (let site = 0; site < sites.count; site++) {
    if (inService[site] === 0) continue;
    const kindOf = choiceAt(kind, site) as SiteKind | null;
    const [windMs, floorM] = [towerDesignWindMs.values[site] as number, floorHeightM.values[site] as number];
    const like = [kind.codes[site], anchored.codes[site], Number.isNaN(windMs)].join();
    let ofSite = harmsOf.get(like);
    if (ofSite === undefined) {
      ofSite = harms.ofSite(kindOf, choiceAt(anchored, site) as Anchored, !Number.isNaN(windMs));
      harmsOf.set(like, ofSite);
    }
    if (ofSite.length === 0) {
      if (isPassive(kindOf)) passive++;
      continue;
    }
    tally.next();
    sum.clear();
    let [cause, most, fixH] = [0, 0, Number.NaN];
    for (const harm of ofSite) {
      const strength = strengths.sites[harm.measure]?.[site] as number;
      const soil = harm.bySoil === true ? (strengths.soil?.sites[site] as number) : null;
      const design = soil ?? (harm.measure === "depthM" ? floorM : windMs);
      const load = each.write(harm, strength, design, kindOf ?? "site", tally);
      if (load > most) [cause, most, fixH] = [harm.cause, load, harm.fixH(strength, design)];
      sum.add(each);
    }
    const key = `site:${textAt(id, site) ?? `#${site}`}`;
    const [lon, lat] = [coordinates[2 * site] as number, coordinates[2 * site + 1] as number];
    parts.add({ element: site, key, isShared: false, cause, fixH, lon, lat }, sum.least, sum.most);
  }
  return [{ code: "passive", count: passive }];
}
