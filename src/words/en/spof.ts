import type { ServiceAssumptions } from "../../core/topology/service-graph.ts";
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
  more: (rows: number) => `and ${count(rows)} more; --json has them all`,
  /** People of sites nobody knows the people of are never counted as none. */
  peopleOf: (people: number, unknownSites: number) =>
    unknownSites === 0 ? count(people) : `${count(people)} + ${countOf(unknownSites, "site", "sites")} unknown`,
  assume: ({
    statusUnknown,
    selfLoops,
    endsUnknown,
    notInService,
    listedTwice,
    gateways,
    populationUnknown,
  }: ServiceAssumptions): string[] => [
    gateways === 0
      ? "No site is a gateway: cut off means separated from the largest part that remains of its component."
      : `Cut off means without a way to any of the ${countOf(gateways, "gateway", "gateways")}.`,
    ...(listedTwice > 0
      ? [`The file lists its spans in both directions: ${count(listedTwice)} second listings are left out.`]
      : []),
    ...(populationUnknown > 0
      ? [`The people of ${countOf(populationUnknown, "site", "sites")} are unknown and in no sum.`]
      : []),
    ...(statusUnknown > 0 ? [`${count(statusUnknown)} sites and spans of unknown status are taken as existing.`] : []),
    ...(notInService > 0 ? [`${count(notInService)} planned or removed sites and spans are left out.`] : []),
    ...(endsUnknown > 0 ? [`${count(endsUnknown)} spans are left out: an end names no known site.`] : []),
    ...(selfLoops > 0 ? [`${count(selfLoops)} spans that start and end at one site protect nothing.`] : []),
  ],
};
