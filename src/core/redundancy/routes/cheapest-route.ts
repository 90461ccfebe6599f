/**
 * Answers: which route between two sites is the cheapest, where some spans and sites are closed and some take a toll?
 * Dijkstra until the far site is reached; cost O(m log n).
 */
import type { Csr } from "../../topology/csr.ts";
import { NodeHeap } from "../../topology/node-heap.ts";
import type { FoundRoute } from "./find-disjoint-routes.ts";

/** What is paid besides the metres; infinite where nothing may pass. Both ends of a route are free. */
export class Tolls {
  readonly spans: Float64Array;
  readonly sites: Float64Array;
  #spansSet: number[] = [];
  #sitesSet: number[] = [];

  constructor(spanCount: number, siteCount: number) {
    this.spans = new Float64Array(spanCount);
    this.sites = new Float64Array(siteCount);
  }

  raiseSpan(span: number, toll: number): void {
    if (toll <= (this.spans[span] as number)) return;
    this.spans[span] = toll;
    this.#spansSet.push(span);
  }

  raiseSite(site: number, toll: number): void {
    if (toll <= (this.sites[site] as number)) return;
    this.sites[site] = toll;
    this.#sitesSet.push(site);
  }

  addToSpan(span: number, toll: number): void {
    this.raiseSpan(span, (this.spans[span] as number) + toll);
  }

  addToSite(site: number, toll: number): void {
    this.raiseSite(site, (this.sites[site] as number) + toll);
  }

  clear(): void {
    for (const span of this.#spansSet) this.spans[span] = 0;
    for (const site of this.#sitesSet) this.sites[site] = 0;
    this.#spansSet = [];
    this.#sitesSet = [];
  }
}

export type PricedRoute = FoundRoute & { readonly cost: number };

/** lengths: metres per span row. Null where no route is open. */
export function cheapestRoute(
  csr: Csr,
  lengths: Float64Array,
  from: number,
  to: number,
  tolls: Tolls,
): PricedRoute | null {
  const { costs, enteredBy, before } = searchFrom(csr, lengths, from, to, tolls);
  const cost = costs[to] as number;
  if (cost === Number.POSITIVE_INFINITY) return null;
  const spans: number[] = [];
  const sites: number[] = [to];
  for (let at = to; at !== from; at = before[at] as number) {
    spans.push(enteredBy[at] as number);
    sites.push(before[at] as number);
  }
  spans.reverse();
  return { spans, sites: sites.reverse(), metres: spans.reduce((sum, e) => sum + (lengths[e] as number), 0), cost };
}

/** What it costs to come to every site; infinite where no route is open. */
export function costsFrom(csr: Csr, lengths: Float64Array, from: number, tolls: Tolls): Float64Array {
  return searchFrom(csr, lengths, from, -1, tolls).costs;
}

/** Until the far site is reached; −1: until all are. */
function searchFrom(
  { nodeCount, starts, targets, links }: Csr,
  lengths: Float64Array,
  from: number,
  to: number,
  tolls: Tolls,
) {
  const heap = new NodeHeap(nodeCount);
  const enteredBy = new Int32Array(nodeCount).fill(-1);
  const before = new Int32Array(nodeCount).fill(-1);
  heap.lower(from, 0);
  for (let at = heap.takeSmallest(); at >= 0 && at !== to; at = heap.takeSmallest()) {
    const sum = heap.keys[at] as number;
    for (let i = starts[at] as number; i < (starts[at + 1] as number); i++) {
      const next = targets[i] as number;
      const span = links[i] as number;
      const toll = (tolls.spans[span] as number) + (next === to ? 0 : (tolls.sites[next] as number));
      if (!heap.lower(next, sum + (lengths[span] as number) + toll)) continue;
      enteredBy[next] = span;
      before[next] = at;
    }
  }
  return { costs: heap.keys, enteredBy, before };
}
