import { describe, expect, test } from "vitest";
import type { FromWorker } from "../../src/jobs/protocol.ts";
import { serve, type WorkerScope } from "../../src/jobs/serve.ts";
import { sampleJobs } from "./sample-jobs.ts";

/** Runs one job as a worker would, both messages cloned as on the way, and gives what came back. */
function answer(job: string, input: unknown): FromWorker[] {
  const answers: FromWorker[] = [];
  const scope: WorkerScope = {
    onmessage: null,
    postMessage: (message, transfer) => answers.push(structuredClone(message, { transfer })),
  };
  serve(scope, sampleJobs);
  scope.onmessage?.({ data: structuredClone({ type: "run", job, input }) } as MessageEvent);
  return answers;
}

describe("serve", () => {
  test("answers with the output", () => {
    expect(answer("double", Float64Array.of(1, 2))).toEqual([{ type: "done", output: Float64Array.of(2, 4) }]);
  });

  test("says what was thrown, with its stack", () => {
    expect(answer("fail", null)).toMatchObject([{ type: "failed", message: "nothing to divide" }]);
    expect(answer("fail", null)[0]).toHaveProperty("stack", expect.stringContaining("sample-jobs"));
    expect(answer("throw-text", null)).toMatchObject([{ type: "failed", message: "just words" }]);
  });

  test("a job that is not there, and an output that cannot be sent, fail by name", () => {
    expect(answer("no-such", null)).toMatchObject([{ type: "failed", message: "no job is called no-such" }]);
    expect(answer("unsendable", null)).toMatchObject([{ type: "failed" }]);
  });

  test("progress is thinned out: a million reports become a few", () => {
    const answers = answer("count-to", 1_000_000);
    expect(answers.at(-1)).toEqual({ type: "done", output: 1_000_000 });
    expect(answers.length).toBeLessThan(40);
  });
});
