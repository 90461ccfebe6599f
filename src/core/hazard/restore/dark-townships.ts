/**
 * Answers: which townships and districts are without service for over so many hours, who lives there, and were their
 * batteries and fuel enough? A site counts in the area that it names and in all above that. O(sites × (levels + moments)).
 */
import { choiceAt, findRow, type Network, withAreasAbove, wordAt, wordCount } from "../../model/index.ts";
import { type SiteCover, shortH } from "./power-cover.ts";
import type { Timeline } from "./timeline.ts";

export type DarkArea = {
  /** Its id; null for the sites that name none. */
  readonly area: string | null;
  /** null where nothing says it. */
  readonly level: string | null;
  /** Served before the event. */
  readonly sites: number;
  readonly people: number;
  /** Of them dark for over so many hours; and those of which nobody knows for how long. */
  readonly darkSites: number;
  readonly darkPeople: number;
  readonly unknownSites: number;
  readonly unknownPeople: number;
  /** Dark sites whose people nobody knows. */
  readonly populationUnknown: number;
  /** Hours in which not one of its sites has service. Infinite: from some time on for good; NaN: nobody knows. */
  readonly wholeH: number;
  /** The darkest of its sites that are known. */
  readonly longestH: number;
  /** Sites that lost their mains; how many of them surely last too short, and how many may; the most that one is short by. */
  readonly lostMains: number;
  readonly short: number;
  readonly maybeShort: number;
  readonly shortMostH: number;
};

type Play = Pick<Timeline, "darkH" | "lit" | "hours" | "servedBefore" | "cover">;

/** Areas where some site is dark for over so many hours, or nobody knows for how long; the most people first. */
export function darkAreas({ sites, areas }: Pick<Network, "sites" | "areas">, play: Play, overH: number): DarkArea[] {
  const { darkH, servedBefore } = play;
  const { area, population } = sites.columns;
  const own = Array.from({ length: wordCount(area.words) + 1 }, () => new Sums(play.hours.length));
  const sumsOf = (site: number) => own[area.codes[site] as number] as Sums;
  for (let site = 0; site < sites.count; site++) {
    if (servedBefore[site] === 0) continue;
    sumsOf(site).addSite(darkH[site] as number, population.values[site] as number, overH);
    sumsOf(site).addLit(play, site, sites.count);
  }
  for (const cover of play.cover) sumsOf(cover.site).addCover(cover);
  const all = new Map<string | null, Sums>();
  own.forEach((sums, code) => {
    if (sums.sites === 0) return;
    for (const above of withAreasAbove(code === 0 ? null : wordAt(area.words, code - 1), areas.columns)) {
      const total = all.get(above) ?? new Sums(play.hours.length);
      all.set(above, total.add(sums));
    }
  });
  return [...all]
    .filter(([, sums]) => sums.darkSites + sums.unknownSites > 0)
    .map(([id, sums]) => {
      const row = id === null ? -1 : findRow(areas.columns.id, id);
      return { area: id, level: row < 0 ? null : choiceAt(areas.columns.level, row), ...sums.close(play.hours) };
    })
    .sort(
      (a, b) =>
        b.darkPeople - a.darkPeople ||
        b.darkSites - a.darkSites ||
        b.unknownPeople - a.unknownPeople ||
        ((a.area ?? "") < (b.area ?? "") ? -1 : 1),
    );
}

class Sums {
  sites = 0;
  people = 0;
  darkSites = 0;
  darkPeople = 0;
  unknownSites = 0;
  unknownPeople = 0;
  populationUnknown = 0;
  longestH = 0;
  lostMains = 0;
  short = 0;
  maybeShort = 0;
  shortMostH = 0;
  /** Sites with service by moment. */
  readonly #lit: Uint32Array;

  constructor(moments: number) {
    this.#lit = new Uint32Array(moments);
  }

  addSite(darkH: number, population: number, overH: number): void {
    const people = Number.isNaN(population) ? 0 : population;
    this.sites++;
    this.people += people;
    if (darkH > this.longestH) this.longestH = darkH;
    if (Number.isNaN(darkH)) {
      this.unknownSites++;
      this.unknownPeople += people;
    } else if (darkH > overH) {
      this.darkSites++;
      this.darkPeople += people;
    } else return;
    if (Number.isNaN(population)) this.populationUnknown++;
  }

  addLit({ lit }: Play, site: number, siteCount: number): void {
    for (let moment = 0; moment < this.#lit.length; moment++) {
      this.#lit[moment] = (this.#lit[moment] as number) + (lit[moment * siteCount + site] as number);
    }
  }

  addCover(cover: SiteCover): void {
    const [least, most] = shortH(cover);
    this.lostMains++;
    if (least > 0) this.short++;
    else if (most > 0) this.maybeShort++;
    this.shortMostH = Math.max(this.shortMostH, most);
  }

  add(other: Sums): this {
    for (const key of ADDED) this[key] += other[key];
    for (const key of ["longestH", "shortMostH"] as const) this[key] = Math.max(this[key], other[key]);
    other.#lit.forEach((count, moment) => {
      this.#lit[moment] = (this.#lit[moment] as number) + count;
    });
    return this;
  }

  close(hours: Float64Array): Omit<DarkArea, "area" | "level"> {
    let wholeH = 0;
    this.#lit.forEach((count, moment) => {
      if (count > 0) return;
      const until = hours[moment + 1] ?? (this.unknownSites > 0 ? Number.NaN : Number.POSITIVE_INFINITY);
      wholeH += until - (hours[moment] as number);
    });
    const { sites, people, darkSites, darkPeople, unknownSites, unknownPeople, populationUnknown } = this;
    const { longestH, lostMains, short, maybeShort, shortMostH } = this;
    return {
      ...{ sites, people, darkSites, darkPeople, unknownSites, unknownPeople, populationUnknown },
      ...{ wholeH, longestH, lostMains, short, maybeShort, shortMostH },
    };
  }
}

const ADDED = [
  ...(["sites", "people", "darkSites", "darkPeople", "unknownSites", "unknownPeople", "populationUnknown"] as const),
  ...(["lostMains", "short", "maybeShort"] as const),
];
