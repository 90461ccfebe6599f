import { aborted, type FromWorker, JobFailed, type JobRunner, type Jobs, type RunOptions } from "./protocol.ts";

/** The part of Worker that a runner needs. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror" | "onmessageerror">;

/**
 * One worker per run: cancelling terminates it, which stops any computation at once, and rejects with AbortError.
 * A fresh worker costs a few milliseconds; a kernel that cannot be stopped costs the person's patience.
 */
export function workerRunner<J extends Jobs>(start: () => WorkerLike): JobRunner<J> {
  return { run: (job, input, options = {}) => runIn(start(), job, input, options) as never };
}

function runIn(worker: WorkerLike, job: string, input: unknown, options: RunOptions): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const cancel = () => finish(() => reject(aborted(job)));
    const finish = (settle: () => void) => {
      options.signal?.removeEventListener("abort", cancel);
      worker.terminate();
      settle();
    };
    if (options.signal?.aborted) return cancel();
    options.signal?.addEventListener("abort", cancel);
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === "progress") options.onProgress?.(data.done, data.total);
      else if (data.type === "done") finish(() => resolve(data.output));
      else finish(() => reject(new JobFailed(job, data.message, data.stack)));
    };
    worker.onerror = (event) =>
      finish(() => reject(new JobFailed(job, event.message || "the worker did not start", "")));
    worker.onmessageerror = () => finish(() => reject(new JobFailed(job, "the answer could not be read", "")));
    worker.postMessage({ type: "run", job, input }, [...(options.transfer ?? [])]);
  });
}
