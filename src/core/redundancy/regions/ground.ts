/**
 * Answers: what can a disc hit that is centred about here? The map in square tiles, each laid flat with all spans and
 * sites within reach of a disc centred in it, so that distances in it are true to a thousandth; a network drawn in a
 * plane is one tile. A tile is laid flat when it is first looked into, and many never are. O(points) for the tiles.
 */
import { FlatFrame } from "../../geo/flat-frame.ts";
import type { Lines, Points, Position } from "../../model/index.ts";
import { eastward } from "../../topology/line-pieces.ts";

export type DiscQuestion = {
  /** Degrees, and metres; or of a plane, all in the unit of its drawing. */
  readonly spans: Lines;
  /** No site is hit where none are given. */
  readonly sites: Points | null;
  readonly radius: number;
  readonly planar: boolean;
};

/** Elements are spans by their rows, then sites: the number of spans and their row. */
export type FlatGround = {
  /** Four numbers each; a site is a segment of no length. Segments of one element stand together. */
  readonly segments: Float64Array;
  readonly elementOf: Uint32Array;
};

/** Discs centred in the square about 0, 0 of the frame are this tile's. */
export type Tile = {
  readonly half: number;
  readonly elements: readonly number[];
  toPlane(position: Position): readonly [x: number, y: number];
  toMap(x: number, y: number): Position;
  layFlat(): FlatGround;
};

const METRES_PER_DEGREE = 111_000;
/** Wider tiles are not flat enough; with narrower ones there are too many. */
const WIDEST_M = 200_000;
const NARROWEST_M = 20_000;
/** A line over more tiles than this, from side to side, is placed piece by piece. */
const LONG_TILES = 8;
/** A frame at the middle of a tile gives distances about it to this share. */
const FRAME_ERROR = 0.01;

export function tilesOf(question: DiscQuestion): Tile[] {
  return question.planar ? onePlane(question) : tilesOnEarth(question);
}

function onePlane(question: DiscQuestion): Tile[] {
  const all = new Box();
  const elements: number[] = [];
  forEachBox(question, (element, box) => {
    all.add(box.west, box.south);
    all.add(box.east, box.north);
    elements.push(element);
  });
  if (elements.length === 0) return [];
  const [x, y] = [(all.west + all.east) / 2, (all.south + all.north) / 2];
  const half = Math.max(all.east - x, all.north - y) + question.radius;
  return [
    tile(question, half, Number.POSITIVE_INFINITY, elements, {
      toPlane: ([u, v]) => [u - x, v - y],
      toMap: (u, v) => [u + x, v + y],
    }),
  ];
}

function tilesOnEarth(question: DiscQuestion): Tile[] {
  const { radius } = question;
  const side = Math.max(radius / 2, Math.min(WIDEST_M, Math.max(NARROWEST_M, 4 * radius)));
  const high = side / METRES_PER_DEGREE;
  const reach = radius * (1 + FRAME_ERROR) + side * FRAME_ERROR;
  const bands = new Map<number, Band>();
  const tiles = new Map<string, { readonly band: Band; readonly i: number; readonly elements: number[] }>();
  const up = reach / METRES_PER_DEGREE;
  const place = (element: number, { west, south, east, north }: Box) => {
    for (let j = Math.floor((south - up) / high); j <= Math.floor((north + up) / high); j++) {
      let band = bands.get(j);
      if (band === undefined) bands.set(j, (band = new Band(j, high, reach)));
      const last = Math.floor((east + band.aside) / band.wide);
      for (let at = Math.max(Math.floor((west - band.aside) / band.wide), last - band.columns + 1); at <= last; at++) {
        const i = ((at % band.columns) + band.columns) % band.columns;
        const key = `${j},${i}`;
        const known = tiles.get(key);
        if (known === undefined) tiles.set(key, { band, i, elements: [element] });
        else if (known.elements.at(-1) !== element) known.elements.push(element);
      }
    }
  };
  forEachBox(question, (element, box) => {
    // A long line is in few of the tiles of the box about it: it is placed piece by piece.
    if (box.degrees() <= LONG_TILES * high) place(element, box);
    else forEachPiece(question.spans, element, LONG_TILES * high, (piece) => place(element, piece));
  });
  return Array.from(tiles.values(), ({ band, i, elements }) => {
    const lon = (i + 0.5) * band.wide;
    const frame = new FlatFrame([lon > 180 ? lon - 360 : lon, band.lat]);
    return tile(question, band.half, band.half + reach, elements, {
      toPlane: ([x, y]) => frame.toPlane(x, y),
      toMap: (x, y) => frame.toEarth(x, y),
    });
  });
}

/** Tiles side by side about the earth, between two latitudes. */
class Band {
  readonly lat: number;
  readonly columns: number;
  /** Degrees of longitude: of a tile, and of the reach of a disc. */
  readonly wide: number;
  readonly aside: number;
  /** Metres. */
  readonly half: number;

  constructor(j: number, high: number, reach: number) {
    this.lat = (j + 0.5) * high;
    const cos = (lat: number) => Math.max(0.02, Math.cos((Math.min(90, Math.max(0, lat)) * Math.PI) / 180));
    const pole = Math.abs(this.lat) + high / 2;
    const equator = cos(Math.abs(this.lat) - high / 2);
    this.columns = Math.max(1, Math.floor((360 * equator) / high));
    this.wide = 360 / this.columns;
    const metresWide = this.wide * equator * METRES_PER_DEGREE * 1.01;
    this.half = Math.max(metresWide, high * METRES_PER_DEGREE * 1.01) / 2;
    const poleward = cos(pole + reach / METRES_PER_DEGREE);
    // The square is wider than the tile towards the pole; what only that part reaches belongs to it too.
    this.aside = (reach + metresWide / 2) / METRES_PER_DEGREE / poleward - this.wide / 2;
  }
}

