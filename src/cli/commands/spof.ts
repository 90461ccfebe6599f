import { type Network, textAt } from "../../core/model/index.ts";
import { both, type Proof } from "../../core/proof.ts";
import { type ElementSets, packSets, setAt } from "../../core/redundancy/losses/element-sets.ts";
import type { CutPairs } from "../../core/redundancy/losses/find-cut-pairs.ts";
import type { SinglePoints } from "../../core/redundancy/losses/find-single-points.ts";
import { countTurnedDown, groupSets, groupsInForce } from "../../core/redundancy/losses/group-sets.ts";
import { darkSideOfSite, darkSideOfSpan } from "../../core/redundancy/losses/list-dark-side.ts";
import type { SetLosses, SetsToLose } from "../../core/redundancy/losses/measure-set-losses.ts";
import { rankLosses } from "../../core/redundancy/losses/rank-losses.ts";
import type { CutOff } from "../../core/redundancy/losses/tally.ts";
import { verifySetLosses } from "../../core/redundancy/verify/verify-set-losses.ts";
import { verifySinglePoints } from "../../core/redundancy/verify/verify-single-points.ts";
import { branchNetwork } from "../../core/study/branches.ts";
import { circuitsAt } from "../../core/topology/circuits-at.ts";
import { buildServiceGraph } from "../../core/topology/service-graph.ts";
import { topologyColumns } from "../../core/topology/topology.ts";
import type { Words } from "../../words/index.ts";
import { command } from "../command.ts";
import { cutOffJson } from "../cut-off.ts";
import { wrongUsage } from "../failure.ts";
import { GATEWAY_OPTION, withGateways } from "../gateways.ts";
import { INPUT_OPTIONS, readOptions } from "../input-options.ts";
import { printJson, printLine } from "../print.ts";
import { printAssumptions } from "../print-assumptions.ts";
import { printTable } from "../print-table.ts";
import { readInputs } from "../read-inputs.ts";
import { runJob } from "../run-job.ts";
import { checkAnswer, VERIFY_OPTION } from "../verify.ts";

/** So many rows of each list are for reading; --json has them all. */
const SHOWN = 20;
/** Dark sides are listed up to so many sites; longer ones are told by their counts. */
const SIDE_LISTED = 1000;

export const spofCommand = command({
  name: "spof",
  arguments: "IN…",
  summary: (words) => words.commands.spof,
  options: {
    ...INPUT_OPTIONS,
    ...GATEWAY_OPTION,
    pairs: { type: "string", value: "N", say: (words) => words.options.pairs },
    ...VERIFY_OPTION,
  },
  async run({ inputs, options, words }) {
    const most = options.pairs === undefined ? 0 : readCount("--pairs", options.pairs);
    const { study: read } = await readInputs(inputs, readOptions(options), words);
    const study = withGateways(read, options);
    const network = branchNetwork(study);
    const { gateways, enough } = study.settings;
    const service = { columns: topologyColumns(network), gateways, enough, circuitsAt: circuitsAt(network) };
    const points = await runJob("single-points", service, words.cli.counting);
    const sets = groupSets(network);
    const losses = await runJob("set-losses", { ...service, sets }, words.cli.counting);
    const found = most === 0 ? null : await runJob("cut-pairs", { ...service, most }, words.cli.counting);
    const assumptions = [
      ...words.service.assume(points.assumptions, enough),
      ...words.service.assumeTurnedDown(countTurnedDown(network)),
      ...words.service.assumeNetwork(points.assumptions),
    ];
    const check = checkAnswer(
      options,
      words,
      () => proveLosses(service, points, sets, losses, found),
      words.verify.points,
    );
    if (options.json !== true) {
      printLists(network, points, losses.cutOff, words);
      if (found !== null) printPairs(network, found, words);
      printAssumptions(assumptions, words);
      return check.end();
    }
    const { sites, spans, groups } = network;
    const siteId = (row: number) => textAt(sites.columns.id, row);
    const sideOf = (dark: Uint32Array) => (dark.length > SIDE_LISTED ? {} : { side: Array.from(dark, siteId) });
    printJson({
      sites: points.siteCount,
      spans: points.spanCount,
      components: points.componentCount,
      bridges: rankLosses(points.bySpan, points.bridge).map((row) => ({
        span: textAt(spans.columns.id, row),
        from: textAt(spans.columns.from, row),
        to: textAt(spans.columns.to, row),
        cutOff: cutOffJson(points.bySpan, row),
        ...sideOf(darkSideOfSpan(points, row)),
      })),
      cutSites: rankLosses(points.bySite, points.cutSite).map((row) => ({
        site: siteId(row),
        cutOff: cutOffJson(points.bySite, row),
        ...sideOf(darkSideOfSite(points, row)),
      })),
      groups: rankLosses(losses.cutOff, groupsInForce(network)).map((row) => ({
        group: textAt(groups.columns.id, row),
        spans: Array.from(setAt(sets, row).spans, (span) => textAt(spans.columns.id, span)),
        cutOff: cutOffJson(losses.cutOff, row),
      })),
      ...(found && pairsJson(network, found)),
      minNewLinks: points.minNewLinks,
      unserved: points.unserved.reduce((sum, is) => sum + is, 0),
      assumptions,
      ...check.json,
    });
    check.end();
  },
});

