/**
 * Answers: by how many people does the expected loss fall if one thing cannot fail? Asked of those that take part in most of
 * the loss, in the first draws, again under the same luck.
 */
import type { Drawn } from "./draw-rounds.ts";
import type { Bounds } from "./risk.ts";
import { ask, bothCases, type RiskSteps, type RiskWork } from "./risk-rounds.ts";
import type { RiskFacts } from "./risk-stage.ts";

const MOST_SPARED = 20;

/** Site and span elements, as in Risks, with the people saved. */
export type Spared = ReadonlyMap<number, number>;

export function* spareRounds(work: RiskWork, drawn: Drawn): RiskSteps<Bounds<Spared>> {
  const { given, facts } = work;
  const elements = bothCases((which) => worstElements(facts, drawn[which].taken));
  const blocks = Array.from({ length: Math.max(drawn.early.least.length, drawn.early.most.length) }, (_, i) => i);
  const tasks = work.share(blocks).map((each) => ({ kind: "spare" as const, ...given, blocks: each, elements }));
  const answers = (yield* ask<"spare">(tasks, work)).flat();
  return bothCases((which) => {
    const early = drawn.early[which];
    const whole = early.reduce((sum, { weight }) => sum + weight, 0);
    const saved = (element: number, i: number) => {
      const place = facts.elements.indexOf(element);
      const less = (block: number) => (early[block]?.taken[place] as number) - (answers[block]?.[which][i] as number);
      return early.reduce((sum, _, block) => sum + less(block), 0) / whole;
    };
    return new Map(Array.from(elements[which], (element, i) => [element, saved(element, i)]));
  });
}

function worstElements({ elements }: RiskFacts, taken: Float64Array): Uint32Array {
  const order = Array.from(taken.keys()).filter((i) => (taken[i] as number) > 0);
  order.sort((a, b) => (taken[b] as number) - (taken[a] as number) || a - b);
  return Uint32Array.from(order.slice(0, MOST_SPARED), (i) => elements[i] as number);
}
