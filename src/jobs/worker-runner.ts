import { aborted, type FromWorker, JobFailed, type JobRunner, type Jobs, type RunOptions } from "./protocol.ts";

/** The part of Worker that a runner needs. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror" | "onmessageerror">;

/**
 * One worker per run: cancelling terminates it, which stops any computation at once, and rejects with AbortError.
 * A fresh worker costs a few milliseconds; a kernel that cannot be stopped costs the person's patience.
 */
export function workerRunner<J extends Jobs>(start: () => WorkerLike): JobRunner<J> {
  return {
    async run(job, input, options = {}) {
      if (options.signal?.aborted) throw aborted(job);
      return (await runIn(start, job, input, options)) as never;
    },
  };
}

function runIn(start: () => WorkerLike, job: string, input: unknown, options: RunOptions): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let worker: WorkerLike | null = null;
    const finish = (settle: () => void) => {
      options.signal?.removeEventListener("abort", cancel);
      worker?.terminate();
      settle();
    };
    const cancel = () => finish(() => reject(aborted(job)));
    const fail = (message: string, stack = "") => finish(() => reject(new JobFailed(job, message, stack)));
    try {
      worker = start();
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.type === "progress") options.onProgress?.(data.done, data.total);
        else if (data.type === "done") finish(() => resolve(data.output));
        else fail(data.message, data.stack);
      };
      worker.onerror = (event) => fail(event.message || "the worker did not start");
      worker.onmessageerror = () => fail("the answer could not be read");
      options.signal?.addEventListener("abort", cancel);
      worker.postMessage({ type: "run", job, input }, [...(options.transfer ?? [])]);
    } catch (cause) {
      // The worker was refused, or the input holds something that cannot be sent.
      const error = cause instanceof Error ? cause : new Error(String(cause));
      fail(error.message, error.stack);
    }
  });
}
