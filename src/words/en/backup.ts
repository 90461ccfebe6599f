import type { BackupLevel } from "../../core/redundancy/ways/measure-backup.ts";
import { formatNumber as count, countOf } from "../format.ts";

/** Metres up to a kilometre. */
export function kilometres(metres: number): string {
  return metres < 1000 ? `${count(metres)} m` : `${count(metres / 1000, 1)} km`;
}

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
  connect: "Nearest place that would give one way more",
  connectTo: (name: string, metres: number) => `${name}, ${kilometres(metres)}`,
  connectShares: (group: string) => `risk group ${group} would take both ways`,
  noPlace: "none known",
  km: kilometres,
  closures:
    "Best closures: links that give the most people one way more for every kilometre, each after those before it",
  from: "From",
  to: "To",
  distance: "Straight",
  assumeConnections: ({
    enough,
    withoutPlace,
  }: {
    readonly enough: number;
    readonly withoutPlace: number;
  }): string[] =>
    enough > 1
      ? [`Where to connect is not told: with ${count(enough)} gateways to reach, one link may not be enough.`]
      : [
          "Distances to the nearest place are straight lines: a route to be built is longer. Places are sites, and points of spans where a joint can be made: not on radio links or in submarine cable. No known risk group takes the new way with the old one, unless that is said; whose they are, and trenches nobody has recorded, are not asked about.",
          ...(withoutPlace > 0
            ? [`${countOf(withoutPlace, "site", "sites")} without backup lie nobody knows where: nothing is near them.`]
            : []),
        ],
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
