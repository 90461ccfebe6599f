/** Disasters among the scenarios of the study: kept, opened again, called otherwise, taken away. */
import { type HazardScenario, isHazard } from "../../../core/model/index.ts";
import { newId } from "../../platform/new-id.ts";
import { useApp } from "../../store/store.ts";
import { flyToEvent } from "./fly-to-event.ts";
import { draftOf, eventOf } from "./makers/index.ts";

/** In the place of the disaster of this name that is there. */
export function keepScenario(name: string): void {
  const { disaster, updateStudy, notify, changeDisaster } = useApp.getState();
  const event = eventOf(draftOf(disaster.kind, disaster.drafts));
  if (event === null) return;
  const id = newId();
  updateStudy((study) => {
    const there = study.scenarios.filter(isHazard).find((scenario) => scenario.name === name);
    const kept: HazardScenario = {
      id: there?.id ?? id,
      name,
      note: there?.note ?? "",
      createdAt: new Date().toISOString(),
      event,
      returnPeriodYears: disaster.returnPeriodYears,
      settings: disaster.settings,
    };
    const scenarios =
      there === undefined
        ? [...study.scenarios, kept]
        : study.scenarios.map((scenario) => (scenario === there ? kept : scenario));
    return { ...study, scenarios };
  });
  const kept = useApp.getState().study?.scenarios.findLast((scenario) => scenario.name === name);
  changeDisaster({ opened: kept?.id ?? null });
  notify({ tone: "info", say: ({ scenario }) => scenario.saved(name) });
}

export function openScenario({ id, event, returnPeriodYears, settings }: HazardScenario): void {
  const { draftEvent, changeDisaster } = useApp.getState();
  draftEvent(event);
  changeDisaster({ returnPeriodYears, settings, opened: id });
  flyToEvent(event);
}

/** No two of one name: it is what they are called by. */
export function renameScenario(id: string, name: string): void {
  const { study, notify } = useApp.getState();
  if (study?.scenarios.some((scenario) => scenario.id !== id && scenario.name === name)) {
    notify({ tone: "warning", say: ({ scenario }) => scenario.nameTaken(name) });
    return;
  }
  useApp.getState().updateStudy((study) => ({
    ...study,
    scenarios: study.scenarios.map((scenario) => (scenario.id === id ? { ...scenario, name } : scenario)),
  }));
}

export function removeScenario(id: string): void {
  useApp.getState().updateStudy((study) => ({
    ...study,
    scenarios: study.scenarios.filter((scenario) => scenario.id !== id),
  }));
}
