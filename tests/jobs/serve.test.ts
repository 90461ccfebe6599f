import { describe, expect, test } from "vitest";
import type { FromWorker } from "../../src/jobs/protocol.ts";
import { serve, type WorkerScope } from "../../src/jobs/serve.ts";
import { sampleJobs } from "./sample-jobs.ts";

/** Runs one job as a worker would, both messages cloned as on the way, and gives what came back. */
async function answer(job: string, input: unknown): Promise<FromWorker[]> {
  const answers: FromWorker[] = [];
  const scope: WorkerScope = {
    onmessage: null,
    postMessage: (message, transfer) => answers.push(structuredClone(message, { transfer })),
  };
  serve(scope, sampleJobs);
  await scope.onmessage?.({ data: structuredClone({ type: "run", job, input }) } as MessageEvent);
  return answers;
}

describe("serve", () => {
  test("answers with the output", async () => {
    expect(await answer("double", Float64Array.of(1, 2))).toEqual([{ type: "done", output: Float64Array.of(2, 4) }]);
  });

  test("says what was thrown, with its stack", async () => {
    expect(await answer("fail", null)).toMatchObject([{ type: "failed", message: "nothing to divide" }]);
    expect((await answer("fail", null))[0]).toHaveProperty("stack", expect.stringContaining("sample-jobs"));
    expect(await answer("throw-text", null)).toMatchObject([{ type: "failed", message: "just words" }]);
  });

  test("a job that is not there, and an output that cannot be sent, fail by name", async () => {
    expect(await answer("no-such", null)).toMatchObject([{ type: "failed", message: "no job is called no-such" }]);
    expect(await answer("unsendable", null)).toMatchObject([{ type: "failed" }]);
  });

  test("progress is thinned out: a million reports become a few", async () => {
    const answers = await answer("count-to", 1_000_000);
    expect(answers.at(-1)).toEqual({ type: "done", output: 1_000_000 });
    expect(answers.length).toBeLessThan(40);
  });
});
