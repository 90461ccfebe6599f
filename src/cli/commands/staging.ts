import { Refusal } from "../../core/engineering-model.ts";
import type { StagingQuestion } from "../../core/hazard/restore/measure-staging.ts";
import { RELIEF_SETTINGS, type ReliefSettings, reliefSettings } from "../../core/hazard/restore/relief-settings.ts";
import { nameOfRow, textAt } from "../../core/model/index.ts";
import { command } from "../command.ts";
import { Failure, wrongUsage } from "../failure.ts";
import { GATEWAY_OPTION, withGateways } from "../gateways.ts";
import { INPUT_OPTIONS, readOptions } from "../input-options.ts";
import { printJson, printLine } from "../print.ts";
import { printAssumptions } from "../print-assumptions.ts";
import { list } from "../print-risk.ts";
import { readInputs } from "../read-inputs.ts";
import { assumptionsOf } from "../risk-basis.ts";
import { runJob } from "../run-job.ts";
import { readScenarioQuestion, SCENARIO_OPTIONS } from "../scenario-options.ts";
import { measure } from "./risk.ts";

export const stagingCommand = command({
  name: "staging",
  arguments: "IN… --scenario FILE|NAME",
  summary: (words) => words.commands.staging,
  options: {
    ...INPUT_OPTIONS,
    ...GATEWAY_OPTION,
    ...SCENARIO_OPTIONS,
    relief: { type: "string", multiple: true, value: "NAME=VALUE", say: (words) => words.options.relief },
  },
  async run({ inputs, options, words }) {
    const relief = readRelief(options.relief ?? []);
    const { study } = await readInputs(inputs, readOptions(options), words);
    const asked = await readScenarioQuestion(withGateways(study, options), options, words);
    const { scenario, question, which } = asked;
    const { network } = question;
    const risk = await measure(asked, words);
    const played = { ...question, failed: risk.typical[which], unknowns: which === "most" ? "fail" : "hold" } as const;
    const told = await runJob("staging", { ...played, relief } satisfies StagingQuestion, words.cli.placing);
    if (told instanceof Refusal) {
      throw new Failure(1, (said) => said.risk.refused(scenario.name, told.of, said.events.refused(told)));
    }
    const { restore } = words;
    const { staging: said } = restore;
    const assumptions = [
      words.risk.timeline.typical,
      words.risk.cases[which],
      ...said.assume,
      ...(told.notAsked > 0 ? [said.notAsked(told.notAsked)] : []),
      ...assumptionsOf(asked, risk, words),
    ];
    if (options.json === true) {
      const { placed, ...rest } = told;
      const of = { name: scenario.name, kind: scenario.event.kind };
      printJson({
        ...{ scenario: of, case: which, relief, ...rest },
        placed: placed.map(({ site, ...aid }) => ({ ...aid, site: textAt(network.sites.columns.id, site) })),
        assumptions,
      });
      return;
    }
    printLine(words.risk.what(scenario.name, words.scenario.form.kinds[scenario.event.kind]));
    printLine(said.lost(told.lost, told.withinH));
    if (told.placed.length === 0) printLine(said.none);
    else printLine(said.saved(told.saved, told.lost));
    printLine(said.bounds(told));
    list(
      said.title,
      [said.kind, words.risk.site, said.savesHead],
      told.placed.map(({ kind, site, saves }) => [
        said.kinds[kind],
        nameOfRow(network, "sites", site),
        said.saves(saves),
      ]),
      ["start", "start", "end"],
      words,
    );
    printAssumptions(assumptions, words);
  },
});

function readRelief(pairs: readonly string[]): ReliefSettings {
  const changes = pairs.map((pair): [string, number] => {
    const [name = "", ...text] = pair.split("=");
    return [name, text.join("").trim() === "" ? Number.NaN : Number(text.join("="))];
  });
  const relief = reliefSettings(Object.fromEntries(changes));
  if (typeof relief !== "string") return relief;
  const known = Object.entries(RELIEF_SETTINGS).map(([name, { least, most }]) => `${name}=${least} … ${most}`);
  throw wrongUsage(({ cli }) => cli.failures.badValue("--relief", relief, known.join(", ")));
}
