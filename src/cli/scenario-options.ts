/** Which disaster a command plays: one of the study, one of the record, or one that a file says; with which figures, and on which layers. */
import { existsSync } from "node:fs";
import { isWhole } from "../core/hazard/editable-figures.ts";
import { HISTORICAL_EVENTS, type HistoricalEvent } from "../core/hazard/events/historical-events.ts";
import {
  SCENARIO_SETTINGS,
  type ScenarioSetting,
  SETTING_NAMES,
  scenarioSettings,
} from "../core/hazard/events/scenario-settings.ts";
import type { Fragility } from "../core/hazard/fragility.ts";
import { ownFragility } from "../core/hazard/own-fragility.ts";
import { DataFault } from "../core/hazard/read-data.ts";
import { readFragility } from "../core/hazard/read-fragility.ts";
import type { RiskQuestion } from "../core/hazard/simulate/risk-stage.ts";
import { type HazardScenario, isHazard, isOutage, type Study } from "../core/model/index.ts";
import { branchNetwork } from "../core/study/branches.ts";
import { readScenarioText } from "../core/study/read-scenario.ts";
import type { Words } from "../words/index.ts";
import type { Options, Values } from "./command.ts";
import { Failure, wrongUsage } from "./failure.ts";
import { HAZARD_OPTION, hazardsOf } from "./read-hazards.ts";
import { readOwnFigures } from "./read-own-figures.ts";
import { readTextFile } from "./read-text-file.ts";

export const CASES = ["most", "least"] as const;
export type Case = (typeof CASES)[number];

export const SCENARIO_OPTIONS = {
  scenario: { type: "string", value: "FILE|NAME", say: (words) => words.options.disaster },
  draws: { type: "string", value: "N", say: (words) => words.options.draws },
  samples: { type: "string", value: "N", say: (words) => words.options.samples },
  seed: { type: "string", value: "S", say: (words) => words.options.seed },
  set: { type: "string", multiple: true, value: "NAME=VALUE", say: (words) => words.options.set },
  case: { type: "string", value: CASES.join("|"), say: (words) => words.options.case },
  curves: { type: "string", value: "FILE", say: (words) => words.options.curves },
  ...HAZARD_OPTION,
} as const satisfies Options;

export type Asked = {
  readonly scenario: HazardScenario;
  readonly question: RiskQuestion;
  /** Names of the figures that the scenario or the command line changed. */
  readonly changed: ReadonlySet<string>;
  readonly which: Case;
  /** What was taken for granted on reading the hazard layers of the command line. */
  readonly asRead: readonly string[];
};

export async function readScenarioQuestion(
  study: Study,
  options: Values<typeof SCENARIO_OPTIONS>,
  words: Words,
): Promise<Asked> {
  const which = CASES.find((each) => each === (options.case ?? CASES[0]));
  if (which === undefined) {
    throw wrongUsage(({ cli }) => cli.failures.badValue("--case", options.case ?? "", CASES.join(" | ")));
  }
  if (options.scenario === undefined || options.scenario === "")
    throw wrongUsage(({ cli }) => cli.failures.needed("--scenario"));
  const said = saidSettings(options);
  const scenario = readScenario(study, options.scenario);
  const changes = { ...scenario.settings, ...said };
  const settings = scenarioSettings(changes);
  if (typeof settings === "string") {
    throw new Failure(1, ({ risk }) => risk.badSetting(options.scenario as string, settings, rangeOf(settings)));
  }
  const { hazards, asRead } = await hazardsOf(study, options, words);
  const fragility = fragilityOf(study, options.curves);
  const network = branchNetwork(study);
  if (network.sites.count === 0) throw new Failure(1, ({ risk }) => risk.noSites);
  const question = { network, hazards, event: scenario.event, settings, ...study.settings, fragility };
  return { scenario, question, changed: new Set(Object.keys(changes)), which, asRead };
}

/** By the curves of a file, those of the study, or the published ones. */
function fragilityOf(study: Study, curves: string | undefined): Fragility {
  if (curves !== undefined) return readOwnFigures(curves, readFragility);
  const own = ownFragility(study.fragility);
  if (own instanceof DataFault) throw new Failure(1, ({ models }) => models.fault(study.title, own));
  return own;
}

/** What a person sets by hand is checked at once: a wrong name, or a number out of range, is wrong usage. */
function saidSettings({ set = [], draws, samples, seed }: Values<typeof SCENARIO_OPTIONS>): Record<string, number> {
  const pairs = [
    ...set.map((pair): [string, string, string] => {
      const [name = "", ...value] = pair.split("=");
      return ["--set", name, value.join("=")];
    }),
    ...[draws, samples].flatMap((each): [string, string, string][] => (each === undefined ? [] : [["--draws", "draws", each]])), // biome-ignore format: one line
    ...(seed === undefined ? [] : [["--seed", "seed", seed] as [string, string, string]]),
  ];
  return Object.fromEntries(
    pairs.map(([option, name, text]) => {
      const value = text.trim() === "" ? Number.NaN : Number(text);
      if (typeof scenarioSettings({ [name]: value }) === "string") {
        const allowed = isSetting(name) ? `${name}=${rangeOf(name)}` : SETTING_NAMES.join(", ");
        throw wrongUsage(({ cli }) => cli.failures.badValue(option, `${name}=${text}`, allowed));
      }
      return [name, value];
    }),
  );
}

const isSetting = (name: string): name is ScenarioSetting => Object.hasOwn(SCENARIO_SETTINGS, name);

function rangeOf(name: string): string | null {
  if (!isSetting(name)) return null;
  const { least, most, unit } = SCENARIO_SETTINGS[name];
  return isWhole({ unit }) ? `${least}, ${least + 1}, … ${most}` : `${least} … ${most} ${unit}`;
}

function readScenario(study: Study, named: string): HazardScenario {
  const known = study.scenarios.find(({ id, name }) => id === named || name === named);
  if (known !== undefined && isHazard(known)) return known;
  if (known !== undefined && isOutage(known)) throw new Failure(1, ({ risk }) => risk.isOutage(named));
  const past = HISTORICAL_EVENTS.find(({ id, name }) => [id, name.en, name.zh].includes(named));
  if (past !== undefined) return playedAgain(past, named);
  if (!existsSync(named)) {
    const names = study.scenarios.filter(isHazard).map(({ name }) => name);
    throw new Failure(1, ({ risk }) => risk.noScenario(named, names));
  }
  const read = readScenarioText(readTextFile(named));
  if ("field" in read) throw new Failure(1, ({ events }) => events.badScenario(named, read));
  return { ...read, name: read.name === "" ? named : read.name };
}

function playedAgain({ id, source, date, event }: HistoricalEvent, name: string): HazardScenario {
  return { id, name, note: source, createdAt: date, event, returnPeriodYears: null, settings: {} };
}