/** reach: from the middle, how far off something can lie that a disc of this tile hits. */
function tile(
  question: DiscQuestion,
  half: number,
  reach: number,
  elements: readonly number[],
  frame: Pick<Tile, "toPlane" | "toMap">,
) {
  let flat: FlatGround | null = null;
  return { half, elements, ...frame, layFlat: () => (flat ??= layFlat(question, elements, reach, frame)) };
}

function layFlat(
  { spans: { starts, coordinates }, sites, planar }: DiscQuestion,
  elements: readonly number[],
  reach: number,
  { toPlane }: Pick<Tile, "toPlane">,
): FlatGround {
  const spanCount = starts.length - 1;
  const segments: number[] = [];
  const elementOf: number[] = [];
  const isOut = (a: number, b: number) => Math.min(a, b) > reach || Math.max(a, b) < -reach;
  const put = (element: number, from: readonly [number, number], to: readonly [number, number]) => {
    if (isOut(from[0], to[0]) || isOut(from[1], to[1])) return;
    segments.push(from[0], from[1], to[0], to[1]);
    elementOf.push(element);
  };
  for (const element of elements) {
    if (element >= spanCount) {
      const at = 2 * (element - spanCount);
      const place = toPlane([sites?.coordinates[at] as number, sites?.coordinates[at + 1] as number]);
      put(element, place, place);
      continue;
    }
    let from: readonly [number, number] | null = null;
    for (let i = starts[element] as number; i < (starts[element + 1] as number); i++) {
      const [lon, lat] = [coordinates[2 * i] as number, coordinates[2 * i + 1] as number];
      const to = toPlane([lon, lat]);
      if (!Number.isFinite(to[0] + to[1])) {
        from = null; // A point nobody knows breaks the line.
        continue;
      }
      if (from !== null) {
        const east = planar ? 0 : eastward(coordinates, i - 1);
        const north = lat - (coordinates[2 * i - 1] as number);
        const pieces = planar ? 1 : piecesOf(Math.hypot(to[0] - from[0], to[1] - from[1]), east);
        for (let piece = 1; piece < pieces; piece++) {
          const left = 1 - piece / pieces;
          const next = toPlane([lon - left * east, lat - left * north]);
          put(element, from, next);
          from = next;
        }
        put(element, from, to);
      }
      from = to;
    }
  }
  return { segments: Float64Array.from(segments), elementOf: Uint32Array.from(elementOf) };
}

/** A line runs straight in degrees, as maps draw it, and so bends in the frame: off its chord by no more than this. */
const BEND_M = 0.25;

/** An arc bends off its chord by an eighth of its length times its turn. */
function piecesOf(length: number, east: number): number {
  return Math.max(1, Math.ceil(Math.sqrt((length * Math.abs(east) * Math.PI) / 180 / 8 / BEND_M)));
}

class Box {
  west = Number.POSITIVE_INFINITY;
  south = Number.POSITIVE_INFINITY;
  east = Number.NEGATIVE_INFINITY;
  north = Number.NEGATIVE_INFINITY;

  add(x: number, y: number): void {
    if (x < this.west) this.west = x;
    if (x > this.east) this.east = x;
    if (y < this.south) this.south = y;
    if (y > this.north) this.north = y;
  }

  /** Its longer side. */
  degrees(): number {
    return Math.max(this.east - this.west, this.north - this.south);
  }
}

/** Boxes of the line of a span, none of them wider or higher; straight in degrees, as maps draw it. */
function forEachPiece({ starts, coordinates }: Lines, span: number, degrees: number, visit: (box: Box) => void): void {
  let lon = Number.NaN;
  for (let i = (starts[span] as number) + 1; i < (starts[span + 1] as number); i++) {
    const [x, y] = [coordinates[2 * i - 2] as number, coordinates[2 * i - 1] as number];
    const [east, north] = [eastward(coordinates, i - 1), (coordinates[2 * i + 1] as number) - y];
    if (!Number.isFinite(x + y + east + north)) {
      lon = Number.NaN;
      continue;
    }
    if (Number.isNaN(lon)) lon = x;
    const pieces = Math.max(1, Math.ceil(Math.max(Math.abs(east), Math.abs(north)) / degrees));
    for (let piece = 0; piece < pieces; piece++) {
      const box = new Box();
      for (const share of [piece / pieces, (piece + 1) / pieces]) box.add(lon + share * east, y + share * north);
      visit(box);
    }
    lon += east;
  }
}

/** Of every element that lies anywhere: a span needs two known points. Past the 180th meridian longitudes go on. */
function forEachBox(
  { spans: { starts, coordinates }, sites, planar }: DiscQuestion,
  visit: (element: number, box: Box) => void,
): void {
  const spanCount = starts.length - 1;
  for (let row = 0; row < spanCount; row++) {
    const box = new Box();
    let [points, lon, last] = [0, 0, -1];
    for (let i = starts[row] as number; i < (starts[row + 1] as number); i++) {
      const [x, y] = [coordinates[2 * i] as number, coordinates[2 * i + 1] as number];
      if (!Number.isFinite(x + y)) continue;
      lon = points++ === 0 || planar || last !== i - 1 ? x : lon + eastward(coordinates, last);
      last = i;
      box.add(lon, y);
    }
    if (points > 1) visit(row, box);
  }
  for (let site = 0; site < (sites?.coordinates.length ?? 0) / 2; site++) {
    const [x, y] = [sites?.coordinates[2 * site] as number, sites?.coordinates[2 * site + 1] as number];
    if (!Number.isFinite(x + y)) continue;
    const box = new Box();
    box.add(x, y);
    visit(spanCount + site, box);
  }
}
