/**
 * Answers: which polygons may a box meet, which of their edges, and does a polygon hold a place?
 *
 * Edges run straight in degrees, the short way round the earth; only an edge of 360 degrees goes all the way round, as
 * the frame of a map of the world does. A polygon is its outline and its holes: a ray from a place inside crosses them an
 * odd number of times. A feature of several polygons holds what one of them holds. Edges that follow each other lie near
 * each other, so that boxes over them need no sorting. Building is O(n) for n points and O(p log p) for p polygons; a
 * question costs what its box meets.
 */
import type { Polygons } from "../model/index.ts";
import { BoxTree } from "../topology/box-tree.ts";

/** Edges, which follow each other round a ring, and then boxes of them, that share a box. */
const RUN = 8;
/** So many boxes of a polygon are looked at one by one. */
const FEW = 16;

/** Per polygon p the boxes starts[p] .. starts[p + 1]: of RUN edges each, or of RUN boxes of the level below. */
type Level = { readonly starts: Uint32Array; readonly boxes: Float64Array };

export class PolygonParts {
  readonly count: number;
  /** Per polygon the row of its feature. */
  readonly features: Uint32Array;
  /** Some polygon crosses the 180th meridian. */
  readonly goRound: boolean;
  /** Four numbers an edge: where it begins and ends. Polygon p has edges edgeStarts[p] .. edgeStarts[p + 1]. */
  readonly edges: Float64Array;
  readonly #edgeStarts: Uint32Array;
  readonly #tree: BoxTree;
  readonly #levels: readonly Level[];
  #near = new Int32Array(64);
  #nearCount = 0;

