import { describe, expect, test } from "vitest";
import { inlineRunner } from "../../src/jobs/inline-runner.ts";
import { sampleJobs } from "./sample-jobs.ts";

describe("inlineRunner", () => {
  const runner = inlineRunner(sampleJobs);

  test("runs right here, with every report", async () => {
    const seen: number[] = [];
    expect(await runner.run("count-to", 4, { onProgress: (done) => seen.push(done) })).toBe(4);
    expect(seen).toEqual([1, 2, 3, 4]);
  });

  test("fails and stops as the other engines do", async () => {
    await expect(runner.run("fail", undefined)).rejects.toMatchObject({ name: "JobFailed", job: "fail" });
    const stopped = runner.run("count-to", 1, { signal: AbortSignal.abort() });
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
  });
});
