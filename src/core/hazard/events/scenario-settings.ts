/** With which figures is a scenario played? Those that nobody changed are working values, each with where it comes from. */
import data from "../../../../data/hazards/scenario-settings.json";
import { editableFigures, withChanges } from "../editable-figures.ts";

export type ScenarioSetting = keyof typeof data;
export type ScenarioSettings = Readonly<Record<ScenarioSetting, number>>;

export const SETTING_NAMES = Object.keys(data) as readonly ScenarioSetting[];

export const SCENARIO_SETTINGS = editableFigures(data);

/** The name of the first setting that is not known or out of its range, or all of them with what was changed. */
export function scenarioSettings(changed: Readonly<Record<string, number>>): ScenarioSettings | string {
  return withChanges(SCENARIO_SETTINGS, changed);
}
