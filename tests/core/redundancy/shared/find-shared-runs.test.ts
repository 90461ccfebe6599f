import { describe, expect, test } from "vitest";
import { lengthOf } from "../../../../src/core/geo/stretches.ts";
import { buildLines, type LineShape, type Position } from "../../../../src/core/model/index.ts";
import { findSharedRuns } from "../../../../src/core/redundancy/shared/find-shared-runs.ts";
import { listPieces } from "../../../../src/core/topology/earth-pieces.ts";
import { random } from "../../../builders/random.ts";
import { metres, randomLines } from "../../../builders/random-lines.ts";
import { flatten, type Step, walk } from "../../../oracles/walk-line.ts";

const ORIGIN: Position = [104, 30];
const at = (points: readonly (readonly [number, number])[], origin = ORIGIN): LineShape =>
  points.map(([x, y]) => metres(x, y, origin));

function runsOf(
  lines: readonly (LineShape | null)[],
  { withinM = 20, overM = 200, endM = 0, asked = [] as number[] } = {},
) {
  return findSharedRuns({
    pieces: listPieces(buildLines(lines), withinM),
    asked: Uint8Array.from(lines, (_, row) => asked[row] ?? 1),
    ...{ withinM, overM, endM, mostPairs: 1e9 },
  }).runs;
}

/** Between what is surely near and what may be: a step decides nothing finer than itself, nor a hand's breadth. */
function bounds(steps: readonly Step[], withinM: number, stepM: number): readonly [least: number, most: number] {
  let [least, most, borders] = [0, 0, 1];
  let was = false;
  for (const { metres: away, lengthM } of steps) {
    if (away <= withinM - 0.05) least += lengthM;
    if (away <= withinM + 0.05) most += lengthM;
    if (away <= withinM !== was) borders++;
    was = away <= withinM;
  }
  return [least - borders * stepM, most + borders * stepM];
}

describe("lines that run together", () => {
  test("agree with looking step by step, on 320 sets of lines, on the equator, inland, far north and on the 180th meridian", () => {
    let found = 0;
    for (let seed = 1; seed <= 320; seed++) {
      const { spans, dice } = randomLines(seed);
      const lines = spans.map(({ shape }) => shape as LineShape | null);
      const [withinM, overM] = [dice.pick([3, 10, 30]), dice.pick([10, 40, 150])];
      const runs = runsOf(lines, { withinM, overM });
      const origin = lines.find((line) => line !== null)?.[0] ?? ORIGIN;
      const flat = lines.map((line) => (line === null ? null : flatten(line, origin)));
      for (let a = 0; a < lines.length; a++) {
        for (let b = a + 1; b < lines.length; b++) {
          const run = runs.find((each) => each.a === a && each.b === b);
          const [lineA, lineB] = [flat[a], flat[b]];
          if (lineA === null || lineB === null || lineA === undefined || lineB === undefined) {
            expect(run).toBeUndefined();
            continue;
          }
          const stepM = 1;
          const [there, back] = [walk(lineA, lineB, stepM), walk(lineB, lineA, stepM)];
          if (there.length === 0 || back.length === 0) {
            expect(run).toBeUndefined();
            continue;
          }
          const [[leastA, mostA], [leastB, mostB]] = [bounds(there, withinM, stepM), bounds(back, withinM, stepM)];
          const said = `seed ${seed}: ${a} and ${b} within ${withinM} over ${overM}`;
          if (Math.max(leastA, leastB) > overM) expect(run, said).toBeDefined();
          if (Math.max(mostA, mostB) < overM) expect(run, said).toBeUndefined();
          if (run === undefined) continue;
          found++;
          const [onA, onB] = [lengthOf(run.onA), lengthOf(run.onB)];
          expect(onA, said).toBeGreaterThanOrEqual(leastA);
          expect(onA, said).toBeLessThanOrEqual(mostA);
          expect(onB, said).toBeGreaterThanOrEqual(leastB);
          expect(onB, said).toBeLessThanOrEqual(mostB);
          expect(run.lengthM).toBe(Math.max(onA, onB));
          const least = Math.min(...there.map((step) => step.metres), ...back.map((step) => step.metres));
          expect(run.minM, said).toBeLessThanOrEqual(least + 0.05);
          expect(run.minM, said).toBeGreaterThanOrEqual(least - stepM);
          const near = there.filter(({ atM }) => isOn(run.onA, atM));
          const mean = near.reduce((sum, step) => sum + step.metres * step.lengthM, 0) / lengthOf(run.onA);
          if (onA > 30) expect(Math.abs(run.meanM - mean), said).toBeLessThan(0.1 * withinM + 0.5);
        }
      }
    }
    expect(found).toBeGreaterThan(500);
  });

  test("do so whatever the order of the lines, and whichever way they are drawn", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { spans, dice } = randomLines(seed);
      const lines = spans.map(({ shape }) => shape as LineShape | null);
      const order = dice.shuffled([...lines.keys()]);
      const drawn = order.map((row) => (dice.next() < 0.5 ? (lines[row] ?? null) : (lines[row]?.toReversed() ?? null)));
      const asked = { withinM: 10, overM: 20, endM: 15 };
      const told = runsOf(lines, asked).map(({ a, b, lengthM, minM }) => [a, b, lengthM, minM]);
      const again = runsOf(drawn, asked).map(({ a, b, lengthM, minM }) => {
        const rows = [order[a] as number, order[b] as number].sort((x, y) => x - y);
        return [...rows, lengthM, minM];
      });
      again.sort((x, y) => (x[0] as number) - (y[0] as number) || (x[1] as number) - (y[1] as number));
      expect(again.length).toBe(told.length);
      again.forEach((run, i) => {
        run.forEach((value, k) => {
          expect(value).toBeCloseTo(told[i]?.[k] ?? Number.NaN, 3);
        });
      });
    }
  });

  test("a line and its copy, its reverse, and one that doubles back on itself", () => {
    const line = at([[0, 0], [300, 0], [300, 400]]); // biome-ignore format: short
    for (const other of [line, line.toReversed()]) {
      const [run] = runsOf([line, other]);
      expect(run?.lengthM).toBeCloseTo(700, -1);
      expect(Math.max(run?.minM ?? 1, run?.meanM ?? 1)).toBeLessThan(1e-6);
      expect(run?.onB.length).toBe(2);
    }
    expect(runsOf([at([[0, 0], [500, 0], [0, 5]])])).toEqual([]); // biome-ignore format: short
  });

  test("a long line of one segment counts its metres as its chainage does, across the 180th meridian too", () => {
    const line: LineShape = [[179.9, 60], [-179.9, 60.01]]; // biome-ignore format: short
    const beside: LineShape = [[179.9, 60.0001], [-179.9, 60.0101]]; // biome-ignore format: short
    const [run] = runsOf([line, beside]);
    expect(run?.lengthM).toBeGreaterThan(11_000);
    expect(Math.max(...(run?.onA ?? []))).toBeCloseTo(11_213, -2);
    expect(run?.minM).toBeCloseTo(11.1, 0);
  });

  test("nothing is made of lines left out, of dots, of points nobody knows, or of no lines", () => {
    const line = at([[0, 0], [500, 0]]); // biome-ignore format: short
    expect(runsOf([line, line], { asked: [1, 0] })).toEqual([]);
    const origin = line[0] as Position;
    expect(runsOf([line, [origin, origin], [[Number.NaN, 1], [2, Number.NaN]], null])).toEqual([]); // biome-ignore format: short
    expect(runsOf([])).toEqual([]);
  });
});

