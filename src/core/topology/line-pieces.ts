/**
 * Answers: along which short straight stretches does a line run over the earth?
 *
 * A line runs straight in degrees from point to point, as maps draw it, and the short way round the earth. Cut into
 * pieces about as long as a cell of a grid, it is asked about what lies near. O(points + length / longest piece).
 */
import { writeEarthCentred } from "../geo/earth-centred.ts";
import type { Lines } from "../model/index.ts";

const METRES_PER_DEGREE = 111_700;
/** The chord of a piece this long runs 5 mm under the ground. */
const LONGEST_PIECE_M = 500;
/** Where all there is lies in one place. */
const SHORTEST_PIECE_M = 1;
/** How far a piece may bend off its chord to the side, as lines straight in degrees do about the poles. */
const WIDEST_BEND_M = 0.01;

/** Where a line is nearest to a place. */
export type Foot = {
  /** Counted over all points of all lines: the point the segment starts at. */
  readonly segment: number;
  /** How far along that segment, 0 to 1. */
  readonly share: number;
  readonly metres: number;
};

export class LinePieces {
  /** Both ends of the piece, in earth-centred metres; overwritten by the next. */
  a = new Float64Array(3);
  b = new Float64Array(3);
  readonly longestM: number;
  readonly #lines: Lines;
  #segment = 0;
  #last = 0;
  #piece = 0;
  #pieces = 0;
  #east = 0;
  #north = 0;
  /** The segment whose end stands in b. */
  #written = -2;

  /** reachM: how far to the side one looks. */
  constructor(lines: Lines, reachM: number) {
    this.#lines = lines;
    this.longestM = Math.min(LONGEST_PIECE_M, Math.max(SHORTEST_PIECE_M, 2 * reachM, meanSegment(lines)));
  }

  start(row: number): void {
    this.#segment = (this.#lines.starts[row] as number) - 1;
    this.#last = (this.#lines.starts[row + 1] as number) - 2;
    this.#piece = this.#pieces = 0;
    this.#written = -2;
  }

  /** False behind the last piece. */
  next(): boolean {
    if (this.#piece === this.#pieces && !this.#nextSegment()) return false;
    [this.a, this.b] = [this.b, this.a];
    this.#write(++this.#piece, this.b);
    return true;
  }

  /** Where the piece is nearest to a point in earth-centred metres. */
  footOf(xyz: Float64Array, at: number): Foot {
    const { a, b } = this;
    const along = shareAlong(xyz, at, a, b);
    let square = 0;
    for (let i = 0; i < 3; i++) {
      const start = a[i] as number;
      square += ((xyz[at + i] as number) - start - along * ((b[i] as number) - start)) ** 2;
    }
    const share = (this.#piece - 1 + along) / this.#pieces;
    return { segment: this.#segment, share, metres: Math.sqrt(square) };
  }

  #nextSegment(): boolean {
    const { coordinates } = this.#lines;
    while (this.#segment < this.#last) {
      const i = ++this.#segment;
      const length = lengthAtMost(coordinates, i);
      if (!Number.isFinite(length)) continue;
      this.#east = eastward(coordinates, i);
      this.#north = (coordinates[2 * i + 3] as number) - (coordinates[2 * i + 1] as number);
      // An arc bends off its chord by an eighth of its length times its turn.
      const bend = (length * Math.abs(this.#east) * Math.PI) / 180 / 8;
      this.#pieces = Math.max(1, Math.ceil(length / this.longestM), Math.ceil(Math.sqrt(bend / WIDEST_BEND_M)));
      this.#piece = 0;
      if (this.#written !== i - 1) this.#write(0, this.b);
      this.#written = i;
      return true;
    }
    return false;
  }

  #write(piece: number, into: Float64Array): void {
    const { coordinates } = this.#lines;
    const i = 2 * this.#segment;
    const share = piece / this.#pieces;
    const lon = (coordinates[i] as number) + this.#east * share;
    writeEarthCentred(lon, (coordinates[i + 1] as number) + this.#north * share, into, 0);
  }
}

/** lon and lat of a foot; the 180th meridian may be passed by as many degrees as the segment has left. */
export function positionOfFoot(
  { coordinates }: Lines,
  { segment, share }: Pick<Foot, "segment" | "share">,
): [lon: number, lat: number] {
  const lon = coordinates[2 * segment] as number;
  const lat = coordinates[2 * segment + 1] as number;
  if (share === 0) return [lon, lat];
  if (share === 1) return [coordinates[2 * segment + 2] as number, coordinates[2 * segment + 3] as number];
  return [
    wrapLongitude(lon + eastward(coordinates, segment) * share),
    lat + ((coordinates[2 * segment + 3] as number) - lat) * share,
  ];
}

export function wrapLongitude(lon: number): number {
  return lon >= -180 && lon <= 180 ? lon : lon - 360 * Math.floor((lon + 180) / 360);
}

/** Degrees to the east from point i to the next, the short way round. */
export function eastward(coordinates: Float64Array, i: number): number {
  const lon = (coordinates[2 * i + 2] as number) - (coordinates[2 * i] as number);
  return lon - 360 * Math.round(lon / 360);
}

function shareAlong(xyz: Float64Array, at: number, a: Float64Array, b: Float64Array): number {
  let along = 0;
  let square = 0;
  for (let i = 0; i < 3; i++) {
    const run = (b[i] as number) - (a[i] as number);
    along += ((xyz[at + i] as number) - (a[i] as number)) * run;
    square += run * run;
  }
  return square === 0 ? 0 : Math.min(1, Math.max(0, along / square));
}

function meanSegment({ starts, coordinates }: Lines): number {
  let total = 0;
  let segments = 0;
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let i = starts[row] as number; i + 1 < (starts[row + 1] as number); i++) {
      const length = lengthAtMost(coordinates, i);
      if (!Number.isFinite(length)) continue;
      total += length;
      segments++;
    }
  }
  return segments === 0 ? 0 : total / segments;
}

/** No less than the length of the segment from point i on, in metres. */
function lengthAtMost(coordinates: Float64Array, i: number): number {
  const lat1 = coordinates[2 * i + 1] as number;
  const lat2 = coordinates[2 * i + 3] as number;
  const nearestToEquator = lat1 * lat2 <= 0 ? 0 : Math.min(Math.abs(lat1), Math.abs(lat2));
  const east = Math.abs(eastward(coordinates, i)) * Math.cos((nearestToEquator * Math.PI) / 180);
  return METRES_PER_DEGREE * Math.hypot(east, lat2 - lat1);
}
