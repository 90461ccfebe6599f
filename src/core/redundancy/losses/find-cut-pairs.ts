/**
 * Answers: which two spans, harmless alone, cut something off when both are lost, and how many sites, people and circuits?
 *
 * Such spans come in chains: any two of a chain part what lies between them from the gateways, so a ring of ten spans is
 * one chain and 45 pairs. count-ways.ts finds the chains; the links of one stand below each other in its search, so that
 * what two of them cut off is the run below the upper without the run below the lower. All pairs are counted, and the
 * worst are listed: within a chain a pair never cuts off more than one that encloses it, so they come without looking at
 * the rest. Cut off is what has no way left to a gateway; where no site is a gateway, to the site that stands for them.
 * Cost O(n + m + c log c) for c chains, and O(p^2) for p pairs listed.
 */

import type { Analysis } from "../../analysis.ts";
import { buildServiceGraph, type ServiceAssumptions } from "../../topology/service-graph.ts";
import { countWays, type Ways } from "../ways/count-ways.ts";
import type { NetworkToCut } from "./find-single-points.ts";
import { type CutOff, emptyCutOff, type RunningTotals, runningTotals, Tally, writeCutOff } from "./tally.ts";

export type PairsToFind = Omit<NetworkToCut, "enough"> & {
  /** List no more pairs than this. */
  readonly most: number;
};

export type CutPairs = {
  /** Chain c holds the spans spans[starts[c]] .. in the order they come from the gateways, round to them again. */
  readonly chains: { readonly starts: Uint32Array; readonly spans: Uint32Array };
  /** Per chain: what its first and its last span cut off, which is the most that two of it can. */
  readonly byChain: CutOff;
  readonly pairCount: number;
  /** The worst pairs: rows of two spans each, and what they cut off. */
  readonly pairs: Uint32Array;
  readonly chainOf: Uint32Array;
  readonly byPair: CutOff;
  /** Where no site is a gateway, the one that stands for them; −1 elsewhere. */
  readonly reference: number;
  readonly assumptions: ServiceAssumptions;
};

export const findCutPairs: Analysis<PairsToFind, CutPairs> = ({ columns, gateways, circuitsAt, most }) => {
  const graph = buildServiceGraph(columns, gateways);
  const ways = countWays(graph);
  // All gateways together are one node more, which weighs nothing.
  const siteMask = new Uint8Array(graph.siteMask.length + 1);
  siteMask.set(graph.siteMask);
  const weights = { siteMask, population: columns.sitePopulation.values, circuitsAt, gateways: null };
  const found = new Chains(ways, runningTotals(ways.order, weights));
  const byChain = emptyCutOff(found.count);
  let pairCount = 0;
  for (let chain = 0; chain < found.count; chain++) {
    const links = found.linksOf(chain);
    pairCount += (links * (links - 1)) / 2;
    writeCutOff(byChain, chain, found.between(chain, 0, links - 1));
  }
  const worst = listWorst(found, most);
  const byPair = emptyCutOff(worst.length);
  worst.forEach(({ chain, first, last }, row) => {
    writeCutOff(byPair, row, found.between(chain, first, last));
  });
  return {
    chains: { starts: found.starts, spans: found.spans },
    byChain,
    pairCount,
    pairs: Uint32Array.from(
      worst.flatMap(({ chain, first, last }) => [found.span(chain, first), found.span(chain, last)]),
    ),
    chainOf: Uint32Array.from(worst, ({ chain }) => chain),
    byPair,
    reference: ways.reference,
    assumptions: graph.assumptions,
  };
};

class Chains {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly spans: Uint32Array;
  /** Per link of a chain: the place it leads to; −1 for the one that is off the tree and closes the chain. */
  readonly #places: Int32Array;
  readonly #order: Ways["order"];
  readonly #totals: RunningTotals;
  readonly #tally = new Tally();

