/** How ready areas are: judged by itself while a person looks, with the risk of the scenario that was run last. */
import { useCallback } from "react";
import { Refusal } from "../../../core/engineering-model.ts";
import { type ScenarioSettings, scenarioSettings } from "../../../core/hazard/events/scenario-settings.ts";
import { GRADING } from "../../../core/readiness/grading.ts";
import type { ReadinessQuestion, RiskOfSites } from "../../../core/readiness/site-facts.ts";
import { worstRisk } from "../../../core/readiness/worst-risk.ts";
import { type AppState, useApp } from "../../store/store.ts";
import { type Answer, useAnswer } from "../../store/use-answer.ts";
import { useIsShown } from "../../store/use-is-shown.ts";
import { freshRuns } from "./fresh-runs.ts";

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

let last: { readonly risks: readonly RiskOfSites[]; readonly worst: RiskOfSites | null } = { risks: [], worst: null };

/** Of what was run on what stands now: kept scenarios, and the one in the form; the same object for the same answers. */
function riskNow({ results, network, study, scenarioRuns }: AppState): RiskOfSites | null {
  const risks: RiskOfSites[] = freshRuns(scenarioRuns, study, network.version).map(({ losses }) => losses);
  const result = results.risk;
  const isOfNow = result?.version === network.version && result.input.gateways === study?.settings.gateways;
  if (isOfNow && !(result.output instanceof Refusal)) risks.push(result.output);
  const isSame = risks.length === last.risks.length && risks.every((risk, i) => risk === last.risks[i]);
  if (!isSame) last = { risks, worst: worstRisk(risks) };
  return last.worst === null ? null : onlySites(last.worst);
}

const narrowed = new WeakMap<RiskOfSites, RiskOfSites>();

/** Without what a worker need not be sent. */
function onlySites(risk: RiskOfSites): RiskOfSites {
  const of = ({ cutOff, darkH }: RiskOfSites["least"]) => ({ cutOff, darkH });
  const known = narrowed.get(risk) ?? { least: of(risk.least), most: of(risk.most) };
  narrowed.set(risk, known);
  return known;
}
