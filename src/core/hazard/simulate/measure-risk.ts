/** Answers: what does one disaster do to service, over everything that may happen in it? All of it, here and now. */
import type { Analysis } from "../../analysis.ts";
import type { Refusal } from "../../engineering-model.ts";
import type { Risk } from "./risk.ts";
import type { RiskQuestion } from "./risk-stage.ts";
import { riskSteps } from "./risk-steps.ts";
import { RiskWorker, sizeOf } from "./risk-task.ts";

export const measureRisk: Analysis<RiskQuestion, Risk | Refusal> = (question, report) => {
  const worker = new RiskWorker();
  const steps = riskSteps(question, 1);
  let step = steps.next();
  while (step.done !== true) {
    const { tasks, done, total } = step.value;
    let before = done;
    const answers = tasks.map((task) => {
      const answer = worker.do(task, (own) => report?.(before + own, total));
      before += sizeOf(task);
      return answer;
    });
    step = steps.next(answers);
  }
  return step.value;
};
