/**
 * What one disaster does to service, worked out by several workers at once: to whoever asks it is one job, with one
 * progress and one cancel, and gives what one worker alone would give, to the byte.
 */
import type { Analyses } from "../../core/analyses.ts";
import type { RiskRound } from "../../core/hazard/simulate/risk-rounds.ts";
import type { RiskQuestion } from "../../core/hazard/simulate/risk-stage.ts";
import { riskSteps } from "../../core/hazard/simulate/risk-steps.ts";
import { type RiskTaskAnswer, sizeOf } from "../../core/hazard/simulate/risk-task.ts";
import type { JobOutput, JobRunner, RunOptions } from "../../jobs/protocol.ts";

/** Every worker holds the network by itself: sites and spans, all together. */
const MOST_HELD = 4_000_000;

export function sharingRisk(pool: JobRunner<Analyses>, size: number): JobRunner<Analyses> {
  return {
    run(job, input, options = {}) {
      if (job !== "risk") return pool.run(job, input, options);
      const question = input as RiskQuestion;
      const { sites, spans } = question.network;
      const workers = Math.min(size, Math.floor(MOST_HELD / (sites.count + spans.count + 1)));
      if (workers <= 1) return pool.run(job, input, options);
      return shareRisk(pool, question, workers, options) as Promise<never>;
    },
  };
}

async function shareRisk(
  pool: JobRunner<Analyses>,
  question: RiskQuestion,
  workers: number,
  options: RunOptions,
): Promise<JobOutput<Analyses, "risk">> {
  const steps = riskSteps(question, workers);
  let step = steps.next();
  while (step.done !== true) step = steps.next(await doRound(pool, step.value, options));
  return step.value;
}

/** Where one task fails or is stopped, the others are stopped too. */
async function doRound(
  pool: JobRunner<Analyses>,
  { tasks, done, total }: RiskRound,
  { signal, onProgress }: RunOptions,
): Promise<readonly RiskTaskAnswer[]> {
  const stop = new AbortController();
  const signals = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
  const own = tasks.map(() => 0);
  const tell = (task: number, share: number) => {
    own[task] = share;
    onProgress?.(done + own.reduce((sum, each) => sum + each, 0), total);
  };
  try {
    return await Promise.all(
      tasks.map(async (task, i) => {
        const onOwn = (part: number) => tell(i, part);
        const answer = await pool.run("risk-task", task, { signal: signals, onProgress: onOwn });
        tell(i, sizeOf(task));
        return answer;
      }),
    );
  } catch (cause) {
    stop.abort();
    throw cause;
  }
}
