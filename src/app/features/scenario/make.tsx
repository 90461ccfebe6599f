import { HAZARD_EVENT_KINDS } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { Draft } from "../../store/disaster-slice.ts";
import { useApp } from "../../store/store.ts";
import { Select } from "../../ui/select.tsx";
import { About } from "./about.tsx";
import { NumberField } from "./fields/number-field.tsx";
import { KeepEvent, KeptScenarios } from "./kept.tsx";
import { KnownEvents } from "./known-events.tsx";
import { draftOf, makerOf } from "./makers/index.ts";
import { ScenarioSettingsList } from "./settings.tsx";

const YEARS = { least: 1, most: 1_000_000 };

/** The event, the figures it is played with, and what was kept. */
export function Make() {
  const { form: said } = useWords().scenario;
  const { kind, drafts, returnPeriodYears } = useApp((state) => state.disaster);
  const { changeDisaster, draftEvent } = useApp.getState();
  const draft = draftOf(kind, drafts);
  const { Fields } = makerOf(kind);
  return (
    <>
      <KeptScenarios />
      <h4>{said.title}</h4>
      <Select
        label={said.kind}
        value={kind}
        options={HAZARD_EVENT_KINDS.map((value) => ({ value, label: said.kinds[value] }))}
        onChange={(next) => changeDisaster({ kind: next, opened: null })}
      />
      <KnownEvents />
      <div className="scenario-form">
        <Fields key={kind} draft={draft} change={(part) => draftEvent({ ...draft, ...part } as Draft)} />
        <NumberField
          label={said.returnPeriod}
          note={said.returnPeriodNote}
          value={returnPeriodYears}
          optional
          {...YEARS}
          onChange={(value) => changeDisaster({ returnPeriodYears: value })}
        />
      </div>
      <About />
      <ScenarioSettingsList />
      <KeepEvent />
    </>
  );
}
