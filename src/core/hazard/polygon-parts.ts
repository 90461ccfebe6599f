/**
 * Answers: which polygons may a box meet, which of their edges, and does a polygon hold a place?
 *
 * Edges run straight in degrees, the short way round the earth; only an edge of 360 degrees goes all the way round, as
 * the frame of a map of the world does. A polygon is its outline and its holes: a ray from a place inside crosses them an
 * odd number of times. A feature of several polygons holds what one of them holds. Building is O(n log n) for n points;
 * a question costs what its box meets.
 */
import type { Polygons } from "../model/index.ts";
import { BoxTree } from "../topology/box-tree.ts";

/** Edges that share a box. */
const RUN = 8;

type BoxNumbers = readonly [minX: number, minY: number, maxX: number, maxY: number];

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
  readonly #runs: (BoxTree | undefined)[];
  #near = new Int32Array(64);

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
        const outline = this.#boxOf(this.#edgeStarts[part] as number, edge);
        edge = this.#writeRing(coordinates, starts[ring] as number, starts[ring + 1] as number, edge, outline);
      }
      this.#edgeStarts[part + 1] = edge;
      const box = this.#boxOf(this.#edgeStarts[part] as number, edge);
      boxes.set(box, 4 * part);
      goRound ||= box[0] < -180 || box[2] > 180;
    }
    this.goRound = goRound;
    this.#tree = new BoxTree(boxes);
    this.#runs = Array.from({ length: this.count });
  }

  /** Polygons whose box meets this one; overwritten by the next question. */
  near(minX: number, minY: number, maxX: number, maxY: number): Int32Array {
    return this.#tree.find(minX, minY, maxX, maxY);
  }

  /** Edges of a polygon that may meet a box; overwritten by the next question. */
  edgesNear(part: number, minX: number, minY: number, maxX: number, maxY: number): Int32Array {
    const [first, last] = [this.#edgeStarts[part] as number, this.#edgeStarts[part + 1] as number];
    const runs = this.#runsOf(part).find(minX, minY, maxX, maxY);
    if (this.#near.length < RUN * runs.length) this.#near = new Int32Array(2 * RUN * runs.length);
    let count = 0;
    for (const run of runs) {
      const end = Math.min(last, first + RUN * (run + 1));
      for (let edge = first + RUN * run; edge < end; edge++) this.#near[count++] = edge;
    }
    return this.#near.subarray(0, count);
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

  /** A ring may or may not repeat its first point at its end; a hole is where its outline is, by whichever longitude. */
  #writeRing(coordinates: Float64Array, start: number, end: number, edge: number, outline: BoxNumbers): number {
    const lon = (i: number) => coordinates[2 * i] as number;
    const lat = (i: number) => coordinates[2 * i + 1] as number;
    const turns = Math.round(((outline[0] + outline[2]) / 2 - lon(start)) / 360);
    let x = lon(start) + 360 * (Number.isFinite(turns) ? turns : 0);
    for (let i = start; i < end; i++) {
      const next = i + 1 === end ? start : i + 1;
      const to = x + onward(lon(next) - lon(i));
      if (lon(next) === lon(i) && lat(next) === lat(i)) continue;
      this.edges.set([x, lat(i), to, lat(next)], 4 * edge++);
      x = to;
    }
    return edge;
  }

  #runsOf(part: number): BoxTree {
    const known = this.#runs[part];
    if (known !== undefined) return known;
    const [first, last] = [this.#edgeStarts[part] as number, this.#edgeStarts[part + 1] as number];
    const boxes = new Float64Array(4 * Math.ceil((last - first) / RUN));
    for (let edge = first, at = 0; edge < last; edge += RUN, at += 4)
      boxes.set(this.#boxOf(edge, Math.min(last, edge + RUN)), at);
    const tree = new BoxTree(boxes);
    this.#runs[part] = tree;
    return tree;
  }

  #boxOf(first: number, last: number): BoxNumbers {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = 4 * first; at < 4 * last; at += 2) {
      const [x, y] = [this.edges[at] as number, this.edges[at + 1] as number];
      // A point nobody knows is in no box.
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
    return [minX, minY, maxX, maxY];
  }
}

function onward(east: number): number {
  const wide = Math.abs(east);
  return wide <= 180 || wide === 360 ? east : east - 360 * Math.round(east / 360);
}