  constructor({ order, pairs }: Ways, totals: RunningTotals) {
    const classes = pairs.top.length;
    const size = new Uint32Array(classes);
    for (const pair of pairs.of) if (pair >= 0) size[pair] = (size[pair] as number) + 1;
    for (let pair = 0; pair < classes; pair++) if (pairs.offTree[pair] !== -1) size[pair] = (size[pair] as number) + 1;
    // A link whose label no other has is in no pair.
    const chainOf = new Int32Array(classes).fill(-1);
    const starts = [0];
    size.forEach((links, pair) => {
      if (links < 2) return;
      chainOf[pair] = starts.length - 1;
      starts.push((starts[starts.length - 1] as number) + links);
    });
    this.count = starts.length - 1;
    this.starts = Uint32Array.from(starts);
    this.spans = new Uint32Array(starts[this.count] as number);
    this.#places = new Int32Array(this.spans.length);
    this.#order = order;
    this.#totals = totals;
    const next = this.starts.slice();
    const add = (pair: number, span: number, place: number) => {
      const chain = chainOf[pair] as number;
      if (chain < 0) return;
      const at = next[chain] as number;
      this.spans[at] = span;
      this.#places[at] = place;
      next[chain] = at + 1;
    };
    pairs.of.forEach((pair, place) => {
      if (pair >= 0) add(pair, order.link[place] as number, place);
    });
    pairs.offTree.forEach((span, pair) => {
      if (span !== -1) add(pair, span, -1);
    });
  }

  linksOf(chain: number): number {
    return (this.starts[chain + 1] as number) - (this.starts[chain] as number);
  }

  span(chain: number, link: number): number {
    return this.spans[(this.starts[chain] as number) + link] as number;
  }

  /** What the two links cut off; the tally is the same object every time. */
  between(chain: number, first: number, last: number): Tally {
    this.#tally.clear();
    this.#addBelow(chain, first, 1);
    this.#addBelow(chain, last, -1);
    return this.#tally;
  }

  #addBelow(chain: number, link: number, sign: number): void {
    const place = this.#places[(this.starts[chain] as number) + link] as number;
    if (place >= 0) this.#tally.addRange(this.#totals, place, this.#order.end[place] as number, sign);
  }
}

type Pair = {
  readonly chain: number;
  readonly first: number;
  readonly last: number;
  readonly people: number;
  readonly sites: number;
};

/** The most people first, then the most sites, then in the order of chains and links. */
function compare(a: Pair, b: Pair): number {
  return b.people - a.people || b.sites - a.sites || a.chain - b.chain || a.first - b.first || a.last - b.last;
}

function listWorst(chains: Chains, most: number): Pair[] {
  const pairOf = (chain: number, first: number, last: number): Pair => {
    const { people, sites } = chains.between(chain, first, last);
    return { chain, first, last, people, sites };
  };
  const outermost = Array.from({ length: chains.count }, (_, chain) => pairOf(chain, 0, chains.linksOf(chain) - 1));
  outermost.sort(compare);
  const worst: Pair[] = [];
  /** Pairs that those listed enclose, the worst last. */
  const inner: Pair[] = [];
  const keep = (pair: Pair) => {
    let at = inner.length;
    while (at > 0 && compare(inner[at - 1] as Pair, pair) < 0) at--;
    inner.splice(at, 0, pair);
  };
  for (let next = 0; worst.length < most; ) {
    const outer = outermost[next];
    const enclosed = inner.at(-1);
    if (outer === undefined && enclosed === undefined) break;
    const isOuter = enclosed === undefined || (outer !== undefined && compare(outer, enclosed) < 0);
    const pair = (isOuter ? outer : enclosed) as Pair;
    if (isOuter) next++;
    else inner.pop();
    worst.push(pair);
    const { chain, first, last } = pair;
    // Every pair is reached one way only: first from the right, then from the left.
    if (last - first < 2) continue;
    keep(pairOf(chain, first, last - 1));
    if (last === chains.linksOf(chain) - 1) keep(pairOf(chain, first + 1, last));
  }
  return worst;
}
