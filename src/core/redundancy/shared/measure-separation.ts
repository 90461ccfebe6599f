/**
 * Answers: how far apart do two routes run? For every place of the first route its distance to the nearest place of the
 * second: the least, the 5 % percentile by length, the stretches within d, and a profile from end to end.
 *
 * Routes meet at both ends, so the first e metres at either end of the first route are left out, or a tenth of it where
 * it is shorter than ten times that. A span that both take is a stretch at distance 0. Distances run over the ellipsoid;
 * the percentile is found between them by halving, each time adding up exactly what lies within. True to 0.1 m for
 * routes up to 200 km apart.
 */
import { ellipsoidDistance, SEMI_MAJOR_M } from "../../geo/distance.ts";
import { readEarthCentred } from "../../geo/earth-centred.ts";
import { partWithin } from "../../geo/near-segments.ts";
import { joinStretches, lengthOf, type Stretches } from "../../geo/stretches.ts";
import { buildLines, type LineShape, type Position } from "../../model/index.ts";
import { type EarthPieces, listPieces } from "../../topology/earth-pieces.ts";
import { type NearestPiece, PieceRuns } from "./nearest-piece.ts";

export type SeparationQuestion = {
  /** Lines in the order and direction of each route. */
  readonly route: readonly LineShape[];
  readonly other: readonly LineShape[];
  readonly withinM: number;
  readonly endM: number;
};

export const SEPARATION_DEFAULTS = { withinM: 20, endM: 200 } as const;

export type Separation = {
  readonly lengthM: number;
  /** What was left out at either end of the route. */
  readonly endM: number;
  readonly minM: number;
  readonly p05M: number;
  readonly withinM: number;
  /** Where the route lies within d of the other: metres along the route. */
  readonly near: Stretches;
  readonly nearM: number;
  /** Metres to the other at every hundredth of the route: ends included. */
  readonly profile: readonly (Across & { readonly metres: number })[];
  /** Where they come nearest. */
  readonly nearest: Across;
};

/** Metres along the route, the place there, and the place of the other that is nearest to it. */
export type Across = { readonly atM: number; readonly on: Position; readonly of: Position };

const PERCENTILE = 0.05;
const PROFILE_STEPS = 100;
const HALVINGS = 50;
const NEAR_ENOUGH_M = 1e-4;

/** null where one of the routes has no length. */
export function measureSeparation({ route, other, withinM, endM }: SeparationQuestion): Separation | null {
  const along = new RoutePieces(listPieces(buildLines(route), withinM));
  const others = listPieces(buildLines(other), withinM).ends;
  const lengthM = along.lengthM;
  if (!(lengthM > 0) || others.length === 0) return null;
  const leftOut = Math.min(endM, lengthM / 10);
  const runs = new PieceRuns(others);
  const counted = along.between(leftOut, lengthM - leftOut);
  const feet = counted.map((piece) => runs.nearest(piece.segment, 0) as NearestPiece);
  let [first, minM] = [0, Number.POSITIVE_INFINITY];
  feet.forEach(({ metres }, i) => {
    if (metres < minM) [first, minM] = [i, metres];
  });
  const highest = feet.map(({ piece }, i) => highestOver(counted[i] as RoutePiece, others, piece));
  const within = (metres: number) => stretchesWithin(counted, feet, highest, runs, others, metres);
  const enough = PERCENTILE * (lengthM - 2 * leftOut);
  // No more than the pieces that come so near at all, no less than those that lie so near as a whole.
  const lowest = feet.map(({ metres }) => metres);
  let [low, high] = [leastReaching(counted, lowest, enough), leastReaching(counted, highest, enough)];
  for (let i = 0; i < HALVINGS && high - low > NEAR_ENOUGH_M; i++) {
    const middle = (low + high) / 2;
    if (lengthOf(within(middle)) >= enough) high = middle;
    else low = middle;
  }
  const near = within(withinM);
  const place = counted[first] as RoutePiece;
  const foot = feet[first] as NearestPiece;
  const [on, of] = [placeOf(place.segment, 0, foot.share), placeOf(others, 6 * foot.piece, foot.pieceShare)];
  const profile = Array.from({ length: PROFILE_STEPS + 1 }, (_, step) => {
    const atM = (lengthM * step) / PROFILE_STEPS;
    const dot = along.dotAt(atM);
    const { piece, pieceShare } = runs.nearest(dot, 0) as NearestPiece;
    const [on, of] = [placeOf(dot, 0, 0), placeOf(others, 6 * piece, pieceShare)];
    return { atM, metres: groundDistance(on, of), on, of };
  });
  return {
    ...{ lengthM, endM: leftOut, minM: groundDistance(on, of), p05M: overGround(high), withinM },
    ...{ near, nearM: lengthOf(near), profile },
    nearest: { atM: place.fromM + foot.share * (place.toM - place.fromM), on, of },
  };
}

