/**
 * Answers: which two routes that share no risk group, and do what else is demanded of them, are the shortest together? And
 * is that proved?
 *
 * To share no group is NP-complete, as it is to keep within a length or near each other's, so the search branches, the
 * most promising first. Each branch closes some spans and
 * sites to the first route, which is then the shortest left; the second keeps clear of all groups of the first. Then the
 * fewest spans and sites of the first route are looked for that alone keep any pair from being shorter than the best one
 * known: a better first route misses at least one of them, and each is closed in a branch of its own (after the conflicting
 * sets of Rostami, Khorsandi and Khorasani 2007, here for the least sum). Where the two may differ by little, longer second
 * routes are tried in order of length. Exact when it ends before its limit.
 */
import type { Report } from "../../analysis.ts";
import type { Csr } from "../../topology/csr.ts";
import type { ElementSets } from "../losses/element-sets.ts";
import { cheapestRoute, costsFrom, type PricedRoute, Tolls } from "./cheapest-route.ts";
import { type Demands, fitTogether, leastOfPair } from "./demands.ts";
import type { FoundRoute, RouteSpans } from "./find-disjoint-routes.ts";
import { routeThrough } from "./route-through.ts";
import { routesInOrder } from "./routes-in-order.ts";
import { between, type GroupsOf } from "./sharing.ts";

export type PairGround = {
  readonly csr: Csr;
  readonly spans: RouteSpans;
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
  readonly demands: Demands;
  /** A pair that shares nothing but does not do what is demanded: somewhere to begin. */
  readonly start?: readonly [FoundRoute, FoundRoute];
};

export type PairFound = {
  readonly pair: readonly [PricedRoute, PricedRoute] | null;
  /** Nothing better, or nothing at all, exists. */
  readonly proved: boolean;
};

/** How many routes may still be looked for, counted down by whoever looks. */
export type Budget = { left: number; readonly report?: (left: number) => void };

/** A span row, or −1 − a site row. */
type Thing = number;
type Branch = { readonly closed: readonly Thing[]; readonly first: PricedRoute };

const CLOSE_ENOUGH = 1e-6;
/** Links looked at, all routes together: some seconds. */
const EFFORT = 2e7;
/** So many detours are tried before the search begins. */
const DETOURS = 200;

export function someSecondsOf({ nodeCount, targets }: Csr, report?: Report): Budget {
  const all = Math.max(50, Math.floor(EFFORT / (nodeCount + targets.length + 1)));
  return { left: all, report: (left) => report?.(Math.min(all, all - left), all) };
}

