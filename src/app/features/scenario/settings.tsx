import { isWhole } from "../../../core/hazard/editable-figures.ts";
import {
  SCENARIO_SETTINGS,
  type ScenarioSetting,
  SETTING_NAMES,
} from "../../../core/hazard/events/scenario-settings.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { NumberField } from "./fields/number-field.tsx";

/** The figures a scenario is played with: each with its source; those nobody has confirmed are amber. */
export function ScenarioSettingsList() {
  const { form: said } = useWords().scenario;
  const settings = useApp((state) => state.disaster.settings);
  const changed = Object.keys(settings).length;
  return (
    <details className="scenario-fold">
      <summary>
        {said.settingsTitle} <span className="scenario-soft scenario-unbold">{said.settingsChanged(changed)}</span>
      </summary>
      <ul className="scenario-settings">
        {SETTING_NAMES.map((name) => (
          <SettingLine key={name} name={name} changed={settings[name]} />
        ))}
      </ul>
      {changed > 0 && <Button onClick={() => useApp.getState().changeDisaster({ settings: {} })}>{said.reset}</Button>}
    </details>
  );
}

/** A figure that a person put in is theirs to answer for: it is amber no more. */
function SettingLine({ name, changed }: { readonly name: ScenarioSetting; readonly changed: number | undefined }) {
  const { scenario, shell } = useWords();
  const { form: said } = scenario;
  const { value, unit, least, most, status, source } = SCENARIO_SETTINGS[name];
  const put = (next: number | null) => {
    const { disaster, changeDisaster } = useApp.getState();
    const { [name]: _before, ...others } = disaster.settings;
    changeDisaster({ settings: next === null || next === value ? others : { ...others, [name]: next } });
  };
  return (
    <li>
      <NumberField
        label={said.settings[name]}
        unit={said.units(unit)}
        value={changed ?? value}
        whole={isWhole({ unit })}
        {...{ least, most }}
        onChange={put}
      />
      <span className="scenario-source">
        {status === "unconfirmed" && changed === undefined && <Badge tone="unconfirmed">{shell.unconfirmed}</Badge>}
        {source}
      </span>
    </li>
  );
}