describe("lines that meet at an end", () => {
  // Two leave one place at a sharp angle: within 20 m of each other for 115 m or so.
  const leaving = [at([[0, 0], [1000, 0]]), at([[0, 0], [1000, 176]])]; // biome-ignore format: short

  test("say nothing by the first metres alone", () => {
    expect(runsOf(leaving, { overM: 100 })).toHaveLength(1);
    expect(runsOf(leaving, { overM: 100, endM: 150 })).toEqual([]);
  });

  test("what goes on behind the first metres counts from the end on, and its least distance is taken behind them", () => {
    const [run] = runsOf([leaving[0] as LineShape, at([[0, 0], [400, 8], [400, 500]])], { endM: 100 }); // biome-ignore format: short
    expect(run?.onA[0]).toBe(0);
    expect(run?.lengthM).toBeCloseTo(420, -1);
    expect(run?.minM).toBeCloseTo(2, 1);
  });

  test("an end that meets nothing is as good as any place", () => {
    const apart = [at([[0, 0], [90, 0]]), at([[0, 30], [0, 5], [90, 5]])]; // biome-ignore format: short
    expect(runsOf(apart, { overM: 80, endM: 100 })).toEqual([]);
    const past = [at([[0, 0], [90, 0]]), at([[-100, 5], [190, 5]])]; // biome-ignore format: short
    expect(runsOf(past, { overM: 80, endM: 100 })).toHaveLength(1);
  });
});

test("it stops where there are more pairs of pieces than it may go through, and says so", () => {
  const dice = random(1);
  const lines = Array.from({ length: 60 }, () => at([[0, dice.next()], [900, dice.next()]])); // biome-ignore format: short
  const { complete } = findSharedRuns({
    pieces: listPieces(buildLines(lines), 20),
    asked: new Uint8Array(lines.length).fill(1),
    ...{ withinM: 20, overM: 200, endM: 0, mostPairs: 100 },
  });
  expect(complete).toBe(false);
});

function isOn(stretches: Float64Array, atM: number): boolean {
  for (let i = 0; i < stretches.length; i += 2) {
    if (atM >= (stretches[i] as number) && atM <= (stretches[i + 1] as number)) return true;
  }
  return false;
}
