/**
 * Answers: what would make an area readier, by rule, and at which of its sites? Only what is known to be lacking is
 * suggested; where numbers are missing the suggestion is to find out. What each would gain is for planning to say.
 */
import type { AreaNumbers } from "./area-numbers.ts";
import type { Grading } from "./grading.ts";
import type { SiteFacts } from "./site-facts.ts";
import { SHORT } from "./site-hours.ts";

export const MEASURES = [
  "second-route",
  "separate-routes",
  "satellite",
  "super-site",
  "battery",
  "fuel",
  "generator",
  "harden",
  "survey",
] as const;
export type MeasureRule = (typeof MEASURES)[number];

export type Measure = {
  readonly rule: MeasureRule;
  /** Rows, the most people first. */
  readonly sites: Uint32Array;
};

export function suggestMeasures(
  { ways, shared, satellite, people, hours, exposure }: SiteFacts,
  numbers: AreaNumbers,
  area: { readonly sites: Uint32Array; readonly remote: boolean | null },
  { batteryMostH, superSiteH }: Grading,
): Measure[] {
  const held = (site: number) => (Number.isNaN(people[site]) ? 0 : (people[site] as number));
  const sites = area.sites.slice().sort((a, b) => held(b) - held(a) || a - b);
  const isShort = (site: number) => hours.short[site] === SHORT.short;
  const lacks = (site: number) => (hours.neededH[site] as number) - (hours.mostH[site] as number);
  const hasGenerator = (site: number) => hours.generator[site] === 1;
  const stays = (site: number) => satellite[site] === 2 && (hours.leastH[site] as number) >= superSiteH.value;
  const needsSatellite = numbers.ways.best < 2 && numbers.satellite.yes + numbers.satellite.unknown === 0;
  const rules: Readonly<Record<MeasureRule, (site: number) => boolean>> = {
    "second-route": (site) => (ways[site] as number) < 2,
    "separate-routes": (site) => shared[site] === 1,
    satellite: () => needsSatellite,
    "super-site": () => area.remote === true && numbers.sites > 0 && !sites.some(stays),
    battery: (site) => isShort(site) && !hasGenerator(site) && !(lacks(site) > batteryMostH.value),
    fuel: (site) => isShort(site) && hasGenerator(site),
    generator: (site) => isShort(site) && !hasGenerator(site) && lacks(site) > batteryMostH.value,
    harden: (site) => exposure?.strong[site] === 1,
    survey: (site) => hours.short[site] === SHORT.unknown || satellite[site] === 0,
  };
  return MEASURES.flatMap((rule): Measure[] => {
    const found = sites.filter(rules[rule]);
    // One such place in an area is enough: the one that serves the most people.
    const rows = ONE_PLACE.includes(rule) ? found.subarray(0, 1) : found;
    return rows.length === 0 ? [] : [{ rule, sites: rows.slice() }];
  });
}

const ONE_PLACE: readonly MeasureRule[] = ["satellite", "super-site"];
