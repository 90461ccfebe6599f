/**
 * Answers: which of these pieces is nearest to a segment, and which lie within a distance of it? Pieces stand in runs of
 * sixteen as they follow each other along their line, each run in a ball: a ball too far away is not looked into.
 */
import { gapSquare } from "../../geo/near-segments.ts";

const RUN = 16;

export type NearestPiece = {
  readonly piece: number;
  /** Straight through the earth. */
  readonly metres: number;
  /** Shares of the way along the segment and along the piece. */
  readonly share: number;
  readonly pieceShare: number;
};

export class PieceRuns {
  readonly #ends: Float64Array;
  readonly #count: number;
  /** Middle and radius of each ball. */
  readonly #balls: Float64Array;
  readonly #at = new Float64Array(2);
  /** Where the last answer lay: the next lies near it as often as not. */
  #last = 0;

  /** Six numbers a piece: both ends. */
  constructor(ends: Float64Array) {
    this.#ends = ends;
    this.#count = ends.length / 6;
    this.#balls = new Float64Array(4 * Math.ceil(this.#count / RUN));
    for (let run = 0; 4 * run < this.#balls.length; run++) {
      const points = ends.subarray(6 * RUN * run, 6 * RUN * (run + 1));
      const ball = this.#balls.subarray(4 * run, 4 * run + 4);
      for (let i = 0; i < points.length; i++) ball[i % 3] = (ball[i % 3] as number) + (points[i] as number);
      for (let axis = 0; axis < 3; axis++) ball[axis] = (3 * (ball[axis] as number)) / points.length;
      for (let i = 0; i < points.length; i += 3) ball[3] = Math.max(ball[3] as number, away(ball, 0, points, i));
    }
  }

  /** null where there are no pieces. */
  nearest(segments: Float64Array, at: number): NearestPiece | null {
    let [least, piece, share, pieceShare] = [Number.POSITIVE_INFINITY, -1, 0, 0];
    const look = (run: number) => {
      for (let q = RUN * run; q < Math.min(this.#count, RUN * (run + 1)); q++) {
        const square = gapSquare(segments, at, this.#ends, 6 * q, this.#at);
        if (square >= least) continue;
        [least, piece] = [square, q];
        [share, pieceShare] = [this.#at[0] as number, this.#at[1] as number];
      }
    };
    const runs = this.#balls.length / 4;
    if (this.#last < runs) look(this.#last);
    for (let run = 0; run < runs; run++) {
      const clear = this.#clearOf(segments, at, run);
      if (clear <= 0 || clear * clear < least) look(run);
    }
    if (piece < 0) return null;
    this.#last = Math.floor(piece / RUN);
    return { piece, metres: Math.sqrt(least), share, pieceShare };
  }

  forEachWithin(segments: Float64Array, at: number, metres: number, visit: (piece: number) => void): void {
    for (let run = 0; 4 * run < this.#balls.length; run++) {
      if (this.#clearOf(segments, at, run) > metres) continue;
      for (let q = RUN * run; q < Math.min(this.#count, RUN * (run + 1)); q++) visit(q);
    }
  }

  /** No piece of the run is nearer to the segment. */
  #clearOf(segments: Float64Array, at: number, run: number): number {
    const ball = this.#balls;
    const length = away(segments, at, segments, at + 3);
    const nearer = Math.min(away(ball, 4 * run, segments, at), away(ball, 4 * run, segments, at + 3));
    return nearer - length / 2 - (ball[4 * run + 3] as number);
  }
}

function away(one: Float64Array, a: number, other: Float64Array, b: number): number {
  const x = (one[a] as number) - (other[b] as number);
  const y = (one[a + 1] as number) - (other[b + 1] as number);
  const z = (one[a + 2] as number) - (other[b + 2] as number);
  return Math.sqrt(x * x + y * y + z * z);
}
