import { type Network, textAt } from "../../core/model/index.ts";
import type { Proof } from "../../core/proof.ts";
import { packSets } from "../../core/redundancy/losses/element-sets.ts";
import { rankLosses } from "../../core/redundancy/losses/rank-losses.ts";
import { evidenceOf, inferredId, verdictOn } from "../../core/redundancy/shared/group-edits.ts";
import {
  type InferredGroup,
  SHARED_DEFAULTS,
  type Shared,
  type SharedQuestion,
} from "../../core/redundancy/shared/measure-shared.ts";
import { verifySetLosses } from "../../core/redundancy/verify/verify-set-losses.ts";
import { verifyShared } from "../../core/redundancy/verify/verify-shared.ts";
import { branchNetwork } from "../../core/study/branches.ts";
import { circuitsAt } from "../../core/topology/circuits-at.ts";
import { buildServiceGraph } from "../../core/topology/service-graph.ts";
import { topologyColumns } from "../../core/topology/topology.ts";
import { formatNumber } from "../../words/format.ts";
import type { Words } from "../../words/index.ts";
import { command } from "../command.ts";
import { cutOffJson } from "../cut-off.ts";
import { GATEWAY_OPTION, withGateways } from "../gateways.ts";
import { INPUT_OPTIONS, readMetres, readOptions } from "../input-options.ts";
import { printJson, printLine } from "../print.ts";
import { printAssumptions } from "../print-assumptions.ts";
import { printTable } from "../print-table.ts";
import { readInputs } from "../read-inputs.ts";
import { runJob } from "../run-job.ts";
import { checkAnswer, VERIFY_OPTION } from "../verify.ts";

/** So many rows are for reading; --json has them all. */
const SHOWN = 20;
/** Spans may be asked to run together for a long way. */
const MOST_OVER_M = 100_000;

export const sharedCommand = command({
  name: "shared",
  arguments: "IN…",
  summary: (words) => words.commands.shared,
  options: {
    ...INPUT_OPTIONS,
    ...GATEWAY_OPTION,
    ...VERIFY_OPTION,
    "within-m": { type: "string", value: "M", say: (words) => words.options.withinM },
    "over-m": { type: "string", value: "M", say: (words) => words.options.overM },
    "end-m": { type: "string", value: "M", say: (words) => words.options.endM },
  },
  async run({ inputs, options, words }) {
    const metres = (option: "within-m" | "over-m" | "end-m", usual: number) => {
      const said = options[option];
      return said === undefined
        ? usual
        : readMetres(`--${option}`, said, option === "over-m" ? MOST_OVER_M : undefined);
    };
    const asked = {
      withinM: metres("within-m", SHARED_DEFAULTS.withinM),
      overM: metres("over-m", SHARED_DEFAULTS.overM),
      endM: metres("end-m", SHARED_DEFAULTS.endM),
    };
    const { study: read } = await readInputs(inputs, readOptions(options), words);
    const study = withGateways(read, options);
    const network = branchNetwork(study);
    const question = {
      ...{ columns: topologyColumns(network), ...study.settings },
      ...{ circuitsAt: circuitsAt(network), lines: network.spans.geometry, ...asked },
    };
    const shared = await runJob("shared", question, words.cli.counting);
    const check = checkAnswer(options, words, () => proveShared(question, shared), words.verify.shared);
    const assumptions = [
      words.shared.assumeRule(asked),
      words.shared.assumeInferred,
      ...(shared.withoutLine > 0 ? [words.shared.assumeWithoutLine(shared.withoutLine)] : []),
      ...(shared.radioLinks > 0 ? [words.shared.assumeRadio(shared.radioLinks)] : []),
      ...(shared.straight > 0 ? [words.shared.assumeStraight(shared.straight)] : []),
      ...(shared.complete ? [] : [words.shared.assumeIncomplete]),
      ...words.service.assume(shared.assumptions, study.settings.enough),
      ...words.service.assumeNetwork(shared.assumptions),
    ];
    if (options.json !== true) {
      printGroups(network, shared, words);
      printAssumptions(assumptions, words);
      return check.end();
    }
    const json = (group: InferredGroup, i: number) => ({
      id: inferredId(network, group),
      kind: group.kind,
      ...(group.site < 0 ? {} : { site: textAt(network.sites.columns.id, group.site) }),
      spans: group.spans.map((row) => spanId(network, row)),
      lengthM: tidy(group.lengthM),
      members: group.members.map(({ span, fromM, toM }) => {
        return { span: spanId(network, span), fromM: tidy(fromM), toM: tidy(toM) };
      }),
      evidence: evidenceOf(group, asked),
      confidence: group.confidence,
      accepted: verdictOn(network, group),
      cutOff: cutOffJson(shared.cutOff, i),
      coCabledRing: group.ring.map((row) => spanId(network, row)),
    });
    const groups = shared.groups.map(json);
    printJson({
      ...asked,
      groups: groups.filter(({ kind }) => kind === "corridor"),
      entrances: groups.filter(({ kind }) => kind === "building-entrance"),
      pairs: shared.pairs,
      complete: shared.complete,
      assumptions,
      ...check.json,
    });
    check.end();
  },
});

/** The groups run together as they say, and the loss of each cuts off what is said. */
function proveShared(question: SharedQuestion, { groups, cutOff }: Shared): Proof {
  const { columns, gateways, enough } = question;
  const runs = verifyShared(question, groups);
  const sets = packSets(groups.map(({ spans }) => ({ spans, sites: [] })));
  const graph = buildServiceGraph(columns, gateways);
  const losses = verifySetLosses(graph, columns.sitePopulation.values, enough, sets, cutOff);
  return { holds: runs.holds && losses.holds, checked: runs.holds ? losses.checked : runs.checked };
}

function printGroups(network: Network, { groups, cutOff, pairs }: Shared, { shared: said, spof }: Words): void {
  const of = (kind: InferredGroup["kind"]) => groups.filter((group) => group.kind === kind).length;
  const numbers = [
    [said.corridors, formatNumber(of("corridor"))],
    [said.entrances, formatNumber(of("building-entrance"))],
    [said.pairs, formatNumber(pairs)],
    [said.rings, formatNumber(groups.filter(({ ring }) => ring.length > 0).length)],
  ];
  printTable(numbers, ["start", "end"]);
  const worst = rankLosses(cutOff);
  if (worst.length === 0) return;
  printLine(`\n${said.title}`);
  const head = [said.kind, said.spans, said.length, said.apart, said.confidence, spof.cutOffSites, spof.people, ""];
  const rows = worst.slice(0, SHOWN).map((i) => {
    const group = groups[i] as InferredGroup;
    return [
      said.kinds[group.kind],
      said.names(spanName(network, group.spans[0] ?? -1), group.spans.length - 1),
      formatNumber(group.lengthM),
      formatNumber(group.meanM, 1),
      group.confidence.toFixed(2),
      formatNumber(cutOff.sites[i] as number),
      spof.peopleOf(cutOff.population[i] as number, cutOff.populationUnknown[i] as number),
      group.ring.length > 0 ? said.ring : "",
    ];
  });
  printTable([head, ...rows], ["start", "start", "end", "end", "end", "end", "end", "start"]);
  if (worst.length > SHOWN) printLine(spof.more(worst.length - SHOWN));
}

const spanId = ({ spans }: Network, row: number) => textAt(spans.columns.id, row);
const spanName = ({ spans }: Network, row: number) =>
  textAt(spans.columns.name, row) ?? textAt(spans.columns.id, row) ?? "";
/** To the millimetre. */
const tidy = (metres: number) => Math.round(metres * 1000) / 1000;
