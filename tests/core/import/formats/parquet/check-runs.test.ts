import type { PageHeader } from "hyparquet";
import { readRleBitPackedHybrid } from "hyparquet/src/encoding.js";
import { describe, expect, test } from "vitest";
import { checkRuns, type PageToCheck } from "../../../../../src/core/import/formats/parquet/check-runs.ts";
import { type Random, random } from "../../../../builders/random.ts";

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
const WIDTH = 3;

/** Runs of both kinds with so many values; claims: what one of the repeated ones says instead of its length. */
function someRuns(dice: Random, values: number, claims: number | null): number[] {
  const runs: (readonly [header: number, bytes: number])[] = [];
  for (let left = values; left > 0; ) {
    const groups = 1 + dice.below(3);
    const grouped = dice.next() < 0.5;
    const count = grouped ? groups * 8 : 1 + dice.below(left);
    runs.push(grouped ? [groups * 2 + 1, groups * WIDTH] : [count * 2, 1]);
    left -= count;
  }
  const repeated = runs.flatMap(([header], i) => (header % 2 === 0 ? [i] : []));
  const enlarged = claims === null || repeated.length === 0 ? -1 : dice.pick(repeated);
  if (claims !== null && enlarged < 0) return [...varint(claims * 2), 0];
  return runs.flatMap(([header, bytes], i) => [
    ...varint(i === enlarged && claims !== null ? claims * 2 : header),
    ...Array.from({ length: bytes }, () => dice.below(2 ** WIDTH)),
  ]);
}

/** The levels of a list, three bits each, as older pages have them. */
function page(runs: readonly number[], values: number): PageToCheck {
  const size = new Uint8Array(Uint32Array.of(runs.length).buffer);
  return {
    header: {
      uncompressed_page_size: 4 + runs.length,
      data_page_header: { num_values: values, encoding: "PLAIN" },
    } as PageHeader,
    packed: Uint8Array.of(...size, ...runs),
    unpack: (bytes) => bytes,
    ...{ repetition: 0, definition: 2 ** WIDTH - 1, isBoolean: false },
  };
}

describe("runs of a page", () => {
  test("that are right pass, and one that claims more than the page has does not", () => {
    for (let seed = 0; seed < 400; seed++) {
      const dice = random(seed);
      const values = 1 + dice.below(300);
      expect(() => checkRuns(page(someRuns(dice, values, null), values)), `seed ${seed}`).not.toThrow();
      const claims = values + 1 + dice.below(dice.pick([1, 1000, 2 ** 31 - 400]));
      expect(() => checkRuns(page(someRuns(dice, values, claims), values)), `seed ${seed}`).toThrow(RangeError);
    }
  });

  test("of any bytes: those that pass give the library's array at most twice its length", () => {
    let passed = 0;
    for (let seed = 0; seed < 3000; seed++) {
      const dice = random(seed);
      const values = 1 + dice.below(60);
      const runs = Array.from({ length: 1 + dice.below(40) }, () => dice.below(dice.pick([16, 256])));
      const checked = page(runs, values);
      try {
        checkRuns(checked);
      } catch {
        continue;
      }
      passed++;
      const levels = Array.from<number>({ length: values });
      try {
        const { buffer } = checked.packed;
        readRleBitPackedHybrid({ view: new DataView(buffer), offset: 0 }, WIDTH, levels);
      } catch (cause) {
        expect(cause).toBeInstanceOf(Error);
      }
      expect(levels.length).toBeLessThanOrEqual(2 * values);
    }
    expect(passed).toBeGreaterThan(500);
  });

  test("of newer pages: their levels and numbers", () => {
    const most = varint(2 ** 32 - 2);
    const newer = (levels: readonly number[], numbers: readonly number[]): PageToCheck => ({
      header: {
        uncompressed_page_size: levels.length + 1 + numbers.length,
        data_page_header_v2: {
          ...{ num_values: 10, num_nulls: 0, num_rows: 10, encoding: "RLE_DICTIONARY", is_compressed: false },
          ...{ repetition_levels_byte_length: 0, definition_levels_byte_length: levels.length },
        },
      } as PageHeader,
      packed: Uint8Array.of(...levels, WIDTH, ...numbers),
      unpack: (bytes) => bytes,
      ...{ repetition: 0, definition: 1, isBoolean: false },
    });
    expect(() => checkRuns(newer([20, 1], [20, 5]))).not.toThrow();
    expect(() => checkRuns(newer([...most, 1], [20, 5]))).toThrow(RangeError);
    expect(() => checkRuns(newer([20, 1], [...most, 5]))).toThrow(RangeError);
  });
});
