/**
 * Answers: how far apart are the two sites that are furthest apart, each pair by its shortest way, in spans or in metres?
 *
 * Bounds close in from both sides (Takes and Kosters 2011): a search from a site says how far every other is, and by that
 * how far from it anything can be at most and must be at least. The next search starts where the bounds are widest. Mostly
 * a few searches settle it; where their number is used up before, both bounds are the answer. Of several parts of a network
 * the widest counts. Cost O(m log n) a search, O(m) where spans are counted.
 */
import type { Report } from "../../analysis.ts";
import type { Csr } from "../../topology/csr.ts";
import { searchDepthFirst } from "../../topology/depth-first.ts";
import { NodeHeap } from "../../topology/node-heap.ts";

export type Diameter = {
  /** The same where it is exact. */
  readonly lower: number;
  readonly upper: number;
  /** Two sites that are as far apart as the lower bound says; −1 where no two are connected. */
  readonly from: number;
  readonly to: number;
};

/** Sites looked at in all searches together; a search by metres takes about four times as long. */
const MOST_VISITS = { spans: 20_000_000, metres: 8_000_000 } as const;
/** Sums of the same lengths in another order may differ by so much. */
const ROUNDING = 1e-9;

/** lengths: metres per span row; null counts spans. */
export function measureDiameter(
  csr: Csr,
  lengths: Float64Array | null,
  report?: Report,
  mostVisits: number = lengths === null ? MOST_VISITS.spans : MOST_VISITS.metres,
): Diameter {
  const search = new Search(csr, lengths);
  const least = new Float64Array(csr.nodeCount);
  const most = farthestThinkable(csr, lengths);
  const open = Array.from(most.keys()).filter((site) => csr.starts[site] !== csr.starts[site + 1]);
  let [lower, from, to, visits] = [0, -1, -1, 0];
  for (let turn = 0; open.length > 0 && visits < mostVisits; turn++) {
    // By turns where the most may be furthest, which is a rim, and where the least must be, which is a middle.
    const next = open.reduce((best, site) =>
      (turn % 2 === 0 ? isLess(most, best, site) : isLess(least, site, best)) ? site : best,
    );
    const reached = search.from(next);
    visits += reached.length;
    const last = reached[reached.length - 1] as number;
    const furthest = search.far[last] as number;
    if (furthest > lower || from < 0) [lower, from, to] = [furthest, next, last];
    for (const site of reached) {
      const away = search.far[site] as number;
      least[site] = Math.max(least[site] as number, away, furthest - away);
      most[site] = Math.min(most[site] as number, furthest + away);
    }
    most[next] = furthest;
    let kept = 0;
    for (const site of open) if ((most[site] as number) > lower * (1 + ROUNDING)) open[kept++] = site;
    open.length = kept;
    report?.(csr.nodeCount - kept, csr.nodeCount);
  }
  return { lower, upper: open.reduce((upper, site) => Math.max(upper, most[site] as number), lower), from, to };
}

function isLess(bounds: Float64Array, one: number, other: number): boolean {
  return (bounds[one] as number) < (bounds[other] as number);
}

/** Per site: no way within its part is longer than all its spans together, or passes more sites than it has. */
function farthestThinkable(csr: Csr, lengths: Float64Array | null): Float64Array {
  const { nodes, components } = searchDepthFirst(csr);
  const most = new Float64Array(csr.nodeCount);
  for (let c = 0; c + 1 < components.length; c++) {
    const part = nodes.subarray(components[c], components[c + 1]);
    let sum = part.length - 1;
    if (lengths !== null) {
      sum = 0;
      for (const site of part)
        for (let i = csr.starts[site] as number; i < (csr.starts[site + 1] as number); i++)
          sum += (lengths[csr.links[i] as number] as number) / 2;
      sum *= 1 + ROUNDING;
    }
    for (const site of part) most[site] = sum;
  }
  return most;
}

class Search {
  /** How far each site reached last is. */
  readonly far: Float64Array;
  readonly #csr: Csr;
  readonly #lengths: Float64Array | null;
  readonly #heap: NodeHeap;
  readonly #reached: Uint32Array;

  constructor(csr: Csr, lengths: Float64Array | null) {
    this.far = new Float64Array(csr.nodeCount);
    this.#csr = csr;
    this.#lengths = lengths;
    this.#heap = new NodeHeap(csr.nodeCount);
    this.#reached = new Uint32Array(csr.nodeCount);
  }

  /** Sites in the order of their distance; overwritten by the next search. */
  from(start: number): Uint32Array {
    return this.#lengths === null ? this.#countSpans(start) : this.#addLengths(start, this.#lengths);
  }

  #countSpans(start: number): Uint32Array {
    const { starts, targets } = this.#csr;
    const seen = this.#heap.keys;
    let count = 1;
    this.#reached[0] = start;
    this.far[start] = seen[start] = 0;
    for (let at = 0; at < count; at++) {
      const here = this.#reached[at] as number;
      for (let i = starts[here] as number; i < (starts[here + 1] as number); i++) {
        const next = targets[i] as number;
        if (seen[next] === 0) continue;
        seen[next] = 0;
        this.far[next] = (this.far[here] as number) + 1;
        this.#reached[count++] = next;
      }
    }
    return this.#forget(count);
  }

  #addLengths(start: number, lengths: Float64Array): Uint32Array {
    const { starts, targets, links } = this.#csr;
    const heap = this.#heap;
    let count = 0;
    heap.lower(start, 0);
    for (let here = heap.takeSmallest(); here >= 0; here = heap.takeSmallest()) {
      const away = heap.keys[here] as number;
      this.far[here] = away;
      this.#reached[count++] = here;
      for (let i = starts[here] as number; i < (starts[here + 1] as number); i++)
        heap.lower(targets[i] as number, away + (lengths[links[i] as number] as number));
    }
    return this.#forget(count);
  }

  #forget(count: number): Uint32Array {
    const reached = this.#reached.subarray(0, count);
    for (const site of reached) this.#heap.keys[site] = Number.POSITIVE_INFINITY;
    return reached;
  }
}
