/** The pieces that the work on one risk is cut into, so that several workers can share it, and how one is done. */
import type { Report } from "../../analysis.ts";
import type { Refusal } from "../../engineering-model.ts";
import { strengthsOf } from "../events/strengths-of.ts";
import { risksOf } from "../failure/risks-of.ts";
import { type RestoreGround, restoreGround } from "../restore/restore-ground.ts";
import { BLOCK_DRAWS } from "./luck.ts";
import { type Picks, type Restored, restorePicks } from "./restore-picks.ts";
import type { Bounds } from "./risk.ts";
import { type Block, type RiskCase, type RiskFacts, type RiskQuestion, RiskStage } from "./risk-stage.ts";

/** Some of the outcomes of the best case, or of the worst. */
export type Batch = { readonly which: keyof Bounds<unknown>; readonly picks: Picks };

/** Whatever comes after the beginning is given what was found then. Blocks by their numbers. */
export type RiskTasks = {
  begin: { readonly question: RiskQuestion };
  draw: RiskCase & { readonly blocks: readonly number[] };
  spare: RiskCase & { readonly blocks: readonly number[]; readonly elements: Bounds<Uint32Array> };
  restore: RiskCase & { readonly batches: readonly Batch[] };
  tell: RiskCase & { readonly outcomes: Bounds<number> };
};

export type RiskAnswers = {
  begin: Refusal | (Omit<RiskCase, "question"> & { readonly facts: RiskFacts });
  draw: readonly Block[];
  spare: readonly Bounds<Float64Array>[];
  restore: readonly Restored[];
  tell: Bounds<Uint32Array>;
};

export type RiskTaskKind = keyof RiskTasks;
type Tasks = { [K in RiskTaskKind]: { readonly kind: K } & RiskTasks[K] };
export type RiskTask<K extends RiskTaskKind = RiskTaskKind> = Tasks[K];
export type RiskTaskAnswer = RiskAnswers[RiskTaskKind];

/** Keeps what it made ready for as long as it is asked of one case. */
export class RiskWorker {
  #of: RiskCase["risks"] | null = null;
  #stage: RiskStage | null = null;
  #ground: RestoreGround | null = null;

  /** Reports draws done, and outcomes whose repairs are played. */
  do(task: RiskTask, report?: (done: number) => void): RiskTaskAnswer {
    switch (task.kind) {
      case "begin":
        return this.#begin(task.question);
      case "draw":
        return task.blocks.map((block, i) => {
          const answer = this.#stageOf(task).block(block);
          report?.((i + 1) * BLOCK_DRAWS);
          return answer;
        });
      case "spare":
        return task.blocks.map((block) => this.#stageOf(task).blockWithout(block, task.elements));
      case "restore": {
        const stage = this.#stageOf(task);
        this.#ground ??= restoreGround(task.question, task.strengths, task.risks);
        let played = 0;
        return task.batches.map(({ which, picks }) => {
          const unknowns = which === "least" ? "hold" : "fail";
          const failingIn = (outcome: number) => {
            report?.(++played);
            return stage.failingIn(which, outcome);
          };
          return restorePicks(this.#ground as RestoreGround, unknowns, picks, failingIn);
        });
      }
      case "tell": {
        const stage = this.#stageOf(task);
        const { least, most } = task.outcomes;
        return { least: stage.failingIn("least", least), most: stage.failingIn("most", most) };
      }
    }
  }

  #begin(question: RiskQuestion): RiskAnswers["begin"] {
    const strengths = strengthsOf(question);
    if ("fault" in strengths) return strengths;
    const risks = risksOf(question, strengths, question.fragility);
    return { strengths, risks, facts: this.#stageOf({ question, strengths, risks }).facts() };
  }

  #stageOf(given: RiskCase): RiskStage {
    if (this.#stage === null || this.#of !== given.risks) {
      this.#stage = new RiskStage(given);
      this.#ground = null;
      this.#of = given.risks;
    }
    return this.#stage;
  }
}

/** As a job: in a worker of its own. */
export const doRiskTask = (task: RiskTask, report?: Report): RiskTaskAnswer =>
  new RiskWorker().do(task, (done) => report?.(done, sizeOf(task)));

/** In what is reported. */
export function sizeOf(task: RiskTask): number {
  if (task.kind === "draw") return BLOCK_DRAWS * task.blocks.length;
  if (task.kind === "restore") return task.batches.reduce((sum, { picks }) => sum + picks.outcomes.length, 0);
  return 0;
}
