/**
 * Answers: are the pairs counted right, and are the lengths? How many there are, how many are connected and, for spans,
 * how many have two routes follows from what hangs together, walked over. Up to so many sites every pair is measured
 * again: the shortest route as distances settle, the pair of routes by a second one that may take back what the first
 * took; of more sites the lengths are not checked, and a sample would prove nothing.
 */

import type { Proof } from "../../proof.ts";
import { buildCsr } from "../../topology/csr.ts";
import { PlainWalk } from "../../topology/plain-walk.ts";
import type { EveryPair, EveryPairOf } from "../routes/route-every-pair.ts";
import { entering, leaving, plainArcs, twoRoutes } from "./two-routes.ts";

/** More than these are not measured again. */
export const MOST_MEASURED = 100;

export type PairProof = Proof & {
  /** Whether lengths were measured again too. */
  readonly measured: boolean;
};

export function verifyEveryPair({ siteMask, spans, level }: EveryPairOf, found: EveryPair): PairProof {
  const sites = [...siteMask.keys()].filter((site) => siteMask[site] === 1);
  const pairsOf = (parts: Iterable<number>) => [...parts].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const whole = partSizes(siteMask, spans, () => true);
  const counted = found.pairs === pairsOf([sites.length]) && found.connected === pairsOf(whole);
  if (sites.length <= MOST_MEASURED) return { ...measureAll(sites, { siteMask, spans, level }, found, counted) };
  const walk = new PlainWalk(buildCsr(siteMask.length, spans.from, spans.to, spans.used));
  const onRing = (span: number) =>
    walk.partedFrom(spans.from[span] as number, spans.to[span] as number, (_, over) => over !== span) === null;
  const holds = counted && (level !== "span" || found.protectable === pairsOf(partSizes(siteMask, spans, onRing)));
  return { holds, checked: found.pairs, measured: false };
}

function partSizes(siteMask: Uint8Array, { from, to, used }: EveryPairOf["spans"], isLink: (span: number) => boolean) {
  const links = used.map((is, span) => (is === 1 && isLink(span) ? 1 : 0));
  const walk = new PlainWalk(buildCsr(siteMask.length, from, to, links));
  const seen = new Set<number>();
  const sizes: number[] = [];
  siteMask.forEach((is, site) => {
    if (is === 0 || seen.has(site)) return;
    const part = walk.reach([site], () => true);
    for (const each of part) seen.add(each);
    sizes.push(part.length);
  });
  return sizes;
}

function measureAll(sites: readonly number[], asked: EveryPairOf, found: EveryPair, counted: boolean): PairProof {
  let [shortestM, disjointM, protectable, pairs] = [0, 0, 0, 0];
  const arcs = plainArcs(asked);
  for (const [i, from] of sites.entries()) {
    for (const to of sites.slice(i + 1)) {
      pairs++;
      const [first, second] = twoRoutes(arcs, leaving(from, asked.level), entering(to, asked.level));
      if (first === undefined) continue;
      shortestM += first;
      if (second === undefined) continue;
      protectable++;
      disjointM += first + second;
    }
  }
  // Spans of no length, or of none that is known, are taken as a thousandth of a millimetre long.
  const hair = 1e-3 + 2e-6 * pairs * sites.length;
  const near = (a: number, b: number) => Math.abs(a - b) <= hair + 1e-9 * Math.max(a, b);
  const holds =
    counted &&
    protectable === found.protectable &&
    near(shortestM, found.shortestM) &&
    near(disjointM, found.disjointM);
  return { holds, checked: pairs, measured: true };
}
