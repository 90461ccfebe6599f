/**
 * One event made ready to be played: which outcomes it has, and who is cut off in each. Outcomes are all that may be, with
 * their chances, where few things decide (enumerate.ts), and draws of equal weight elsewhere (luck.ts). They are asked for
 * in blocks, and what a block says hangs on nothing but the event and its number.
 */
import type { EventQuestion } from "../events/event-question.ts";
import type { Strengths } from "../events/strengths.ts";
import { LEVEL_COUNT, type Risks } from "../failure/risks.ts";
import type { Fragility } from "../fragility.ts";
import { listOutcomes, type Outcomes } from "./enumerate.ts";
import { BLOCK_DRAWS, BLOCK_WORDS, drawFailures, type Failures } from "./luck.ts";
import { type CaseBlock, measureBlock, takenWithout } from "./measure-block.ts";
import type { Bounds } from "./risk.ts";
import { type RiskGround, riskGround } from "./risk-ground.ts";

export type RiskQuestion = EventQuestion & {
  /** Instead of the published curves. */
  readonly fragility?: Fragility;
};

export type RiskCase = { readonly question: RiskQuestion; readonly strengths: Strengths; readonly risks: Risks };

/** null: it has no more outcomes; or, of the best case, nothing is unknown and it is what the worst is. */
export type Block = Bounds<CaseBlock | null>;

export type RiskFacts = {
  readonly isExact: boolean;
  /** So many blocks hold all outcomes that there are, or that may be drawn. */
  readonly blockCount: number;
  /** Chance of what is not listed. */
  readonly residual: number;
  readonly hasUnknown: boolean;
  readonly before: { readonly people: number; readonly sites: number };
  readonly nodeCount: number;
  /** Per site row: its node; −1 out of service. */
  readonly nodeOf: Int32Array;
  /** What may fail, as in Risks; first so many that are sites and spans. */
  readonly elements: Uint32Array;
  readonly ownCount: number;
};

const CASES = ["least", "most"] as const;

export class RiskStage {
  readonly #ground: RiskGround;
  readonly #listed: Bounds<Outcomes> | null;
  readonly #question: RiskQuestion;
  readonly #outcomes: Bounds<number>;
  #drawn: { readonly block: number; readonly failures: Failures } | null = null;

  constructor({ question, risks }: RiskCase) {
    const ground = riskGround(question.network, question, risks);
    const most = listOutcomes(ground, risks.most);
    const least = most === null || !ground.hasUnknown ? most : listOutcomes(ground, risks.least);
    const { draws } = question.settings;
    // Every level as often as the others.
    const drawn = draws - (draws % LEVEL_COUNT);
    this.#question = question;
    this.#ground = ground;
    this.#listed = most === null || least === null ? null : { least, most };
    this.#outcomes = { least: least?.weights.length ?? drawn, most: most?.weights.length ?? drawn };
    if (this.#listed === null) this.#outcomes = { least: drawn, most: drawn };
  }

  facts(): RiskFacts {
    const { before, elements, ownCount, worlds, hasUnknown } = this.#ground;
    const listed = this.#listed;
    const residual = listed === null ? 0 : Math.max(listed.least.residual, listed.most.residual);
    const blockCount = Math.ceil(Math.max(this.#outcomes.least, this.#outcomes.most) / BLOCK_DRAWS);
    const { nodeOf, nodeCount } = worlds.graph;
    return {
      ...{ isExact: listed !== null, blockCount, residual },
      ...{ before, nodeCount, nodeOf, elements, ownCount, hasUnknown },
    };
  }

  block(block: number): Block {
    const measured = (which: (typeof CASES)[number]) => {
      const weights = this.#weights(which, block);
      return weights.length === 0 ? null : measureBlock(this.#ground, this.#failing(which, block), weights);
    };
    return { least: this.#ground.hasUnknown ? measured("least") : null, most: measured("most") };
  }

  /** Per element, a site or a span as in Risks: what CaseBlock calls taken, if that one could not fail. */
  blockWithout(block: number, elements: Bounds<Uint32Array>): Bounds<Float64Array> {
    const taken = (which: (typeof CASES)[number]) =>
      takenWithout(this.#ground, this.#failing(which, block), this.#weights(which, block), elements[which]);
    return { least: taken("least"), most: taken("most") };
  }

  /** Elements, as in Risks, that fail in an outcome. Cheap for outcomes in order. */
  failingIn(which: (typeof CASES)[number], outcome: number): Uint32Array {
    const failing = this.#failing(which, Math.floor(outcome / BLOCK_DRAWS));
    const at = outcome % BLOCK_DRAWS;
    const fails = (i: number) => ((failing[BLOCK_WORDS * i + (at >>> 5)] as number) >>> (at & 31)) & 1;
    return this.#ground.elements.filter((_, i) => fails(i) === 1);
  }

  #weights(which: (typeof CASES)[number], block: number): Float64Array {
    const [from, to] = [BLOCK_DRAWS * block, Math.min(BLOCK_DRAWS * (block + 1), this.#outcomes[which])];
    if (this.#listed !== null) return this.#listed[which].weights.slice(from, to);
    return new Float64Array(Math.max(0, to - from)).fill(1);
  }

  #failing(which: (typeof CASES)[number], block: number): Uint32Array {
    if (this.#listed !== null) return this.#listed[which].failing(block);
    if (this.#drawn?.block !== block) {
      this.#drawn = { block, failures: drawFailures(this.#ground, this.#question.settings, block) };
    }
    return this.#drawn.failures[which];
  }
}
