import { formatNumber as count, countOf } from "../format.ts";

export const spof = {
  sites: "Sites",
  spans: "Spans in use",
  parts: "Separate parts",
  newLinks: "Fewest new links that leave no bridge",
  span: "Span",
  site: "Site",
  group: "Risk group",
  cutOffSites: "sites cut off",
  people: "people",
  circuits: "circuits",
  spanTitle: "Spans that cut something off, the worst first",
  siteTitle: "Sites that cut others off, the worst first",
  groupTitle: "Risk groups, the worst first",
  pair: "Two spans",
  pairTitle: (pairs: number) =>
    `${countOf(pairs, "pair", "pairs")} of spans that cut something off together, though neither does alone; the worst first`,
  pairsTo: (site: string) => `No site is a gateway: pairs are told by the ways to ${site}.`,
  more: (rows: number) => `and ${count(rows)} more; --json has them all`,
  /** People of sites nobody knows the people of are never counted as none. */
  peopleOf: (people: number, unknownSites: number) =>
    unknownSites === 0 ? count(people) : `${count(people)} + ${countOf(unknownSites, "site", "sites")} unknown`,
};
