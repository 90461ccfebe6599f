/**
 * Answers: along which stretches do lines run through the cells of a grid that hold a strength, and of which class is it?
 *
 * Lines go by pieces that are straight in the grid too, and from cell to cell (Amanatides and Woo 1987): a stretch ends
 * exactly where its cell does. Cells without a value, and with one below zero, are unknown; those of zero are nothing.
 * O(pieces + cells met).
 */
import type { Report } from "../analysis.ts";
import { type GridPlace, openGrid } from "../geo/grid.ts";
import type { HazardGrid, Lines } from "../model/index.ts";
import { wrapLongitude } from "../topology/line-pieces.ts";
import { unwrapLongitudes } from "../topology/unwrap-longitudes.ts";
import { classOrUnknown } from "./strength-classes.ts";
import { type Meet, walkLines } from "./walk-lines.ts";

/** Degrees: about 500 m, which is straight in any system that a grid comes in. */
const LONGEST_PIECE = 0.0045;

/**
 * Says the class in place of a feature: so many of the breaks are reached, or UNKNOWN_CLASS. False where nobody knows where
 * the grid lies.
 */
export function meetGrid(
  lines: Lines,
  grid: HazardGrid,
  breaks: readonly number[],
  meet: Meet,
  report?: Report,
): boolean {
  const place = openGrid(grid);
  if (place === null) return false;
  const x = unwrapLongitudes(lines);
  const { coordinates } = lines;
  const [west, south, east, north] = place.bounds;
  walkLines({
    ...{ lines, x, goRound: false, meet, report },
    look: (first, last, shift, box, found) => {
      const [minX, maxX] = [box.minX + shift, box.maxX + shift];
      if (minX > east || maxX < west || box.minY > north || box.maxY < south) return;
      for (let i = first; i < last; i++) {
        const [lon, lat] = [(x[i] as number) + shift, coordinates[2 * i + 1] as number];
        const [over, up] = [(x[i + 1] as number) + shift - lon, (coordinates[2 * i + 3] as number) - lat];
        const pieces = Math.max(1, Math.ceil(Math.hypot(over, up) / LONGEST_PIECE));
        let from = offsetOf(place, lon, lat);
        for (let k = 0; k < pieces; k++) {
          const share = (k + 1) / pieces;
          const to = offsetOf(place, lon + share * over, lat + share * up);
          const add: AddCell = (a, b, reached) => found.add(reached, i + (k + a) / pieces, i + (k + b) / pieces);
          const middle = () => offsetOf(place, lon + (share - 0.5 / pieces) * over, lat + (share - 0.5 / pieces) * up);
          if (isOnePiece(grid, from, to, middle)) walkCells(grid, breaks, from, to, add);
          from = to;
        }
      }
    },
  });
  return true;
}

type Offset = readonly [column: number, row: number];
type AddCell = (from: number, to: number, strengthClass: number) => void;

function offsetOf(place: GridPlace, lon: number, lat: number): Offset {
  return place.offsetAt(wrapLongitude(lon), lat);
}

/** Where the grid's longitudes begin anew a piece would run all through it: its middle is not between its ends. */
function isOnePiece({ columns }: HazardGrid, from: Offset, to: Offset, middle: () => Offset): boolean {
  const run = Math.abs(to[0] - from[0]);
  return run < columns / 2 || Math.abs(middle()[0] - (from[0] + to[0]) / 2) < run / 4;
}

/** From cell to cell along a straight piece, in shares of its way. */
function walkCells(grid: HazardGrid, breaks: readonly number[], from: Offset, to: Offset, add: AddCell): void {
  const run = [to[0] - from[0], to[1] - from[1]] as const;
  if (!Number.isFinite(run[0] + run[1])) return;
  const next = [nextEdge(from[0], run[0]), nextEdge(from[1], run[1])];
  for (let at = 0; at < 1; ) {
    const until = Math.min(1, shareOf(next[0] as number, from[0], run[0]), shareOf(next[1] as number, from[1], run[1]));
    const middle = (at + until) / 2;
    const value = valueAt(grid, from[0] + middle * run[0], from[1] + middle * run[1]);
    if (until > at && value !== 0 && value !== null) add(at, until, classOrUnknown(value, breaks));
    for (const axis of [0, 1] as const)
      if (shareOf(next[axis] as number, from[axis], run[axis]) <= until)
        next[axis] = (next[axis] as number) + Math.sign(run[axis]);
    at = until;
  }
}

/**
 * null beside the grid. As openGrid has it: a cell holds its edges towards the first column and row, the last ones their
 * outer edges too.
 */
function valueAt({ columns, rows, values }: HazardGrid, column: number, row: number): number | null {
  if (!(column >= 0 && column <= columns && row >= 0 && row <= rows)) return null;
  return values[Math.min(Math.floor(row), rows - 1) * columns + Math.min(Math.floor(column), columns - 1)] as number;
}

/** The first edge between cells that is met on the way. */
function nextEdge(from: number, run: number): number {
  return run > 0 ? Math.floor(from) + 1 : Math.ceil(from) - 1;
}

function shareOf(edge: number, from: number, run: number): number {
  return run === 0 ? Number.POSITIVE_INFINITY : (edge - from) / run;
}
