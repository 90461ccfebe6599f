/** A real thread of Node as the jobs know workers: the entry that serves, and the starter that a runner is given. */
import { isMainThread, parentPort, Worker as Thread } from "node:worker_threads";
import type { FromWorker, Jobs, ToWorker } from "../../src/jobs/protocol.ts";
import { serve, type WorkerScope } from "../../src/jobs/serve.ts";
import type { WorkerLike } from "../../src/jobs/worker-runner.ts";

/** In the thread: answers with these jobs. */
export function serveInThread(jobs: Jobs): void {
  if (isMainThread || parentPort === null) throw new Error("this runs in a thread");
  const port = parentPort;
  const scope: WorkerScope = {
    onmessage: null,
    postMessage: (message: FromWorker, transfer) => port.postMessage(message, transfer as ArrayBuffer[]),
  };
  serve(scope, jobs);
  port.on("message", (data: ToWorker) => scope.onmessage?.({ data } as MessageEvent<ToWorker>));
}

/** Outside: a thread that runs a TypeScript file. */
export function startThread(entry: URL): WorkerLike & { readonly ended: Promise<number> } {
  // Node 20 reads TypeScript in a thread only if the thread itself asks tsx to.
  const load = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(entry.href)}); })`;
  const thread = new Thread(load, { eval: true });
  const like: WorkerLike & { readonly ended: Promise<number> } = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (message: unknown, transfer?: unknown) => thread.postMessage(message, transfer as ArrayBuffer[]),
    terminate: () => void thread.terminate(),
    ended: new Promise((resolve) => thread.once("exit", resolve)),
  };
  thread.on("message", (data) => like.onmessage?.call(like as never, { data } as MessageEvent));
  thread.on("error", (error) => like.onerror?.call(like as never, { message: error.message } as ErrorEvent));
  return like;
}
