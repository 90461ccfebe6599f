/** Scenarios of the study: kept, opened, grown by a step, taken away. */
import { isOutage, type OutageScenario, type OutageStep } from "../../../core/model/index.ts";
import { newId } from "../../platform/new-id.ts";
import { useApp } from "../../store/store.ts";
import { switchedOff } from "../../store/what-if-slice.ts";
import { stepOf } from "./ask.ts";

/** As the only step of a scenario of this name, in the place of the one there. */
export function keepScenario(name: string): void {
  const { whatIf } = useApp.getState();
  put(name, () => [stepOf(whatIf)]);
}

export function appendStep(scenario: OutageScenario): void {
  const { whatIf } = useApp.getState();
  put(scenario.name, (steps) => [...steps, stepOf(whatIf)]);
}

function put(name: string, stepsOf: (steps: readonly OutageStep[]) => readonly OutageStep[]): void {
  const { updateStudy, notify } = useApp.getState();
  updateStudy((study) => {
    const there = study.scenarios.filter(isOutage).find((scenario) => scenario.name === name);
    const kept: OutageScenario = {
      id: there?.id ?? newId(),
      name,
      note: there?.note ?? "",
      createdAt: new Date().toISOString(),
      event: { kind: "outage", steps: stepsOf(there?.event.steps ?? []) },
      returnPeriodYears: null,
      settings: {},
    };
    const scenarios =
      there === undefined
        ? [...study.scenarios, kept]
        : study.scenarios.map((scenario) => (scenario === there ? kept : scenario));
    return { ...study, scenarios };
  });
  notify({ tone: "info", say: ({ whatif }) => whatif.panel.saved(name) });
}

export function removeScenario(id: string): void {
  const { updateStudy, changeWhatIf } = useApp.getState();
  updateStudy((study) => ({ ...study, scenarios: study.scenarios.filter((scenario) => scenario.id !== id) }));
  changeWhatIf((now) => ({ ...now, compared: now.compared.filter((other) => other !== id) }));
}

/** Puts off what was off in that step, and nothing else. */
export function openStep({ off, kept, window }: OutageStep): void {
  useApp.getState().changeWhatIf((now) => ({ ...now, switched: off.map(switchedOff), kept: { ...kept }, window }));
}

/** At most two: the one ticked first gives way. */
export function compareScenario(id: string, isCompared: boolean): void {
  useApp.getState().changeWhatIf((now) => {
    const others = now.compared.filter((other) => other !== id);
    return { ...now, compared: isCompared ? [...others.slice(-1), id] : others };
  });
}
