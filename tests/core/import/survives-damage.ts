import { expect } from "vitest";
import type { Format } from "../../../src/core/import/format.ts";
import { issues as words } from "../../../src/words/en/issues.ts";
import { random } from "../../builders/random.ts";

const CASES = 250;

/** Bytes cut off and bytes altered at seeded places: each time a reading or one fault, whose rules have their words. */
export async function survivesDamage(format: Format, sample: Uint8Array, name: string): Promise<number> {
  const dice = random(sample.length);
  let refused = 0;
  for (let i = 0; i < CASES; i++) {
    const bytes = sample.slice(0, i % 3 === 0 ? dice.below(sample.length) : sample.length);
    if (i % 3 !== 0) {
      for (let n = 1 + dice.below(8); n > 0; n--) bytes[dice.below(bytes.length)] = dice.below(256);
    }
    const reading = await format.read(bytes, name, {});
    const rules = reading.ok ? reading.issues.map(({ rule }) => rule) : [reading.fault.rule];
    expect(Object.keys(words.rules)).toEqual(expect.arrayContaining([...new Set(rules)]));
    if (!reading.ok) refused++;
  }
  return refused;
}
