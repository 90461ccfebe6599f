import { findRow, type Network, nameOfRow } from "../../core/model/index.ts";
import { isDemanding } from "../../core/redundancy/routes/demands.ts";
import { ROUTE_LEVELS } from "../../core/redundancy/routes/find-demanded-pair.ts";
import { limitSpans } from "../../core/redundancy/routes/limit-spans.ts";
import { routeGround, routesToFind } from "../../core/redundancy/routes/route-ground.ts";
import { type PairProof, verifyEveryPair } from "../../core/redundancy/verify/verify-every-pair.ts";
import { verifyGatewayRoutes } from "../../core/redundancy/verify/verify-gateway-routes.ts";
import { verifyRoutes } from "../../core/redundancy/verify/verify-routes.ts";
import { branchNetwork } from "../../core/study/branches.ts";
import { formatNumber } from "../../words/format.ts";
import type { Words } from "../../words/index.ts";
import { sayRouteAssumptions } from "../../words/say-routes.ts";
import { command, type Values } from "../command.ts";
import { wrongUsage } from "../failure.ts";
import { gatewayRoutesJson, printGatewayRoutes } from "../gateway-routes.ts";
import { GATEWAY_OPTION, withGateways } from "../gateways.ts";
import { INPUT_OPTIONS, readOptions } from "../input-options.ts";
import { printJson } from "../print.ts";
import { printTable } from "../print-table.ts";
import { readInputs } from "../read-inputs.ts";
import { km, printRouteAnswer, routeAnswerJson } from "../route-answers.ts";
import { LIMIT_OPTIONS, readDemands, readLimits, readSeparation, SEPARATION_OPTIONS } from "../route-limits.ts";
import { tidy } from "../route-separation.ts";
import { runJob } from "../run-job.ts";
import { type Check, checkAnswer, VERIFY_OPTION } from "../verify.ts";

const MOST_ROUTES = 4;
const MEASURES = ["ellipsoid", "sphere"] as const;

const OPTIONS = {
  from: { type: "string", value: "SITE", say: (words: Words["cli"]) => words.options.fromSite },
  to: { type: "string", value: "SITE", say: (words: Words["cli"]) => words.options.toSite },
  "all-pairs": { type: "boolean", say: (words: Words["cli"]) => words.options.allPairs },
  "to-gateways": { type: "boolean", say: (words: Words["cli"]) => words.options.toGateways },
  disjoint: { type: "string", value: ROUTE_LEVELS.join("|"), say: (words: Words["cli"]) => words.options.disjoint },
  k: { type: "string", value: "K", say: (words: Words["cli"]) => words.options.k },
  measure: { type: "string", value: MEASURES.join("|"), say: (words: Words["cli"]) => words.options.measure },
} as const;

