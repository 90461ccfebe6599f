/**
 * Answers: which two routes that share no risk group are the shortest together? And is that proved?
 *
 * To share no group is NP-complete, so the search branches, the most promising first. Each branch closes some spans and
 * sites to the first route, which is then the shortest left; the second keeps clear of all groups of the first. Then the
 * fewest spans and sites of the first route are looked for that alone keep any pair from being shorter than the best one
 * known: a better first route misses at least one of them, and each is closed in a branch of its own (after the conflicting
 * sets of Rostami, Khorsandi and Khorasani 2007, here for the least sum). Exact when it ends before its limit.
 */
import type { Csr } from "../../topology/csr.ts";
import type { ElementSets } from "../losses/element-sets.ts";
import { cheapestRoute, type PricedRoute, Tolls } from "./cheapest-route.ts";
import { between, type GroupsOf } from "./sharing.ts";

export type PairGround = {
  readonly csr: Csr;
  /** Metres per span row. */
  readonly lengths: Float64Array;
  readonly sets: ElementSets;
  readonly groupsOf: GroupsOf;
  readonly from: number;
  readonly to: number;
};

export type PairTerms = {
  /** Groups that both routes may use. */
  readonly forgiven: ReadonlySet<number>;
  /** What it costs to use a span or a site of the other route; infinite where it is forbidden. */
  readonly spanToll: number;
  readonly siteToll: number;
  /** No pair on these terms costs less. */
  readonly atLeast: number;
};

export type PairFound = {
  readonly pair: readonly [PricedRoute, PricedRoute] | null;
  /** Nothing better, or nothing at all, exists. */
  readonly proved: boolean;
};

/** How many routes may still be looked for, counted down by whoever looks. */
export type Budget = { left: number };

/** A span row, or −1 − a site row. */
type Thing = number;
type Branch = { readonly closed: readonly Thing[]; readonly first: PricedRoute };

const CLOSE_ENOUGH = 1e-6;

export function searchGroupPair(ground: PairGround, terms: PairTerms, budget: Budget): PairFound {
  return new Search(ground, terms, budget).run();
}

/** Closes, or prices, what is lost with a group: all of its spans and sites. */
export function tollGroup({ sets }: PairGround, group: number, toll: number, tolls: Tolls): void {
  for (let i = sets.spanStarts[group] as number; i < (sets.spanStarts[group + 1] as number); i++)
    tolls.raiseSpan(sets.spans[i] as number, toll);
  for (let i = sets.siteStarts[group] as number; i < (sets.siteStarts[group + 1] as number); i++)
    tolls.raiseSite(sets.sites[i] as number, toll);
}

class Search {
  readonly #ground: PairGround;
  readonly #terms: PairTerms;
  readonly #budget: Budget;
  readonly #tolls: Tolls;
  readonly #seen = new Set<string>();
  readonly #open: Branch[] = [];
  #pair: readonly [PricedRoute, PricedRoute] | null = null;
  #best = Number.POSITIVE_INFINITY;

  constructor(ground: PairGround, terms: PairTerms, budget: Budget) {
    this.#ground = ground;
    this.#terms = terms;
    this.#budget = budget;
    this.#tolls = new Tolls(ground.lengths.length, ground.csr.nodeCount);
  }

  run(): PairFound {
    this.#push([]);
    while (this.#open.length > 0) {
      if (this.#isBeaten(this.#terms.atLeast)) break;
      const branch = this.#takeShortest();
      // The first route is the shorter one, so the second is no shorter than it.
      if (this.#isBeaten(2 * branch.first.metres)) break;
      this.#expand(branch);
      if (this.#budget.left <= 0) return { pair: this.#pair, proved: false };
    }
    return { pair: this.#pair, proved: true };
  }

  #expand({ closed, first }: Branch): void {
    const things = this.#thingsOf(first);
    const second = this.#secondTo(things);
    if (second !== null && first.metres + second.cost < this.#best) {
      this.#best = first.metres + second.cost;
      this.#pair = [first, second];
    }
    for (const thing of this.#fewestInTheWay(first, things)) this.#push([...closed, thing].sort((a, b) => a - b));
  }

  /** A smallest set that, part of the first route, leaves no second one good enough; some open set besides holds all. */
  #fewestInTheWay(first: PricedRoute, things: readonly Thing[]): readonly Thing[] {
    const blocks = (some: readonly Thing[]) =>
      this.#isBeaten(first.metres + (this.#secondTo(some)?.cost ?? Number.POSITIVE_INFINITY));
    const needed: Thing[] = [];
    let rest = things;
    while (!blocks(needed)) {
      let [low, high] = [1, rest.length];
      while (low < high && this.#budget.left > 0) {
        const middle = (low + high) >> 1;
        if (blocks([...needed, ...rest.slice(0, middle)])) high = middle;
        else low = middle + 1;
      }
      const last = rest[high - 1];
      // Out of budget a set may be no proof any more; the search ends then and says so.
      if (last === undefined || this.#budget.left <= 0) return needed;
      needed.push(last);
      rest = rest.slice(0, high - 1);
    }
    return needed;
  }

  /** The second route where the first one has these. */
  #secondTo(things: readonly Thing[]): PricedRoute | null {
    const { ofSpan, ofSite } = this.#ground.groupsOf;
    const { forgiven, spanToll, siteToll } = this.#terms;
    this.#tolls.clear();
    for (const thing of things) {
      if (thing >= 0) this.#tolls.raiseSpan(thing, spanToll);
      else this.#tolls.raiseSite(-1 - thing, siteToll);
      for (const group of thing >= 0 ? ofSpan(thing) : ofSite(-1 - thing)) {
        if (!forgiven.has(group)) tollGroup(this.#ground, group, Number.POSITIVE_INFINITY, this.#tolls);
      }
    }
    return this.#route();
  }

  #push(closed: readonly Thing[]): void {
    const key = closed.join();
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#tolls.clear();
    for (const thing of closed) {
      if (thing >= 0) this.#tolls.raiseSpan(thing, Number.POSITIVE_INFINITY);
      else this.#tolls.raiseSite(-1 - thing, Number.POSITIVE_INFINITY);
    }
    const first = this.#route();
    if (first !== null && !this.#isBeaten(2 * first.metres)) this.#open.push({ closed, first });
  }

  #route(): PricedRoute | null {
    const { csr, lengths, from, to } = this.#ground;
    this.#budget.left--;
    return cheapestRoute(csr, lengths, from, to, this.#tolls);
  }

  #thingsOf(route: PricedRoute): Thing[] {
    const { ofSite } = this.#ground.groupsOf;
    const matters = (site: number) => this.#terms.siteToll > 0 || ofSite(site).length > 0;
    const sites = between(route).filter(matters);
    return [...route.spans, ...sites.map((site) => -1 - site)];
  }

  #isBeaten(cost: number): boolean {
    return cost >= this.#best - CLOSE_ENOUGH;
  }

  /** Open branches are few: the routes between take longer than a look at all of them. */
  #takeShortest(): Branch {
    let at = 0;
    this.#open.forEach(({ first }, i) => {
      if (first.metres < (this.#open[at] as Branch).first.metres) at = i;
    });
    return this.#open.splice(at, 1)[0] as Branch;
  }
}
