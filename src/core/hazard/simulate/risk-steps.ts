/**
 * Answers: what does one disaster do to service? As a conversation: it says which pieces of work come next, and goes on
 * with their answers, so that one worker may do them one after another or many at once. How the work is cut follows how
 * many share it; what comes out hangs on blocks and batches alone, and is the same to the byte.
 */
import type { Refusal } from "../../engineering-model.ts";
import { drawRounds, halfShare } from "./draw-rounds.ts";
import { failureChances } from "./failure-chances.ts";
import { lossesOf } from "./losses-of.ts";
import { BLOCK_DRAWS } from "./luck.ts";
import { mostPicks, restoreRounds } from "./restore-rounds.ts";
import type { Risk } from "./risk.ts";
import { ask, bothCases, type RiskSteps, RiskWork } from "./risk-rounds.ts";
import type { RiskQuestion } from "./risk-stage.ts";
import { spareRounds } from "./spare-rounds.ts";
import { inOrder, medianOf } from "./spread-of.ts";

export function* riskSteps(question: RiskQuestion, workers: number): RiskSteps<Risk | Refusal> {
  const [begun] = yield* ask<"begin">([{ kind: "begin", question }], { done: 0, total: question.settings.draws });
  if (begun === undefined || "fault" in begun) return begun as Refusal;
  const { strengths, risks, facts } = begun;
  const given = { question, strengths, risks };
  const work = new RiskWork(given, facts, workers, BLOCK_DRAWS * facts.blockCount + 2 * mostPicks(facts));
  const drawn = yield* drawRounds(work);
  const spared = yield* spareRounds(work, drawn);
  const restored = yield* restoreRounds(work, drawn);
  const outcomes = bothCases((which) => medianOf(inOrder(drawn[which].people), drawn[which].weights));
  const [typical] = yield* ask<"tell">([{ kind: "tell", ...given, outcomes }], work);
  const losses = bothCases((which) =>
    lossesOf(facts, drawn[which], restored[which], failureChances(risks, risks[which]), spared[which]),
  );
  const { isExact, before, residual } = facts;
  return {
    ...losses,
    method: isExact ? "exact" : "sampled",
    seed: question.settings.seed,
    draws: isExact ? 0 : drawn.most.weights.length,
    patterns: drawn.most.patterns,
    residual: isExact ? residual : Math.max(halfShare(losses.least.people), halfShare(losses.most.people)),
    stopped: isExact ? "all-patterns" : drawn.isNarrow ? "narrow-enough" : "most-draws",
    before,
    played: restored.most.shares.length,
    unknown: risks.unknown,
    causes: risks.causes,
    eventNotes: strengths.notes,
    failureNotes: risks.notes,
    typical: typical ?? bothCases(() => new Uint32Array(0)),
  };
}
