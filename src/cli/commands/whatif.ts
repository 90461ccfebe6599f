import { isOutage, type OutageScenario, type OutageStep, type Settings, type Study } from "../../core/model/index.ts";
import { both, type Proof } from "../../core/proof.ts";
import type { Outage } from "../../core/redundancy/outages/measure-outage.ts";
import { outageOf } from "../../core/redundancy/outages/outage-of.ts";
import { elementsOfStep, type StepElements } from "../../core/redundancy/outages/step-elements.ts";
import { verifyOutage } from "../../core/redundancy/verify/verify-outage.ts";
import { branchNetwork } from "../../core/study/branches.ts";
import type { Words } from "../../words/index.ts";
import { command } from "../command.ts";
import { Failure, wrongUsage } from "../failure.ts";
import { GATEWAY_OPTION, withGateways } from "../gateways.ts";
import { INPUT_OPTIONS, readOptions } from "../input-options.ts";
import { OUTAGE_OPTIONS, readStep } from "../outage-options.ts";
import { printJson, printLine } from "../print.ts";
import { printAssumptions } from "../print-assumptions.ts";
import { outageJson, printOutage } from "../print-outage.ts";
import { readInputs } from "../read-inputs.ts";
import { runJob } from "../run-job.ts";
import { checkAnswer, VERIFY_OPTION } from "../verify.ts";
import { writableFormat, writeOutput } from "../write-output.ts";

export type Played = { readonly step: OutageStep; readonly elements: StepElements; readonly outage: Outage };

export const whatifCommand = command({
  name: "whatif",
  arguments: "IN… --off ID,ID | --polygon FILE | --scenario NAME | …",
  summary: (words) => words.commands.whatif,
  options: {
    ...INPUT_OPTIONS,
    ...GATEWAY_OPTION,
    ...OUTAGE_OPTIONS,
    scenario: { type: "string", value: "NAME", say: (words) => words.options.scenario },
    save: { type: "string", value: "NAME", say: (words) => words.options.saveScenario },
    out: { type: "string", value: "FILE", say: (words) => words.options.out },
    ...VERIFY_OPTION,
  },
  async run({ inputs, options, words }) {
    const format = options.save === undefined ? null : outputFormat(options.out);
    const { study: read } = await readInputs(inputs, readOptions(options), words);
    const study = withGateways(read, options);
    const network = branchNetwork(study);
    const named = await readStep(options, network);
    const known = options.scenario === undefined ? null : scenarioOf(study, options.scenario);
    const steps = [...(known?.event.steps ?? []), ...(named === null ? [] : [named])];
    if (steps.length === 0) throw wrongUsage(({ whatif }) => whatif.nothingChosen);

    const played: Played[] = [];
    for (const step of steps) {
      const elements = elementsOfStep(network, step);
      const outage = await runJob("outage", outageOf(network, study.settings, elements), words.cli.counting);
      played.push({ step, elements, outage });
    }
    const prove = () =>
      played
        .map(({ elements, outage }) => verifyOutage(outageOf(network, study.settings, elements), outage))
        .reduce((one: Proof, other: Proof) => both(one, other));
    const check = checkAnswer(options, words, prove, words.verify.outage);
    if (format !== null && options.save !== undefined && options.out !== undefined) {
      const kept = withScenario(study, options.save, steps, new Date().toISOString());
      await writeOutput(options.out, (await format.write(kept)).bytes);
    }

    const assumptions = assumptionsOf(played, study.settings, words);
    if (options.json === true) {
      const each = played.map((one) => outageJson(network, one));
      printJson({
        ...(known === null ? {} : { scenario: known.name }),
        ...(each.length === 1 ? each[0] : { steps: each }),
        assumptions,
        ...check.json,
      });
    } else {
      played.forEach((one, i) => {
        if (played.length > 1) printLine(`${i > 0 ? "\n" : ""}${words.whatif.step(i + 1)}`);
        printOutage(network, one, words);
      });
      printAssumptions(assumptions, words);
      if (options.save !== undefined) printLine(words.whatif.saved(options.save));
    }
    check.end();
  },
});

function outputFormat(out: string | undefined) {
  if (out === undefined) throw wrongUsage(({ whatif }) => whatif.saveNeedsOut);
  return writableFormat(out);
}

function scenarioOf(study: Study, name: string): OutageScenario {
  const scenarios = study.scenarios.filter(isOutage);
  const found = scenarios.find((scenario) => scenario.name === name || scenario.id === name);
  if (found !== undefined) return found;
  const names = scenarios.map((scenario) => scenario.name);
  throw new Failure(1, ({ whatif }) => whatif.noScenario(name, names));
}

/** One of that name is put in the place of the one there. */
function withScenario(study: Study, name: string, steps: readonly OutageStep[], createdAt: string): Study {
  const there = study.scenarios.filter(isOutage).find((scenario) => scenario.name === name);
  const id = there?.id ?? `scenario-${study.scenarios.length + 1}-${createdAt}`;
  const scenario: OutageScenario = {
    id,
    name,
    note: there?.note ?? "",
    createdAt,
    event: { kind: "outage", steps },
    returnPeriodYears: null,
    settings: {},
  };
  return { ...study, scenarios: [...study.scenarios.filter((other) => other !== there), scenario] };
}

function assumptionsOf(played: readonly Played[], { enough }: Settings, words: Words): string[] {
  const { whatif, service } = words;
  const missing = [...new Set(played.flatMap(({ elements }) => elements.missing))];
  const unplaced = Math.max(...played.map(({ elements }) => elements.unplaced));
  const isDrawn = played.some(({ step }) => step.off.some(({ kind }) => kind === "polygon" || kind === "strip"));
  const { assumptions } = (played[0] as Played).outage;
  return [
    ...(missing.length > 0 ? [whatif.assumeMissing(missing)] : []),
    ...(isDrawn ? [whatif.assumeOff] : []),
    ...(unplaced > 0 ? [whatif.assumeUnplaced(unplaced)] : []),
    ...(played.length > 1 ? [whatif.assumeSteps] : []),
    ...(played.some(({ outage }) => outage.dark.length > 0) ? [whatif.assumeEscape] : []),
    ...(played.some(({ outage }) => outage.circuits.length > 0) ? [whatif.assumeCircuits] : []),
    ...(played.some(({ step }) => step.window !== null) ? [whatif.assumePeopleHours] : []),
    ...whatif.assumeOneWay(enough),
    ...service.assume(assumptions, enough),
    ...service.assumeNetwork(assumptions),
  ];
}
