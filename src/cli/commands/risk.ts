import { Refusal } from "../../core/engineering-model.ts";
import { SCENARIO_SETTINGS, SETTING_NAMES } from "../../core/hazard/events/scenario-settings.ts";
import type { Risk } from "../../core/hazard/simulate/risk.ts";
import { verifyRisk } from "../../core/hazard/verify/verify-risk.ts";
import { returnPeriod } from "../../core/hazard/yearly/return-period.ts";
import { yearlyLoss } from "../../core/hazard/yearly/yearly-loss.ts";
import { formatShare } from "../../words/format.ts";
import type { Words } from "../../words/index.ts";
import { command } from "../command.ts";
import { Failure } from "../failure.ts";
import { GATEWAY_OPTION, withGateways } from "../gateways.ts";
import { INPUT_OPTIONS, readOptions } from "../input-options.ts";
import { printJson } from "../print.ts";
import { printAssumptions } from "../print-assumptions.ts";
import { printRisk, printSources } from "../print-risk.ts";
import { readInputs } from "../read-inputs.ts";
import { assumptionsOf, sourcesOf } from "../risk-basis.ts";
import { type Annual, riskJson } from "../risk-json.ts";
import { runJob } from "../run-job.ts";
import { type Asked, readScenarioQuestion, SCENARIO_OPTIONS } from "../scenario-options.ts";
import { checkAnswer, VERIFY_OPTION } from "../verify.ts";

export const riskCommand = command({
  name: "risk",
  arguments: "IN… --scenario FILE|NAME",
  summary: (words) => words.commands.risk,
  options: { ...INPUT_OPTIONS, ...GATEWAY_OPTION, ...SCENARIO_OPTIONS, ...VERIFY_OPTION },
  async run({ inputs, options, words }) {
    const { study } = await readInputs(inputs, readOptions(options), words);
    const asked = await readScenarioQuestion(withGateways(study, options), options, words);
    const risk = await measure(asked, words);
    const check = checkAnswer(options, words, () => verifyRisk(asked.question, risk), words.verify.risk);
    const annual = annualOf(asked, risk);
    const assumptions = [...answered(asked, risk, annual, words), ...assumptionsOf(asked, risk, words)];
    const sources = sourcesOf(asked, risk, words);
    if (options.json === true) {
      printJson({ ...riskJson(asked, risk, annual, words), sources, assumptions, ...check.json });
      return check.end();
    }
    printRisk(asked, risk, annual, words);
    printSources(sources, words);
    printAssumptions(assumptions, words);
    check.end();
  },
});

export async function measure({ scenario, question }: Asked, words: Words): Promise<Risk> {
  const risk = await runJob("risk", question, words.cli.measuringRisk);
  if (!(risk instanceof Refusal)) return risk;
  throw new Failure(1, (said) => said.risk.refused(scenario.name, risk.of, said.events.refused(risk)));
}

/** The loss of one scenario over its period. */
function annualOf({ scenario, question, which }: Asked, risk: Risk): Annual {
  const years = returnPeriod(scenario, question.hazards);
  if (years === null) return { expectedUserHours: null, returnPeriodYears: null };
  const loss = {
    ...{ name: scenario.name, hazard: scenario.event.kind, years },
    userHours: { least: risk.least.userHours.mean, most: risk.most.userHours.mean },
    darkH: { least: risk.least.darkH, most: risk.most.darkH },
  };
  const { perYear } = yearlyLoss([loss], question.network.sites.count, "log-chance");
  const hours = perYear[which];
  return { expectedUserHours: Number.isFinite(hours) ? hours : null, returnPeriodYears: years };
}

/** How the numbers came about, and why some are missing. */
function answered({ question, changed, which }: Asked, risk: Risk, annual: Annual, words: Words): string[] {
  const { risk: said, scenario: of } = words;
  const { mean } = risk[which].userHours;
  const open = SETTING_NAMES.filter((name) => SCENARIO_SETTINGS[name].status === "unconfirmed" && !changed.has(name));
  const named = open.map((name) => `${of.form.settings[name]} ${question.settings[name]} ${of.form.units(SCENARIO_SETTINGS[name].unit)}`.trim()); // biome-ignore format: one line
  return [
    [
      said.method(of.method[risk.method]),
      ...(risk.method === "exact" ? [] : [of.draws(risk.draws, risk.patterns), of.seed(risk.seed)]),
      ...[of.residual(formatShare(risk.residual), risk.method), of.stopped[risk.stopped]],
    ].join(" "),
    said.cutOffMeans,
    said.hoursPlayed(risk.played),
    ...(mean === Number.POSITIVE_INFINITY ? [said.hoursNever] : []),
    ...(Number.isNaN(mean) ? [said.hoursUnknown] : []),
    ...(annual.returnPeriodYears === null ? [said.noPeriod] : []),
    ...(annual.expectedUserHours === null || annual.returnPeriodYears === null
      ? []
      : [said.onePeriod(annual.returnPeriodYears)]),
    said.noCost,
    ...(named.length > 0 ? [said.settingsUnconfirmed(named)] : []),
  ];
}
