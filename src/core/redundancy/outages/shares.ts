/** Answers: how many sites and people of each area and of each owner are cut off, or left with one way? O(n). */
import { type TextColumn, wordAt, wordCount } from "../../model/index.ts";
import type { TopologyColumns } from "../../topology/topology.ts";

export type SitesServed = {
  readonly sites: number;
  /** People known of, and sites whose people nobody knows. */
  readonly people: number;
  readonly unknown: number;
  /** Ends of circuits. */
  readonly circuits: number;
};

export type Share = {
  /** The id of the area, or the owner; null collects the sites of none that is known. */
  readonly of: string | null;
  /** Sites and people that were served. */
  readonly sites: number;
  readonly people: number;
  readonly cutOffSites: number;
  readonly cutOffPeople: number;
  /** Sites cut off whose people nobody knows. */
  readonly cutOffUnknown: number;
  readonly oneWay: number;
};

export type Hit = { readonly served: Uint8Array; readonly lit: Uint8Array; readonly oneWay: Uint32Array };

/** Sums of people are kept to a thousandth. */
const THOUSANDTHS = 1000;

export function sumOf(rows: Uint32Array, people: Float64Array, circuitsAt: Uint32Array): SitesServed {
  let [sum, unknown, circuits] = [0, 0, 0];
  for (const site of rows) {
    const known = people[site] as number;
    if (Number.isNaN(known)) unknown++;
    else sum += known;
    circuits += circuitsAt[site] as number;
  }
  return { sites: rows.length, people: thousandths(sum), unknown, circuits };
}

export function sharesBy(columns: TopologyColumns, hit: Hit): { areas: Share[]; owners: Share[] } {
  const people = columns.sitePopulation.values;
  return { areas: sharesOf(columns.siteArea, people, hit), owners: sharesOf(columns.siteOwner, people, hit) };
}

function sharesOf({ codes, words }: TextColumn, people: Float64Array, { served, lit, oneWay }: Hit): Share[] {
  const shares = Array.from({ length: wordCount(words) + 1 }, () => ({
    ...{ sites: 0, people: 0, cutOffSites: 0, cutOffPeople: 0, cutOffUnknown: 0, oneWay: 0 },
  }));
  const shareOf = (site: number) => shares[codes[site] as number] as (typeof shares)[number];
  for (let site = 0; site < served.length; site++) {
    if (served[site] === 0) continue;
    const share = shareOf(site);
    const known = people[site] as number;
    share.sites++;
    if (!Number.isNaN(known)) share.people += known;
    if (lit[site] === 1) continue;
    share.cutOffSites++;
    if (Number.isNaN(known)) share.cutOffUnknown++;
    else share.cutOffPeople += known;
  }
  for (const site of oneWay) shareOf(site).oneWay++;
  return shares
    .flatMap((share, code) => {
      if (share.cutOffSites + share.oneWay === 0) return [];
      const rounded = { people: thousandths(share.people), cutOffPeople: thousandths(share.cutOffPeople) };
      return [{ of: code === 0 ? null : wordAt(words, code - 1), ...share, ...rounded }];
    })
    .sort((a, b) => b.cutOffPeople - a.cutOffPeople || b.cutOffSites - a.cutOffSites || b.oneWay - a.oneWay);
}

function thousandths(people: number): number {
  return Math.round(people * THOUSANDTHS) / THOUSANDTHS;
}
