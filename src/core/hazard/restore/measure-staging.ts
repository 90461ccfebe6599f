/** Answers: where should what there is of aid be placed for this pattern of failure, and how much does that save? */
import type { Analysis } from "../../analysis.ts";
import { Refusal } from "../../engineering-model.ts";
import { groundOfEvent, type PlayQuestion } from "./ground-of-event.ts";
import type { ReliefSettings } from "./relief-settings.ts";
import { type Staging, stageResources } from "./stage-resources.ts";

export type StagingQuestion = PlayQuestion & { readonly relief: ReliefSettings };

export const measureStaging: Analysis<StagingQuestion, Staging | Refusal> = (question, report) => {
  const ground = groundOfEvent(question, report);
  return ground instanceof Refusal ? ground : stageResources(ground, question.failed, question, report);
};
