import { findRow, type Network, textAt } from "../../core/model/index.ts";
import { countTurnedDown, groupSets } from "../../core/redundancy/losses/group-sets.ts";
import {
  type FoundRoute,
  findDisjointRoutes,
  type RouteSpans,
} from "../../core/redundancy/routes/find-disjoint-routes.ts";
import { findGroupDisjointRoutes } from "../../core/redundancy/routes/find-group-disjoint-routes.ts";
import { limitSpans } from "../../core/redundancy/routes/limit-spans.ts";
import { groupsOfElements, groupsOn } from "../../core/redundancy/routes/sharing.ts";
import { branchNetwork } from "../../core/study/branches.ts";
import { buildServiceGraph } from "../../core/topology/service-graph.ts";
import { spanLengths } from "../../core/topology/span-lengths.ts";
import { topologyColumns } from "../../core/topology/topology.ts";
import { formatNumber } from "../../words/format.ts";
import type { Words } from "../../words/index.ts";
import { command, type Values } from "../command.ts";
import { wrongUsage } from "../failure.ts";
import { INPUT_OPTIONS, readOptions } from "../input-options.ts";
import { printJson, printLine } from "../print.ts";
import { printTable } from "../print-table.ts";
import { readInputs } from "../read-inputs.ts";
import { LIMIT_OPTIONS, readLimits } from "../route-limits.ts";
import { separateRoutes, separationJson } from "../route-separation.ts";
import { runJob } from "../run-job.ts";

const MOST_ROUTES = 4;
const LEVELS = ["span", "site", "group"] as const;
const MEASURES = ["ellipsoid", "sphere"] as const;

const OPTIONS = {
  from: { type: "string", value: "SITE", say: (words: Words["cli"]) => words.options.fromSite },
  to: { type: "string", value: "SITE", say: (words: Words["cli"]) => words.options.toSite },
  "all-pairs": { type: "boolean", say: (words: Words["cli"]) => words.options.allPairs },
  disjoint: { type: "string", value: LEVELS.join("|"), say: (words: Words["cli"]) => words.options.disjoint },
  k: { type: "string", value: "K", say: (words: Words["cli"]) => words.options.k },
  measure: { type: "string", value: MEASURES.join("|"), say: (words: Words["cli"]) => words.options.measure },
} as const;

export const routesCommand = command({
  name: "routes",
  arguments: "IN… --from A --to B | --all-pairs",
  summary: (words) => words.commands.routes,
  options: { ...INPUT_OPTIONS, ...OPTIONS, ...LIMIT_OPTIONS },
  async run({ inputs, options, words }) {
    const asked = readAsked(options);
    const { study } = await readInputs(inputs, readOptions(options), words);
    const network = branchNetwork(study);
    const graph = buildServiceGraph(topologyColumns(network), { ids: [] });
    const limits = readLimits(options, network);
    const ends = asked.ends?.map((id) => siteRow(network, id)) as [number, number] | undefined;
    const { metres, straight, unknown } = spanLengths(network, graph.from, graph.to, asked.measure);
    const { used, ...left } = limitSpans(network, graph, limits, ends ?? []);
    const spans = { from: graph.from, to: graph.to, used, lengths: metres };
    const { level } = asked;
    const assumptions = [
      ...words.service.assumeNetwork(graph.assumptions),
      ...words.service.assumeTurnedDown(countTurnedDown(network)),
      ...words.routes.assumeLengths({ straight, unknown }),
      ...words.routes.assumeLimits(left),
    ];
    if (asked.ends === null || ends === undefined) {
      if (level === "group") throw wrongUsage(({ cli }) => cli.failures.badValue("--disjoint", level, "span, site"));
      const every = await runJob("every-pair", { siteMask: graph.siteMask, spans, level }, words.cli.counting);
      const { pairs, connected, protectable, shortestM, disjointM } = every;
      if (options.json === true) {
        printJson({
          pairs,
          connected,
          protectable,
          sumShortestM: tidy(shortestM),
          sumDisjointM: tidy(disjointM),
          assumptions,
        });
        return;
      }
      const said = words.routes;
      const rows = [
        [said.pairs, formatNumber(pairs)],
        [said.connected, formatNumber(connected)],
        [said.protectable, formatNumber(protectable)],
        [said.shortest, km(shortestM)],
        [said.disjoint, km(disjointM)],
      ];
      return printTable(rows, ["start", "end"]);
    }
    const found = findRoutes(network, spans, ends, asked);
    const { feasible } = found;
    const best = feasible === true ? found.routes : found.fallback;
    const blocking = [
      ...found.blocking.groups.map((row) => ({ group: textAt(network.groups.columns.id, row) })),
      ...found.blocking.spans.map((row) => ({ span: textAt(network.spans.columns.id, row) })),
      ...found.blocking.sites.map((row) => ({ site: textAt(network.sites.columns.id, row) })),
    ];
    const { separation, assumptions: ofSeparation } = separateRoutes(network, graph.from, best, words);
    assumptions.push(...ofSeparation);
    const total = found.routes.reduce((sum, route) => sum + route.metres, 0);
    if (options.json === true) {
      printJson({
        paths: found.routes.map((route) => routeJson(network, route)),
        totalM: found.routes.length === 0 ? null : tidy(total),
        sharedGroups: sharedGroups(network, best),
        separation: separationJson(separation),
        feasible,
        optimal: found.optimal,
        blocking,
        fallbackProved: found.fallbackProved,
        fallback: found.fallback.map((route) => routeJson(network, route)),
        assumptions,
      });
      return;
    }
    printRoutes(network, found.routes, words);
    if (found.routes.length === 0) return printLine(words.routes.none(...asked.ends));
    if (feasible === true) {
      printLine(words.routes.total(km(total)));
      if (!found.optimal) printLine(words.routes.notProvedShortest);
    } else {
      if (feasible === null) printLine(words.routes.undecided);
      else if (blocking.length === 0) printLine(words.routes.allTried);
      else if (level === "group") printLine(words.routes.noneApart);
      else printLine(words.routes.fewer(found.routes.length, asked.k));
      for (const each of blocking) printLine(`  ${Object.values(each)[0] ?? ""}`);
      printLine(found.fallbackProved ? words.routes.fallback : words.routes.fallbackSeen);
      printRoutes(network, found.fallback, words);
    }
    const shared = sharedGroups(network, best);
    if (shared.length > 0) printLine(words.routes.sharedGroups(shared.join(", ")));
    if (separation !== null) printLine(words.routes.separation(separation));
    for (const line of assumptions) printLine(line);
  },
});

