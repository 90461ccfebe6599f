import { describe, expect, test, vi } from "vitest";
import { JobFailed } from "../../src/jobs/protocol.ts";
import { workerRunner } from "../../src/jobs/worker-runner.ts";
import type { SampleJobs } from "./sample-jobs.ts";
import { startThread } from "./thread.ts";

const ENTRY = new URL("./sample-thread.ts", import.meta.url);

function inThreads() {
  const started: ReturnType<typeof startThread>[] = [];
  const runner = workerRunner<SampleJobs>(() => {
    const thread = startThread(ENTRY);
    started.push(thread);
    return thread;
  });
  return { runner, started, ended: () => Promise.all(started.map((thread) => thread.ended)) };
}

describe("workerRunner, in real threads", () => {
  test("brings the output back and lets the thread go", async () => {
    const { runner, ended } = inThreads();
    expect(await runner.run("double", Float64Array.of(1, 2, 3))).toEqual(Float64Array.of(2, 4, 6));
    expect(await ended()).toHaveLength(1);
  });

  test("hands buffers over instead of copying them when asked to", async () => {
    const { runner } = inThreads();
    const kept = Float64Array.of(1);
    const given = Float64Array.of(1);
    await runner.run("double", kept);
    await runner.run("double", given, { transfer: [given.buffer] });
    expect([kept.length, given.length]).toEqual([1, 0]);
  });

  test("a failure carries the job's name and the stack from over there", async () => {
    const { runner, ended } = inThreads();
    const failure = await runner.run("fail", undefined).catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(JobFailed);
    expect(failure).toMatchObject({ job: "fail", message: "nothing to divide" });
    expect((failure as JobFailed).workerStack).toContain("sample-jobs");
    await ended();
  });

  test("cancelling stops an endless computation and rejects with AbortError", async () => {
    const { runner, ended } = inThreads();
    const cancel = new AbortController();
    const run = runner.run("spin", null, { signal: cancel.signal, onProgress: () => cancel.abort() });
    await expect(run).rejects.toMatchObject({ name: "AbortError", message: "spin was cancelled" });
    expect(await ended()).toEqual([1]);
  });

  test("a run cancelled beforehand starts nothing", async () => {
    const { runner, started } = inThreads();
    const run = runner.run("double", Float64Array.of(1), { signal: AbortSignal.abort() });
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    expect(started).toEqual([]);
  });

  test("cancelling after the end changes nothing", async () => {
    const { runner } = inThreads();
    const cancel = new AbortController();
    expect(await runner.run("count-to", 3, { signal: cancel.signal })).toBe(3);
    cancel.abort();
  });

  test("an input that cannot be sent fails and leaves no thread behind", async () => {
    const { runner, ended } = inThreads();
    const run = runner.run("double", (() => 1) as unknown as Float64Array);
    await expect(run).rejects.toMatchObject({ name: "JobFailed", job: "double" });
    await ended();
  });

  test("a worker that cannot start fails with the job's name", async () => {
    const refused = workerRunner<SampleJobs>(() => {
      throw new Error("workers are refused");
    });
    await expect(refused.run("count-to", 1)).rejects.toMatchObject({ job: "count-to", message: "workers are refused" });
    const absent = workerRunner<SampleJobs>(() => startThread(new URL("./no-such-file.ts", import.meta.url)));
    await expect(absent.run("count-to", 1)).rejects.toBeInstanceOf(JobFailed);
  });

  test("progress arrives, thinned out, and never after the end", async () => {
    const { runner } = inThreads();
    const onProgress = vi.fn();
    await runner.run("count-to", 3_000_000, { onProgress });
    const calls = onProgress.mock.calls.length;
    expect(calls).toBeGreaterThan(0);
    expect(calls).toBeLessThan(100);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(onProgress).toHaveBeenCalledTimes(calls);
  });
});
