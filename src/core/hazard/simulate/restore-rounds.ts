/** Answers: how many hours pass without service? Repairs are played for some of the outcomes (restore-picks.ts), in batches. */

import type { Drawn } from "./draw-rounds.ts";
import { added, joined } from "./gather-blocks.ts";
import { BLOCK_DRAWS } from "./luck.ts";
import { PICKS_AT_ONCE, type Picks, pickOutcomes } from "./restore-picks.ts";
import type { Bounds } from "./risk.ts";
import { ask, bothCases, CASES, type RiskSteps, type RiskWork } from "./risk-rounds.ts";
import type { RiskFacts } from "./risk-stage.ts";
import type { Batch } from "./risk-task.ts";

export type RestoredCase = {
  readonly userHours: Float64Array;
  readonly shares: Float64Array;
  /** Every outcome was played. */
  readonly isWhole: boolean;
  readonly darkH: Float64Array;
};

const MOST_PICKS = 200;
const FEWEST_PICKS = 8;
/** Sites times outcomes. */
const MOST_PLAYED = 2_000_000;

/** The larger the network, the fewer outcomes have their repairs played. */
export function mostPicks({ nodeOf }: RiskFacts): number {
  return Math.max(FEWEST_PICKS, Math.min(MOST_PICKS, Math.floor(MOST_PLAYED / (nodeOf.length + 1))));
}

export function* restoreRounds(work: RiskWork, drawn: Drawn): RiskSteps<Bounds<RestoredCase>> {
  const { given, facts } = work;
  const picks = bothCases((which) => pickOutcomes(drawn[which].people, drawn[which].weights, mostPicks(facts)));
  const batches = CASES.flatMap((which) => batchesOf(picks[which]).map((each): Batch => ({ which, picks: each })));
  const tasks = work.share(batches).map((each) => ({ kind: "restore" as const, ...given, batches: each }));
  work.done = BLOCK_DRAWS * facts.blockCount;
  const answers = (yield* ask<"restore">(tasks, work)).flat();
  work.done = work.total;
  return bothCases((which) => {
    const own = answers.filter((_, batch) => batches[batch]?.which === which);
    return {
      userHours: joined(own.map(({ userHours }) => userHours)),
      shares: picks[which].shares,
      isWhole: picks[which].outcomes.length === drawn[which].people.length,
      darkH: own.reduce((sum, { darkH }) => added(sum, darkH), new Float64Array(0)),
    };
  });
}

function batchesOf({ outcomes, shares }: Picks): Picks[] {
  const count = Math.ceil(outcomes.length / PICKS_AT_ONCE);
  return Array.from({ length: count }, (_, i) => {
    const [from, to] = [PICKS_AT_ONCE * i, PICKS_AT_ONCE * (i + 1)];
    return { outcomes: outcomes.slice(from, to), shares: shares.slice(from, to) };
  });
}
