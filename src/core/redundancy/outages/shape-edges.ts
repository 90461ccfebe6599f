/**
 * Answers: does a polygon hold a position, and does a segment meet its border?
 *
 * Borders and lines run straight in degrees from point to point, as maps draw them, and the short way round the earth; so
 * nothing here is measured, and there is nothing to lose to a projection. A position on the border is in. Inside is by
 * even and odd over the rings of one polygon, its holes among them; several polygons hold what any of them holds. A ring
 * that goes round a pole has no inside that degrees could tell, and holds nothing but its border.
 * Building is O(e log e) for e edges, asking O(log e + edges met).
 */
import type { LineShape, PolygonShape } from "../../model/index.ts";
import { BoxTree } from "../../topology/box-tree.ts";
import { wrapLongitude } from "../../topology/line-pieces.ts";

export class ShapeEdges {
  /** Degrees; to the east past 180 where the shape goes on there. */
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  /** Four numbers an edge. */
  readonly #edges: Float64Array;
  readonly #polygonOf: Uint32Array;
  readonly #tree: BoxTree;
  /** Of the polygons asked about at once, those with an odd count of edges to the east. */
  readonly #odd = new Set<number>();

  constructor(shape: PolygonShape) {
    const edges: number[] = [];
    const polygonOf: number[] = [];
    for (const [polygon, rings] of shape.entries()) {
      const start = wrapLongitude(rings[0]?.[0]?.[0] ?? 0);
      for (const ring of rings) {
        for (const edge of edgesOf(ring, start)) {
          edges.push(...edge);
          polygonOf.push(polygon);
        }
      }
    }
    const boxes = new Float64Array(edges.length);
    for (let at = 0; at < edges.length; at += 4) {
      const [ax, ay, bx, by] = edges.slice(at, at + 4) as [number, number, number, number];
      boxes.set([Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)], at);
    }
    this.#edges = Float64Array.from(edges);
    this.#polygonOf = Uint32Array.from(polygonOf);
    this.#tree = new BoxTree(boxes);
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = 0; at < boxes.length; at += 4) {
      west = Math.min(west, boxes[at] as number);
      south = Math.min(south, boxes[at + 1] as number);
      east = Math.max(east, boxes[at + 2] as number);
      north = Math.max(north, boxes[at + 3] as number);
    }
    [this.west, this.south, this.east, this.north] = [west, south, east, north];
  }

  holds(x: number, y: number): boolean {
    const edges = this.#edges;
    this.#odd.clear();
    for (const edge of this.#tree.find(x, y, Infinity, y)) {
      const at = 4 * edge;
      const ax = edges[at] as number;
      const ay = edges[at + 1] as number;
      const bx = edges[at + 2] as number;
      const by = edges[at + 3] as number;
      const side = sideOf(ax, ay, bx, by, x, y);
      if (side === 0 && x >= Math.min(ax, bx) && x <= Math.max(ax, bx)) return true;
      if (ay > y === by > y || side > 0 !== by > ay) continue;
      const polygon = this.#polygonOf[edge] as number;
      if (!this.#odd.delete(polygon)) this.#odd.add(polygon);
    }
    return this.#odd.size > 0;
  }

  meets(ax: number, ay: number, bx: number, by: number): boolean {
    const edges = this.#edges;
    const found = this.#tree.find(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
    for (const edge of found) {
      const at = 4 * edge;
      const cx = edges[at] as number;
      const cy = edges[at + 1] as number;
      const dx = edges[at + 2] as number;
      const dy = edges[at + 3] as number;
      // Their boxes meet: two segments do where neither lies wholly to one side of the other.
      const apart =
        sideOf(ax, ay, bx, by, cx, cy) * sideOf(ax, ay, bx, by, dx, dy) > 0 ||
        sideOf(cx, cy, dx, dy, ax, ay) * sideOf(cx, cy, dx, dy, bx, by) > 0;
      if (!apart) return true;
    }
    return false;
  }
}

/** Above 0 to the left of the way from a to b, below 0 to the right. */
function sideOf(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
  return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
}

/** The ring, closed, each edge the short way round; it begins within half the earth of the start. */
function* edgesOf(ring: LineShape, start: number): Iterable<readonly [number, number, number, number]> {
  const first = ring[0];
  if (first === undefined) return;
  let x = nearest(first[0], start);
  let y = first[1];
  for (let i = 1; i <= ring.length; i++) {
    const [lon, lat] = ring[i % ring.length] ?? first;
    const next = nearest(lon, x);
    yield [x, y, next, lat];
    [x, y] = [next, lat];
  }
}

/** The same meridian, within half the earth of another. */
function nearest(lon: number, to: number): number {
  return lon - 360 * Math.round((lon - to) / 360);
}
