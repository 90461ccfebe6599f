/**
 * Answers: what would a link gain, and which few links would give the most people a second way for every kilometre?
 *
 * One after the other, each the best that the ones before it leave, of the nearest connection of every site: a good list to
 * look at, not the best plan for a budget. What a part without any way would gain by a second link, after its first, is not
 * looked for. Links are as long as they are straight. Cost O(n) for each.
 */
import type { Connections } from "./nearest-connection.ts";
import type { WayBlocks } from "./way-blocks.ts";

export type Gain = {
  readonly sites: number;
  /** Known of. */
  readonly people: number;
  /** Sites among them whose people nobody knows. */
  readonly unknown: number;
};

export type Closure = {
  /** The row of the site the link starts from; where it leads stands in the connections. */
  readonly site: number;
  readonly distanceM: number;
  readonly gain: Gain;
};

/** What hangs on the same bridges as a block, itself and all above it, in sums that follow what has been gained already. */
export class Gains {
  readonly #blocks: WayBlocks;
  readonly #gained: Uint8Array;
  readonly #sites: Uint32Array;
  readonly #people: Float64Array;
  readonly #unknown: Uint32Array;

  constructor(blocks: WayBlocks) {
    this.#blocks = blocks;
    const count = blocks.parent.length;
    this.#gained = new Uint8Array(count);
    this.#gained[0] = 1;
    this.#sites = new Uint32Array(count);
    this.#people = new Float64Array(count);
    this.#unknown = new Uint32Array(count);
    this.#sum();
  }

  /** Of a link from a site: its own side, and the side it leads to where that hangs on bridges too. */
  of(from: number, to: number): Gain {
    const isFirstWay = from >= this.#blocks.firstPart;
    const sum = (sums: Uint32Array | Float64Array) => (sums[from] as number) + (isFirstWay ? 0 : (sums[to] as number));
    return { sites: sum(this.#sites), people: sum(this.#people), unknown: sum(this.#unknown) };
  }

  take(from: number, to: number): void {
    const ends = from >= this.#blocks.firstPart ? [from] : [from, to];
    for (const end of ends)
      for (let block = end; block > 0; block = this.#blocks.parent[block] as number) this.#gained[block] = 1;
    this.#sum();
  }

  #sum(): void {
    const { parent, sites, people, unknown } = this.#blocks;
    for (let block = 0; block < parent.length; block++) {
      const above = parent[block] as number;
      const own = this.#gained[block] === 1 ? 0 : 1;
      this.#sites[block] = own * (sites[block] as number) + (above < 0 ? 0 : (this.#sites[above] as number));
      this.#people[block] = own * (people[block] as number) + (above < 0 ? 0 : (this.#people[above] as number));
      this.#unknown[block] = own * (unknown[block] as number) + (above < 0 ? 0 : (this.#unknown[above] as number));
    }
  }
}

/** What the link from a site to its nearest connection would gain; null where there is none. */
export function gainOf({ toBlock, blocks }: Connections, site: number): Gain | null {
  const to = toBlock[site] as number;
  return to < 0 ? null : new Gains(blocks).of(blocks.of[site] as number, to);
}

/** from: 1 for the sites that links may start from. */
export function bestClosures(connections: Connections, from: Uint8Array, most: number): Closure[] {
  const { toBlock, distanceM, sharedGroup, blocks } = connections;
  const gains = new Gains(blocks);
  const closures: Closure[] = [];
  // A way that one risk group takes with the old one closes nothing.
  const starts = Array.from(toBlock.keys()).filter(
    (site) => (toBlock[site] as number) >= 0 && sharedGroup[site] === -1 && from[site] === 1,
  );
  const at = (site: number): Closure => ({
    site,
    distanceM: distanceM[site] as number,
    gain: gains.of(blocks.of[site] as number, toBlock[site] as number),
  });
  while (closures.length < most) {
    let best: Closure | null = null;
    for (const site of starts) {
      const closure = at(site);
      if (closure.gain.sites > 0 && (best === null || isBetter(closure, best))) best = closure;
    }
    if (best === null) break;
    closures.push(best);
    gains.take(blocks.of[best.site] as number, toBlock[best.site] as number);
  }
  return closures;
}

/** Where a cable passes the very door, the people count alone. */
const SHORTEST_M = 1;

/** More people for every metre; where nobody knows of any, more sites; else the shorter. */
function isBetter(one: Closure, other: Closure): boolean {
  const [far, near] = [Math.max(SHORTEST_M, one.distanceM), Math.max(SHORTEST_M, other.distanceM)];
  const people = one.gain.people * near - other.gain.people * far;
  if (people !== 0) return people > 0;
  const sites = one.gain.sites * near - other.gain.sites * far;
  return sites === 0 ? one.distanceM < other.distanceM : sites > 0;
}