  constructor({ polygonStarts, ringStarts, starts, coordinates }: Polygons) {
    this.count = ringStarts.length - 1;
    this.features = new Uint32Array(this.count);
    for (let row = 0; row + 1 < polygonStarts.length; row++)
      this.features.fill(row, polygonStarts[row], polygonStarts[row + 1]);
    this.#edgeStarts = new Uint32Array(this.count + 1);
    this.edges = new Float64Array(2 * coordinates.length);
    const boxes = new Float64Array(4 * this.count);
    let [edge, goRound] = [0, false];
    for (let part = 0; part < this.count; part++) {
      for (let ring = ringStarts[part] as number; ring < (ringStarts[part + 1] as number); ring++) {
        writeBox(this.edges, this.#edgeStarts[part] as number, edge, boxes, part);
        edge = this.#writeRing(coordinates, starts[ring] as number, starts[ring + 1] as number, edge, boxes, part);
      }
      this.#edgeStarts[part + 1] = edge;
      writeBox(this.edges, this.#edgeStarts[part] as number, edge, boxes, part);
      goRound ||= (boxes[4 * part] as number) < -180 || (boxes[4 * part + 2] as number) > 180;
    }
    this.goRound = goRound;
    this.#tree = new BoxTree(boxes);
    this.#levels = this.#groupUp();
  }

  /** Polygons whose box meets this one; overwritten by the next question. */
  near(minX: number, minY: number, maxX: number, maxY: number): Int32Array {
    return this.#tree.find(minX, minY, maxX, maxY);
  }

  /** Edges of a polygon that may meet a box; overwritten by the next question. */
  edgesNear(part: number, minX: number, minY: number, maxX: number, maxY: number): Int32Array {
    const top = this.#levels.length - 1;
    const { starts } = this.#levels[top] as Level;
    this.#nearCount = 0;
    this.#addNear(part, top, starts[part] as number, starts[part + 1] as number, minX, minY, maxX, maxY);
    return this.#near.subarray(0, this.#nearCount);
  }

  /** On the border either answer may come. */
  holds(part: number, x: number, y: number): boolean {
    const { edges } = this;
    let isIn = false;
    for (const edge of this.edgesNear(part, x, y, Number.POSITIVE_INFINITY, y)) {
      const y1 = edges[4 * edge + 1] as number;
      const y2 = edges[4 * edge + 3] as number;
      if (y1 > y === y2 > y) continue;
      const x1 = edges[4 * edge] as number;
      const share = (y - y1) / (y2 - y1);
      if (x < x1 + share * ((edges[4 * edge + 2] as number) - x1)) isIn = !isIn;
    }
    return isIn;
  }

  #addNear(
    part: number,
    depth: number,
    from: number,
    to: number,
    minX: number,
    minY: number,
    maxX: number,
    maxY: number,
  ): void {
    const { starts, boxes } = this.#levels[depth] as Level;
    const below = depth === 0 ? this.#edgeStarts : (this.#levels[depth - 1] as Level).starts;
    for (let box = from; box < to; box++) {
      if ((boxes[4 * box] as number) > maxX || (boxes[4 * box + 2] as number) < minX) continue;
      if ((boxes[4 * box + 1] as number) > maxY || (boxes[4 * box + 3] as number) < minY) continue;
      const first = (below[part] as number) + RUN * (box - (starts[part] as number));
      const end = Math.min(below[part + 1] as number, first + RUN);
      if (depth > 0) this.#addNear(part, depth - 1, first, end, minX, minY, maxX, maxY);
      else this.#addEdges(first, end);
    }
  }

  #addEdges(first: number, end: number): void {
    if (this.#near.length < this.#nearCount + RUN) {
      const longer = new Int32Array(2 * this.#near.length);
      longer.set(this.#near);
      this.#near = longer;
    }
    for (let edge = first; edge < end; edge++) this.#near[this.#nearCount++] = edge;
  }

  /** Boxes of boxes until no polygon has more than a few. */
  #groupUp(): Level[] {
    const levels: Level[] = [];
    let most = Number.POSITIVE_INFINITY;
    for (let below = this.#edgeStarts; most > FEW; below = (levels.at(-1) as Level).starts) {
      const starts = new Uint32Array(this.count + 1);
      most = 0;
      for (let part = 0; part < this.count; part++) {
        const boxes = Math.ceil(((below[part + 1] as number) - (below[part] as number)) / RUN);
        starts[part + 1] = (starts[part] as number) + boxes;
        most = Math.max(most, boxes);
      }
      const boxes = new Float64Array(4 * (starts[this.count] as number));
      const inner = levels.at(-1)?.boxes ?? this.edges;
      for (let part = 0; part < this.count; part++) {
        const end = below[part + 1] as number;
        let box = starts[part] as number;
        for (let first = below[part] as number; first < end; first += RUN) {
          writeBox(inner, first, Math.min(end, first + RUN), boxes, box++);
        }
      }
      levels.push({ starts, boxes });
    }
    return levels;
  }

  /** Whether two of its edges run through each other, not only touch. */
  crossesItself(part: number): boolean {
    const { edges } = this;
    const number = (at: number) => edges[at] as number;
    for (let edge = this.#edgeStarts[part] as number; edge < (this.#edgeStarts[part + 1] as number); edge++) {
      const [x1, y1, x2, y2] = [number(4 * edge), number(4 * edge + 1), number(4 * edge + 2), number(4 * edge + 3)];
      /** To which side of the edge a place lies. */
      const side = (at: number) => Math.sign((x2 - x1) * (number(at + 1) - y1) - (y2 - y1) * (number(at) - x1));
      const west = Math.min(x1, x2);
      const east = Math.max(x1, x2);
      for (const other of this.edgesNear(part, west, Math.min(y1, y2), east, Math.max(y1, y2))) {
        if (other <= edge || side(4 * other) * side(4 * other + 2) >= 0) continue;
        const [x3, y3, x4, y4] = [
          number(4 * other),
          number(4 * other + 1),
          number(4 * other + 2),
          number(4 * other + 3),
        ];
        const from = Math.sign((x4 - x3) * (y1 - y3) - (y4 - y3) * (x1 - x3));
        const to = Math.sign((x4 - x3) * (y2 - y3) - (y4 - y3) * (x2 - x3));
        if (from * to < 0) return true;
      }
    }
    return false;
  }

  /** A ring may or may not repeat its first point at its end; a hole is where its outline is, by whichever longitude. */
  #writeRing(
    coordinates: Float64Array,
    start: number,
    end: number,
    edge: number,
    outlines: Float64Array,
    part: number,
  ): number {
    const lon = (i: number) => coordinates[2 * i] as number;
    const lat = (i: number) => coordinates[2 * i + 1] as number;
    const turns = Math.round(
      (((outlines[4 * part] as number) + (outlines[4 * part + 2] as number)) / 2 - lon(start)) / 360,
    );
    let x = lon(start) + 360 * (Number.isFinite(turns) ? turns : 0);
    for (let i = start; i < end; i++) {
      const next = i + 1 === end ? start : i + 1;
      const to = x + onward(lon(next) - lon(i));
      if (lon(next) === lon(i) && lat(next) === lat(i)) continue;
      const at = 4 * edge++;
      this.edges[at] = x;
      this.edges[at + 1] = lat(i);
      this.edges[at + 2] = to;
      this.edges[at + 3] = lat(next);
      x = to;
    }
    return edge;
  }
}

/** The box about boxes, or about edges, whose two ends are four numbers as well. */
function writeBox(inner: Float64Array, first: number, last: number, boxes: Float64Array, box: number): void {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 4 * first; at < 4 * last; at += 2) {
    const [x, y] = [inner[at] as number, inner[at + 1] as number];
    // A point nobody knows is in no box.
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  boxes[4 * box] = minX;
  boxes[4 * box + 1] = minY;
  boxes[4 * box + 2] = maxX;
  boxes[4 * box + 3] = maxY;
}

function onward(east: number): number {
  const wide = Math.abs(east);
  return wide <= 180 || wide === 360 ? east : east - 360 * Math.round(east / 360);
}
