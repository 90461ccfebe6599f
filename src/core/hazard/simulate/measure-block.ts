/**
 * Answers: who is cut off in each draw of a block, or in each of as many outcomes out of a list of all that may be?
 *
 * Those in which the same sites and spans fail are one pattern, told by a print of 64 bits, and searched once; 32 patterns
 * at a time (topology/worlds.ts). Cost O(what may fail) a search, and the failures and people cut off to be counted.
 */
import { BLOCK_WORDS } from "./luck.ts";
import { countLost, type RiskGround, setFailing, spareIn } from "./risk-ground.ts";

export type CaseBlock = {
  /** Per outcome: its chance where all are listed, 1 for each draw; people and sites cut off. */
  readonly weights: Float64Array;
  readonly people: Float64Array;
  readonly sites: Float64Array;
  /** Per outcome two words: a print of which sites and spans fail. */
  readonly prints: Int32Array;
  /** Per node of the ground: the weight of the outcomes in which it is cut off. */
  readonly cutOff: Float64Array;
  /** Per site and span that may fail, as in the ground: people cut off in the outcomes in which it fails, by weight. */
  readonly taken: Float64Array;
};

/** failing: as luck.ts gives it; as many outcomes as there are weights. */
export function measureBlock(ground: RiskGround, failing: Uint32Array, weights: Float64Array): CaseBlock {
  const prints = printsOf(ground, failing, weights.length);
  const { first, patternOf } = patternsOf(prints);
  const times = new Float64Array(first.length);
  patternOf.forEach((pattern, outcome) => {
    times[pattern] = (times[pattern] as number) + (weights[outcome] as number);
  });
  const lost = { people: new Float64Array(first.length), sites: new Float64Array(first.length) };
  const cutOff = new Float64Array(ground.worlds.graph.nodeCount);
  for (let from = 0; from < first.length; from += 32) {
    const picked = first.subarray(from, from + 32);
    failAs(ground, failing, picked);
    const into = { people: lost.people.subarray(from), sites: lost.sites.subarray(from), cutOff };
    countLost(ground, picked.length, times.subarray(from), into);
  }
  failNothing(ground);
  const people = Float64Array.from(patternOf, (pattern) => lost.people[pattern] as number);
  const sites = Float64Array.from(patternOf, (pattern) => lost.sites[pattern] as number);
  return { weights, people, sites, prints, cutOff, taken: takenBy(ground, failing, people, weights) };
}

/** Per element, a site or a span as in Risks: people cut off in the outcomes in which it fails, by weight, if it did not. */
export function takenWithout(
  ground: RiskGround,
  failing: Uint32Array,
  weights: Float64Array,
  elements: Uint32Array,
): Float64Array {
  const taken = new Float64Array(elements.length);
  const pairs: { readonly of: number; readonly i: number; readonly outcome: number }[] = [];
  elements.forEach((element, of) => {
    const i = ground.elements.indexOf(element);
    for (let outcome = 0; outcome < weights.length; outcome++) {
      if (failsIn(failing, i, outcome)) pairs.push({ of, i, outcome });
    }
  });
  const nobody = new Float64Array(32);
  const cutOff = new Float64Array(ground.worlds.graph.nodeCount);
  for (let from = 0; from < pairs.length; from += 32) {
    const picked = pairs.slice(from, from + 32);
    failAs(
      ground,
      failing,
      Uint32Array.from(picked, ({ outcome }) => outcome),
    );
    picked.forEach(({ i }, world) => {
      spareIn(ground, i, 1 << world);
    });
    const people = new Float64Array(32);
    countLost(ground, picked.length, nobody, { people, sites: new Float64Array(32), cutOff });
    picked.forEach(({ of, outcome }, world) => {
      taken[of] = (taken[of] as number) + (people[world] as number) * (weights[outcome] as number);
    });
  }
  failNothing(ground);
  return taken;
}

/** Lets fail in world w what fails in the w-th of these outcomes. */
function failAs(ground: RiskGround, failing: Uint32Array, outcomes: Uint32Array): void {
  const first = (outcomes[0] as number) >>> 5;
  const isWhole = outcomes.length === 32 && outcomes.every((outcome, w) => outcome === 32 * first + w);
  const words = outcomes.map((outcome) => outcome >>> 5);
  const bits = outcomes.map((outcome) => outcome & 31);
  for (let i = 0; i < ground.ownCount; i++) {
    const at = BLOCK_WORDS * i;
    let worlds = 0;
    if (isWhole) worlds = failing[at + first] as number;
    else {
      for (let w = 0; w < words.length; w++) {
        worlds |= (((failing[at + (words[w] as number)] as number) >>> (bits[w] as number)) & 1) << w;
      }
    }
    setFailing(ground, i, worlds);
  }
}

function failNothing(ground: RiskGround): void {
  for (let i = 0; i < ground.ownCount; i++) setFailing(ground, i, 0);
}

function failsIn(failing: Uint32Array, i: number, outcome: number): boolean {
  return (((failing[BLOCK_WORDS * i + (outcome >>> 5)] as number) >>> (outcome & 31)) & 1) === 1;
}

/** A sum of what stands for each thing that fails, so that the order does not matter. */
function printsOf({ ownCount, prints }: RiskGround, failing: Uint32Array, draws: number): Int32Array {
  const sums = new Int32Array(2 * draws);
  forEachFailure(failing, ownCount, draws, (i, draw) => {
    sums[2 * draw] = (sums[2 * draw] as number) + (prints[2 * i] as number);
    sums[2 * draw + 1] = (sums[2 * draw + 1] as number) + (prints[2 * i + 1] as number);
  });
  return sums;
}

function takenBy(
  { ownCount }: RiskGround,
  failing: Uint32Array,
  people: Float64Array,
  weights: Float64Array,
): Float64Array {
  const taken = new Float64Array(ownCount);
  forEachFailure(failing, ownCount, people.length, (i, outcome) => {
    taken[i] = (taken[i] as number) + (people[outcome] as number) * (weights[outcome] as number);
  });
  return taken;
}

function forEachFailure(
  failing: Uint32Array,
  ownCount: number,
  draws: number,
  visit: (i: number, draw: number) => void,
): void {
  for (let i = 0; i < ownCount; i++) {
    for (let word = 0; word < BLOCK_WORDS; word++) {
      for (let rest = failing[BLOCK_WORDS * i + word] as number; rest !== 0; ) {
        const bit = 31 - Math.clz32(rest);
        rest = (rest ^ (1 << bit)) >>> 0;
        if (32 * word + bit < draws) visit(i, 32 * word + bit);
      }
    }
  }
}

/** The first draw of each pattern, and per draw its pattern. */
function patternsOf(prints: Int32Array): { readonly first: Uint32Array; readonly patternOf: Uint32Array } {
  const known = new Map<number, number>();
  const first: number[] = [];
  const patternOf = new Uint32Array(prints.length / 2);
  for (let draw = 0; draw < patternOf.length; draw++) {
    const print = printOf(prints, draw);
    let pattern = known.get(print);
    if (pattern === undefined) {
      pattern = first.length;
      known.set(print, pattern);
      first.push(draw);
    }
    patternOf[draw] = pattern;
  }
  return { first: Uint32Array.from(first), patternOf };
}

/** As one number: of the 64 bits the 53 that fit. */
export function printOf(prints: Int32Array, draw: number): number {
  return ((prints[2 * draw] as number) >>> 0) * 0x200000 + ((prints[2 * draw + 1] as number) >>> 11);
}
