/**
 * Answers: from where to where does a line run inside a polygon?
 *
 * Each segment is cut where it meets edges, and the middle of each cut is asked whether it is inside, so that touching a
 * corner, running through one, or crossing a self-crossing outline need no cases of their own. The border belongs to the
 * polygon: what runs along an edge, within a thousandth of a millimetre, is inside. Places are counted in points of the
 * line: 3.25 lies a quarter of the way from point 3 to point 4.
 */
import type { Lines } from "../model/index.ts";
import type { PolygonParts } from "./polygon-parts.ts";
import type { Box, FoundStretches } from "./walk-lines.ts";

/** Degrees: a micrometre. */
const ON_EDGE = 1e-11;
/** As a share of a segment: so near to its end an edge may belong to the next one as well. */
const AT_END = 1e-9;

export class LineClip {
  readonly #parts: PolygonParts;
  readonly #x: Float64Array;
  readonly #coordinates: Float64Array;
  /** Of the segment at hand: where edges meet it, and the stretches that lie on edges, as shares of its way. */
  readonly #cuts: number[] = [];
  readonly #onEdges: number[] = [];
  /** An edge meets the segment's beginning or its end, or lies along it. */
  #meetsEnd = false;
  /** Per polygon the point of a line up to which it is known whether the line is inside, and whether it is. */
  readonly #knownTo: Int32Array;
  readonly #isIn: Uint8Array;

  /** x: longitudes of all points, counted on across the 180th meridian. */
  constructor(parts: PolygonParts, { coordinates }: Lines, x: Float64Array) {
    this.#parts = parts;
    this.#x = x;
    this.#coordinates = coordinates;
    this.#knownTo = new Int32Array(parts.count).fill(-1);
    this.#isIn = new Uint8Array(parts.count);
  }

  /** Adds the stretches between two points of one line, which is looked at so many degrees further east. */
  addInside(part: number, first: number, last: number, shift: number, box: Box, found: FoundStretches): void {
    const feature = this.#parts.features[part] as number;
    const edges = this.#parts.edgesNear(part, box.minX + shift, box.minY, box.maxX + shift, box.maxY).slice();
    // From a clean end of what was looked at before, the line goes on as it was: in or out.
    let isIn = shift === 0 && this.#knownTo[part] === first ? this.#isIn[part] === 1 : null;
    if (edges.length === 0) {
      isIn ??= this.#holds(part, first, 0, shift);
      if (isIn) found.add(feature, first, last);
    }
    for (let i = first; i < last && edges.length > 0; i++) {
      this.#cut(i, shift, edges);
      if (this.#meetsEnd || this.#cuts.length !== 1) isIn = null;
      let from = 0;
      for (const to of this.#cuts) {
        if (to <= from) continue;
        const middle = (from + to) / 2;
        if (isIn === null || this.#cuts.length > 1)
          isIn = this.#isOnEdge(middle) || this.#holds(part, i, middle, shift);
        if (isIn) found.add(feature, i + from, i + to);
        from = to;
      }
      if (this.#meetsEnd) isIn = null;
    }
    if (shift !== 0) return;
    this.#knownTo[part] = isIn === null ? -1 : last;
    this.#isIn[part] = isIn ? 1 : 0;
  }

  #holds(part: number, i: number, share: number, shift: number): boolean {
    const x = this.#x;
    const lat = this.#coordinates;
    const [x0, y0] = [x[i] as number, lat[2 * i + 1] as number];
    if (share === 0) return this.#parts.holds(part, x0 + shift, y0);
    const [east, north] = [(x[i + 1] as number) - x0, (lat[2 * i + 3] as number) - y0];
    return this.#parts.holds(part, x0 + share * east + shift, y0 + share * north);
  }

  /** Leaves the cuts in order, the end of the segment among them; none where a point of it is not known. */
  #cut(i: number, shift: number, near: Int32Array): void {
    const { edges } = this.#parts;
    const cuts = this.#cuts;
    cuts.length = this.#onEdges.length = 0;
    this.#meetsEnd = false;
    const x = (this.#x[i] as number) + shift;
    const y = this.#coordinates[2 * i + 1] as number;
    const east = (this.#x[i + 1] as number) + shift - x;
    const north = (this.#coordinates[2 * i + 3] as number) - y;
    const length = Math.sqrt(east * east + north * north);
    if (!(length > 0)) return;
    const atEnd = Math.max(AT_END, ON_EDGE / length);
    const onEdge = ON_EDGE * length;
    for (const edge of near) {
      const x1 = (edges[4 * edge] as number) - x;
      const y1 = (edges[4 * edge + 1] as number) - y;
      const x2 = (edges[4 * edge + 2] as number) - x;
      const y2 = (edges[4 * edge + 3] as number) - y;
      // How far to the left of the segment the edge begins and ends, times the segment's length.
      const left1 = east * y1 - north * x1;
      const left2 = east * y2 - north * x2;
      const on1 = Math.abs(left1) <= onEdge;
      const on2 = Math.abs(left2) <= onEdge;
      if (!on1 && !on2 && left1 > 0 === left2 > 0) continue;
      const t1 = (east * x1 + north * y1) / (length * length);
      const t2 = (east * x2 + north * y2) / (length * length);
      if (on1 && on2) {
        const [from, to] = [Math.max(0, Math.min(t1, t2)), Math.min(1, Math.max(t1, t2))];
        if (from <= to) this.#meetsEnd = true;
        if (from < to) {
          this.#onEdges.push(from, to);
          cuts.push(from, to);
        }
        continue;
      }
      const share = on1 ? 0 : on2 ? 1 : left1 / (left1 - left2);
      const at = t1 + share * (t2 - t1);
      if (at > 0 && at < 1) cuts.push(at);
      if (Math.abs(at) <= atEnd || Math.abs(at - 1) <= atEnd) this.#meetsEnd = true;
    }
    cuts.sort((a, b) => a - b);
    cuts.push(1);
  }

  #isOnEdge(share: number): boolean {
    const on = this.#onEdges;
    for (let i = 0; i < on.length; i += 2) if (share > (on[i] as number) && share < (on[i + 1] as number)) return true;
    return false;
  }
}
