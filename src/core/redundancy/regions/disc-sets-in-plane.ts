/**
 * Answers: which largest sets of lines in a plane can one disc of radius r hit?
 * A disc that hits a largest set can be moved, hitting no fewer, until its centre stands where the rims of two lines
 * cross, unless it hits nothing but lines that hold its only one in their reach: so centres at all such crossings, and one
 * on every line, find every largest set. Cost: pairs of segments within 2r, each with what lies within r of a crossing.
 */
import { distanceToSegment, forEachTouch, type Segment } from "./disc-touches.ts";

export type PlaneLines = {
  /** Line l has the segments starts[l] .. starts[l + 1], four numbers each. */
  readonly starts: Uint32Array;
  readonly segments: Float64Array;
};

export type DiscSet = {
  /** Ascending. */
  readonly rows: Uint32Array;
  readonly x: number;
  readonly y: number;
};

/** What reaches a disc by rounding alone is hit. */
const HAIR = 1e-6;

export type DiscSearch = {
  /** Whether a disc with this centre is asked for; sets of others are left out. */
  readonly isWanted?: (x: number, y: number) => boolean;
  /** So many pairs of segments are gone through, and no more. */
  readonly mostPairs?: number;
  readonly report?: (done: number, total: number) => void;
};

/** Every largest set, and others. null where there are more pairs than may be gone through. */
export function discSetsInPlane(lines: PlaneLines, r: number, search: DiscSearch = {}): DiscSet[] | null {
  const { isWanted = () => true, mostPairs = Number.POSITIVE_INFINITY, report } = search;
  const ground = new SegmentGrid(lines, r);
  const found = new SetsAtCentres(ground, r, isWanted);
  const count = ground.lineOf.length;
  let pairs = 0;
  for (let a = 0; a < count; a++) {
    const one = ground.segment(a);
    if (a === 0 || ground.lineOf[a] !== ground.lineOf[a - 1]) found.look(one[0], one[1]);
    for (const b of ground.segmentsAbout(one, 2 * r)) {
      if (b <= a || ground.lineOf[b] === ground.lineOf[a]) continue;
      if (++pairs > mostPairs) return null;
      forEachTouch(one, ground.segment(b), r, (x, y) => found.look(x, y));
    }
    report?.(a + 1, count);
  }
  return found.sets();
}

/** Sets at centres a quarter of the radius apart, wherever a disc hits anything. */
export function discSetsOnLattice(
  lines: PlaneLines,
  r: number,
  isWanted: (x: number, y: number) => boolean = () => true,
  report?: (done: number, total: number) => void,
): DiscSet[] {
  const ground = new SegmentGrid(lines, r);
  const found = new SetsAtCentres(ground, r, isWanted);
  const step = r / 4;
  const seen = new Set<string>();
  const count = ground.lineOf.length;
  for (let a = 0; a < count; a++) {
    const [ax, ay, bx, by] = ground.segment(a);
    for (let i = Math.floor((Math.min(ax, bx) - r) / step); i * step <= Math.max(ax, bx) + r; i++) {
      for (let j = Math.floor((Math.min(ay, by) - r) / step); j * step <= Math.max(ay, by) + r; j++) {
        const key = `${i},${j}`;
        if (seen.has(key)) continue;
        seen.add(key);
        found.look(i * step, j * step);
      }
    }
    report?.(a + 1, count);
  }
  return found.sets();
}

/** What discs at chosen centres hit, each set once. */
class SetsAtCentres {
  readonly #found = new Map<string, DiscSet>();

  constructor(
    readonly ground: SegmentGrid,
    readonly r: number,
    readonly isWanted: (x: number, y: number) => boolean,
  ) {}

  look(x: number, y: number): void {
    if (!this.isWanted(x, y)) return;
    const rows = this.ground.linesNear(x, y, this.r * (1 + HAIR));
    if (rows.length === 0) return;
    const key = rows.join();
    if (!this.#found.has(key)) this.#found.set(key, { rows, x, y });
  }

  sets(): DiscSet[] {
    return [...this.#found.values()];
  }
}

/** Segments by the cells of a grid as wide as the disc's radius that their boxes lie in. */
class SegmentGrid {
  readonly lineOf: Uint32Array;
  readonly #segments: Float64Array;
  readonly #cells = new Map<string, number[]>();
  readonly #width: number;
  readonly #seen: Uint32Array;
  #asked = 0;

  constructor({ starts, segments }: PlaneLines, width: number) {
    this.#segments = segments;
    this.#width = width;
    this.lineOf = new Uint32Array(segments.length / 4);
    this.#seen = new Uint32Array(this.lineOf.length);
    for (let line = 0; line + 1 < starts.length; line++) this.lineOf.fill(line, starts[line], starts[line + 1]);
    for (let i = 0; i < this.lineOf.length; i++) {
      this.#forEachCell(this.segment(i), 0, (key) => {
        const cell = this.#cells.get(key);
        if (cell === undefined) this.#cells.set(key, [i]);
        else cell.push(i);
      });
    }
  }

  segment(i: number): Segment {
    const at = 4 * i;
    const s = this.#segments;
    return [s[at] as number, s[at + 1] as number, s[at + 2] as number, s[at + 3] as number];
  }

  /** Those whose boxes may be within a distance of that of a segment, each once. */
  segmentsAbout(segment: Segment, distance: number): number[] {
    const asked = ++this.#asked;
    const about: number[] = [];
    this.#forEachCell(segment, distance, (key) => {
      for (const i of this.#cells.get(key) ?? []) {
        if (this.#seen[i] === asked) continue;
        this.#seen[i] = asked;
        about.push(i);
      }
    });
    return about;
  }

  /** Ascending. */
  linesNear(x: number, y: number, distance: number): Uint32Array {
    const lines = new Set<number>();
    for (const i of this.segmentsAbout([x, y, x, y], distance)) {
      const line = this.lineOf[i] as number;
      if (!lines.has(line) && distanceToSegment(x, y, this.segment(i)) <= distance) lines.add(line);
    }
    return Uint32Array.from(lines).sort();
  }

  #forEachCell([ax, ay, bx, by]: Segment, margin: number, visit: (key: string) => void): void {
    const cell = (metres: number) => Math.floor(metres / this.#width);
    const right = cell(Math.max(ax, bx) + margin);
    const top = cell(Math.max(ay, by) + margin);
    for (let i = cell(Math.min(ax, bx) - margin); i <= right; i++) {
      for (let j = cell(Math.min(ay, by) - margin); j <= top; j++) visit(`${i},${j}`);
    }
  }
}
