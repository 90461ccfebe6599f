import { type Network, textAt } from "../../core/model/index.ts";
import { MINUTES_A_YEAR } from "../../core/redundancy/circuits/availability.ts";
import { availabilityOf } from "../../core/redundancy/circuits/availability-of.ts";
import { CUT_RATES, type CutRates, LAID } from "../../core/redundancy/circuits/cut-rates.ts";
import { readCutRates } from "../../core/redundancy/circuits/read-cut-rates.ts";
import { countTurnedDown } from "../../core/redundancy/losses/group-sets.ts";
import { verifyAvailability } from "../../core/redundancy/verify/verify-availability.ts";
import { branchNetwork } from "../../core/study/branches.ts";
import { buildServiceGraph } from "../../core/topology/service-graph.ts";
import { formatNumber } from "../../words/format.ts";
import { command } from "../command.ts";
import { Failure } from "../failure.ts";
import { GATEWAY_OPTION, withGateways } from "../gateways.ts";
import { INPUT_OPTIONS, readOptions } from "../input-options.ts";
import { printJson, printLine } from "../print.ts";
import { printAssumptions } from "../print-assumptions.ts";
import { printTable } from "../print-table.ts";
import { readInputs } from "../read-inputs.ts";
import { readTextFile } from "../read-text-file.ts";
import { runJob } from "../run-job.ts";
import { checkAnswer, VERIFY_OPTION } from "../verify.ts";

/** So many rows are for reading; --json has them all. */
const SHOWN = 20;

export const availabilityCommand = command({
  name: "availability",
  arguments: "IN…",
  summary: (words) => words.commands.availability,
  options: {
    ...INPUT_OPTIONS,
    ...GATEWAY_OPTION,
    ...VERIFY_OPTION,
    rates: { type: "string", value: "FILE", say: (words) => words.options.rates },
  },
  async run({ inputs, options, words }) {
    const rates = options.rates === undefined ? CUT_RATES : readRates(options.rates);
    const { study: read } = await readInputs(inputs, readOptions(options), words);
    const study = withGateways(read, options);
    const network = branchNetwork(study);
    const { input, causes, lengths } = availabilityOf(network, study.settings.gateways, rates);
    const found = await runJob("availability", input, words.cli.measuringAvailability);
    const check = checkAnswer(
      options,
      words,
      () => {
        const graph = buildServiceGraph(input.columns, input.gateways);
        return verifyAvailability({ network, graph, lengths: input.lengths, rates }, found);
      },
      words.verify.availability,
    );
    const said = words.availability;
    const { reference } = found;
    const assumptions = [
      ...said.assume,
      ...(reference < 0 ? [] : [words.backup.assumeReference(nameOf(network.sites, reference))]),
      ...said.assumeAnyGateway(study.settings.enough),
      ...said.assumeCauses(causes),
      ...words.service.assumeTurnedDown(countTurnedDown(network)),
      ...words.service.assumeNetwork(found.assumptions),
      ...words.routes.assumeLengths(lengths),
    ];
    const { working, protection, common, minutes } = found.circuits;
    const { atLeast, atMost } = found.sites;
    if (options.json === true) {
      printJson({
        circuits: Array.from(minutes, (each, row) => ({
          circuit: textAt(network.circuits.columns.id, row),
          minutesPerYear: knownOrNull(each),
          availability: Number.isNaN(each) ? null : 1 - each / MINUTES_A_YEAR,
          workingMinutesPerYear: knownOrNull(working[row]),
          protectionMinutesPerYear: knownOrNull(protection[row]),
          commonMinutesPerYear: knownOrNull(common[row]),
        })),
        sites: Array.from(atMost, (most, row) => ({
          site: textAt(network.sites.columns.id, row),
          minutesPerYear: { atLeast: knownOrNull(atLeast[row]), atMost: knownOrNull(most) },
        })),
        rates: Object.fromEntries(LAID.map((mode) => [mode, rates[mode]])),
        assumptions,
        ...check.json,
      });
      return check.end();
    }
    const worst = (values: Float64Array) =>
      [...values.keys()]
        .filter((row) => !Number.isNaN(values[row]))
        .sort((a, b) => (values[b] as number) - (values[a] as number))
        .slice(0, SHOWN);
    const number = (value: number | undefined) =>
      value === undefined || Number.isNaN(value) ? said.unknown : formatNumber(value, 1);
    printLine(said.circuits(minutes.length, unknownIn(minutes)));
    printTable(
      [
        [said.circuit, said.minutes, said.working, said.common],
        ...worst(minutes).map((row) => [
          nameOf(network.circuits, row),
          number(minutes[row]),
          number(working[row]),
          number(common[row]),
        ]),
      ],
      ["start", "end", "end", "end"],
    );
    printLine(`\n${said.sites(atMost.length, unknownIn(atMost))}`);
    printTable(
      [
        [said.site, said.atLeast, said.atMost],
        ...worst(atMost).map((row) => [nameOf(network.sites, row), number(atLeast[row]), number(atMost[row])]),
      ],
      ["start", "end", "end"],
    );
    printAssumptions(assumptions, words);
    check.end();
  },
});

function readRates(path: string): CutRates {
  const rates = readCutRates(readTextFile(path));
  if (typeof rates === "string") throw new Failure(1, ({ cli }) => cli.failures.badRates(path, rates));
  return rates;
}

const knownOrNull = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
const unknownIn = (values: Float64Array) => values.reduce((sum, value) => sum + (Number.isNaN(value) ? 1 : 0), 0);

function nameOf(table: Network["sites"] | Network["circuits"], row: number): string {
  return textAt(table.columns.name, row) ?? textAt(table.columns.id, row) ?? "";
}
