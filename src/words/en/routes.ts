import { formatNumber as count, countOf } from "../format.ts";

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
  sharedGroups: (names: string) => `They share ${names}.`,
  assumeLengths: ({ straight, unknown }: { readonly straight: number; readonly unknown: number }): string[] => [
    ...(straight > 0 ? [`${countOf(straight, "span has", "spans have")} no line: taken as straight.`] : []),
    ...(unknown > 0 ? [`${countOf(unknown, "span", "spans")} of unknown length count as none.`] : []),
  ],
};
