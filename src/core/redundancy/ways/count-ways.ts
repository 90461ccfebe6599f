/**
 * Answers: how many ways that share no span lead from each site to the gateways: none, one, two, or three and more?
 * And which one or two spans prove that there are no more?
 *
 * All gateways are taken as one node, the root of a depth-first search. A bridge above a site leaves it one way. For
 * pairs every link off the tree gets a random label, and a link of the tree the XOR of those that lead round it: two links
 * part the network together if and only if their labels are equal (Pritchard and Thurimella 2011). With 64 bits, a false
 * pair among a million links has a chance below 1 in 10 million; labels are the same in every run.
 * Where no site is a gateway, ways are counted to one site: of the largest part without a bridge, the one with the most
 * links. Cost O(n + m).
 */
import { buildCsr, usableLinks } from "../../topology/csr.ts";
import { type DepthFirst, searchDepthFirst } from "../../topology/depth-first.ts";
import type { ServiceGraph } from "../../topology/service-graph.ts";
import { LabelTable, labelTree, labelWord } from "./link-labels.ts";

export const MOST_WAYS = 3;

export type Ways = {
  /** Per site row: 0 … 3, where 3 means three or more; 0 too for sites out of service. */
  readonly ways: Uint8Array;
  /** The site that stands for the gateways; −1 where there are gateways. */
  readonly reference: number;
  /** The search from the gateways; the node behind the last site is all of them together. */
  readonly order: DepthFirst;
  /** Per place: the place of the nearest bridge on the way from the gateways, 0 for none. */
  readonly bridgeAbove: Uint32Array;
  readonly pairs: PairClasses;
};

/** Links of which any two, lost together, cut something off. Those in the tree stand one below the other. */
type PairClasses = {
  /** Per place: the class of the link that leads to it; −1 for none. */
  readonly of: Int32Array;
  readonly top: Int32Array;
  readonly bottom: Int32Array;
  /** The link of the class that is not in the tree; −1 for none. */
  readonly offTree: Int32Array;
};

export function countWays({ csr, from, to, siteMask, used, gateways }: ServiceGraph): Ways {
  const sites = siteMask.length;
  const reference = gateways === null ? findReference(searchDepthFirst(csr), csr.starts, siteMask) : -1;
  const isRoot = (site: number) => (gateways === null ? site === reference : gateways[site] === 1);
  const root = sites;
  const a = from.map((site) => (site >= 0 && isRoot(site) ? root : site));
  const b = to.map((site) => (site >= 0 && isRoot(site) ? root : site));
  const links = usableLinks(a, b, null, used);
  const order = searchDepthFirst(buildCsr(sites + 1, a, b, links), undefined, root);
  const after = order.components[1] ?? 0;
  const bridgeAbove = new Uint32Array(after);
  for (let place = 1; place < after; place++) {
    bridgeAbove[place] = order.low[place] === place ? place : (bridgeAbove[order.parent[place] as number] as number);
  }
  const pairs = pairClasses(order, after, a, b, links);
  const cut = rangesCutByPairs(order, after, pairs);
  const ways = new Uint8Array(sites);
  let cuts = 0;
  for (let place = 0; place < after; place++) {
    cuts += cut[place] as number;
    const site = order.nodes[place] as number;
    if (site !== root) ways[site] = bridgeAbove[place] !== 0 ? 1 : cuts > 0 ? 2 : MOST_WAYS;
  }
  for (let site = 0; site < sites; site++) if (siteMask[site] === 1 && isRoot(site)) ways[site] = MOST_WAYS;
  return { ways, reference, order, bridgeAbove, pairs };
}

/** The spans whose loss leaves a site no way at all: one, or two together; none where it has no way, or three. */
export function blockingSpans({ ways, order, bridgeAbove, pairs }: Ways, site: number): readonly number[] {
  const place = order.placeOf[site] as number;
  if (ways[site] === 1) return [order.link[bridgeAbove[place] as number] as number];
  if (ways[site] !== 2) return [];
  for (let at = place; at > 0; at = order.parent[at] as number) {
    const pair = pairs.of[at] as number;
    if (pair < 0) continue;
    const other = pairs.offTree[pair] as number;
    if (other >= 0) return [order.link[at] as number, other];
    const bottom = pairs.bottom[pair] as number;
    if (bottom > at && !(place >= bottom && place < (order.end[bottom] as number)))
      return [order.link[at] as number, order.link[bottom] as number];
  }
  return [];
}

function pairClasses(order: DepthFirst, after: number, a: Int32Array, b: Int32Array, links: Uint8Array): PairClasses {
  const { low, high, isOff } = labelTree(order, after, a, b, links);
  const table = new LabelTable(after);
  const of = new Int32Array(after).fill(-1);
  for (let place = 1; place < after; place++) {
    // A bridge parts the network alone: nothing leads round it.
    if (order.low[place] !== place) of[place] = table.number(low[place] as number, high[place] as number, true);
  }
  const top = new Int32Array(table.count).fill(-1);
  const bottom = new Int32Array(table.count);
  const offTree = new Int32Array(table.count).fill(-1);
  for (let place = 1; place < after; place++) {
    const pair = of[place] as number;
    if (pair < 0) continue;
    if (top[pair] === -1) top[pair] = place;
    bottom[pair] = place;
  }
  for (let e = 0; e < links.length; e++) {
    if (isOff[e] === 0) continue;
    const pair = table.number(labelWord(e, 0), labelWord(e, 1), false);
    if (pair >= 0) offTree[pair] = e;
  }
  return { of, top, bottom, offTree };
}

/** Added up along the places: how many classes hold a pair that cuts each of them off. */
function rangesCutByPairs({ end }: DepthFirst, after: number, { top, bottom, offTree }: PairClasses): Int32Array {
  const change = new Int32Array(after + 1);
  const add = (from: number, to: number) => {
    change[from] = (change[from] as number) + 1;
    change[to] = (change[to] as number) - 1;
  };
  for (let pair = 0; pair < top.length; pair++) {
    const first = top[pair] as number;
    const last = bottom[pair] as number;
    if (offTree[pair] !== -1) add(first, end[first] as number);
    else if (last !== first) {
      add(first, last);
      add(end[last] as number, end[first] as number);
    }
  }
  return change;
}

/** Of the largest part that no single loss divides, the site with the most links; −1 where there is no site. */
function findReference({ nodes, parent, low }: DepthFirst, starts: Uint32Array, siteMask: Uint8Array): number {
  const part = new Uint32Array(nodes.length);
  const size = new Uint32Array(nodes.length);
  for (let place = 0; place < nodes.length; place++) {
    const above = parent[place] as number;
    part[place] = above >= 0 && (low[place] as number) < place ? (part[above] as number) : place;
    if (siteMask[nodes[place] as number] === 1)
      size[part[place] as number] = (size[part[place] as number] as number) + 1;
  }
  let best = -1;
  let bestSize = 0;
  let bestLinks = 0;
  for (let place = 0; place < nodes.length; place++) {
    const site = nodes[place] as number;
    if (siteMask[site] === 0) continue;
    const own = size[part[place] as number] as number;
    const links = (starts[site + 1] as number) - (starts[site] as number);
    if (own < bestSize || (own === bestSize && (links < bestLinks || (links === bestLinks && site > best)))) continue;
    [best, bestSize, bestLinks] = [site, own, links];
  }
  return best;
}
