/**
 * Answers: which pairs of lines run within x metres of each other for over y metres, and where?
 *
 * Every piece of a line is held against the pieces of other lines near it (a grid), and the part of each that lies within
 * x of the other is exact. A pair counts when all parts of the one, or all of the other, come to more than y metres.
 * Lines that meet at an end run near each other there whatever they do: a stretch that lies wholly within e metres of
 * such an end is no evidence and is left out; one that goes on behind it counts from the end on.
 * O(n + pairs of pieces near each other).
 */

import { partWithin } from "../../geo/near-segments.ts";
import { commonOf, joinStretches, lengthOf, type Stretches } from "../../geo/stretches.ts";
import { type EarthPieces, lengthOfRow, middlesOf } from "../../topology/earth-pieces.ts";
import { NearGrid } from "../../topology/near-grid.ts";
import { leastGap, meanGap } from "./measure-gaps.ts";

export type SharedRun = {
  /** a < b. */
  readonly a: number;
  readonly b: number;
  readonly onA: Stretches;
  readonly onB: Stretches;
  /** The longer of the two. */
  readonly lengthM: number;
  /** Between the stretches, within e metres of an end where the lines meet left out. */
  readonly minM: number;
  /** Of places spread evenly over the stretches of a. */
  readonly meanM: number;
};

export type RunsToFind = {
  readonly pieces: EarthPieces;
  /** 0: this line is not asked about. */
  readonly asked: Uint8Array;
  readonly withinM: number;
  readonly overM: number;
  readonly endM: number;
  /** So many pairs of pieces are gone through, and no more. */
  readonly mostPairs: number;
  readonly report?: ((done: number, total: number) => void) | undefined;
};

export type RunsFound = {
  readonly runs: readonly SharedRun[];
  /** False where there were more pairs of pieces than may be gone through. */
  readonly complete: boolean;
};

/** What one line has of another: stretches as they come, and the pieces they come of. */
type Near = { readonly onA: number[]; readonly onB: number[]; readonly pairs: number[] };

export function findSharedRuns(question: RunsToFind): RunsFound {
  const { pieces, asked, withinM, mostPairs, report } = question;
  const { starts, ends, fromM, toM, longestM } = pieces;
  const reach = withinM + longestM / 2;
  const grid = new NearGrid(middlesOf(pieces), longestM + 2 * reach);
  const rowOf = new Uint32Array(fromM.length);
  for (let row = 0; row + 1 < starts.length; row++) rowOf.fill(row, starts[row], starts[row + 1]);
  const runs: SharedRun[] = [];
  const near = new Map<number, Near>();
  const part = new Float64Array(2);
  const from = new Float64Array(3);
  const to = new Float64Array(3);
  let pairs = 0;
  for (let row = 0; row + 1 < starts.length; row++) {
    if (asked[row] === 0) continue;
    const after = starts[row + 1] as number;
    for (let p = starts[row] as number; p < after; p++) {
      const at = 6 * p;
      for (let i = 0; i < 3; i++) {
        from[i] = ends[at + i] as number;
        to[i] = ends[at + 3 + i] as number;
      }
      for (const q of grid.findIn(from, to, reach)) {
        if (isApart(ends, at, 6 * q, withinM)) continue;
        if (++pairs > mostPairs) return { runs: inOrder(runs), complete: false };
        if (!partWithin(ends, at, ends, 6 * q, withinM, part)) continue;
        const other = rowOf[q] as number;
        let found = near.get(other);
        if (found === undefined) near.set(other, (found = { onA: [], onB: [], pairs: [] }));
        found.pairs.push(q, p);
        put(found.onB, part, fromM[p] as number, toM[p] as number);
        if (!partWithin(ends, 6 * q, ends, at, withinM, part)) continue;
        put(found.onA, part, fromM[q] as number, toM[q] as number);
      }
    }
    for (const [other, found] of near) {
      const run = runOf(question, other, row, found);
      if (run !== null) runs.push(run);
    }
    near.clear();
    // Only lines that were gone through are found, so that each pair comes once and no line meets itself.
    for (let p = starts[row] as number; p < after; p++) grid.put(p);
    report?.(row + 1, asked.length);
  }
  return { runs: inOrder(runs), complete: true };
}

function inOrder(runs: SharedRun[]): SharedRun[] {
  return runs.sort((one, two) => one.a - two.a || one.b - two.b);
}

/** Whether the boxes of two pieces are further apart than that. */
function isApart(ends: Float64Array, p: number, q: number, metres: number): boolean {
  for (let axis = 0; axis < 3; axis++) {
    const [a, b] = [ends[p + axis] as number, ends[p + 3 + axis] as number];
    const [c, d] = [ends[q + axis] as number, ends[q + 3 + axis] as number];
    if (Math.min(a, b) - Math.max(c, d) > metres || Math.min(c, d) - Math.max(a, b) > metres) return true;
  }
  return false;
}

function put(stretches: number[], part: Float64Array, fromM: number, toM: number): void {
  const length = toM - fromM;
  stretches.push(fromM + (part[0] as number) * length, fromM + (part[1] as number) * length);
}

function runOf({ pieces, withinM, overM, endM }: RunsToFind, a: number, b: number, near: Near): SharedRun | null {
  let onA = joinStretches(near.onA);
  let onB = joinStretches(near.onB);
  // Most pairs only meet, and a dot has no stretch.
  if (Math.max(lengthOf(onA), lengthOf(onB)) <= overM) return null;
  const freeOfA = freeOfEnds(pieces, a, b, withinM, endM);
  const freeOfB = freeOfEnds(pieces, b, a, withinM, endM);
  onA = reaching(onA, freeOfA);
  onB = reaching(onB, freeOfB);
  const lengthM = Math.max(lengthOf(onA), lengthOf(onB));
  if (lengthM <= overM || lengthOf(onA) === 0 || lengthOf(onB) === 0) return null;
  const free = leastGap(pieces, near.pairs, commonOf(onA, freeOfA), commonOf(onB, freeOfB));
  const minM = free < Number.POSITIVE_INFINITY ? free : leastGap(pieces, near.pairs, onA, onB);
  return { a, b, onA, onB, lengthM, minM, meanM: meanGap(pieces, near.pairs, onA) };
}

/** What of a line is further than e metres, along it, from its ends where an end of the other lies within x. */
function freeOfEnds(
  { starts, ends, ...pieces }: EarthPieces,
  row: number,
  other: number,
  withinM: number,
  endM: number,
): Stretches {
  const [first, last] = [6 * (starts[row] as number), 6 * (starts[row + 1] as number) - 3];
  const others = [6 * (starts[other] as number), 6 * (starts[other + 1] as number) - 3];
  const meets = (at: number) => others.some((end) => distance(ends, at, end) <= withinM);
  const length = lengthOfRow({ starts, ends, ...pieces }, row);
  return Float64Array.of(meets(first) ? endM : -1, meets(last) ? length - endM : length + 1);
}

/** The stretches that lie wholly within the first metres of neither end. */
function reaching(stretches: Stretches, [from = 0, to = -1]: Stretches): Stretches {
  const kept: number[] = [];
  for (let i = 0; i < stretches.length; i += 2) {
    const [first, last] = [stretches[i] as number, stretches[i + 1] as number];
    if (last > from && first < to) kept.push(first, last);
  }
  return Float64Array.from(kept);
}

function distance(ends: Float64Array, a: number, b: number): number {
  const [x, y, z] = [0, 1, 2].map((axis) => (ends[a + axis] as number) - (ends[b + axis] as number));
  return Math.hypot(x ?? 0, y ?? 0, z ?? 0);
}
