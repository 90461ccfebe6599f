/**
 * Answers: which outcomes may an event have, and how likely is each? For as long as few things decide.
 *
 * What has one key shares one height, so that a key has no more outcomes than different loads among its parts: from one
 * load to the next lower one the same parts fail. The chance of a height between two loads is the difference of their
 * chances to hold. Keys are independent at one level of the event, levels are equally likely: an outcome is one choice for
 * every key, with the mean over the levels of the products. Branches too unlikely to matter are cut off, and their chance
 * is told. Cost: the number of outcomes.
 */
import { LEVEL_COUNT } from "../failure/risks.ts";
import { BLOCK_DRAWS, BLOCK_WORDS, CERTAIN } from "./luck.ts";
import type { RiskGround } from "./risk-ground.ts";

const MOST_KEYS = 20;
const MOST_OUTCOMES = 2 ** MOST_KEYS;
const TOO_UNLIKELY = 1e-13;

/** The likeliest come first. */
export type Outcomes = {
  readonly weights: Float64Array;
  /** Chance of all that is not listed. */
  readonly residual: number;
  /** As luck.ts gives it, for the outcomes from BLOCK_DRAWS · block on. */
  failing(block: number): Uint32Array;
};

/** What fails of one key, as places among the elements, and the chance of that at each level. */
type State = { readonly fails: Uint32Array; readonly chances: Float64Array };

/** null: too many to list. */
export function listOutcomes(ground: RiskGround, loads: Float32Array): Outcomes | null {
  if (hasManyKeys(ground, loads)) return null;
  const keys: (readonly State[])[] = [];
  const surely: number[] = [];
  let outcomes = 1;
  for (const parts of partsByKey(ground)) {
    const states = statesOf(ground, loads, parts);
    if (states.length === 1) surely.push(...(states[0]?.fails ?? []));
    else keys.push(states);
    outcomes *= states.length;
    if (outcomes > MOST_OUTCOMES) return null;
  }

  /** The states of all keys as one number, whose digits they are. */
  const names: number[] = [];
  const weights: number[] = [];
  /** Per level, with so many keys chosen. */
  const chances = Array.from({ length: keys.length + 1 }, () => new Float64Array(LEVEL_COUNT).fill(1));
  let residual = 0;
  const choose = (key: number, name: number) => {
    const states = keys[key];
    const before = chances[key] as Float64Array;
    if (states === undefined) {
      weights.push(meanOf(before));
      names.push(name);
      return;
    }
    const after = chances[key + 1] as Float64Array;
    for (let s = 0; s < states.length; s++) {
      const own = (states[s] as State).chances;
      for (let level = 0; level < LEVEL_COUNT; level++)
        after[level] = (before[level] as number) * (own[level] as number);
      const chance = meanOf(after);
      if (chance < TOO_UNLIKELY) residual += chance;
      else choose(key + 1, name * states.length + s);
    }
  };
  choose(0, 0);
  const likeliest = Uint32Array.from(weights.keys()).sort(
    (a, b) => (weights[b] as number) - (weights[a] as number) || a - b,
  );

  return {
    weights: Float64Array.from(likeliest, (outcome) => weights[outcome] as number),
    residual,
    failing(block) {
      const failing = new Uint32Array(BLOCK_WORDS * ground.elements.length);
      for (const element of surely) failing.fill(0xffffffff, BLOCK_WORDS * element, BLOCK_WORDS * (element + 1));
      likeliest.subarray(BLOCK_DRAWS * block, BLOCK_DRAWS * (block + 1)).forEach((outcome, i) => {
        let rest = names[outcome] as number;
        for (let key = keys.length - 1; key >= 0; key--) {
          const states = keys[key] as readonly State[];
          const state = states[rest % states.length] as State;
          rest = Math.floor(rest / states.length);
          for (const element of state.fails) {
            const at = BLOCK_WORDS * element + (i >>> 5);
            failing[at] = (failing[at] as number) | (1 << (i & 31));
          }
        }
      });
      return failing;
    },
  };
}

function meanOf(chances: Float64Array): number {
  let sum = 0;
  for (let level = 0; level < LEVEL_COUNT; level++) sum += chances[level] as number;
  return sum / LEVEL_COUNT;
}

/** Seen soon where there are many: most events have thousands. */
function hasManyKeys({ risks: { keys } }: RiskGround, loads: Float32Array): boolean {
  const open = new Set<string>();
  for (let part = 0; 2 * part < keys.length; part++) {
    const own = loads.subarray(LEVEL_COUNT * part, LEVEL_COUNT * (part + 1));
    if (own.some((load) => load > 0 && load < CERTAIN)) open.add(`${keys[2 * part]} ${keys[2 * part + 1]}`);
    if (open.size > MOST_KEYS) return true;
  }
  return false;
}

/** Parts of one key together; keys by their words, so that the order of rows does not matter. */
function partsByKey({ risks: { keys }, elementOf }: RiskGround): readonly (readonly number[])[] {
  const order = Array.from(elementOf.keys()).sort(
    (a, b) =>
      (keys[2 * a] as number) - (keys[2 * b] as number) || (keys[2 * a + 1] as number) - (keys[2 * b + 1] as number),
  );
  const groups: number[][] = [];
  order.forEach((part, i) => {
    const before = order[i - 1];
    const isSame =
      before !== undefined && keys[2 * part] === keys[2 * before] && keys[2 * part + 1] === keys[2 * before + 1];
    if (isSame) groups.at(-1)?.push(part);
    else groups.push([part]);
  });
  return groups;
}

function statesOf({ elementOf }: RiskGround, loads: Float32Array, parts: readonly number[]): readonly State[] {
  const states = new Map<string, State>();
  for (let level = 0; level < LEVEL_COUNT; level++) {
    const loadOf = (part: number) => loads[LEVEL_COUNT * part + level] as number;
    const steps = [...new Set([0, ...parts.map(loadOf)])].sort((a, b) => a - b);
    steps.forEach((load, i) => {
      // A height from this load up to the next: what is heavier fails.
      const chance = Math.exp(-load) - Math.exp(-(steps[i + 1] ?? Number.POSITIVE_INFINITY));
      if (chance === 0) return;
      const fails = [...new Set(parts.filter((part) => loadOf(part) > load).map((part) => elementOf[part] as number))];
      const name = fails.join();
      const state = states.get(name) ?? { fails: Uint32Array.from(fails), chances: new Float64Array(LEVEL_COUNT) };
      state.chances[level] = (state.chances[level] as number) + chance;
      states.set(name, state);
    });
  }
  return [...states.values()];
}
