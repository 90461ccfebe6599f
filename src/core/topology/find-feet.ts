/**
 * Answers: which lines pass within reach of which places, and where are they nearest?
 * Line by line; of each place near a line the one foot that is nearest, the first along the line of several.
 * O(points + length / longest piece + feet).
 */
import type { Lines } from "../model/index.ts";
import { type Foot, LinePieces } from "./line-pieces.ts";
import { NearGrid } from "./near-grid.ts";

export type Feet = {
  /** Three earth-centred metres of each place. */
  readonly xyz: Float64Array;
  readonly lines: Lines;
  readonly reachM: number;
  /** 0: not this line. null: all. */
  readonly asked: Uint8Array | null;
  /** Places that need not be looked at for this line. */
  readonly skip: (row: number, place: number) => boolean;
  /** Told line by line, the places in rising order. */
  readonly visit: (row: number, place: number, foot: Foot) => void;
};

export function findFeet({ xyz, lines, reachM, asked, skip, visit }: Feet): void {
  const count = xyz.length / 3;
  if (count === 0) return;
  const pieces = new LinePieces(lines, reachM);
  const grid = new NearGrid(xyz, pieces.longestM + 2 * reachM);
  for (let place = 0; place < count; place++) if (Number.isFinite(xyz[3 * place])) grid.put(place);
  const near = new Map<number, Foot>();
  for (let row = 0; row + 1 < lines.starts.length; row++) {
    if (asked !== null && asked[row] === 0) continue;
    pieces.start(row);
    while (pieces.next()) {
      for (const place of grid.findIn(pieces.a, pieces.b, reachM)) {
        if (skip(row, place)) continue;
        const foot = pieces.footOf(xyz, 3 * place);
        if (foot.metres <= reachM && foot.metres < (near.get(place)?.metres ?? Number.POSITIVE_INFINITY)) {
          near.set(place, foot);
        }
      }
    }
    if (near.size === 0) continue;
    for (const place of [...near.keys()].sort((a, b) => a - b)) visit(row, place, near.get(place) as Foot);
    near.clear();
  }
}
