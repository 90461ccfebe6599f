import { aborted, JobFailed, type JobRunner, type Jobs } from "./protocol.ts";

/** Runs jobs right here, for the command line and for tests. */
export function inlineRunner<J extends Jobs>(jobs: J): JobRunner<J> {
  return {
    async run(job, input, options = {}) {
      if (options.signal?.aborted) throw aborted(job);
      try {
        return await (jobs[job] as (input: unknown, report: unknown) => Promise<never>)(input, options.onProgress);
      } catch (cause) {
        const error = cause instanceof Error ? cause : new Error(String(cause));
        throw new JobFailed(job, error.message, error.stack ?? "");
      }
    },
  };
}
