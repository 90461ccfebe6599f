import { expect, test } from "vitest";
import { sharingRisk } from "../../../src/app/platform/share-risk.ts";
import { analyses } from "../../../src/core/analyses.ts";
import { Refusal } from "../../../src/core/engineering-model.ts";
import { measureRisk } from "../../../src/core/hazard/simulate/measure-risk.ts";
import type { RiskQuestion } from "../../../src/core/hazard/simulate/risk-stage.ts";
import { buildNetwork } from "../../../src/core/model/index.ts";
import { inlineRunner } from "../../../src/jobs/inline-runner.ts";
import { poolRunner } from "../../../src/jobs/pool-runner.ts";
import type { JobRunner } from "../../../src/jobs/protocol.ts";
import { settingsWith } from "../../builders/a-risk.ts";

const network = buildNetwork({
  sites: Array.from({ length: 30 }, (_, i) => ({
    id: `S${i}`,
    values: { kind: i === 0 ? "core" : "station", population: 10 + i, anchored: "no", designIntensity: 7 },
    shape: [104 + 0.02 * i, 30 + 0.01 * (i % 5)] as const,
  })),
  spans: Array.from({ length: 40 }, (_, i) => ({
    id: `L${i}`,
    values: { from: `S${i % 30}`, to: `S${(7 * i + 1) % 30}`, laying: "aerial" },
    shape: [
      [104 + 0.02 * (i % 30), 30],
      [104 + 0.02 * ((7 * i + 1) % 30), 30.02],
    ] as const,
  })),
});
const question: RiskQuestion = {
  network,
  hazards: [],
  event: { kind: "earthquake", source: { at: [104.3, 30.1], strikeDeg: 30 }, ms: 7.2, region: "eastern" },
  settings: settingsWith({ draws: 1500, narrowEnough: 0 }),
  gateways: { kinds: ["core"] },
  enough: 1,
};

/** As to a worker and back. */
const cloning = (ran: string[]): JobRunner<typeof analyses> => {
  const inline = inlineRunner(analyses);
  return {
    async run(job, input, options) {
      ran.push(job);
      return structuredClone(await inline.run(job, structuredClone(input), options)) as never;
    },
  };
};

test("several workers give what one gives, as one job with one progress", async () => {
  const ran: string[] = [];
  const alone = measureRisk(question);
  const seen: [number, number][] = [];
  const shared = sharingRisk(poolRunner(cloning(ran), 3), 3);
  const risk = await shared.run("risk", question, { onProgress: (done, total) => seen.push([done, total]) });
  expect(risk).toEqual(alone);
  expect(risk).toMatchObject({ method: "sampled", draws: 1488 });
  expect(new Set(ran)).toEqual(new Set(["risk-task"]));
  expect(seen.every(([done], i) => done >= (seen[i - 1]?.[0] ?? 0))).toBe(true);
  const [done, total] = seen.at(-1) ?? [];
  expect(done).toBe(total);
});

test("a refusal stays one on its way back", async () => {
  const refused = { ...question, event: { ...question.event, ms: 10 } } as RiskQuestion;
  expect(await sharingRisk(cloning([]), 3).run("risk", refused)).toBeInstanceOf(Refusal);
  expect(await sharingRisk(cloning([]), 1).run("risk", refused)).toBeInstanceOf(Refusal);
});

test("one cancel stops all", async () => {
  const cancel = new AbortController();
  const stopped: boolean[] = [];
  const waiting: JobRunner<typeof analyses> = {
    run: (job, input, { signal } = {}) => {
      const task = input as { kind: string };
      if (task.kind === "begin") return inlineRunner(analyses).run(job, input);
      return new Promise((_, reject) => {
        signal?.addEventListener("abort", () => {
          stopped.push(true);
          reject(new DOMException("stopped", "AbortError"));
        });
        cancel.abort();
      });
    },
  };
  await expect(sharingRisk(waiting, 2).run("risk", question, { signal: cancel.signal })).rejects.toThrow("stopped");
  expect(stopped.length).toBeGreaterThan(0);
});
