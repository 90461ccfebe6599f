/** Answers: how does one area stand, in numbers: ways, power, satellite, crews, hazards, isolation? O(its sites). */
import type { Bounds, Losses } from "../hazard/simulate/risk.ts";
import type { AreaExposure } from "./area-exposure.ts";
import { roadHours } from "./crew-distances.ts";
import type { SiteFacts } from "./site-facts.ts";
import { SHORT } from "./site-hours.ts";

export type AreaNumbers = {
  readonly sites: number;
  /** People of its sites, as far as they are known, and of how many sites they are not. */
  readonly people: number;
  readonly peopleUnknown: number;
  readonly ways: {
    /** Of the best connected of its sites: 2 where no single span and no risk group cuts the whole area off. */
    readonly best: number;
    readonly none: number;
    readonly one: number;
    readonly two: number;
    /** Of those with two, as many lose both to one risk group. */
    readonly shared: number;
    /** People at all of these, and at those with two ways apart. */
    readonly peopleWithoutBackup: number;
  };
  readonly power: {
    /** Sites that are asked how many hours they last. */
    readonly asked: number;
    /** Surely short of what practice asks for, and as many more may be. */
    readonly short: number;
    readonly unknown: number;
    /** Over the sites whose hours are known; null where none are. */
    readonly leastH: number | null;
    readonly medianH: number | null;
  };
  readonly satellite: { readonly yes: number; readonly no: number; readonly unknown: number };
  readonly crew: {
    /** The site furthest from a base, its base, and how far that is; null where it is known of no site. */
    readonly furthest: {
      readonly site: number;
      readonly base: number;
      readonly metres: number;
      readonly hours: number;
    } | null;
    /** Sites of which it is not known. */
    readonly unknown: number;
  };
  /** null where there are no hazard layers. */
  readonly exposure: AreaExposure | null;
  /** In the scenario; null where none has been run. */
  readonly isolation: Bounds<Isolation> | null;
};

/** NaN: not known. */
export type Isolation = {
  /** Of the site in it most likely to be cut off. */
  readonly chance: number;
  /** Expected hours without service, a mean over its people. */
  readonly darkH: number;
  readonly userHours: number;
};

export function areaNumbers(facts: SiteFacts, area: string | null, sites: Uint32Array, kmH: number): AreaNumbers {
  const count = (is: (site: number) => boolean) => sites.reduce((sum, site) => sum + (is(site) ? 1 : 0), 0);
  const { ways, shared, satellite, people, hours, exposure, risk } = facts;
  const peopleWhere = (is: (site: number) => boolean) =>
    sites.reduce((sum, site) => sum + (is(site) && (people[site] as number) > 0 ? (people[site] as number) : 0), 0);
  const isWithout = (site: number) => (ways[site] as number) < 2 || shared[site] === 1;
  const known = sites
    .filter((site) => hours.short[site] !== SHORT.notAsked && hours.leastH[site] === hours.mostH[site])
    .map((site) => site);
  const lasts = Float64Array.from(known, (site) => hours.leastH[site] as number).sort();
  return {
    sites: sites.length,
    people: peopleWhere(() => true),
    peopleUnknown: count((site) => Number.isNaN(people[site])),
    ways: {
      best: sites.reduce((best, site) => Math.max(best, shared[site] === 1 ? 1 : (ways[site] as number)), 0),
      none: count((site) => ways[site] === 0),
      one: count((site) => ways[site] === 1),
      two: count((site) => (ways[site] as number) >= 2),
      shared: count((site) => shared[site] === 1),
      peopleWithoutBackup: peopleWhere(isWithout),
    },
    power: {
      asked: count((site) => hours.short[site] !== SHORT.notAsked),
      short: count((site) => hours.short[site] === SHORT.short),
      unknown: count((site) => hours.short[site] === SHORT.unknown),
      leastH: lasts[0] ?? null,
      medianH: medianOf(lasts),
    },
    satellite: {
      yes: count((site) => satellite[site] === 2),
      no: count((site) => satellite[site] === 1),
      unknown: count((site) => satellite[site] === 0),
    },
    crew: crewOf(facts, sites, kmH),
    exposure: exposure?.of(area) ?? null,
    isolation: risk === null ? null : { least: isolationOf(risk.least, people, sites), most: isolationOf(risk.most, people, sites) }, // biome-ignore format: one line
  };
}

function medianOf(sorted: Float64Array): number | null {
  if (sorted.length === 0) return null;
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

function crewOf({ crew: { metres, base } }: SiteFacts, sites: Uint32Array, kmH: number): AreaNumbers["crew"] {
  let [furthest, unknown] = [-1, 0];
  for (const site of sites) {
    if (Number.isNaN(metres[site])) unknown++;
    else if (furthest < 0 || (metres[site] as number) > (metres[furthest] as number)) furthest = site;
  }
  if (furthest < 0) return { furthest: null, unknown };
  const far = metres[furthest] as number;
  return { furthest: { site: furthest, base: base[furthest] as number, metres: far, hours: roadHours(far, kmH) }, unknown }; // biome-ignore format: one line
}

/** As risk-by-area.ts tells it: the mean is over its people, or over its sites where nobody knows of any. */
function isolationOf(
  { cutOff, darkH }: Pick<Losses, "cutOff" | "darkH">,
  people: Float64Array,
  sites: Uint32Array,
): Isolation {
  let [chance, served, userHours, siteHours] = [0, 0, 0, 0];
  for (const site of sites) {
    const [held, dark] = [people[site] as number, darkH[site] as number];
    chance = Math.max(chance, cutOff[site] as number);
    siteHours += dark;
    if (!(held > 0)) continue;
    served += held;
    userHours += held * dark;
  }
  return { chance, darkH: served > 0 ? userHours / served : siteHours / sites.length, userHours };
}
