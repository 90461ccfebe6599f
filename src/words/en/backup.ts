import type { BackupLevel } from "../../core/redundancy/ways/measure-backup.ts";
import { formatNumber as count, countOf } from "../format.ts";

export const backup = {
  protected: "Sites with a backup route",
  unprotected: "Sites without one",
  site: "Site",
  reason: "Why",
  people: "People",
  byArea: "By area, the most people without backup first",
  area: "Area",
  sites: "Sites",
  without: "without backup",
  reasons: {
    "no-way": () => "no route leads to a gateway",
    span: (needed: string) => `every route goes over span ${needed}`,
    site: (needed: string) => `every route goes over site ${needed}`,
    group: (needed: string) => `every route goes over risk group ${needed}`,
  } satisfies Record<BackupLevel | "no-way", (needed: string) => string>,
  /** Where more than one gateway must be reached. */
  reasonsOfMany: {
    "no-way": (enough: number) => `fewer than ${count(enough)} gateways are reached`,
    span: (enough: number, needed: string) => `without span ${needed} fewer than ${count(enough)} gateways are reached`,
    site: (enough: number, needed: string) => `without site ${needed} fewer than ${count(enough)} gateways are reached`,
    group: (enough: number, needed: string) =>
      `without risk group ${needed} fewer than ${count(enough)} gateways are reached`,
  } satisfies Record<BackupLevel | "no-way", (enough: number, needed: string) => string>,
  more: (rows: number) => `and ${count(rows)} more; --json has them all`,
  unknownPeople: "unknown",
  assumeReference: (site: string) =>
    `No site is a gateway: routes are counted to ${site}, the best connected site of the largest ring.`,
  assumeGateways: (gateways: number, enough: number) =>
    enough === 1
      ? `Routes are counted to any of the ${countOf(gateways, "gateway", "gateways")}.`
      : `A site has backup if it reaches ${count(enough)} of the ${countOf(gateways, "gateway", "gateways")} whatever single one is lost.`,
  assumeGroups:
    "A risk group counts if its loss alone leaves a site no route; routes that share groups by turns are not looked for.",
  assumeOneGateway: "There is one gateway: its own loss is not counted against the sites it serves.",
};
