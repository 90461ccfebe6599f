/**
 * Answers: is there a span, or another site, that a site cannot do without: lost alone, it leaves the site with fewer than
 * enough gateways? And which is it?
 *
 * One depth-first search. What is lost breaks its component into the runs that hang on it and the rest; running totals say
 * how many gateways each piece keeps. Sites of a piece that keeps too few need what is lost: pieces are painted over the
 * places of the order, the smallest first and nothing twice, so of several losses the nearest is told where one gateway is
 * enough. Cost O(n + m), but for the little that skipping what is painted adds.
 */
import { searchDepthFirst } from "../../topology/depth-first.ts";
import type { ServiceGraph } from "../../topology/service-graph.ts";
import { forEachHanging } from "../losses/pieces.ts";

export type NeedOf = {
  /** 1 for the sites that serve the rest. */
  readonly serves: Uint8Array;
  readonly enough: number;
  readonly level: "span" | "site";
  /** A site whose loss is not counted against any other; −1 for none. */
  readonly spared: number;
};

export type Needed = {
  /** Per site row: 1 where enough gateways are reached with nothing lost. */
  readonly served: Uint8Array;
  /** Per site row: the row of the span or site it cannot do without; −1 for none, and where nothing serves it anyway. */
  readonly needed: Int32Array;
};

export function findNeeded({ csr }: Pick<ServiceGraph, "csr">, { serves, enough, level, spared }: NeedOf): Needed {
  const order = searchDepthFirst(csr);
  const { nodes, link, low, end, components } = order;
  const before = new Uint32Array(nodes.length + 1);
  nodes.forEach((site, place) => {
    before[place + 1] = (before[place] as number) + (serves[site] as number);
  });
  const within = (from: number, to: number) => (before[to] as number) - (before[from] as number);
  const served = new Uint8Array(nodes.length);
  const needed = new Int32Array(nodes.length).fill(-1);
  const unpainted = Uint32Array.from({ length: nodes.length + 1 }, (_, place) => place);
  const nextUnpainted = (from: number) => {
    let place = from;
    while (unpainted[place] !== place) {
      unpainted[place] = unpainted[unpainted[place] as number] as number;
      place = unpainted[place] as number;
    }
    return place;
  };
  const paint = (from: number, to: number, row: number) => {
    for (let place = nextUnpainted(from); place < to; place = nextUnpainted(place)) {
      needed[nodes[place] as number] = row;
      unpainted[place] = place + 1;
    }
  };

  for (let c = 0; c + 1 < components.length; c++) {
    const first = components[c] as number;
    const after = components[c + 1] as number;
    if (within(first, after) < enough) continue;
    for (let place = first; place < after; place++) served[nodes[place] as number] = 1;
    /** Runs that what leads to a place, or stands there, takes with it. */
    const forEachRun = (place: number, visit: (from: number, to: number) => void) => {
      if (level === "site") forEachHanging(order, place, visit);
      else if (place > first && low[place] === place) visit(place, end[place] as number);
    };
    const rowAt = (place: number) => (level === "site" ? (nodes[place] as number) : (link[place] as number));
    for (let place = after - 1; place >= first; place--) {
      if (level === "site" && nodes[place] === spared) continue;
      forEachRun(place, (from, to) => {
        if (within(from, to) < enough) paint(from, to, rowAt(place));
      });
    }
    for (let place = first; place < after; place++) {
      if (level === "site" && nodes[place] === spared) continue;
      const lost = level === "site" ? 1 : 0;
      let rest = within(first, after) - (lost === 1 ? within(place, place + 1) : 0);
      let runs = 0;
      forEachRun(place, (from, to) => {
        rest -= within(from, to);
        runs++;
      });
      if (rest >= enough || (lost === 0 && runs === 0)) continue;
      paint(first, place, rowAt(place));
      let from = place + lost;
      forEachRun(place, (run, to) => {
        paint(from, run, rowAt(place));
        from = to;
      });
      paint(from, after, rowAt(place));
    }
  }
  return { served, needed };
}
