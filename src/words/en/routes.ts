import { formatNumber as count, countOf } from "../format.ts";

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
  fewer: (found: number, wanted: number) =>
    `${countOf(found, "route", "routes")} that share nothing, not ${count(wanted)}. Nothing that leaves these standing can give another:`,
  fallback: "The routes that share the least:",
  notProvedShortest:
    "No shorter pair was found before the search ended at its limit; that there is none is not proved.",
  noneApart: "No two routes share neither a span nor a risk group. Each of these, lost alone, leaves no route at all:",
  allTried: "No two routes share neither a span nor a risk group: every way was tried.",
  undecided:
    "No two routes that share no risk group were found before the search ended at its limit; there may be some.",
  fallbackSeen: "Of the pairs looked at, these share the least:",
  sharedGroups: (names: string) => `They share ${names}.`,
  separation: ({ minM, p05M, nearM, withinM }: SeparationSaid) =>
    `They come as near as ${count(minM)} m to each other; 95 % of the way they are ${count(p05M)} m apart or more; ${count(nearM)} m lie within ${count(withinM, 1)} m.`,
  assumeSeparation: (endM: number) =>
    `How far apart the routes run leaves out the first ${count(endM)} m at both ends; it is told along the first route.`,
  assumeStraight: (spans: number) =>
    `${countOf(spans, "span", "spans")} of theirs ${spans === 1 ? "is" : "are"} drawn straight from end to end, and may run elsewhere.`,
  assumeNoSeparation: "How far apart the routes run is unknown: a span of theirs has no line.",
  assumeLengths: ({ straight, unknown }: { readonly straight: number; readonly unknown: number }): string[] => [
    ...(straight > 0 ? [`${countOf(straight, "span has", "spans have")} no line: taken as straight.`] : []),
    ...(unknown > 0 ? [`${countOf(unknown, "span", "spans")} of unknown length count as none.`] : []),
  ],
  assumeLimits: (left: { readonly layingUnknown: number; readonly ownerUnknown: number }): string[] => [
    ...(left.layingUnknown > 0
      ? [`${countOf(left.layingUnknown, "span", "spans")} of unknown laying are not used.`]
      : []),
    ...(left.ownerUnknown > 0 ? [`${countOf(left.ownerUnknown, "span", "spans")} of unknown owner are not used.`] : []),
  ],
};
