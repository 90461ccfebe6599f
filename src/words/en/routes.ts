import type { RouteLevel } from "../../core/redundancy/routes/find-demanded-pair.ts";
import type { NoRoutes } from "../../core/redundancy/routes/find-routes.ts";
import type { LengthsTaken } from "../../core/topology/span-lengths.ts";
import { formatNumber as count, countOf } from "../format.ts";

const far = (metres: number) => (metres < 1000 ? `${count(metres)} m` : `${count(metres / 1000, 1)} km`);

type SayWhy = (level: RouteLevel, found: number, wanted: number) => string;

type SeparationSaid = {
  readonly minM: number;
  readonly p05M: number;
  readonly nearM: number;
  readonly withinM: number;
};

export const routes = {
  pairs: "Pairs of sites",
  connected: "connected",
  protectable: "with two routes that share nothing",
  shortest: "Shortest routes together, km",
  disjoint: "Pairs of routes together, km",
  route: (number: number) => `Route ${number}`,
  length: (km: string) => `${km} km`,
  total: (km: string) => `Together ${km} km`,
  none: (from: string, to: string) => `No route leads from ${from} to ${to}.`,
  why: {
    parted: (level, found, wanted) =>
      level === "group"
        ? "No two routes share neither a span nor a risk group: each of these, lost alone, leaves no route at all:"
        : `Only ${countOf(found, "route", "routes")} of ${count(wanted)}: every route between the two sites runs over one of these:`,
    tried: () => "No two routes share neither a span nor a risk group: every way was tried.",
    open: () =>
      "No two routes that share no risk group were found before the search ended at its limit; there may be some.",
    beyond: () => "Two routes that share nothing exist, but none that do what else is asked: every way was tried.",
    "beyond-open": () =>
      "Two routes that share nothing exist, but none that do what else is asked were found before the search ended at its limit; there may be some.",
  } satisfies Readonly<Record<Exclude<NoRoutes, "no-route">, SayWhy>>,
  fallbackOf: (why: NoRoutes, proved: boolean): string =>
    why === "beyond" || why === "beyond-open"
      ? proved
        ? "The shortest two without that:"
        : "The shortest two found without that:"
      : proved
        ? "The routes that share the least:"
        : "Of the pairs looked at, these share the least:",
  notProvedShortest:
    "No shorter pair was found before the search ended at its limit; that there is none is not proved.",
  sharedGroups: (names: string) => `They share ${names}.`,
  separation: ({ minM, p05M, nearM, withinM }: SeparationSaid) =>
    `At the nearest they are ${far(minM)} apart${p05M > 0 ? `, over 95 % of the length at least ${far(p05M)}` : ""}; ${far(nearM)} of the length lie within ${count(withinM, 1)} m.`,
  assumeSeparation: (endM: number) =>
    `How far apart the routes run leaves out the first ${count(endM)} m at both ends; it is told along the first route.`,
  assumeStraight: (spans: number) =>
    `${countOf(spans, "span", "spans")} of theirs ${spans === 1 ? "is" : "are"} drawn straight from end to end, and may run elsewhere.`,
  assumeNoSeparation: "How far apart the routes run is unknown: a span of theirs has no line.",
  assumeLengths: ({ straight, unknown, impossible }: LengthsTaken): string[] => [
    ...(impossible > 0
      ? [`${countOf(impossible, "span states a length", "spans state lengths")} that none can have: not believed.`]
      : []),
    ...(straight > 0 ? [`${countOf(straight, "span has", "spans have")} no line: taken as straight.`] : []),
    ...(unknown > 0 ? [`${countOf(unknown, "span", "spans")} of unknown length count as none.`] : []),
  ],
  assumeThrough: (site: string) =>
    `The first route is the one that has to pass ${site}; it may be the longer one, and the second may go anywhere.`,
  assumeDemandsDropped:
    "What is told in place of such routes is not held to the lengths and the site that were asked for.",
  assumeEnds: {
    span: "The two routes of a site share no span; they may end at one gateway or at two.",
    site: "The two routes of a site share no span and no site, so they end at two different gateways.",
    oneGateway: "There is one gateway: the two routes of a site both end there.",
  },
  noGateways: "No site is a gateway, so no route leads to one: say which sites serve the rest.",
  site: "Site",
  shortestKm: "Shortest, km",
  workingKm: "Working, km",
  backupKm: "Backup, km",
  gateways: "Gateways",
  paired: "Sites with two routes",
  single: "Sites with one route only",
  unreached: "Sites with none",
  onlyFirst: (shown: number, all: number) =>
    `The first ${count(shown)} of ${count(all)}, those without two routes and then the longest backup first.`,
  assumeLimits: (left: { readonly layingUnknown: number; readonly ownerUnknown: number }): string[] => [
    ...(left.layingUnknown > 0
      ? [`${countOf(left.layingUnknown, "span", "spans")} of unknown laying are not used.`]
      : []),
    ...(left.ownerUnknown > 0 ? [`${countOf(left.ownerUnknown, "span", "spans")} of unknown owner are not used.`] : []),
  ],
};
