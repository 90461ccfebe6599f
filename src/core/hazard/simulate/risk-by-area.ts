/**
 * Answers: which townships does a disaster cut off? Sums over the sites of each area, as the sites name it. The chance is
 * that of the site in it most likely to be cut off: that anybody in it is, is no less likely. O(sites).
 */
import type { TextColumn } from "../../model/index.ts";
import { wordAt, wordCount } from "../../model/index.ts";
import type { Losses } from "./risk.ts";

export type AreaRisk = {
  /** Its id; null for sites that name no area. */
  readonly area: string | null;
  /** Expected people cut off, of those that are known. */
  readonly people: number;
  /** Sites at risk whose people nobody knows. */
  readonly peopleUnknown: number;
  readonly chance: number;
  /** Hours without service, a mean over its people; over its sites where none are known. NaN: not known. */
  readonly darkH: number;
  /** Rows of its sites that may be cut off. */
  readonly sites: readonly number[];
};

type SitesOfRisk = { readonly area: TextColumn; readonly population: { readonly values: Float64Array } };

/** Those where somebody may be cut off, the most people first. */
export function riskByArea(
  { area, population }: SitesOfRisk,
  { cutOff, darkH }: Pick<Losses, "cutOff" | "darkH">,
): AreaRisk[] {
  const sums = Array.from({ length: wordCount(area.words) + 1 }, (_, code) => ({
    area: code === 0 ? null : wordAt(area.words, code - 1),
    ...{ people: 0, peopleUnknown: 0, chance: 0, sites: [] as number[] },
    ...{ served: 0, hours: 0, count: 0, plainHours: 0 },
  }));
  for (let site = 0; site < cutOff.length; site++) {
    const sum = sums[area.codes[site] as number];
    if (sum === undefined) continue;
    const [people, chance, dark] = [population.values[site] as number, cutOff[site] as number, darkH[site] as number];
    const isKnown = !Number.isNaN(people);
    sum.count++;
    sum.plainHours += dark;
    if (people > 0) {
      sum.served += people;
      sum.hours += people * dark;
    }
    if (chance === 0) continue;
    sum.sites.push(site);
    // What nobody knows is as likely as anything.
    sum.chance = Number.isNaN(chance) || Number.isNaN(sum.chance) ? Number.NaN : Math.max(sum.chance, chance);
    if (isKnown) sum.people += people * chance;
    else sum.peopleUnknown++;
  }
  return sums
    .filter(({ sites }) => sites.length > 0)
    .map(({ area: of, people, peopleUnknown, chance, sites, served, hours, count, plainHours }) => ({
      ...{ area: of, people, peopleUnknown, chance, sites },
      darkH: served > 0 ? hours / served : plainHours / count,
    }))
    .sort(
      (a, b) => (b.people || 0) - (a.people || 0) || b.chance - a.chance || ((a.area ?? "") < (b.area ?? "") ? -1 : 1),
    );
}
