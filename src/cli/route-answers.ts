/** Routes between two sites, as `faultline routes --from --to` tells them. */
import { type Network, nameOfRow, textAt } from "../core/model/index.ts";
import type { FoundRoute } from "../core/redundancy/routes/find-disjoint-routes.ts";
import type { RoutesAsked, RoutesFound } from "../core/redundancy/routes/find-routes.ts";
import { formatNumber } from "../words/format.ts";
import type { Words } from "../words/index.ts";
import { printJson, printLine } from "./print.ts";
import { printAssumptions } from "./print-assumptions.ts";
import { separationJson, tidy } from "./route-separation.ts";
import type { Check } from "./verify.ts";

export type RouteAnswer = {
  readonly network: Network;
  readonly asked: RoutesAsked;
  readonly found: RoutesFound;
  readonly assumptions: readonly string[];
};

export function routeAnswerJson({ network, found, assumptions }: RouteAnswer, check: Check): void {
  const { routes, feasible, optimal, why, fallback, fallbackProved, shared, separation } = found;
  const { sites, spans, groups } = network;
  const routeJson = (route: FoundRoute) => ({
    spans: route.spans.map((row) => textAt(spans.columns.id, row)),
    sites: route.sites.map((row) => textAt(sites.columns.id, row)),
    lengthM: tidy(route.metres),
  });
  printJson({
    paths: routes.map(routeJson),
    totalM: routes.length === 0 ? null : tidy(sum(routes)),
    sharedGroups: shared.groups.map((row) => textAt(groups.columns.id, row)),
    separation: separationJson(separation?.separation ?? null),
    ...{ feasible, optimal, why },
    blocking: [
      ...found.blocking.groups.map((row) => ({ group: textAt(groups.columns.id, row) })),
      ...found.blocking.spans.map((row) => ({ span: textAt(spans.columns.id, row) })),
      ...found.blocking.sites.map((row) => ({ site: textAt(sites.columns.id, row) })),
    ],
    ...{ fallbackProved, fallback: fallback.map(routeJson), assumptions },
    ...check.json,
  });
}

export function printRouteAnswer({ network, asked, found, assumptions }: RouteAnswer, words: Words): void {
  const { routes: said } = words;
  const { routes, optimal, why, fallback, shared, separation } = found;
  const siteName = (row: number) => nameOfRow(network, "sites", row);
  printRoutes(network, routes, words);
  if (why === "no-route") printLine(said.none(siteName(asked.from), siteName(asked.to)));
  else if (why === null) {
    printLine(said.total(km(sum(routes))));
    if (!optimal) printLine(said.notProvedShortest);
  } else {
    printLine(said.why[why](asked.level, routes.length, asked.k));
    const { groups, spans, sites } = found.blocking;
    const blocking = [
      ...groups.map((row) => nameOfRow(network, "groups", row)),
      ...spans.map((row) => nameOfRow(network, "spans", row)),
      ...sites.map(siteName),
    ];
    for (const each of blocking) printLine(`  ${each}`);
    if (fallback.length > 0) printLine(said.fallbackOf(why, found.fallbackProved));
    printRoutes(network, fallback, words);
  }
  if (shared.groups.length > 0)
    printLine(said.sharedGroups(shared.groups.map((row) => nameOfRow(network, "groups", row)).join(", ")));
  if (separation?.separation) printLine(said.separation(separation.separation));
  printAssumptions(assumptions, words);
}

function printRoutes(network: Network, routes: readonly FoundRoute[], { routes: said }: Words): void {
  routes.forEach((route, i) => {
    const names = route.sites.map((row) => nameOfRow(network, "sites", row));
    printLine(`${said.route(i + 1)}: ${said.length(km(route.metres))}\n  ${names.join(" – ")}`);
  });
}

const sum = (routes: readonly FoundRoute[]) => routes.reduce((metres, route) => metres + route.metres, 0);
export const km = (metres: number) => formatNumber(metres / 1000, 1);
