/** How long are the shortest route and the second one that shares nothing with it? Slow and plain: distances settle. */
import type { EveryPairOf } from "../routes/route-every-pair.ts";

export type PlainArc = { readonly tail: number; readonly head: number; readonly metres: number };

type Level = EveryPairOf["level"];

/** By sites, a site is two nodes with one arc between them. */
export const entering = (site: number, level: Level) => (level === "site" ? 2 * site : site);
export const leaving = (site: number, level: Level) => (level === "site" ? 2 * site + 1 : site);

export function plainArcs({ siteMask, spans, level }: EveryPairOf): PlainArc[] {
  const arcs: PlainArc[] = [];
  spans.used.forEach((used, span) => {
    if (used === 0) return;
    const [a, b] = [spans.from[span] as number, spans.to[span] as number];
    const metres = spans.lengths[span] as number;
    arcs.push({ tail: leaving(a, level), head: entering(b, level), metres });
    arcs.push({ tail: leaving(b, level), head: entering(a, level), metres });
  });
  if (level === "site")
    siteMask.forEach((_, site) => void arcs.push({ tail: 2 * site, head: 2 * site + 1, metres: 0 }));
  return arcs;
}

/** Metres of the shortest route, and what a second one that shares nothing adds; as many as there are. */
export function twoRoutes(arcs: readonly PlainArc[], from: number, to: number): number[] {
  const taken = new Set<PlainArc>();
  const added: number[] = [];
  while (added.length < 2) {
    const metres = new Map([[from, 0]]);
    const by = new Map<number, PlainArc>();
    for (let settled = false; !settled; ) {
      settled = true;
      for (const arc of arcs) {
        const back = taken.has(arc);
        const [tail, head] = back ? [arc.head, arc.tail] : [arc.tail, arc.head];
        const sum = (metres.get(tail) ?? Number.POSITIVE_INFINITY) + (back ? -arc.metres : arc.metres);
        if (!(sum < (metres.get(head) ?? Number.POSITIVE_INFINITY) - 1e-9)) continue;
        metres.set(head, sum);
        by.set(head, arc);
        settled = false;
      }
    }
    const least = metres.get(to);
    if (least === undefined) break;
    added.push(least);
    for (let at = to; at !== from; ) {
      const arc = by.get(at) as PlainArc;
      at = taken.has(arc) ? arc.head : arc.tail;
      if (!taken.delete(arc)) taken.add(arc);
    }
  }
  return added;
}
