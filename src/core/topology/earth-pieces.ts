/**
 * Answers: where in space, and how far along their lines, are all the short straight pieces of all lines?
 * What asks for many pieces again and again holds them so; what goes along each line once takes LinePieces.
 */
import { ellipsoidDistance } from "../geo/distance.ts";
import type { Lines } from "../model/index.ts";
import { LinePieces } from "./line-pieces.ts";

export type EarthPieces = {
  /** Row r has the pieces starts[r] .. starts[r + 1]. */
  readonly starts: Uint32Array;
  /** Six numbers a piece: both ends, in earth-centred metres. */
  readonly ends: Float64Array;
  /** Metres along the line where each piece begins and ends, as measureChainages counts them. */
  readonly fromM: Float64Array;
  readonly toM: Float64Array;
  /** No piece is longer. */
  readonly longestM: number;
};

/** reachM: how far to the side one will look. A line with an unknown point goes on behind it. */
export function listPieces(lines: Lines, reachM: number): EarthPieces {
  const pieces = new LinePieces(lines, reachM);
  const { coordinates } = lines;
  const rows = lines.starts.length - 1;
  const starts = new Uint32Array(rows + 1);
  let room = coordinates.length + 16;
  let ends = new Float64Array(6 * room);
  let fromM = new Float64Array(room);
  let toM = new Float64Array(room);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    let [segment, begun, length, share] = [-1, 0, 0, 0];
    pieces.start(row);
    while (pieces.next()) {
      if (count === room) {
        room *= 2;
        ends = longer(ends, 6 * room);
        fromM = longer(fromM, room);
        toM = longer(toM, room);
      }
      const foot = pieces.footOf(pieces.b, 0);
      if (foot.segment !== segment) {
        segment = foot.segment;
        begun += length;
        share = 0;
        const i = 2 * segment;
        length = ellipsoidDistance(
          coordinates[i] as number,
          coordinates[i + 1] as number,
          coordinates[i + 2] as number,
          coordinates[i + 3] as number,
        );
      }
      for (let i = 0; i < 3; i++) {
        ends[6 * count + i] = pieces.a[i] as number;
        ends[6 * count + 3 + i] = pieces.b[i] as number;
      }
      fromM[count] = begun + share * length;
      share = foot.share;
      toM[count++] = begun + share * length;
    }
    starts[row + 1] = count;
  }
  return {
    starts,
    ends: ends.subarray(0, 6 * count),
    fromM: fromM.subarray(0, count),
    toM: toM.subarray(0, count),
    longestM: pieces.longestM,
  };
}

/** Three earth-centred metres of the middle of every piece. */
export function middlesOf({ ends }: EarthPieces): Float64Array {
  const middles = new Float64Array(ends.length / 2);
  for (let i = 0; i < middles.length; i++) {
    const at = 2 * i - (i % 3);
    middles[i] = ((ends[at] as number) + (ends[at + 3] as number)) / 2;
  }
  return middles;
}

/** Metres along the whole line; 0 where there is none. */
export function lengthOfRow({ starts, toM }: EarthPieces, row: number): number {
  const after = starts[row + 1] as number;
  return after === starts[row] ? 0 : (toM[after - 1] as number);
}

/** Writes where a line is, in earth-centred metres, at a chainage; the row must have a line. */
export function placeAlong({ starts, ends, fromM, toM }: EarthPieces, row: number, atM: number, into: Float64Array) {
  let low = starts[row] as number;
  let high = (starts[row + 1] as number) - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((toM[middle] as number) < atM) low = middle + 1;
    else high = middle;
  }
  const length = (toM[low] as number) - (fromM[low] as number);
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, (atM - (fromM[low] as number)) / length));
  for (let i = 0; i < 3; i++) {
    const a = ends[6 * low + i] as number;
    into[i] = a + share * ((ends[6 * low + 3 + i] as number) - a);
  }
}

function longer(list: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  const copy = new Float64Array(length);
  copy.set(list);
  return copy;
}

/** Where a line is nearest to a place in earth-centred metres; the row must have a line. */
export function footOnRow(
  { starts, ends, fromM, toM }: EarthPieces,
  row: number,
  place: Float64Array,
): { readonly atM: number; readonly metres: number } {
  let [least, atM] = [Number.POSITIVE_INFINITY, 0];
  for (let piece = starts[row] as number; piece < (starts[row + 1] as number); piece++) {
    const at = 6 * piece;
    let [along, square] = [0, 0];
    for (let i = 0; i < 3; i++) {
      const run = (ends[at + 3 + i] as number) - (ends[at + i] as number);
      along += ((place[i] as number) - (ends[at + i] as number)) * run;
      square += run * run;
    }
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, along / square));
    let away = 0;
    for (let i = 0; i < 3; i++) {
      const a = ends[at + i] as number;
      away += ((place[i] as number) - a - share * ((ends[at + 3 + i] as number) - a)) ** 2;
    }
    if (away >= least) continue;
    least = away;
    atM = (fromM[piece] as number) + share * ((toM[piece] as number) - (fromM[piece] as number));
  }
  return { atM, metres: Math.sqrt(least) };
}
