/** With which figures is a scenario played? Those that nobody changed are working values, each with where it comes from. */
import data from "../../../../data/hazards/scenario-settings.json";
import { Entry } from "../read-data.ts";
import type { Figure } from "../sourced.ts";

export type ScenarioSetting = keyof typeof data;
export type ScenarioSettings = Readonly<Record<ScenarioSetting, number>>;

type Setting = Figure & { readonly unit: string; readonly least: number; readonly most: number };

export const SETTING_NAMES = Object.keys(data) as readonly ScenarioSetting[];

export const SCENARIO_SETTINGS = Object.fromEntries(
  SETTING_NAMES.map((name) => [name, takeSetting(Entry.sourced(data[name], name, ["value", "unit", "least", "most"]))]),
) as Readonly<Record<ScenarioSetting, Setting>>;

function takeSetting(entry: Entry): Setting {
  const [least, most] = [entry.number("least", 0, Number.MAX_VALUE), entry.number("most", 0, Number.MAX_VALUE)];
  return { value: entry.number("value", least, most), unit: entry.text("unit"), least, most, ...entry.sources() };
}

/** The name of the first setting that is not known or out of its range, or all of them with what was changed. */
export function scenarioSettings(changed: Readonly<Record<string, number>>): ScenarioSettings | string {
  const known: Record<string, number> = Object.fromEntries(
    SETTING_NAMES.map((name) => [name, SCENARIO_SETTINGS[name].value]),
  );
  for (const [name, value] of Object.entries(changed)) {
    const setting = SETTING_NAMES.includes(name as ScenarioSetting) ? SCENARIO_SETTINGS[name as ScenarioSetting] : null;
    if (setting === null || !(value >= setting.least && value <= setting.most)) return name;
    known[name] = value;
  }
  return known as ScenarioSettings;
}
