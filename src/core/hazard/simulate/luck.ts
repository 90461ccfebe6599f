/**
 * Answers: what fails in each draw of a block?
 *
 * A part has one height in every draw, standard exponential, and fails where its load lies above: with the chance that its
 * load tells. The height hangs on the seed, the draw and the part's key alone. So a heavier load never fails less often, in
 * no draw; parts of one key share their luck; two networks, or two cases, are compared under the same luck; and neither the
 * order of rows nor who draws which block matters.
 *
 * Heights are not drawn one by one: only those below the part's load count. The low heights of all draws of a block are the
 * points of a Poisson process over draws × heights, made storey by storey of heights, each with a stream of its own; above
 * the last storey every draw has the lowest of its points and no more. Cost O(parts + failures) a block, not parts × draws.
 *
 * Draw k is played at level k modulo LEVEL_COUNT, so that all are played equally often.
 */
import { LEVEL_COUNT } from "../failure/risks.ts";
import { Dice } from "./dice.ts";
import { FieldLuck } from "./field-luck.ts";
import type { RiskGround } from "./risk-ground.ts";

/** A multiple of 32 and of LEVEL_COUNT. */
export const BLOCK_DRAWS = 256;
export const BLOCK_WORDS = BLOCK_DRAWS / 32;

/** The lowest storey ends where a block has one point in it on average; each next one is twice as high. */
const FIRST_CEILING = 1 / BLOCK_DRAWS;
const LAST_CEILING = 1;
/** A load from here on is certain, but for one chance in 10^13. */
export const CERTAIN = 32;

export type LuckSettings = { readonly seed: number; readonly correlationKm: number };

/** Per element of the ground BLOCK_WORDS words: bit w of word b is 1 where it fails in draw 32 · b + w of the block. */
export type Failures = { readonly least: Uint32Array; readonly most: Uint32Array };

export function drawFailures(
  { risks, elements, elementOf }: RiskGround,
  { seed, correlationKm }: LuckSettings,
  block: number,
): Failures {
  const { least, most, keys, places } = risks;
  const failing = {
    least: new Uint32Array(BLOCK_WORDS * elements.length),
    most: new Uint32Array(BLOCK_WORDS * elements.length),
  };
  const dice = new Dice();
  const field = correlationKm > 0 ? new FieldLuck(seed, block, correlationKm) : null;
  for (let part = 0; part < elementOf.length; part++) {
    const loads = LEVEL_COUNT * part;
    const words = BLOCK_WORDS * (elementOf[part] as number);
    let highest = 0;
    for (let level = loads; level < loads + LEVEL_COUNT; level++) {
      highest = Math.max(highest, most[level] as number);
      if ((most[level] as number) >= CERTAIN) failAlways(failing.most, words, level - loads);
      if ((least[level] as number) >= CERTAIN) failAlways(failing.least, words, level - loads);
    }
    const strike = (draw: number, height: number) => {
      const level = loads + (draw % LEVEL_COUNT);
      const at = words + (draw >>> 5);
      const bit = 1 << (draw & 31);
      if (height < (most[level] as number)) failing.most[at] = (failing.most[at] as number) | bit;
      if (height < (least[level] as number)) failing.least[at] = (failing.least[at] as number) | bit;
    };
    if (field !== null && !Number.isNaN(places[2 * part])) {
      const heights = field.heightsAt(places[2 * part] as number, places[2 * part + 1] as number);
      for (let draw = 0; draw < BLOCK_DRAWS; draw++) strike(draw, heights[draw] as number);
      continue;
    }
    const [first, second] = [keys[2 * part] as number, keys[2 * part + 1] as number];
    let [floor, ceiling, storey] = [0, FIRST_CEILING, 0];
    while (floor < highest && floor < LAST_CEILING) {
      dice.begin(seed, first, second, storey, block);
      const height = ceiling - floor;
      for (let at = dice.gap() / height; at < BLOCK_DRAWS; at += dice.gap() / height) {
        strike(Math.floor(at), floor + height * dice.next());
      }
      floor = ceiling;
      ceiling *= 2;
      storey++;
    }
    if (highest <= LAST_CEILING) continue;
    dice.begin(seed, first, second, storey, block);
    for (let draw = 0; draw < BLOCK_DRAWS; draw++) strike(draw, LAST_CEILING + dice.gap());
  }
  return failing;
}

function failAlways(failing: Uint32Array, words: number, level: number): void {
  const every = (1 << level) | (1 << (level + LEVEL_COUNT));
  for (let word = words; word < words + BLOCK_WORDS; word++) failing[word] = (failing[word] as number) | every;
}
