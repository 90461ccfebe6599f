/** How ready areas are: judged by itself while a person looks, with the risk of the scenario that was run last. */
import { useCallback } from "react";
import { Refusal } from "../../../core/engineering-model.ts";
import { type ScenarioSettings, scenarioSettings } from "../../../core/hazard/events/scenario-settings.ts";
import type { Risk } from "../../../core/hazard/simulate/risk.ts";
import { GRADING } from "../../../core/readiness/grading.ts";
import type { ReadinessQuestion, RiskOfSites } from "../../../core/readiness/site-facts.ts";
import { type AppState, useApp } from "../../store/store.ts";
import { type Answer, useAnswer } from "../../store/use-answer.ts";
import { useIsShown } from "../../store/use-is-shown.ts";

export const FEATURE = "readiness";

export function useReadiness(): Answer<"readiness"> {
  const settings = useApp((state) => state.study?.settings);
  const hazards = useApp((state) => state.study?.hazards);
  const changed = useApp((state) => state.disaster.settings);
  const risk = useApp(riskNow);
  const isLooked = useIsShown(FEATURE);
  const isAsked = useCallback(
    (input: ReadinessQuestion) => {
      const isSameStudy = input.gateways === settings?.gateways && input.enough === settings.enough;
      return isSameStudy && input.hazards === hazards && input.risk === risk && input.settings === settingsOf(changed);
    },
    [settings, hazards, risk, changed],
  );
  return useAnswer({ job: "readiness", isAsked, ask: askReadiness, isWanted: isLooked });
}

export function askReadiness(): void {
  const state = useApp.getState();
  const { network, study, analyse, disaster } = state;
  const settings = settingsOf(disaster.settings);
  if (study === null || settings === null) return;
  const question = { ...study.settings, network, hazards: study.hazards, settings, grading: GRADING };
  void analyse("readiness", { ...question, risk: riskNow(state) });
}

const filled = new WeakMap<object, ScenarioSettings | null>();

/** The same object for the same changes; null where one of them is none that is known. */
export function settingsOf(changed: Readonly<Record<string, number>>): ScenarioSettings | null {
  const known = filled.get(changed);
  if (known !== undefined) return known;
  const found = scenarioSettings(changed);
  const settings = typeof found === "string" ? null : found;
  filled.set(changed, settings);
  return settings;
}

const ofSites = new WeakMap<Risk, RiskOfSites>();

/** Of the scenario run last, if that was of this network; the same object for the same answer. */
function riskNow({ results, network }: AppState): RiskOfSites | null {
  const result = results.risk;
  if (result === undefined || result.version !== network.version || result.output instanceof Refusal) return null;
  const { least, most } = result.output;
  const known = ofSites.get(result.output) ?? {
    least: { cutOff: least.cutOff, darkH: least.darkH },
    most: { cutOff: most.cutOff, darkH: most.darkH },
  };
  ofSites.set(result.output, known);
  return known;
}
