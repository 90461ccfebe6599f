/**
 * Answers: how wide must a disc be that is centred here, so that its loss separates a site from others? As wide as it
 * takes to hit every way: of each way the disc first meets what of it is nearest, and the way that is met last decides.
 * Spans are joined from the farthest to the nearest until the site reaches another; the last one joined is the answer.
 * Cost of a place: segments near it, their sorting, and a pass over the spans of the tile.
 */
import type { ServiceGraph } from "../../topology/service-graph.ts";
import type { Tile } from "./ground.ts";
import { distanceToSegment } from "./touches.ts";

export type Separated = {
  /** Row of the site; it is not hit. */
  readonly from: number;
  /** Rows of what it is to be separated from. */
  readonly to: readonly number[];
  /** Whether discs may hit these. */
  readonly toMayBeHit: boolean;
};

/** Of one tile: ways that lie out of reach of all its discs are joined once. */
export class SeparatingRadius {
  readonly #tile: Tile;
  /** Per element of the tile its distance from the place asked about, as far as it was near. */
  readonly #distance: Float64Array;
  readonly #lineOf: Uint32Array;
  /** Links between joined parts: two parts each, and the elements that they hang on, up to three, −1 for none. */
  readonly #links: Int32Array;
  readonly #parent: Int32Array;
  readonly #start: number;
  readonly #goal: number;
  /** False where a way runs out of reach of all discs. */
  readonly isPossible: boolean;

  constructor(tile: Tile, spanCount: number, { from, to, used, siteMask }: ServiceGraph, pair: Separated) {
    this.#tile = tile;
    const { elementOf } = tile.layFlat();
    const lineOf = new Map<number, number>();
    for (const element of elementOf) if (!lineOf.has(element)) lineOf.set(element, lineOf.size);
    this.#lineOf = elementOf.map((element) => lineOf.get(element) as number);
    this.#distance = new Float64Array(lineOf.size).fill(Number.POSITIVE_INFINITY);
    const spared = new Set(pair.toMayBeHit ? [pair.from] : [pair.from, ...pair.to]);
    const lineOfSite = (site: number) => (spared.has(site) ? -1 : (lineOf.get(spanCount + site) ?? -1));

    const goal = siteMask.length;
    const parts = new Parts(Int32Array.from({ length: goal + 1 }, (_, part) => part));
    const links: number[] = [];
    const put = (a: number, b: number, ...lines: readonly number[]) => {
      if (lines.every((line) => line < 0)) parts.join(a, b);
      else links.push(a, b, lines[0] ?? -1, lines[1] ?? -1, lines[2] ?? -1);
    };
    for (const site of pair.to) if (siteMask[site] === 1) put(site, goal, lineOfSite(site));
    for (let span = 0; span < used.length; span++) {
      if (used[span] === 0) continue;
      const [a, b] = [from[span] as number, to[span] as number];
      put(a, b, lineOf.get(span) ?? -1, lineOfSite(a), lineOfSite(b));
    }
    // What is joined for good becomes one, so that a place is asked about few parts.
    const numbers = new Map<number, number>();
    const numberOf = (part: number) => {
      const root = parts.find(part);
      const known = numbers.get(root);
      if (known !== undefined) return known;
      numbers.set(root, numbers.size);
      return numbers.size - 1;
    };
    this.#start = numberOf(pair.from);
    this.#goal = numberOf(goal);
    this.#links = Int32Array.from(links, (value, i) => (i % LINK < 2 ? numberOf(value) : value));
    this.#parent = new Int32Array(numbers.size);
    this.isPossible = this.#start !== this.#goal;
  }

  /** near: segments that alone are looked at; what is not among them is out of reach. Infinity: no disc will do. */
  at(x: number, y: number, near: Uint32Array): number {
    const { segments } = this.#tile.layFlat();
    const distance = this.#distance;
    for (const segment of near) {
      const line = this.#lineOf[segment] as number;
      distance[line] = Math.min(distance[line] as number, distanceToSegment(segments, 4 * segment, x, y));
    }
    const links = this.#links;
    for (let part = 0; part < this.#parent.length; part++) this.#parent[part] = part;
    const parts = new Parts(this.#parent);
    const hit: { readonly link: number; readonly metres: number }[] = [];
    for (let link = 0; link < links.length; link += LINK) {
      let metres = Number.POSITIVE_INFINITY;
      for (let i = link + 2; i < link + LINK; i++) {
        const line = links[i] as number;
        if (line >= 0) metres = Math.min(metres, distance[line] as number);
      }
      if (metres === Number.POSITIVE_INFINITY) parts.join(links[link] as number, links[link + 1] as number);
      else hit.push({ link, metres });
    }
    for (const segment of near) distance[this.#lineOf[segment] as number] = Number.POSITIVE_INFINITY;
    if (parts.areOne(this.#start, this.#goal)) return Number.POSITIVE_INFINITY;
    hit.sort((a, b) => b.metres - a.metres);
    for (const { link, metres } of hit) {
      parts.join(links[link] as number, links[link + 1] as number);
      if (parts.areOne(this.#start, this.#goal)) return metres;
    }
    return 0;
  }
}

/** Whether the site reaches one of the others with nothing lost. */
export function isJoined({ from, to, used, siteMask }: ServiceGraph, pair: Pick<Separated, "from" | "to">): boolean {
  const parts = new Parts(Int32Array.from(siteMask, (_, site) => site));
  for (let span = 0; span < used.length; span++) {
    if (used[span] === 1) parts.join(from[span] as number, to[span] as number);
  }
  return siteMask[pair.from] === 1 && pair.to.some((site) => siteMask[site] === 1 && parts.areOne(pair.from, site));
}

/** Numbers a link. */
const LINK = 5;

class Parts {
  readonly #parent: Int32Array;

  constructor(parent: Int32Array) {
    this.#parent = parent;
  }

  find(part: number): number {
    let at = part;
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at] as number] as number;
      at = this.#parent[at] as number;
    }
    return at;
  }

  join(a: number, b: number): void {
    this.#parent[this.find(a)] = this.find(b);
  }

  areOne(a: number, b: number): boolean {
    return this.find(a) === this.find(b);
  }
}