export function searchPair(ground: PairGround, terms: PairTerms, budget: Budget): PairFound {
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
  /** No second route is shorter. */
  #leastSecond = 0;

  constructor(ground: PairGround, terms: PairTerms, budget: Budget) {
    this.#ground = ground;
    this.#terms = terms;
    this.#budget = budget;
    this.#tolls = new Tolls(ground.spans.used.length, ground.csr.nodeCount);
  }

  run(): PairFound {
    if (this.#terms.demands.through >= 0) this.#leastSecond = this.#route()?.metres ?? 0;
    if (this.#terms.start !== undefined) this.#tryDetours(this.#terms.start);
    this.#push([]);
    while (this.#open.length > 0) {
      if (this.#isBeaten(this.#terms.atLeast)) break;
      const branch = this.#takeShortest();
      if (this.#isBeaten(this.#leastWith(branch.first.metres, this.#leastSecond))) break;
      this.#expand(branch);
      this.#budget.report?.(this.#budget.left);
      if (this.#budget.left <= 0) return { pair: this.#pair, proved: false };
    }
    return { pair: this.#pair, proved: true };
  }

  #expand({ closed, first }: Branch): void {
    const { demands } = this.#terms;
    const things = this.#thingsOf(first);
    for (const second of this.#secondsTo(things)) {
      const fits = fitTogether(demands, first, second);
      if (fits && first.metres + second.cost < this.#best) {
        this.#best = first.metres + second.cost;
        this.#pair = [first, second];
      }
      // The others are longer still.
      if (fits || second.metres >= first.metres) break;
    }
    for (const thing of this.#fewestInTheWay(first, things)) this.#push([...closed, thing].sort((a, b) => a - b));
  }

  /** Two that are too unlike: the longer one stays, and the other goes over a site that makes it as long. No proof of anything. */
  #tryDetours([one, other]: readonly [FoundRoute, FoundRoute]): void {
    const { demands } = this.#terms;
    if (demands.imbalanceM === Number.POSITIVE_INFINITY || demands.through >= 0) return;
    const { csr, spans, from, to } = this.#ground;
    const longer = one.metres > other.metres ? one : other;
    this.#tolls.clear();
    this.#closeFor(this.#thingsOf(longer), this.#tolls);
    const [there, back] = [from, to].map((end) => costsFrom(csr, spans.lengths, end, this.#tolls)) as [Float64Array, Float64Array]; // biome-ignore format: short
    const around = there.map((metres, site) => metres + (back[site] as number));
    const isLongEnough = (site: number) =>
      site !== from &&
      site !== to &&
      (around[site] as number) >= longer.metres - demands.imbalanceM &&
      (around[site] as number) < Number.POSITIVE_INFINITY;
    const sites = Array.from(around.keys()).filter(isLongEnough);
    for (const site of sites.sort((a, b) => (around[a] as number) - (around[b] as number)).slice(0, DETOURS)) {
      if (this.#budget.left <= 0 || this.#isBeaten(longer.metres + (around[site] as number))) return;
      const detour = this.#routeThrough(site);
      const cost = longer.metres + (detour?.metres ?? Number.POSITIVE_INFINITY);
      if (detour === null || this.#isBeaten(cost) || !fitTogether(demands, longer, detour)) continue;
      this.#best = cost;
      this.#pair = [{ ...longer, cost: longer.metres }, detour];
    }
  }

  #leastWith(firstM: number, secondM: number): number {
    return leastOfPair(this.#terms.demands, firstM, secondM);
  }

  /** A smallest set that, part of the first route, leaves no second one good enough; some open set besides holds all. */
  #fewestInTheWay(first: PricedRoute, things: readonly Thing[]): readonly Thing[] {
    const blocks = (some: readonly Thing[]) =>
      this.#isBeaten(this.#leastWith(first.metres, this.#secondTo(some)?.cost ?? Number.POSITIVE_INFINITY));
    // Of two that are too unlike a longer first one may fit; but not this very one, which has been tried.
    if (this.#terms.demands.imbalanceM < Number.POSITIVE_INFINITY && !blocks(things)) return things;
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
    this.#tolls.clear();
    this.#closeFor(things, this.#tolls);
    return this.#route();
  }

  /** The cheapest, then longer ones where those may be wanted. */
  *#secondsTo(things: readonly Thing[]): Generator<PricedRoute> {
    const { csr, spans, from, to } = this.#ground;
    if (this.#terms.demands.imbalanceM < Number.POSITIVE_INFINITY) {
      const close = (tolls: Tolls) => this.#closeFor(things, tolls);
      yield* routesInOrder({ csr, lengths: spans.lengths, from, to }, close, () => this.#budget.left-- > 0);
      return;
    }
    const second = this.#secondTo(things);
    if (second !== null) yield second;
  }

  #closeFor(things: readonly Thing[], tolls: Tolls): void {
    const { ofSpan, ofSite } = this.#ground.groupsOf;
    const { forgiven, spanToll, siteToll } = this.#terms;
    for (const thing of things) {
      if (thing >= 0) tolls.raiseSpan(thing, spanToll);
      else tolls.raiseSite(-1 - thing, siteToll);
      for (const group of thing >= 0 ? ofSpan(thing) : ofSite(-1 - thing)) {
        if (!forgiven.has(group)) tollGroup(this.#ground, group, Number.POSITIVE_INFINITY, tolls);
      }
    }
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
    const first = this.#terms.demands.through < 0 ? this.#route() : this.#routeThrough(this.#terms.demands.through);
    if (first !== null && !this.#isBeaten(this.#leastWith(first.metres, this.#leastSecond)))
      this.#open.push({ closed, first });
  }

  #route(): PricedRoute | null {
    const { csr, spans, from, to } = this.#ground;
    this.#budget.left--;
    return cheapestRoute(csr, spans.lengths, from, to, this.#tolls);
  }

  /** Of what the tolls leave open. */
  #routeThrough(through: number): PricedRoute | null {
    const { csr, spans, from, to } = this.#ground;
    const isClosed = (site: number) => site !== from && site !== to && this.#tolls.sites[site] !== 0;
    const used = spans.used.map((is, span) =>
      is === 0 ||
      this.#tolls.spans[span] !== 0 ||
      isClosed(spans.from[span] as number) ||
      isClosed(spans.to[span] as number)
        ? 0
        : 1,
    );
    this.#budget.left--;
    const route = routeThrough(csr.nodeCount, { ...spans, used }, Int32Array.of(from, to), through);
    return route === null ? null : { ...route, cost: route.metres };
  }

  #thingsOf(route: FoundRoute): Thing[] {
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
