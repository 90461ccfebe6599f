/**
 * Answers: what comes of the outcomes, and are there enough of them? Rounds of blocks, each as large as all before it until
 * that gets too much to hold; where outcomes are drawn, the interval decides after each round whether to go on.
 */
import { type Gathered, Gathering } from "./gather-blocks.ts";
import { BLOCK_DRAWS } from "./luck.ts";
import type { Bounds, Spread } from "./risk.ts";
import { ask, bothCases, CASES, type RiskSteps, type RiskWork } from "./risk-rounds.ts";
import type { RiskFacts } from "./risk-stage.ts";
import { sampledSpread } from "./spread-of.ts";

export type Drawn = Bounds<Gathered> & {
  readonly isNarrow: boolean;
  /** Of the first blocks, in which elements are spared: what each element took, and how much they weigh. */
  readonly early: Bounds<readonly EarlyBlock[]>;
};
type EarlyBlock = { readonly taken: Float64Array; readonly weight: number };

const FIRST_ROUND = 4;
/** Blocks of a round times what each has to tell. */
const MOST_HELD = 4_000_000;
/** Where outcomes are listed, in so many blocks of the likeliest. */
const LISTED_BLOCKS = 64;
/** Beyond so many nodes elements are spared in one block only. */
const MANY_NODES = 50_000;

export function* drawRounds(work: RiskWork): RiskSteps<Drawn> {
  const { given, facts } = work;
  const { blockCount, hasUnknown, isExact } = facts;
  const largest = Math.max(FIRST_ROUND, Math.floor(MOST_HELD / (facts.nodeCount + facts.ownCount + 1)));
  const earlyBlocks = isExact ? LISTED_BLOCKS : facts.nodeCount > MANY_NODES ? 1 : FIRST_ROUND;
  const gathering = bothCases(() => new Gathering());
  const early = bothCases((): EarlyBlock[] => []);
  let isNarrow = false;
  for (let from = 0; from < blockCount && !isNarrow; ) {
    const size = Math.min(blockCount - from, largest, Math.max(FIRST_ROUND, from));
    const blocks = Array.from({ length: size }, (_, i) => from + i);
    const tasks = work.share(blocks).map((each) => ({ kind: "draw" as const, ...given, blocks: each }));
    const answers = (yield* ask<"draw">(tasks, work)).flat();
    answers.forEach(({ least, most }, i) => {
      const both = { least: hasUnknown ? least : most, most };
      for (const which of CASES) {
        const measured = both[which];
        if (measured === null) continue;
        gathering[which].add(measured);
        if (from + i >= earlyBlocks) continue;
        const weight = measured.weights.reduce((sum, each) => sum + each, 0);
        early[which].push({ taken: measured.taken, weight });
      }
    });
    from += size;
    work.done = BLOCK_DRAWS * from;
    isNarrow = !isExact && CASES.every((which) => isEnough(work, gathering[which].whole()));
  }
  return { ...bothCases((which) => gathering[which].whole()), isNarrow, early };
}

function isEnough({ given, facts }: RiskWork, gathered: Gathered): boolean {
  return halfShare(spreadOfLoss(facts, gathered)) <= given.question.settings.narrowEnough;
}

/** Of people, or of sites where nobody is known to live anywhere. */
function spreadOfLoss({ before }: RiskFacts, { people, sites, weights }: Gathered): Spread {
  if (before.people > 0) return sampledSpread(people, weights, before.people);
  return sampledSpread(sites, weights, before.sites);
}

/** Half the interval over the mean; NaN where nothing is lost at all. */
export function halfShare({ mean, from, to }: Spread): number {
  return (to - from) / 2 / mean;
}