/** The answer of either search, in one shape. */
function findRoutes(
  network: Network,
  spans: RouteSpans,
  [from, to]: readonly [number, number],
  { level, k }: ReturnType<typeof readAsked>,
) {
  const question = { siteCount: network.sites.count, spans, from, to };
  if (level === "group") {
    const found = findGroupDisjointRoutes({ ...question, groups: groupSets(network) });
    return { ...found, blocking: { ...found.blocking, sites: [] } };
  }
  const found = findDisjointRoutes({ ...question, level, k });
  const feasible: boolean | null = found.routes.length === k;
  return { ...found, feasible, optimal: feasible, blocking: { ...found.blocking, groups: [] }, fallbackProved: true };
}

function readAsked(options: Values<typeof OPTIONS>) {
  const one = <T extends string>(option: string, known: readonly T[], said: string | undefined): T => {
    const found = said === undefined ? known[0] : known.find((each) => each === said);
    if (found === undefined) throw wrongUsage(({ cli }) => cli.failures.badValue(option, said ?? "", known.join(", ")));
    return found;
  };
  const level = one("--disjoint", LEVELS, options.disjoint);
  const measure = one("--measure", MEASURES, options.measure);
  const counts = Array.from({ length: MOST_ROUTES }, (_, i) => String(i + 1));
  const k = options.k === undefined ? 2 : Number(one("--k", counts, options.k));
  if (level === "group" && k !== 2) throw wrongUsage(({ cli }) => cli.failures.badValue("--k", String(k), "2"));
  const { from, to } = options;
  if (options["all-pairs"] === true) return { level, measure, k, ends: null };
  if (from === undefined || to === undefined)
    throw wrongUsage(({ cli }) => cli.failures.needed(from === undefined ? "--from" : "--to"));
  return { level, measure, k, ends: [from, to] as const };
}

function siteRow({ sites }: Network, id: string): number {
  const row = findRow(sites.columns.id, id);
  if (row < 0) throw wrongUsage(({ cli }) => cli.failures.unknownSite(id));
  return row;
}

function routeJson({ spans, sites }: Network, route: FoundRoute) {
  return {
    spans: route.spans.map((row) => textAt(spans.columns.id, row)),
    sites: route.sites.map((row) => textAt(sites.columns.id, row)),
    lengthM: tidy(route.metres),
  };
}

/** Groups of which more than one of the routes has a member: ids. */
function sharedGroups(network: Network, routes: readonly FoundRoute[]): string[] {
  const { spans, sites, groups } = network;
  const groupsOf = groupsOfElements(groupSets(network), spans.count, sites.count);
  const times = new Map<number, number>();
  for (const route of routes) for (const g of groupsOn(route, groupsOf)) times.set(g, (times.get(g) ?? 0) + 1);
  return [...times].flatMap(([g, routesOn]) => (routesOn > 1 ? [textAt(groups.columns.id, g) ?? ""] : []));
}

function printRoutes({ sites }: Network, routes: readonly FoundRoute[], { routes: said }: Words): void {
  routes.forEach((route, i) => {
    const names = route.sites.map((row) => textAt(sites.columns.name, row) ?? textAt(sites.columns.id, row));
    printLine(`${said.route(i + 1)}: ${said.length(km(route.metres))}\n  ${names.join(" – ")}`);
  });
}

const km = (metres: number) => formatNumber(Math.round(metres / 100) / 10);
/** To the millimetre. */
const tidy = (metres: number) => Math.round(metres * 1000) / 1000;
