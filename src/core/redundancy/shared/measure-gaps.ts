/**
 * Answers: how near, and how near in the mean, do two lines run on the stretches they share? Only pieces within reach of
 * each other are looked at: on a shared stretch the nearest piece of the other line is always among them.
 */
import { gapSquare } from "../../geo/near-segments.ts";
import { placesIn, type Stretches } from "../../geo/stretches.ts";
import type { EarthPieces } from "../../topology/earth-pieces.ts";

const MEAN_PLACES = 32;
const shares = new Float64Array(2);
const cutA = new Float64Array(6);
const cutB = new Float64Array(6);

/** pairs: a piece of the one line, a piece of the other, and so on. */
export function leastGap(pieces: EarthPieces, pairs: readonly number[], onA: Stretches, onB: Stretches): number {
  const { fromM, toM } = pieces;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < pairs.length; i += 2) {
    const [a, b] = [pairs[i] as number, pairs[i + 1] as number];
    for (let j = 0; j < onA.length; j += 2) {
      const fromA = Math.max(fromM[a] as number, onA[j] as number);
      const toA = Math.min(toM[a] as number, onA[j + 1] as number);
      if (fromA > toA) continue;
      cut(pieces, a, fromA, toA, cutA);
      for (let k = 0; k < onB.length; k += 2) {
        const fromB = Math.max(fromM[b] as number, onB[k] as number);
        const toB = Math.min(toM[b] as number, onB[k + 1] as number);
        if (fromB > toB) continue;
        cut(pieces, b, fromB, toB, cutB);
        least = Math.min(least, gapSquare(cutA, 0, cutB, 0, shares));
      }
    }
  }
  return Math.sqrt(least);
}

/** Of places spread evenly over the stretches of the one line. */
export function meanGap(pieces: EarthPieces, pairs: readonly number[], onA: Stretches): number {
  const { ends, fromM, toM } = pieces;
  const order = Array.from({ length: pairs.length / 2 }, (_, i) => 2 * i);
  order.sort((i, j) => (pairs[i] as number) - (pairs[j] as number));
  const pieceAt = (k: number) => pairs[order[k] as number] as number;
  let [sum, next] = [0, 0];
  for (const place of placesIn(onA, MEAN_PLACES)) {
    while (next + 1 < order.length && (toM[pieceAt(next)] as number) < place) next++;
    let nearest = Number.POSITIVE_INFINITY;
    for (let k = next; k < order.length; k++) {
      const piece = pieceAt(k);
      if ((fromM[piece] as number) > place && nearest < Number.POSITIVE_INFINITY) break;
      cut(pieces, piece, place, place, cutA);
      const other = pairs[(order[k] as number) + 1] as number;
      nearest = Math.min(nearest, gapSquare(cutA, 0, ends, 6 * other, shares));
    }
    sum += Math.sqrt(nearest);
  }
  return sum / MEAN_PLACES;
}

/** The part of a piece between two chainages. */
function cut({ ends, fromM, toM }: EarthPieces, piece: number, from: number, to: number, into: Float64Array): void {
  const start = fromM[piece] as number;
  const length = (toM[piece] as number) - start;
  const [first, last] = length === 0 ? [0, 0] : [(from - start) / length, (to - start) / length];
  for (let axis = 0; axis < 3; axis++) {
    const a = ends[6 * piece + axis] as number;
    const run = (ends[6 * piece + 3 + axis] as number) - a;
    into[axis] = a + first * run;
    into[3 + axis] = a + last * run;
  }
}
