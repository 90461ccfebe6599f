/** What a job is, from its name and types alone, and the four messages that cross to a worker and back. */
import type { Report } from "../core/analysis.ts";

/** A registry of jobs: name -> function of one input, with an output or the promise of one. */
export type Jobs = Record<string, (input: never, report?: Report) => unknown>;
export type JobName<J extends Jobs> = keyof J & string;
export type JobInput<J extends Jobs, K extends JobName<J>> = Parameters<J[K]>[0];
export type JobOutput<J extends Jobs, K extends JobName<J>> = Awaited<ReturnType<J[K]>>;

export type RunOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: Report;
  /** Buffers handed over instead of copied; the caller cannot use them afterwards. */
  readonly transfer?: readonly ArrayBuffer[];
};

/** Runs jobs somewhere: in a worker, in a pool of them, or right here. */
export type JobRunner<J extends Jobs> = {
  run<K extends JobName<J>>(job: K, input: JobInput<J, K>, options?: RunOptions): Promise<JobOutput<J, K>>;
};

export type ToWorker = { readonly type: "run"; readonly job: string; readonly input: unknown };

export type FromWorker =
  | { readonly type: "progress"; readonly done: number; readonly total: number }
  | { readonly type: "done"; readonly output: unknown }
  | { readonly type: "failed"; readonly message: string; readonly stack: string };

/** The code of a job is wrong: the name of the job travels with what it threw. */
export class JobFailed extends Error {
  constructor(
    readonly job: string,
    message: string,
    /** The stack as it was in the worker, for --debug and the error boundary's details. */
    readonly workerStack: string,
  ) {
    super(message);
    this.name = "JobFailed";
  }
}

export function aborted(job: string): DOMException {
  return new DOMException(`${job} was cancelled`, "AbortError");
}
