/**
 * Answers: how much is cut off if these few spans and sites are lost together? Without a search, from one that was made.
 *
 * Taken off the tree of a depth-first search, k links leave runs of its order. Which runs still hang together is told by
 * labels (Pritchard and Thurimella 2011; link-labels.ts): what leads out of a part is lost if and only if the labels on
 * its border, without those that are lost off the tree, XOR to 0. So the parts are what the solutions of that equation
 * over the runs never tell apart. With 64 bits and at most 24 links the chance to be wrong is below 1 in 10^9 a set.
 * Cost O(n + m) once, O(k^2) a set.
 */
import type { DepthFirst } from "../../topology/depth-first.ts";
import type { ServiceGraph } from "../../topology/service-graph.ts";
import { labelTree, labelWord, type TreeLabels } from "../ways/link-labels.ts";
import type { LostSet } from "./list-dark-of-set.ts";
import { type RunningTotals, Tally } from "./tally.ts";

/** More links, and labels are too short; more runs, and their sets are no longer numbers. */
const MOST_LINKS = 24;
const MOST_RUNS = 31;

type Run = {
  readonly first: number;
  readonly end: number;
  readonly component: number;
  /** The XOR of the labels on its border, in two words. */
  low: number;
  high: number;
  readonly holds: Tally;
  isLost: boolean;
};

export class FewLost {
  readonly #graph: ServiceGraph;
  readonly #order: DepthFirst;
  readonly #totals: RunningTotals;
  readonly #enough: number;
  readonly #labels: TreeLabels;
  /** Per span: the place it leads to in the tree; −1 off it. */
  readonly #leadsTo: Int32Array;
  readonly #cutOff = new Tally();

  constructor(graph: ServiceGraph, order: DepthFirst, totals: RunningTotals, enough: number) {
    const { from, to, used } = graph;
    this.#graph = graph;
    this.#order = order;
    this.#totals = totals;
    this.#enough = enough;
    this.#labels = labelTree(order, order.nodes.length, from, to, used);
    this.#leadsTo = new Int32Array(used.length).fill(-1);
    order.link.forEach((span, place) => {
      if (span >= 0) this.#leadsTo[span] = place;
    });
  }

  /** null where they are not few. The tally is the same every time. */
  cutOff(lost: LostSet): Tally | null {
    const links = this.#linksOf(lost);
    const runs = links && this.#runsOf(links, lost);
    return runs && this.#unserved(runs);
  }

  /** Each once, those at lost sites too. */
  #linksOf({ spans, sites }: LostSet): number[] | null {
    const { csr, used } = this.#graph;
    const links: number[] = [];
    const add = (span: number) => {
      if (used[span] === 1 && !links.includes(span)) links.push(span);
      return links.length <= MOST_LINKS;
    };
    for (const span of spans) if (!add(span)) return null;
    for (const site of sites) {
      for (let i = csr.starts[site] as number; i < (csr.starts[site + 1] as number); i++)
        if (!add(csr.links[i] as number)) return null;
    }
    return links;
  }

  /** In their order, so that a run stands behind those it lies in; what is left of each component is a run too. */
  #runsOf(links: readonly number[], { sites }: LostSet): Run[] | null {
    const { placeOf, parent, end, components } = this.#order;
    const { from, to, siteMask } = this.#graph;
    const { low, high, isOff } = this.#labels;
    const inTree = links.filter((span) => isOff[span] === 0).map((span) => this.#leadsTo[span] as number);
    const lostSites = sites.filter((site) => siteMask[site] === 1).map((site) => placeOf[site] as number);
    const touched = new Set(
      [...links.map((span) => placeOf[from[span] as number] as number), ...lostSites].map((place) =>
        componentAt(components, place),
      ),
    );
    if (inTree.length + touched.size > MOST_RUNS) return null;
    const runs = [...touched].map((c) => newRun(components[c] as number, components[c + 1] as number, c));
    for (const place of inTree) runs.push(newRun(place, end[place] as number, componentAt(components, place)));
    runs.sort((one, other) => one.first - other.first || other.end - one.end);
    const runAt = (place: number) => runs.findLast(({ first, end: after }) => first <= place && place < after) as Run;
    const border = (of: Run, a: number, b: number) => {
      of.low ^= a;
      of.high ^= b;
    };
    for (const each of runs) each.holds.addRange(this.#totals, each.first, each.end);
    for (const place of inTree) {
      const above = runAt(parent[place] as number);
      for (const run of [runAt(place), above]) border(run, low[place] as number, high[place] as number);
      above.holds.addRange(this.#totals, place, end[place] as number, -1);
    }
    for (const span of links) {
      if (isOff[span] === 0) continue;
      for (const site of [from[span] as number, to[span] as number])
        border(runAt(placeOf[site] as number), labelWord(span, 0), labelWord(span, 1));
    }
    // With all its links lost, a lost site is a run of its own.
    for (const place of lostSites) runAt(place).isLost = true;
    return runs;
  }

  #unserved(runs: readonly Run[]): Tally {
    const { gateways } = this.#graph;
    const cutOff = this.#cutOff.clear();
    const parts = partsOf(runs);
    for (const component of new Set(runs.map((run) => run.component))) {
      const whole = new Tally();
      const own = parts.filter((part) => part.component === component);
      for (const { holds } of own) whole.add(holds);
      if (gateways !== null && whole.gateways < this.#enough) continue;
      cutOff.add(whole);
      const left = own.filter(({ isLost }) => !isLost);
      if (gateways !== null) {
        for (const { holds } of left) if (holds.gateways >= this.#enough) cutOff.add(holds, -1);
        continue;
      }
      const largest = left.reduce<Tally | null>(
        (most, { holds }) => (most === null || holds.isLargerThan(most) ? holds : most),
        null,
      );
      if (largest !== null) cutOff.add(largest, -1);
    }
    return cutOff;
  }
}

function newRun(first: number, end: number, component: number): Run {
  return { first, end, component, low: 0, high: 0, holds: new Tally(), isLost: false };
}

type Part = { readonly component: number; readonly holds: Tally; readonly isLost: boolean };

/** Gauss: every set of runs whose borders XOR to 0 is made of these; runs that all of them treat alike are one part. */
function partsOf(runs: readonly Run[]): Part[] {
  const closed: number[] = [];
  const pivots: { readonly low: number; readonly high: number; readonly of: number }[] = [];
  runs.forEach((run, i) => {
    let [low, high, of] = [run.low, run.high, 1 << i];
    for (const pivot of pivots) {
      const leads = pivot.high !== 0 ? leadingBit(pivot.high) & high : leadingBit(pivot.low) & low;
      if (leads === 0) continue;
      low ^= pivot.low;
      high ^= pivot.high;
      of ^= pivot.of;
    }
    if (low === 0 && high === 0) closed.push(of);
    else pivots.push({ low, high, of });
  });
  const parts = new Map<number, { component: number; holds: Tally; isLost: boolean }>();
  runs.forEach(({ component, holds, isLost }, i) => {
    const sign = closed.reduce((bits, of, c) => (((of >>> i) & 1) === 1 ? bits | (1 << c) : bits), 0);
    const part = parts.get(sign) ?? { component, holds: new Tally(), isLost };
    part.holds.add(holds);
    parts.set(sign, part);
  });
  return [...parts.values()];
}

function leadingBit(word: number): number {
  return 1 << (31 - Math.clz32(word));
}

/** components[c] .. components[c + 1] holds the place. */
function componentAt(components: Uint32Array, place: number): number {
  let [low, high] = [0, components.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((components[middle] as number) <= place) low = middle;
    else high = middle;
  }
  return low;
}