/** The least value that pieces of no greater one have so many metres together. */
function leastReaching(counted: readonly RoutePiece[], values: readonly number[], enough: number): number {
  let [sum, reached] = [0, 0];
  for (const i of [...values.keys()].sort((a, b) => (values[a] as number) - (values[b] as number))) {
    const { fromM, toM } = counted[i] as RoutePiece;
    reached = values[i] as number;
    sum += toM - fromM;
    if (sum >= enough) break;
  }
  return reached;
}

/** Exact: pieces that lie wholly within, or wholly without, are told by their bounds. */
function stretchesWithin(
  counted: readonly RoutePiece[],
  feet: readonly NearestPiece[],
  highest: readonly number[],
  runs: PieceRuns,
  others: Float64Array,
  metres: number,
): Stretches {
  const found: number[] = [];
  const part = new Float64Array(2);
  counted.forEach(({ segment, fromM, toM }, i) => {
    if ((feet[i] as NearestPiece).metres > metres) return;
    if ((highest[i] as number) <= metres) {
      found.push(fromM, toM);
      return;
    }
    const length = toM - fromM;
    runs.forEachWithin(segment, 0, metres, (piece) => {
      if (!partWithin(segment, 0, others, 6 * piece, metres, part)) return;
      found.push(fromM + (part[0] as number) * length, fromM + (part[1] as number) * length);
    });
  });
  return joinStretches(found);
}

/** Nowhere on the piece is it further to the other one: distance to what is convex is greatest at an end. */
function highestOver({ segment }: RoutePiece, others: Float64Array, piece: number): number {
  const one = new PieceRuns(others.subarray(6 * piece, 6 * piece + 6));
  return Math.max(...[0, 3].map((at) => one.nearest(dotOf(segment, at), 0)?.metres ?? 0));
}

type RoutePiece = { readonly segment: Float64Array; readonly fromM: number; readonly toM: number };

/** The pieces of all lines of a route, their metres counted from its start. */
class RoutePieces {
  readonly lengthM: number;
  readonly #pieces: RoutePiece[] = [];

  constructor({ starts, ends, fromM, toM }: EarthPieces) {
    let begun = 0;
    for (let row = 0; row + 1 < starts.length; row++) {
      let length = 0;
      for (let piece = starts[row] as number; piece < (starts[row + 1] as number); piece++) {
        length = toM[piece] as number;
        const segment = ends.subarray(6 * piece, 6 * piece + 6);
        this.#pieces.push({ segment, fromM: begun + (fromM[piece] as number), toM: begun + length });
      }
      begun += length;
    }
    this.lengthM = begun;
  }

  between(fromM: number, toM: number): RoutePiece[] {
    return this.#pieces.flatMap((piece) => {
      const [from, to] = [Math.max(fromM, piece.fromM), Math.min(toM, piece.toM)];
      if (!(to > from)) return [];
      const segment = Float64Array.of(...pointAt(piece, from), ...pointAt(piece, to));
      return [{ segment, fromM: from, toM: to }];
    });
  }

  dotAt(atM: number): Float64Array {
    const piece = this.#pieces.find(({ toM }) => toM >= atM) ?? (this.#pieces.at(-1) as RoutePiece);
    return dotOf(Float64Array.from(pointAt(piece, atM)), 0);
  }
}

function pointAt({ segment, fromM, toM }: RoutePiece, atM: number): number[] {
  const share = toM > fromM ? Math.min(1, Math.max(0, (atM - fromM) / (toM - fromM))) : 0;
  return [0, 1, 2].map((axis) => {
    const a = segment[axis] as number;
    return a + share * ((segment[3 + axis] as number) - a);
  });
}

/** A place as a segment of no length. */
function dotOf(points: Float64Array, at: number): Float64Array {
  const point = points.subarray(at, at + 3);
  return Float64Array.of(...point, ...point);
}

function placeOf(ends: Float64Array, at: number, share: number): Position {
  const [x = 0, y = 0, z = 0] = pointAt({ segment: ends.subarray(at, at + 6), fromM: 0, toM: 1 }, share);
  return readEarthCentred(x, y, z);
}

function groundDistance(one: Position, other: Position): number {
  return ellipsoidDistance(one[0], one[1], other[0], other[1]);
}

/** A chord as long as its arc. */
function overGround(chord: number): number {
  return 2 * SEMI_MAJOR_M * Math.asin(Math.min(1, chord / (2 * SEMI_MAJOR_M)));
}
