import { describe, expect, test } from "vitest";
import { lengthOf } from "../../../../src/core/geo/stretches.ts";
import { buildLines, type LineShape, type Position } from "../../../../src/core/model/index.ts";
import { findSharedRuns } from "../../../../src/core/redundancy/shared/find-shared-runs.ts";
import { type Corridor, inferCorridors } from "../../../../src/core/redundancy/shared/infer-corridors.ts";
import { listPieces } from "../../../../src/core/topology/earth-pieces.ts";
import { random } from "../../../builders/random.ts";
import { metres, randomLines } from "../../../builders/random-lines.ts";
import { flatten, walk } from "../../../oracles/walk-line.ts";

const [WITHIN_M, OVER_M] = [20, 200];

/** A line along the parallel, so many metres to the north. */
const lane = (fromM: number, toM: number, northM: number): LineShape =>
  [fromM, toM].map((east) => metres(east, northM, [104, 30]));

function infer(lines: readonly (LineShape | null)[], withinM = WITHIN_M, overM = OVER_M) {
  const pieces = listPieces(buildLines(lines), withinM);
  const asked = new Uint8Array(lines.length).fill(1);
  const { runs } = findSharedRuns({ pieces, asked, withinM, overM, endM: 0, mostPairs: 1e9 });
  return { runs, corridors: inferCorridors(pieces, runs, new Uint8Array(lines.length), overM) };
}

const told = (corridors: readonly Corridor[]) =>
  corridors
    .map(({ rows, lengthM }) => `${[...rows].sort((a, b) => a - b).join()}: ${Math.round(lengthM / 10) * 10}`)
    .sort();

describe("corridors", () => {
  test("lines that are all in one are told once", () => {
    expect(told(infer([lane(0, 1000, 0), lane(0, 1000, 5), lane(0, 1000, 10)]).corridors)).toEqual(["0,1,2: 1000"]);
  });

  test("two that run on together for long are told again, and their stretch in the larger one is where that one lies", () => {
    const { corridors } = infer([lane(0, 9000, 0), lane(0, 9000, 5), lane(1000, 1500, 10)]);
    expect(told(corridors)).toEqual(["0,1,2: 540", "0,1: 9020"]);
    const larger = corridors.find(({ rows }) => rows.length === 3) as Corridor;
    larger.stretches.forEach((on, i) => {
      if (larger.rows[i] === 2) expect(lengthOf(on)).toBeCloseTo(500, -1);
      else expect([on[0], on[1]].map((at) => Math.round((at ?? 0) / 50) * 50)).toEqual([1000, 1500]);
    });
  });

  test("a chain of lines, each near the next, is no corridor as wide as the chain", () => {
    const chain = Array.from({ length: 6 }, (_, i) => lane(0, 1000, 15 * i));
    expect(told(infer(chain).corridors)).toEqual(["0,1,2: 1000", "1,2,3: 1000", "2,3,4: 1000", "3,4,5: 1000"]);
  });

  test("lines that leave one by one share the corridor as long as enough of it is left", () => {
    const leaving = Array.from({ length: 6 }, (_, i) => lane(0, 150 * (i + 1), i));
    // The first is 150 m long and shares no run with any.
    expect(told(infer(leaving).corridors)).toEqual(["1,2,3,4,5: 320", "3,4,5: 620"]);
  });

  test("on 300 sets of lines: every pair that shares a run is in one, and all in one are near its spine where it says", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const { spans, dice } = randomLines(seed);
      const lines = spans.map(({ shape }) => shape as LineShape | null);
      const [withinM, overM] = [dice.pick([5, 20]), dice.pick([20, 60])];
      const { runs, corridors } = infer(lines, withinM, overM);
      for (const { a, b } of runs) {
        expect(
          corridors.some(({ rows }) => rows.includes(a) && rows.includes(b)),
          `seed ${seed}: ${a}, ${b}`,
        ).toBe(true);
      }
      for (const { rows, stretches, lengthM } of corridors) {
        const [spine = 0, ...others] = rows;
        const [on = new Float64Array()] = stretches;
        expect(lengthM).toBeGreaterThan(overM);
        const line = lines[spine] as LineShape;
        const origin = line[0] as Position;
        for (const other of others) {
          const steps = walk(flatten(line, origin), flatten(lines[other] as LineShape, origin), 4);
          const inside = steps.filter(({ atM }) =>
            on.some((from, i) => i % 2 === 0 && atM > from && atM < (on[i + 1] ?? 0)),
          );
          for (const { metres: away } of inside) expect(away, `seed ${seed}`).toBeLessThan(withinM + 0.05);
        }
        expect(stretches.every((each) => lengthOf(each) > 0)).toBe(true);
      }
    }
  });

  test("the order of the lines changes nothing", () => {
    for (let seed = 1; seed <= 100; seed++) {
      const { spans } = randomLines(seed);
      const lines = spans.map(({ shape }) => shape as LineShape | null);
      const order = random(seed).shuffled([...lines.keys()]);
      const there = told(infer(lines, 20, 40).corridors);
      const back = infer(order.map((row) => lines[row] ?? null), 20, 40).corridors; // biome-ignore format: short
      const again = back.map((corridor) => ({ ...corridor, rows: corridor.rows.map((row) => order[row] as number) }));
      expect(told(again)).toEqual(there);
    }
  });
});
