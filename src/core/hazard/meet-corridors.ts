/**
 * Answers: which lines come within reach of which points or lines, and from where to where?
 *
 * A reach is metres over the ground. Both sides are cut into pieces that are as good as straight; a box about every piece,
 * wider by its reach, finds the pairs, and of each the part within reach is taken exactly. O((n + m) log m + pairs that
 * come near) for n pieces of lines and m of what they are near to.
 */
import type { Report } from "../analysis.ts";
import { SEMI_MAJOR_M } from "../geo/distance.ts";
import { readEarthCentred, writeEarthCentred } from "../geo/earth-centred.ts";
import { partWithin } from "../geo/near-segments.ts";
import type { Lines, Points } from "../model/index.ts";
import { BoxTree } from "../topology/box-tree.ts";
import { listPieces } from "../topology/earth-pieces.ts";
import { unwrapLongitudes } from "../topology/unwrap-longitudes.ts";
import { type FoundStretches, type Meet, walkLines } from "./walk-lines.ts";

/** The chord of a piece this long runs 5 mm under the ground. */
const LONGEST_PIECE_M = 500;
const METRES_PER_DEGREE = 110_500;
/** So many pieces about a whole segment are tried on every piece of it; of more, those about each are looked up. */
const FEW = 16;

export function meetCorridors(lines: Lines, corridors: Corridors, meet: Meet, report?: Report): void {
  if (corridors.count === 0) return;
  const x = unwrapLongitudes(lines);
  const { coordinates } = lines;
  const segment = new Float64Array(6);
  const part = new Float64Array(2);
  const lookAt = (i: number, shift: number, about: Int32Array, found: FoundStretches) => {
    const [lon, lat] = [x[i] as number, coordinates[2 * i + 1] as number];
    const [east, north] = [(x[i + 1] as number) - lon, (coordinates[2 * i + 3] as number) - lat];
    const count = Math.max(1, Math.ceil((METRES_PER_DEGREE * Math.hypot(east, north)) / LONGEST_PIECE_M));
    const isCrowded = count > 1 && about.length > FEW;
    for (let k = 0; k < count; k++) {
      const [from, to] = [k / count, (k + 1) / count];
      const [x1, x2] = [lon + shift + from * east, lon + shift + to * east];
      const [y1, y2] = [lat + from * north, lat + to * north];
      const near = isCrowded
        ? corridors.near(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2))
        : about;
      if (near.length === 0) continue;
      writeEarthCentred(lon + from * east, y1, segment, 0);
      writeEarthCentred(lon + to * east, y2, segment, 3);
      for (const piece of near) {
        if (!corridors.reaches(piece, segment, part)) continue;
        const [begins, ends] = [k + (part[0] as number), k + (part[1] as number)];
        found.add(corridors.features[piece] as number, i + begins / count, i + ends / count);
      }
    }
  };
  walkLines({
    ...{ lines, x, goRound: corridors.goRound, meet, report },
    look: (first, last, shift, box, found) => {
      if (corridors.near(box.minX + shift, box.minY, box.maxX + shift, box.maxY).length === 0) return;
      for (let i = first; i < last; i++) {
        const [x1, x2] = [(x[i] as number) + shift, (x[i + 1] as number) + shift];
        const [y1, y2] = [coordinates[2 * i + 1] as number, coordinates[2 * i + 3] as number];
        const near = corridors.near(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
        if (near.length > 0) lookAt(i, shift, near, found);
      }
    },
  });
}

/** The pieces of points or lines, with what is about them. */
export class Corridors {
  readonly count: number;
  /** Per piece the row of its feature. */
  readonly features: Uint32Array;
  /** Some of them reach across the 180th meridian. */
  readonly goRound: boolean;
  readonly #ends: Float64Array;
  readonly #chords: Float64Array;
  readonly #tree: BoxTree;

  /** reachM: per feature; one without a reach meets nothing. */
  constructor(about: Points | Lines, reachM: Float64Array) {
    const { ends, starts } = about.type === "points" ? dotsOf(about) : listPieces(about, LONGEST_PIECE_M / 2);
    const features: number[] = [];
    const pieces: number[] = [];
    for (let row = 0; row + 1 < starts.length; row++) {
      if (!((reachM[row] as number) >= 0)) continue;
      for (let piece = starts[row] as number; piece < (starts[row + 1] as number); piece++) {
        if (Number.isNaN(ends[6 * piece])) continue;
        features.push(row);
        pieces.push(piece);
      }
    }
    this.count = pieces.length;
    this.features = Uint32Array.from(features);
    this.#chords = Float64Array.from(features, (row) => chordOf(reachM[row] as number));
    this.#ends = new Float64Array(6 * this.count);
    const boxes = new Float64Array(4 * this.count);
    let goRound = false;
    pieces.forEach((piece, i) => {
      const own = ends.subarray(6 * piece, 6 * piece + 6);
      this.#ends.set(own, 6 * i);
      const box = boxAbout(own, reachM[features[i] as number] as number);
      goRound ||= box[0] < -180 || box[2] > 180;
      boxes.set(box, 4 * i);
    });
    this.goRound = goRound;
    this.#tree = new BoxTree(boxes);
  }

  /** Pieces that may reach into a box; overwritten by the next question. */
  near(minX: number, minY: number, maxX: number, maxY: number): Int32Array {
    return this.#tree.find(minX, minY, maxX, maxY);
  }

  /** The part of a segment, six numbers in earth-centred metres, that a piece reaches; false where there is none. */
  reaches(piece: number, segment: Float64Array, part: Float64Array): boolean {
    return partWithin(segment, 0, this.#ends, 6 * piece, this.#chords[piece] as number, part);
  }
}

function dotsOf({ coordinates }: Points) {
  const count = coordinates.length / 2;
  const ends = new Float64Array(6 * count);
  for (let i = 0; i < count; i++) {
    writeEarthCentred(coordinates[2 * i] as number, coordinates[2 * i + 1] as number, ends, 6 * i);
    ends.copyWithin(6 * i + 3, 6 * i, 6 * i + 3);
  }
  return { ends, starts: Uint32Array.from({ length: count + 1 }, (_, i) => i) };
}

function boxAbout(ends: Float64Array, reach: number): readonly [number, number, number, number] {
  const [a, b] = [0, 3].map((at) =>
    readEarthCentred(ends[at] as number, ends[at + 1] as number, ends[at + 2] as number),
  );
  const [lon1, lat1] = a as readonly [number, number];
  const [lon2, lat2] = b as readonly [number, number];
  const lonB = lon2 - 360 * Math.round((lon2 - lon1) / 360);
  const up = reach / METRES_PER_DEGREE;
  const [south, north] = [Math.min(lat1, lat2) - up, Math.max(lat1, lat2) + up];
  const widest = Math.cos((Math.min(89.9, Math.max(Math.abs(south), Math.abs(north))) * Math.PI) / 180);
  const aside = Math.min(180, up / widest);
  return [Math.min(lon1, lonB) - aside, south, Math.max(lon1, lonB) + aside, north];
}

/** As long through the earth as so many metres are over the ground. */
function chordOf(metres: number): number {
  return 2 * SEMI_MAJOR_M * Math.sin(Math.min(Math.PI / 2, metres / (2 * SEMI_MAJOR_M)));
}
