/**
 * Answers: what becomes of service, hour by hour, once these elements have failed in this event? Strengths and risks are
 * found again: they say how long repairs take and which roads are closed.
 */
import type { Analysis } from "../../analysis.ts";
import { Refusal } from "../../engineering-model.ts";
import type { EventQuestion } from "../events/event-question.ts";
import { strengthsOf } from "../events/strengths-of.ts";
import { risksOf } from "../failure/risks-of.ts";
import type { Fragility } from "../fragility.ts";
import type { PlayOptions } from "./find-downtimes.ts";
import { playRestoration } from "./play-restoration.ts";
import { restoreGround } from "./restore-ground.ts";
import type { Timeline } from "./timeline.ts";

export type TimelineQuestion = EventQuestion &
  PlayOptions & {
    /** As in Risks: the typical draw of a risk, or any other. */
    readonly failed: Uint32Array;
    /** Curves that a person changed. */
    readonly fragility?: Fragility;
  };

export const measureTimeline: Analysis<TimelineQuestion, Timeline | Refusal> = (question, report) => {
  const strengths = strengthsOf(question, report);
  if (strengths instanceof Refusal) return strengths;
  const risks = risksOf(question, strengths, question.fragility, report);
  return playRestoration(restoreGround(question, strengths, risks), question.failed, question);
};
