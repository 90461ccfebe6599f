/**
 * Answers: which spans and sites does a shape on the map touch? A span does where any part of its line lies in the shape;
 * a site where it stands. A polygon is asked about in degrees (shape-edges.ts says why nothing is lost by that), a strip
 * in metres on the ellipsoid, on both sides of a line such as a river or a fault; lines are taken in pieces of at most
 * 500 m as chords, which is right to a centimetre. What has no place on the map is in no shape, and is counted.
 * Cost: O(points log edges) for a polygon; for a strip O(points + length / longest piece + pieces near the line).
 */
import type { Report } from "../../analysis.ts";
import { writeEarthCentred } from "../../geo/earth-centred.ts";
import { gapSquare } from "../../geo/near-segments.ts";
import type { Lines, Points, PolygonShape } from "../../model/index.ts";
import { type EarthPieces, listPieces, middlesOf } from "../../topology/earth-pieces.ts";
import { eastward, LinePieces, wrapLongitude } from "../../topology/line-pieces.ts";
import { NearGrid } from "../../topology/near-grid.ts";
import { ShapeEdges } from "./shape-edges.ts";

/** Where the network lies: geometries of its tables. */
export type Ground = { readonly sites: Points; readonly spans: Lines };

export type ElementsFound = {
  /** Rows, ascending. */
  readonly spans: Uint32Array;
  readonly sites: Uint32Array;
  /** Spans without a line and sites without a position: nobody knows whether they are in. */
  readonly unplaced: number;
};

export function elementsInPolygon(ground: Ground, shape: PolygonShape, report?: Report): ElementsFound {
  const edges = new ShapeEdges(shape);
  // What lies on the other side of the 180th meridian is as many degrees away as the shape says it is.
  const holds = (lon: number, lat: number) => {
    const x = wrapLongitude(lon);
    return [x, x - 360, x + 360].some((turned) => isNear(edges, turned, lat) && edges.holds(turned, lat));
  };
  const line = new UnwoundLine(ground.spans);
  const meets = (row: number) => {
    line.take(row);
    return [0, -360, 360].some((turn) => touches(line, turn, edges));
  };
  return pick(ground, holds, meets, report);
}

/** withinM: on either side of the lines, and round their ends. */
export function elementsNearLine(ground: Ground, lines: Lines, withinM: number, report?: Report): ElementsFound {
  const strip = new Strip(listPieces(lines, withinM), withinM);
  const pieces = new LinePieces(ground.spans, withinM);
  const here = new Float64Array(6);
  const holds = (lon: number, lat: number) => {
    writeEarthCentred(lon, lat, here, 0);
    here.copyWithin(3, 0, 3);
    return strip.reaches(here);
  };
  const meets = (row: number) => {
    pieces.start(row);
    while (pieces.next()) {
      here.set(pieces.a, 0);
      here.set(pieces.b, 3);
      if (strip.reaches(here)) return true;
    }
    return false;
  };
  return pick(ground, holds, meets, report);
}

function pick(
  { sites, spans }: Ground,
  holds: (lon: number, lat: number) => boolean,
  meets: (row: number) => boolean,
  report?: Report,
): ElementsFound {
  const foundSpans: number[] = [];
  const foundSites: number[] = [];
  let unplaced = 0;
  const spanCount = spans.starts.length - 1;
  for (let row = 0; row < spanCount; row++) {
    if ((spans.starts[row + 1] as number) - (spans.starts[row] as number) < 2) unplaced++;
    else if (meets(row)) foundSpans.push(row);
    report?.(row + 1, spanCount);
  }
  for (let row = 0; 2 * row < sites.coordinates.length; row++) {
    const lon = sites.coordinates[2 * row] as number;
    const lat = sites.coordinates[2 * row + 1] as number;
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) unplaced++;
    else if (holds(lon, lat)) foundSites.push(row);
  }
  return { spans: Uint32Array.from(foundSpans), sites: Uint32Array.from(foundSites), unplaced };
}

/** The points of one line, each as many degrees on from the one before as the way between them is long. */
class UnwoundLine {
  readonly #lines: Lines;
  x = new Float64Array(64);
  y = new Float64Array(64);
  count = 0;

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  /** A point nobody knows breaks the line: NaN meets nothing. */
  take(row: number): void {
    const { starts, coordinates } = this.#lines;
    const first = starts[row] as number;
    this.count = (starts[row + 1] as number) - first;
    if (this.count > this.x.length) {
      this.x = new Float64Array(2 * this.count);
      this.y = new Float64Array(2 * this.count);
    }
    let x = Number.NaN;
    for (let i = 0; i < this.count; i++) {
      const lon = coordinates[2 * (first + i)] as number;
      x = Number.isNaN(x) ? wrapLongitude(lon) : x + eastward(coordinates, first + i - 1);
      this.x[i] = x;
      this.y[i] = coordinates[2 * (first + i) + 1] as number;
    }
  }
}

/** Whether a line, turned by so many degrees, has a part in the shape. */
function touches({ x, y, count }: UnwoundLine, turn: number, edges: ShapeEdges): boolean {
  let asked = false;
  for (let i = 0; i < count; i++) {
    const ax = (x[i] as number) + turn;
    const ay = y[i] as number;
    // A line that meets no edge is in with all its points or with none; a broken one is asked again after the break.
    if (!asked) {
      if (isNear(edges, ax, ay) && edges.holds(ax, ay)) return true;
      asked = true;
    }
    if (i + 1 === count) break;
    const bx = (x[i + 1] as number) + turn;
    const by = y[i + 1] as number;
    if (Number.isNaN(ax + ay + bx + by)) asked = false;
    else if (boxMeets(edges, ax, ay, bx, by) && edges.meets(ax, ay, bx, by)) return true;
  }
  return false;
}

function isNear({ west, south, east, north }: ShapeEdges, x: number, y: number): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

function boxMeets({ west, south, east, north }: ShapeEdges, ax: number, ay: number, bx: number, by: number): boolean {
  return Math.max(ax, bx) >= west && Math.min(ax, bx) <= east && Math.max(ay, by) >= south && Math.min(ay, by) <= north;
}

/** All that is within some metres of some pieces. */
class Strip {
  readonly #pieces: EarthPieces;
  readonly #withinM: number;
  readonly #reachM: number;
  readonly #grid: NearGrid;
  readonly #a = new Float64Array(3);
  readonly #b = new Float64Array(3);
  readonly #at = new Float64Array(2);

  constructor(pieces: EarthPieces, withinM: number) {
    this.#pieces = pieces;
    this.#withinM = withinM;
    // A piece within reach has its middle no further off than half its length more.
    this.#reachM = withinM + pieces.longestM / 2;
    this.#grid = new NearGrid(middlesOf(pieces), pieces.longestM + 2 * this.#reachM);
    for (let piece = 0; piece < pieces.fromM.length; piece++) this.#grid.put(piece);
  }

  /** piece: both ends, six numbers. */
  reaches(piece: Float64Array): boolean {
    for (let i = 0; i < 3; i++) {
      this.#a[i] = piece[i] as number;
      this.#b[i] = piece[i + 3] as number;
    }
    const most = this.#withinM ** 2;
    for (const other of this.#grid.findIn(this.#a, this.#b, this.#reachM)) {
      if (gapSquare(piece, 0, this.#pieces.ends, 6 * other, this.#at) <= most) return true;
    }
    return false;
  }
}
