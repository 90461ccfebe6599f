/**
 * Answers: which stretches of which lines are there to be looked at, and what was found along a line?
 * Lines are walked by a few segments at a time, so that one box stands for them. A point that is not known is passed over.
 */
import type { Report } from "../analysis.ts";
import { joinStretches, lengthOf, type Stretches } from "../geo/stretches.ts";
import type { Lines } from "../model/index.ts";
import { Chainage } from "./chainage.ts";

/** A line meets a feature along these stretches of it. Lines come in order, and the features of a line do. */
export type Meet = (line: number, feature: number, stretches: Stretches) => void;

export type Box = { minX: number; minY: number; maxX: number; maxY: number };

/** Segments that share a box. */
const RUN = 8;
const REPORT_EVERY = 0x1000;
/** What is shorter in all is the rounding of a touch. */
const LEAST_M = 0.001;

export type Walk = {
  readonly lines: Lines;
  /** Longitudes of all points, counted on across the 180th meridian. */
  readonly x: Float64Array;
  /** What is looked for lies across the 180th meridian too. */
  readonly goRound: boolean;
  /** The segments between two points; what is looked for lies so many degrees further east. The box is overwritten. */
  readonly look: (first: number, last: number, shift: number, box: Box, found: FoundStretches) => void;
  readonly meet: Meet;
  readonly report: Report | undefined;
};

export function walkLines({ lines, x, goRound, look, meet, report }: Walk): void {
  const { starts, coordinates } = lines;
  const rows = starts.length - 1;
  const found = new FoundStretches(lines);
  const box: Box = { minX: 0, minY: 0, maxX: 0, maxY: 0 };
  for (let row = 0; row < rows; row++) {
    if (row % REPORT_EVERY === 0) report?.(row, rows);
    const end = (starts[row + 1] as number) - 1;
    for (let first = starts[row] as number; first < end; ) {
      const last = growBox(x, coordinates, first, Math.min(end, first + RUN), box);
      const turns = goRound || box.minX < -180 || box.maxX > 180 ? [0, 360, -360] : [0];
      if (last > first) for (const shift of turns) look(first, last, shift, box, found);
      first = Math.max(first + 1, last);
    }
    found.hand(row, meet);
  }
}

/** Stretches of the line at hand by feature, in points of all lines: 3.25 is a quarter of the way from point 3 to 4. */
export class FoundStretches {
  readonly #chainage: Chainage;
  readonly #pairs = new Map<number, number[]>();

  constructor(lines: Lines) {
    this.#chainage = new Chainage(lines);
  }

  add(feature: number, from: number, to: number): void {
    const pairs = this.#pairs.get(feature);
    if (pairs === undefined) this.#pairs.set(feature, [from, to]);
    else if (pairs.at(-1) === from) pairs[pairs.length - 1] = to;
    else pairs.push(from, to);
  }

  hand(line: number, meet: Meet): void {
    if (this.#pairs.size === 0) return;
    for (const feature of [...this.#pairs.keys()].sort((a, b) => a - b)) {
      const pairs = this.#pairs.get(feature) as number[];
      const stretches = joinStretches(pairs.map((at) => this.#chainage.metresTo(line, at)));
      if (lengthOf(stretches) > LEAST_M) meet(line, feature, stretches);
    }
    this.#pairs.clear();
  }
}

/** Grows a box about the points from the first on; gives the last of them that is known. */
function growBox(x: Float64Array, coordinates: Float64Array, first: number, last: number, box: Box): number {
  box.minX = box.minY = Number.POSITIVE_INFINITY;
  box.maxX = box.maxY = Number.NEGATIVE_INFINITY;
  for (let i = first; i <= last; i++) {
    const [lon, lat] = [x[i] as number, coordinates[2 * i + 1] as number];
    if (!(Number.isFinite(lon) && Number.isFinite(lat))) return Math.max(first, i - 1);
    box.minX = Math.min(box.minX, lon);
    box.maxX = Math.max(box.maxX, lon);
    box.minY = Math.min(box.minY, lat);
    box.maxY = Math.max(box.maxY, lat);
  }
  return last;
}
