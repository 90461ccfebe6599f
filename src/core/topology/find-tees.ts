/**
 * Answers: at which places does a span end on another line, between that line's ends, without being connected to it?
 *
 * A line runs straight in degrees from point to point, as maps draw it, and the short way round the earth. It is cut
 * into pieces about as long as a cell of the grid the places stand in. O(points + length / longest piece).
 */
import { ellipsoidDistance } from "../geo/distance.ts";
import { writeEarthCentred } from "../geo/earth-centred.ts";
import type { Lines } from "../model/index.ts";
import type { Places } from "./list-places.ts";
import { NearGrid } from "./near-grid.ts";

const METRES_PER_DEGREE = 111_700;
/** The chord of a piece this long runs 5 mm under the ground. */
const LONGEST_PIECE_M = 500;
/** How far a piece may bend off its chord to the side, as lines straight in degrees do about the poles. */
const WIDEST_BEND_M = 0.01;

type Ends = { readonly from: Int32Array; readonly to: Int32Array };

/** siteOf: the site of every place. Places in their order, each once. */
export function findTees(places: Places, siteOf: Int32Array, lines: Lines, ends: Ends, toleranceM: number): number[] {
  if (places.count === 0) return [];
  const pieceM = Math.min(LONGEST_PIECE_M, Math.max(2 * toleranceM, meanSegment(lines)));
  const grid = new NearGrid(places.xyz, pieceM + 2 * toleranceM);
  for (let place = 0; place < places.count; place++) grid.put(place);
  const touched = new Uint8Array(places.count);
  for (let span = 0; span < ends.from.length; span++) {
    const mayTouch = (place: number) => {
      const site = siteOf[place];
      if (touched[place] === 1 || site === ends.from[span] || site === ends.to[span]) return false;
      return !endsNear(lines, span, places, place, toleranceM);
    };
    walkPieces(lines, span, pieceM, (a, b) => {
      for (const place of grid.findIn(a, b, toleranceM)) {
        if (distanceTo(places.xyz, 3 * place, a, b) <= toleranceM && mayTouch(place)) touched[place] = 1;
      }
    });
  }
  return Array.from(touched.keys()).filter((place) => touched[place] === 1);
}

function meanSegment({ starts, coordinates }: Lines): number {
  let total = 0;
  let segments = 0;
  for (let span = 0; span + 1 < starts.length; span++) {
    for (let i = starts[span] as number; i + 1 < (starts[span + 1] as number); i++) {
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

/** Degrees to the east from point i to the next, the short way round. */
function eastward(coordinates: Float64Array, i: number): number {
  const lon = (coordinates[2 * i + 2] as number) - (coordinates[2 * i] as number);
  return lon - 360 * Math.round(lon / 360);
}

/** Both ends of every piece, in earth-centred metres; the arrays are used again for the next. */
function walkPieces(
  { starts, coordinates }: Lines,
  span: number,
  pieceM: number,
  visit: (a: Float64Array, b: Float64Array) => void,
): void {
  let a = new Float64Array(3);
  let b = new Float64Array(3);
  for (let i = starts[span] as number; i + 1 < (starts[span + 1] as number); i++) {
    const lon = coordinates[2 * i] as number;
    const lat = coordinates[2 * i + 1] as number;
    const east = eastward(coordinates, i);
    const north = (coordinates[2 * i + 3] as number) - lat;
    const length = lengthAtMost(coordinates, i);
    if (!Number.isFinite(length)) continue;
    // An arc bends off its chord by an eighth of its length times its turn.
    const bend = (length * Math.abs(east) * Math.PI) / 180 / 8;
    const pieces = Math.max(1, Math.ceil(length / pieceM), Math.ceil(Math.sqrt(bend / WIDEST_BEND_M)));
    writeEarthCentred(lon, lat, a, 0);
    for (let piece = 1; piece <= pieces; piece++) {
      const share = piece / pieces;
      writeEarthCentred(lon + east * share, lat + north * share, b, 0);
      visit(a, b);
      [a, b] = [b, a];
    }
  }
}

function endsNear({ starts, coordinates }: Lines, span: number, places: Places, place: number, toleranceM: number) {
  const lon = places.lonLat[2 * place] as number;
  const lat = places.lonLat[2 * place + 1] as number;
  const isNear = (i: number) =>
    ellipsoidDistance(lon, lat, coordinates[2 * i] as number, coordinates[2 * i + 1] as number) <= toleranceM;
  return isNear(starts[span] as number) || isNear((starts[span + 1] as number) - 1);
}

/** From the point at `at` to the straight stretch from a to b. */
function distanceTo(xyz: Float64Array, at: number, a: Float64Array, b: Float64Array): number {
  let along = 0;
  let square = 0;
  for (let i = 0; i < 3; i++) {
    const run = (b[i] as number) - (a[i] as number);
    along += ((xyz[at + i] as number) - (a[i] as number)) * run;
    square += run * run;
  }
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, along / square));
  let distance = 0;
  for (let i = 0; i < 3; i++) {
    const start = a[i] as number;
    distance += ((xyz[at + i] as number) - start - share * ((b[i] as number) - start)) ** 2;
  }
  return Math.sqrt(distance);
}
