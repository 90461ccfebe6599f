/**
 * Answers: which lines lie in one corridor, as far as a map can tell?
 *
 * A corridor is a place on one line, its spine, with all lines that run within x of the spine there: never wider than 2x,
 * however long the chain of lines that lie near each other. Lines belong together if all of them are there for over y
 * metres of the spine. Of lines that are all in a larger corridor only those are told again that run on together for over
 * y metres where the larger one does not. So each pair that shares a run lies in some corridor, and none is told for a
 * stretch that another tells.
 */

import { commonOf, joinStretches, lengthOf, type Stretches } from "../../geo/stretches.ts";
import { type EarthPieces, footOnRow, lengthOfRow, placeAlong } from "../../topology/earth-pieces.ts";
import type { SharedRun } from "./find-shared-runs.ts";

export type Corridor = {
  /** Rows of lines, the spine first. */
  readonly rows: readonly number[];
  /** Per row, where it lies in the corridor. */
  readonly stretches: readonly Stretches[];
  /** Along the spine, or along the other line of two. */
  readonly lengthM: number;
  readonly minM: number;
  /** Mean over the lines beside the spine. */
  readonly meanM: number;
};

/** Lines at one place of a spine, or at several; their rows rising. */
type Together = { readonly rows: readonly number[]; readonly spine: number; readonly on: Stretches; length: number };
type Beside = { readonly other: number; readonly run: SharedRun };

/** Of a spine beside which more sets of lines lie, the shorter ones are told by their pairs. */
const MOST_SETS = 200;

/** alone: 1 for a line that stands for several with the very same points, and is a corridor by itself. */
export function inferCorridors(
  pieces: EarthPieces,
  runs: readonly SharedRun[],
  alone: Uint8Array,
  overM: number,
): Corridor[] {
  const beside = new Map<number, Beside[]>();
  const pairs = new Map<string, SharedRun>();
  const candidates = new Map<string, Together>();
  const propose = (together: Together) => {
    const key = together.rows.join();
    const known = candidates.get(key);
    if (known === undefined || known.length < together.length) candidates.set(key, together);
  };
  const put = (row: number, other: number, run: SharedRun) => {
    const list = beside.get(row);
    if (list === undefined) beside.set(row, [{ other, run }]);
    else list.push({ other, run });
  };
  for (const run of runs) {
    const { a, b, onA, lengthM } = run;
    put(a, b, run);
    put(b, a, run);
    pairs.set(`${a},${b}`, run);
    propose({ rows: [a, b], spine: a, on: onA, length: lengthM });
  }
  alone.forEach((is, row) => {
    const length = lengthOfRow(pieces, row);
    if (is === 1 && length > overM) propose({ rows: [row], spine: row, on: Float64Array.of(0, length), length });
  });
  for (const [spine, others] of beside) {
    if (others.length > 1) for (const together of setsAlong(spine, others, overM)) propose(together);
  }
  return keepOwn([...candidates.values()], overM).map((together) => describe(pieces, pairs, together));
}

/** The sets of lines that are all beside a spine for over y metres, one way or another the sets at its places. */
function setsAlong(spine: number, others: readonly Beside[], overM: number): Together[] {
  const events = others.flatMap(({ other, run }) => {
    const on = run.a === spine ? run.onA : run.onB;
    return Array.from(on, (at, i) => ({ at, other, enters: i % 2 === 0 }));
  });
  events.sort((one, two) => one.at - two.at);
  const there = new Set<number>();
  const sets = new Map<string, { readonly rows: readonly number[]; readonly on: number[]; length: number }>();
  let last = 0;
  for (const { at, other, enters } of events) {
    if (at > last && there.size > 0) {
      const rows = [spine, ...there].sort((a, b) => a - b);
      const key = rows.join();
      let set = sets.get(key);
      if (set === undefined) sets.set(key, (set = { rows, on: [], length: 0 }));
      set.on.push(last, at);
      set.length += at - last;
    }
    last = at;
    if (enters) there.add(other);
    else there.delete(other);
  }
  const longest = [...sets.values()].sort((a, b) => b.length - a.length).slice(0, MOST_SETS);
  return longest.flatMap(({ rows }) => {
    const on = joinStretches(longest.filter((set) => holds(set.rows, rows)).flatMap((set) => set.on));
    const length = lengthOf(on);
    return length > overM ? [{ rows, spine, on, length }] : [];
  });
}

/** From the largest on: those in no other, and those that go on for over y metres without the larger ones. */
function keepOwn(candidates: readonly Together[], overM: number): Together[] {
  const order = [...candidates].sort((a, b) => b.rows.length - a.rows.length || b.length - a.length);
  const kept: Together[] = [];
  const having = new Map<number, { readonly rows: readonly number[]; readonly own: number }[]>();
  for (const together of order) {
    const [rarest = []] = together.rows.map((row) => having.get(row) ?? []).sort((a, b) => a.length - b.length);
    const larger = rarest.filter(({ rows }) => holds(rows, together.rows));
    const own = larger.reduce((rest, each) => rest - each.own, together.length);
    if (larger.length > 0 && own <= overM) continue;
    kept.push(together);
    for (const row of together.rows) {
      const list = having.get(row);
      if (list === undefined) having.set(row, [{ rows: together.rows, own }]);
      else list.push({ rows: together.rows, own });
    }
  }
  return kept;
}

function describe(pieces: EarthPieces, pairs: ReadonlyMap<string, SharedRun>, together: Together): Corridor {
  const { rows, spine, on, length } = together;
  const others = rows.filter((row) => row !== spine);
  const beside = others.map((row) => {
    const run = pairs.get(`${Math.min(spine, row)},${Math.max(spine, row)}`) as SharedRun;
    return { row, run, on: run.a === row ? run.onA : run.onB };
  });
  return {
    rows: [spine, ...others],
    stretches: [on, ...beside.map((each) => (others.length === 1 ? each.on : besideOf(pieces, spine, on, each)))],
    lengthM: length,
    minM: beside.reduce((least, { run }) => Math.min(least, run.minM), beside.length === 0 ? 0 : Infinity),
    meanM: beside.reduce((sum, { run }) => sum + run.meanM, 0) / Math.max(1, beside.length),
  };
}

/** What of a line beside a spine lies between the feet of the ends of the spine's stretches. */
function besideOf(
  pieces: EarthPieces,
  spine: number,
  on: Stretches,
  { row, on: whole }: { readonly row: number; readonly on: Stretches },
): Stretches {
  const place = new Float64Array(3);
  const between: number[] = [];
  for (let i = 0; i < on.length; i += 2) {
    const feet = [on[i], on[i + 1]].map((at) => {
      placeAlong(pieces, spine, at as number, place);
      return footOnRow(pieces, row, place).atM;
    });
    between.push(Math.min(...feet), Math.max(...feet));
  }
  const found = commonOf(joinStretches(between), whole);
  return found.length === 0 ? whole : found;
}

/** Both rising. */
function holds(larger: readonly number[], smaller: readonly number[]): boolean {
  if (larger.length < smaller.length) return false;
  let at = 0;
  for (const row of smaller) {
    while (at < larger.length && (larger[at] as number) < row) at++;
    if (larger[at] !== row) return false;
  }
  return true;
}
