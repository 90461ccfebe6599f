import { Worker } from "node:worker_threads";

/** An answer that lies in another thread, which can say how much memory it takes there. */
export class HeldElsewhere {
  constructor(readonly bytes: () => Promise<number>) {}
}

/** The timed part: a value goes to a thread that is up already, as a structured clone, until the thread says it has it. */
export async function cloneToThread(value: unknown): Promise<() => Promise<HeldElsewhere>> {
  const code = `
    const { parentPort } = require("node:worker_threads");
    const inUse = () => {
      globalThis.gc();
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    };
    let held, before;
    parentPort.on("message", (message) => {
      if (message === "before") before = inUse();
      else if (message !== "after") held = message;
      parentPort.postMessage(message === "after" ? inUse() - before : 0);
    });`;
  const thread = new Worker(code, { eval: true });
  thread.unref();
  const send = (message: unknown) =>
    new Promise<number>((resolve, reject) => {
      thread.once("message", resolve);
      thread.once("error", reject);
      thread.postMessage(message);
    });
  await send("before");
  return async () => {
    await send(value);
    return new HeldElsewhere(() => send("after"));
  };
}
