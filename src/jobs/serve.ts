import type { FromWorker, Jobs, ToWorker } from "./protocol.ts";
import { transferables } from "./transferables.ts";

/** The part of a worker's global scope that serve needs. */
export type WorkerScope = {
  onmessage: ((event: MessageEvent<ToWorker>) => void | Promise<void>) | null;
  postMessage(message: FromWorker, transfer: Transferable[]): void;
};

const PROGRESS_EVERY_MS = 60;

/** Answers run messages with the jobs of a registry. */
export function serve(scope: WorkerScope, jobs: Jobs): void {
  scope.onmessage = async ({ data: { job, input } }) => {
    let reportedAt = 0;
    const report = (done: number, total: number) => {
      const now = performance.now();
      if (now - reportedAt < PROGRESS_EVERY_MS) return;
      reportedAt = now;
      scope.postMessage({ type: "progress", done, total }, []);
    };
    try {
      const run = jobs[job];
      if (run === undefined) throw new Error(`no job is called ${job}`);
      const output = await run(input as never, report);
      scope.postMessage({ type: "done", output }, transferables(output));
    } catch (cause) {
      const error = cause instanceof Error ? cause : new Error(String(cause));
      scope.postMessage({ type: "failed", message: error.message, stack: error.stack ?? "" }, []);
    }
  };
}
