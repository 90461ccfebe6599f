/**
 * Answers: which sites hang on the rest by a single chain, how long is each, and who is served over it?
 *
 * Sites at which a single span ends are taken away, and those that are left with one then, until none is: what is gone are
 * trees that hang on a ring, a gateway, or a way between two of them. What hangs on one span of what is left is a chain, its
 * branches with it. Where a part has neither ring nor gateway, one site of it stays. Cost O(n + m).
 */
import type { Csr } from "../../topology/csr.ts";

/** Per chain, in the order of their first sites. */
export type Chains = {
  readonly count: number;
  /** Per site row: its chain; −1 for a site on none. */
  readonly of: Int32Array;
  /** The span that all of it hangs on, the site it hangs on, and the site at its far end. */
  readonly span: Uint32Array;
  readonly at: Uint32Array;
  readonly last: Uint32Array;
  readonly sites: Uint32Array;
  /** The most spans, and the most metres, from where it hangs to any of its sites; its far end is that of the metres. */
  readonly hops: Uint32Array;
  readonly metres: Float64Array;
  /** Of all its spans. */
  readonly lengthM: Float64Array;
  readonly people: Float64Array;
  /** Sites whose people nobody knows. */
  readonly unknown: Uint32Array;
};

/** stays: 1 for sites that are never taken away, as gateways are. lengths: metres per span row. */
export function findChains(
  { starts, targets, links }: Csr,
  stays: Uint8Array,
  lengths: Float64Array,
  population: Float64Array,
): Chains {
  const sites = stays.length;
  const left = Uint32Array.from(stays, (_, site) => (starts[site + 1] as number) - (starts[site] as number));
  const above = new Int32Array(sites).fill(-1);
  const over = new Int32Array(sites).fill(-1);
  const mayGo = (site: number) => left[site] === 1 && stays[site] === 0;
  const queue = Array.from(stays.keys()).filter(mayGo);
  const taken: number[] = [];
  for (const site of queue) {
    // Of the last two of a part the other one stays.
    if (!mayGo(site)) continue;
    left[site] = 0;
    taken.push(site);
    for (let i = starts[site] as number; i < (starts[site + 1] as number); i++) {
      const next = targets[i] as number;
      if (left[next] === 0) continue;
      above[site] = next;
      over[site] = links[i] as number;
      left[next] = (left[next] as number) - 1;
      if (mayGo(next)) queue.push(next);
    }
  }
  return describe(taken.reverse(), above, over, lengths, population);
}

/** taken: every site behind the one it hangs on. */
function describe(
  taken: readonly number[],
  above: Int32Array,
  over: Int32Array,
  lengths: Float64Array,
  population: Float64Array,
): Chains {
  const of = new Int32Array(above.length).fill(-1);
  const first: number[] = [];
  for (const site of taken) {
    const on = above[site] as number;
    of[site] = of[on] === -1 ? first.push(site) - 1 : (of[on] as number);
  }
  const count = first.length;
  const chains: Chains = {
    ...{ count, of },
    span: Uint32Array.from(first, (site) => over[site] as number),
    at: Uint32Array.from(first, (site) => above[site] as number),
    last: Uint32Array.from(first),
    ...{ sites: new Uint32Array(count), hops: new Uint32Array(count), metres: new Float64Array(count) },
    ...{ lengthM: new Float64Array(count), people: new Float64Array(count), unknown: new Uint32Array(count) },
  };
  const hops = new Uint32Array(above.length);
  const metres = new Float64Array(above.length);
  for (const site of taken) {
    const chain = of[site] as number;
    const on = above[site] as number;
    const length = lengths[over[site] as number] as number;
    hops[site] = (hops[on] as number) + 1;
    metres[site] = (metres[on] as number) + length;
    const people = population[site] as number;
    if (Number.isNaN(people)) chains.unknown[chain] = (chains.unknown[chain] as number) + 1;
    else chains.people[chain] = (chains.people[chain] as number) + people;
    chains.sites[chain] = (chains.sites[chain] as number) + 1;
    chains.lengthM[chain] = (chains.lengthM[chain] as number) + length;
    if ((hops[site] as number) > (chains.hops[chain] as number)) chains.hops[chain] = hops[site] as number;
    if ((metres[site] as number) <= (chains.metres[chain] as number)) continue;
    chains.metres[chain] = metres[site] as number;
    chains.last[chain] = site;
  }
  return chains;
}
