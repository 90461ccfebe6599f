/**
 * Answers: which lines cross, or meet, where neither ends?
 *
 * Lines run straight in degrees and the short way round the earth; stretches that lie on one another do not cross. Each
 * pair of lines is told once, with how often it crosses and the southern, then western crossing. The ends of both lines
 * are no crossings, nor is anything within the tolerance of them. O(n log n) for n points where lines overlap little.
 */
import type { Lines } from "../model/index.ts";
import { BoxTree } from "./box-tree.ts";
import { endsNear } from "./find-touches.ts";
import { wrapLongitude } from "./line-pieces.ts";
import { unwrapLongitudes } from "./unwrap-longitudes.ts";

export type Crossing = {
  /** The lower row comes first. */
  readonly span: number;
  readonly other: number;
  readonly times: number;
  readonly lon: number;
  readonly lat: number;
};

export type CrossingsToFind = {
  readonly lines: Lines;
  readonly toleranceM: number;
  /** Whether something at the place makes it no crossing. */
  readonly isLet: (lon: number, lat: number) => boolean;
  /** More than so many pairs are not looked for. */
  readonly most: number;
  readonly visit: (crossing: Crossing) => void;
  readonly report?: (done: number, total: number) => void;
};

/** Segments that share a box. */
const RUN = 8;

type Meeting = { times: number; lon: number; lat: number };

export function findCrossings({ lines, toleranceM, isLet, most, visit, report }: CrossingsToFind): void {
  const { starts, coordinates } = lines;
  const x = unwrapLongitudes(lines);
  const runs = listRuns(lines, x);
  const tree = new BoxTree(runs.boxes);
  const met = new Map<number, Meeting>();
  let found = 0;

  const meet = (a: number, b: number, span: number, other: number, shift: number): void => {
    const [ax, ay] = [x[a] as number, coordinates[2 * a + 1] as number];
    const [bx, by] = [(x[b] as number) + shift, coordinates[2 * b + 1] as number];
    const [adx, ady] = [(x[a + 1] as number) - ax, (coordinates[2 * a + 3] as number) - ay];
    const [bdx, bdy] = [(x[b + 1] as number) + shift - bx, (coordinates[2 * b + 3] as number) - by];
    const turn = adx * bdy - ady * bdx;
    if (turn === 0) return;
    const t = ((bx - ax) * bdy - (by - ay) * bdx) / turn;
    const u = ((bx - ax) * ady - (by - ay) * adx) / turn;
    if (!(t >= 0 && t <= 1 && u >= 0 && u <= 1)) return;
    if ((t === 0 && a === starts[span]) || (u === 0 && b === starts[other])) return;
    if ((t === 1 && a + 2 === starts[span + 1]) || (u === 1 && b + 2 === starts[other + 1])) return;
    // The end of one segment is the beginning of the next: told once.
    if (t === 1 || u === 1) return;
    const lon = wrapLongitude(ax + t * adx);
    const lat = ay + t * ady;
    if (endsNear(lines, span, lon, lat, toleranceM) || endsNear(lines, other, lon, lat, toleranceM)) return;
    if (isLet(lon, lat)) return;
    const known = met.get(other);
    if (known === undefined) met.set(other, { times: 1, lon, lat });
    else {
      known.times++;
      if (lat < known.lat || (lat === known.lat && lon < known.lon)) [known.lon, known.lat] = [lon, lat];
    }
  };

  for (let run = 0; run < runs.count && found < most; run++) {
    const span = runs.spans[run] as number;
    if ((run & 0xffff) === 0) report?.(run, runs.count);
    const last = runs.lasts[run] as number;
    const [minX, minY, maxX, maxY] = boxAt(runs.boxes, run);
    for (const shift of runs.goRound ? [0, 360, -360] : [0]) {
      for (const near of tree.find(minX - shift, minY, maxX - shift, maxY)) {
        const other = runs.spans[near] as number;
        if (other <= span) continue;
        for (let a = runs.firsts[run] as number; a < last; a++) {
          for (let b = runs.firsts[near] as number; b < (runs.lasts[near] as number); b++) {
            meet(a, b, span, other, shift);
          }
        }
      }
    }
    if (runs.spans[run + 1] === span) continue;
    for (const [other, meeting] of met) visit({ span, other, ...meeting });
    found += met.size;
    met.clear();
  }
}

type Runs = {
  readonly count: number;
  readonly spans: Uint32Array;
  /** Points from which the first segment, and behind the last segment, start. */
  readonly firsts: Uint32Array;
  readonly lasts: Uint32Array;
  readonly boxes: Float64Array;
  /** Some line crosses the 180th meridian. */
  readonly goRound: boolean;
};

function listRuns({ starts, coordinates }: Lines, x: Float64Array): Runs {
  let count = 0;
  for (let row = 0; row + 1 < starts.length; row++) count += runsOf(starts, row);
  const spans = new Uint32Array(count);
  const firsts = new Uint32Array(count);
  const lasts = new Uint32Array(count);
  const boxes = new Float64Array(4 * count);
  let goRound = false;
  let run = 0;
  for (let row = 0; row + 1 < starts.length; row++) {
    const last = (starts[row + 1] as number) - 1;
    for (let first = starts[row] as number; first < last; first += RUN) {
      spans[run] = row;
      firsts[run] = first;
      lasts[run] = Math.min(last, first + RUN);
      let [minX, minY, maxX, maxY] = [1e9, 1e9, -1e9, -1e9];
      for (let i = first; i <= (lasts[run] as number); i++) {
        // A point nobody knows is in no box, and no segment of it crosses anything.
        if ((x[i] as number) < minX) minX = x[i] as number;
        if ((x[i] as number) > maxX) maxX = x[i] as number;
        const y = coordinates[2 * i + 1] as number;
        if (y < minY) minY = y;
        if (y > maxY) maxY = y;
      }
      boxes.set([minX, minY, maxX, maxY], 4 * run);
      goRound ||= maxX > 180 || minX < -180;
      run++;
    }
  }
  return { count, spans, firsts, lasts, boxes, goRound };
}

function runsOf(starts: Uint32Array, row: number): number {
  return Math.max(0, Math.ceil(((starts[row + 1] as number) - (starts[row] as number) - 1) / RUN));
}

function boxAt(boxes: Float64Array, i: number): readonly [number, number, number, number] {
  const at = 4 * i;
  return [boxes[at] as number, boxes[at + 1] as number, boxes[at + 2] as number, boxes[at + 3] as number];
}
