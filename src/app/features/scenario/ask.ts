/** The event in the form and the question it makes: the same objects while nothing changes. Run when a person says so. */
import { useCallback } from "react";
import { Refusal } from "../../../core/engineering-model.ts";
import { scenarioSettings } from "../../../core/hazard/events/scenario-settings.ts";
import { ownFragility } from "../../../core/hazard/own-fragility.ts";
import { DataFault } from "../../../core/hazard/read-data.ts";
import type { TimelineQuestion } from "../../../core/hazard/restore/measure-timeline.ts";
import type { Timeline } from "../../../core/hazard/restore/timeline.ts";
import type { Risk } from "../../../core/hazard/simulate/risk.ts";
import type { RiskQuestion } from "../../../core/hazard/simulate/risk-stage.ts";
import { canonicalJson, type HazardEvent } from "../../../core/model/index.ts";
import { type AppState, useApp } from "../../store/store.ts";
import { type Answer, useAnswer } from "../../store/use-answer.ts";
import { draftOf, eventOf } from "./makers/index.ts";

/** null while its form lacks something. */
export function useEvent(): HazardEvent | null {
  return useApp(eventNow);
}

function eventNow({ disaster }: AppState): HazardEvent | null {
  return eventOf(draftOf(disaster.kind, disaster.drafts));
}

let made: RiskQuestion | null = null;

/** The same object while event, figures, curves, layers, gateways and network are the same. */
function questionNow(state: AppState): RiskQuestion | null {
  const { network, study, disaster } = state;
  const event = eventNow(state);
  if (study === null || event === null || network.sites.count === 0) return null;
  const settings = settingsOf(disaster.settings);
  if (settings === null) return null;
  const fragility = ownFragility(study.fragility);
  if (fragility instanceof DataFault) return null;
  const next: RiskQuestion = { ...study.settings, network, hazards: study.hazards, event, settings, fragility };
  if (made === null || !isSame(made, next)) made = next;
  return made;
}

const filled = new WeakMap<object, RiskQuestion["settings"] | null>();

function settingsOf(changed: Readonly<Record<string, number>>): RiskQuestion["settings"] | null {
  let settings = filled.get(changed);
  if (settings === undefined) {
    const found = scenarioSettings(changed);
    settings = typeof found === "string" ? null : found;
    filled.set(changed, settings);
  }
  return settings;
}

function isSame(one: RiskQuestion, other: RiskQuestion): boolean {
  return one.network === other.network && isAbout(one, other);
}

/** Apart from the network, whose version an answer carries. */
function isAbout(one: RiskQuestion, other: RiskQuestion): boolean {
  const { event, settings, hazards, fragility, gateways, enough } = other;
  return (
    sameText(one.event, event) &&
    sameText(one.settings, settings) &&
    one.hazards === hazards &&
    one.fragility === fragility &&
    one.gateways === gateways &&
    one.enough === enough
  );
}

const texts = new WeakMap<object, string>();

/** An event that is opened again is the one it was. */
function sameText(one: HazardEvent | RiskQuestion["settings"], other: HazardEvent | RiskQuestion["settings"]): boolean {
  return one === other || textOf(one) === textOf(other);
}

function textOf(of: object): string {
  let text = texts.get(of);
  if (text === undefined) {
    text = canonicalJson(of);
    texts.set(of, text);
  }
  return text;
}

/** The question and its answer; a person asks. */
export function useRisk(): Answer<"risk"> & { readonly question: RiskQuestion | null; readonly risk: Risk | null } {
  const question = useApp(questionNow);
  const isAsked = useCallback((input: RiskQuestion) => question !== null && isAbout(input, question), [question]);
  const answer = useAnswer({ job: "risk", isAsked, ask: askRisk, isWanted: false });
  return {
    ...answer,
    question,
    risk: answer.output === null || answer.output instanceof Refusal ? null : answer.output,
  };
}

export function askRisk(): void {
  const state = useApp.getState();
  const question = questionNow(state);
  if (question !== null) void state.analyse("risk", question);
}

/** The typical draw of a fresh answer, played: asked by itself while a person looks at the answer. */
export function useTimeline(): Answer<"timeline"> & {
  readonly timeline: Timeline | null;
  readonly ask: (() => void) | null;
} {
  const { risk, question, stale } = useRisk();
  const bound = useApp((state) => state.disaster.bound);
  const failed = risk === null || stale ? null : risk.typical[bound];
  const isAsked = useCallback(
    (input: TimelineQuestion) => question !== null && isAbout(input, question) && input.failed === failed,
    [question, failed],
  );
  const ask = () => {
    if (question === null || failed === null) return;
    void useApp.getState().analyse("timeline", { ...question, failed, unknowns: bound === "least" ? "hold" : "fail" });
  };
  const answer = useAnswer({ job: "timeline", isAsked, ask, isWanted: failed !== null });
  const { output } = answer;
  return {
    ...answer,
    ask: failed === null ? null : ask,
    timeline: output === null || output instanceof Refusal || answer.stale ? null : output,
  };
}
