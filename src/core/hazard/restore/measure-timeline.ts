/** Answers: what becomes of service, hour by hour, once these elements have failed in this event? */
import type { Analysis } from "../../analysis.ts";
import { Refusal } from "../../engineering-model.ts";
import type { PlayOptions } from "./find-downtimes.ts";
import { groundOfEvent, type PlayQuestion } from "./ground-of-event.ts";
import { playRestoration } from "./play-restoration.ts";
import type { Timeline } from "./timeline.ts";

/** With what was placed beforehand, if anything was. */
export type TimelineQuestion = PlayQuestion & Pick<PlayOptions, "aids">;

export const measureTimeline: Analysis<TimelineQuestion, Timeline | Refusal> = (question, report) => {
  const ground = groundOfEvent(question, report);
  return ground instanceof Refusal ? ground : playRestoration(ground, question.failed, question);
};