function readCount(option: string, text: string | undefined): number {
  if (text === undefined) return 1;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw wrongUsage(({ cli }) => cli.failures.badValue(option, text, "1, 2, 3, …"));
}

/** Everything in the answer taken away again, one after the other. */
function proveLosses(
  { columns, gateways, enough }: Pick<SetsToLose, "columns" | "gateways" | "enough">,
  points: SinglePoints,
  sets: ElementSets,
  losses: SetLosses,
  pairs: CutPairs | null,
): Proof {
  const graph = buildServiceGraph(columns, gateways);
  const people = columns.sitePopulation.values;
  const alone = both(
    verifySinglePoints(points, graph, people),
    verifySetLosses(graph, people, enough, sets, losses.cutOff),
  );
  if (pairs === null) return alone;
  // One gateway is enough for pairs; where there is none, one site stands for it.
  const serves = graph.gateways ?? graph.siteMask.map((_, site) => (site === pairs.reference ? 1 : 0));
  const two = packSets(
    Array.from(pairs.byPair.sites, (_, i) => ({ spans: pairs.pairs.subarray(2 * i, 2 * i + 2), sites: [] })),
  );
  return both(alone, verifySetLosses({ ...graph, gateways: serves }, people, 1, two, pairs.byPair));
}

function printLists({ spans, sites, groups }: Network, points: SinglePoints, ofGroups: CutOff, { spof }: Words): void {
  printTable(
    [
      [spof.sites, String(points.siteCount)],
      [spof.spans, String(points.spanCount)],
      [spof.parts, String(points.componentCount)],
      [spof.newLinks, String(points.minNewLinks)],
    ],
    ["start", "end"],
  );
  const list = (title: string, head: string, rows: readonly number[], by: CutOff, name: (row: number) => string) => {
    const worst = rows.filter((row) => (by.sites[row] as number) > 0);
    if (worst.length === 0) return;
    printLine(`\n${title}`);
    const lines = worst
      .slice(0, SHOWN)
      .map((row) => [
        name(row),
        String(by.sites[row]),
        spof.peopleOf(by.population[row] as number, by.populationUnknown[row] as number),
        String(by.circuits[row]),
      ]);
    printTable([[head, spof.cutOffSites, spof.people, spof.circuits], ...lines], ["start", "end", "end", "end"]);
    if (worst.length > SHOWN) printLine(spof.more(worst.length - SHOWN));
  };
  list(spof.spanTitle, spof.span, rankLosses(points.bySpan, points.bridge), points.bySpan, (row) =>
    nameOfRow(spans, row),
  );
  list(spof.siteTitle, spof.site, rankLosses(points.bySite, points.cutSite), points.bySite, (row) =>
    nameOfRow(sites, row),
  );
  list(spof.groupTitle, spof.group, rankLosses(ofGroups), ofGroups, (row) => nameOfRow(groups, row));
}

/** Pairs are told by one gateway, whatever --enough says; where there is none, by the site that stands for them. */
function pairsJson({ spans, sites }: Network, { pairs, byPair, chainOf, pairCount, reference }: CutPairs) {
  return {
    pairCount,
    pairsTo: reference < 0 ? null : textAt(sites.columns.id, reference),
    pairs: Array.from(chainOf, (chain, row) => ({
      spans: [0, 1].map((side) => textAt(spans.columns.id, pairs[2 * row + side] as number)),
      chain: chain + 1,
      cutOff: cutOffJson(byPair, row),
    })),
  };
}

function printPairs({ spans, sites }: Network, { pairs, byPair, pairCount, reference }: CutPairs, words: Words): void {
  const { spof } = words;
  printLine(`\n${spof.pairTitle(pairCount)}`);
  if (reference >= 0) printLine(spof.pairsTo(nameOfRow(sites, reference)));
  const lines = Array.from(byPair.sites.subarray(0, SHOWN), (many, row) => [
    [0, 1].map((side) => nameOfRow(spans, pairs[2 * row + side] as number)).join(" + "),
    String(many),
    spof.peopleOf(byPair.population[row] as number, byPair.populationUnknown[row] as number),
    String(byPair.circuits[row]),
  ]);
  if (lines.length === 0) return;
  printTable([[spof.pair, spof.cutOffSites, spof.people, spof.circuits], ...lines], ["start", "end", "end", "end"]);
}

function nameOfRow(table: Network["sites"] | Network["spans"] | Network["groups"], row: number): string {
  return textAt(table.columns.name, row) ?? textAt(table.columns.id, row) ?? "";
}