export const routesCommand = command({
  name: "routes",
  arguments: "IN… --from A --to B | --to-gateways | --all-pairs",
  summary: (words) => words.commands.routes,
  options: {
    ...{ ...INPUT_OPTIONS, ...OPTIONS, ...LIMIT_OPTIONS, ...SEPARATION_OPTIONS },
    ...{ ...GATEWAY_OPTION, ...VERIFY_OPTION },
  },
  async run({ inputs, options, words }) {
    const asked = readAsked(options);
    const { level, k } = asked;
    const { study: read } = await readInputs(inputs, readOptions(options), words);
    const study = withGateways(read, options);
    const network = branchNetwork(study);
    const ground = routeGround(network, study.settings.gateways, asked.measure);
    const limits = readLimits(options, network);
    const demands = readDemands(options, network);
    const json = options.json === true;
    if (asked.ends !== null) {
      const [from, to] = asked.ends.map((id) => siteRow(network, id)) as [number, number];
      if (from === to) throw wrongUsage(({ cli }) => cli.failures.oneSite(asked.ends[1]));
      const wish = { from, to, level, k, limits, demands };
      const { input, left } = routesToFind(network, ground, wish, readSeparation(options));
      const found = await runJob("routes", input, words.cli.searchingRoutes);
      const through = demands.through < 0 ? null : nameOfRow(network, "sites", demands.through);
      const demandsDropped = isDemanding(demands) && found.feasible !== true;
      const taken = { ...ground.assumptions, ...left, through, demandsDropped, separation: found.separation };
      const answer = { network, asked: input, found, assumptions: sayRouteAssumptions(taken, words) };
      const check = checkAnswer(options, words, () => verifyRoutes(input, found), words.verify.routes);
      if (json) routeAnswerJson(answer, check);
      else printRouteAnswer(answer, words);
      return check.end();
    }
    const { used, ...left } = limitSpans(network, ground.spans, limits, []);
    const spans = { ...ground.spans, used };
    const { siteMask, gateways } = ground;
    const assumptions = sayRouteAssumptions({ ...ground.assumptions, ...left }, words);
    if (level === "group") throw wrongUsage(({ cli }) => cli.failures.badValue("--disjoint", level, "span, site"));
    if (options["to-gateways"] === true) {
      const question = { siteMask, gateways, spans, level };
      const found = await runJob("gateway-routes", question, words.cli.searchingRoutes);
      const check = checkPairs(options, words, () => verifyGatewayRoutes(question, found), words.verify.gatewayRoutes);
      const said = words.routes;
      const ends = [said.noGateways, said.assumeEnds.oneGateway][found.gateways] ?? said.assumeEnds[level];
      if (json) gatewayRoutesJson(network, found, [ends, ...assumptions], check);
      else printGatewayRoutes(network, found, [ends, ...assumptions], words);
      return check.end();
    }
    const every = await runJob("every-pair", { siteMask, spans, level }, words.cli.searchingRoutes);
    const check = checkPairs(
      options,
      words,
      () => verifyEveryPair({ siteMask, spans, level }, every),
      words.verify.everyPair,
    );
    const { pairs, connected, protectable, shortestM, disjointM } = every;
    if (json) {
      const sums = { sumShortestM: tidy(shortestM), sumDisjointM: tidy(disjointM) };
      printJson({ pairs, connected, protectable, ...sums, assumptions, ...check.json });
      return check.end();
    }
    const said = words.routes;
    const rows = [
      [said.pairs, formatNumber(pairs)],
      [said.connected, formatNumber(connected)],
      [said.protectable, formatNumber(protectable)],
      [said.shortest, km(shortestM)],
      [said.disjoint, km(disjointM)],
    ];
    printTable(rows, ["start", "end"]);
    check.end();
  },
});

/** Says besides what of a large network was not measured again. */
function checkPairs(
  options: Parameters<typeof checkAnswer>[0],
  words: Words,
  prove: () => PairProof,
  say: Record<"measured" | "counted", (checked: number) => string>,
): Check {
  let measured = true;
  const proveAndNote = () => {
    const proof = prove();
    measured = proof.measured;
    return proof;
  };
  return checkAnswer(options, words, proveAndNote, (checked) => say[measured ? "measured" : "counted"](checked));
}

function readAsked(options: Values<typeof OPTIONS & typeof LIMIT_OPTIONS>) {
  const one = <T extends string>(option: string, known: readonly T[], said: string | undefined): T => {
    const found = said === undefined ? known[0] : known.find((each) => each === said);
    if (found === undefined) throw wrongUsage(({ cli }) => cli.failures.badValue(option, said ?? "", known.join(", ")));
    return found;
  };
  const level = one("--disjoint", ROUTE_LEVELS, options.disjoint);
  const measure = one("--measure", MEASURES, options.measure);
  const counts = Array.from({ length: MOST_ROUTES }, (_, i) => String(i + 1));
  const k = options.k === undefined ? 2 : Number(one("--k", counts, options.k));
  const { from, to } = options;
  const isPair = options["all-pairs"] !== true && options["to-gateways"] !== true;
  const demand = (["through", "max-km", "max-imbalance-km"] as const).find((each) => options[each] !== undefined);
  if (demand !== undefined && !isPair) throw wrongUsage(({ cli }) => cli.failures.pairOnly(`--${demand}`));
  if (k !== 2 && (level === "group" || demand !== undefined))
    throw wrongUsage(({ cli }) => cli.failures.badValue("--k", String(k), "2"));
  if (!isPair) return { level, measure, k, ends: null };
  if (from === undefined || to === undefined)
    throw wrongUsage(({ cli }) => cli.failures.needed(from === undefined ? "--from" : "--to"));
  return { level, measure, k, ends: [from, to] as const };
}

function siteRow({ sites }: Network, id: string): number {
  const row = findRow(sites.columns.id, id);
  if (row < 0) throw wrongUsage(({ cli }) => cli.failures.unknownSite(id));
  return row;
}
