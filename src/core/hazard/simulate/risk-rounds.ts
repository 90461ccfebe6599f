/** How the work on one risk is asked for: in rounds, each of tasks that may be done at once. */
import type { Bounds } from "./risk.ts";
import type { RiskCase, RiskFacts } from "./risk-stage.ts";
import type { RiskAnswers, RiskTask, RiskTaskAnswer, RiskTaskKind } from "./risk-task.ts";

/** done: of `total`, before this round. */
export type RiskRound = { readonly tasks: readonly RiskTask[]; readonly done: number; readonly total: number };
export type RiskSteps<T> = Generator<RiskRound, T, readonly RiskTaskAnswer[]>;

export type Progress = { readonly done: number; readonly total: number };

/** Answers come in the order of the tasks. */
export function* ask<K extends RiskTaskKind>(
  tasks: readonly RiskTask<K>[],
  { done, total }: Progress,
): RiskSteps<readonly RiskAnswers[K][]> {
  if (tasks.length === 0) return [];
  return (yield { tasks, done, total }) as readonly RiskAnswers[K][];
}

/** What stays the same from round to round. */
export class RiskWork {
  /** Draws and plays of repairs. */
  done = 0;

  constructor(
    readonly given: RiskCase,
    readonly facts: RiskFacts,
    readonly workers: number,
    readonly total: number,
  ) {}

  /** One list for each worker, of what comes one after another. */
  share<T>(list: readonly T[]): (readonly T[])[] {
    const count = Math.min(this.workers, list.length);
    const from = (share: number) => Math.floor((share * list.length) / count);
    return Array.from({ length: count }, (_, share) => list.slice(from(share), from(share + 1)));
  }
}

export type Case = keyof Bounds<unknown>;
export const CASES: readonly Case[] = ["least", "most"];

export function bothCases<T>(of: (which: Case) => T): Bounds<T> {
  return { least: of("least"), most: of("most") };
}
