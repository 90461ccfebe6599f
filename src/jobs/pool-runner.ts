import { aborted, type JobRunner, type Jobs } from "./protocol.ts";

/** At most `size` jobs at once, the rest in order of arrival; a job cancelled while it waits never starts. */
export function poolRunner<J extends Jobs>(runner: JobRunner<J>, size: number): JobRunner<J> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return {
    async run(job, input, options = {}) {
      if (running >= size) await turn(job, options.signal);
      else running++;
      try {
        return (await runner.run(job, input, options)) as never;
      } finally {
        // The place goes to the next in line, or is free again.
        const next = waiting.shift();
        if (next === undefined) running--;
        else next();
      }
    },
  };

  function turn(job: string, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const start = () => {
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(start), 1);
        reject(aborted(job));
      };
      if (signal?.aborted) return reject(aborted(job));
      signal?.addEventListener("abort", leave, { once: true });
      waiting.push(start);
    });
  }
}
