/**
 * Answers: which sites go dark if this span, or this site, is lost? The proof of a single point of failure: no way leads
 * from any of them to a gateway but over what is lost.
 */
import type { SinglePoints } from "./find-single-points.ts";
import { forEachHanging } from "./pieces.ts";
import { Tally } from "./tally.ts";

/** Rows of sites, in the order of the network; empty where nothing is cut off. */
export function darkSideOfSpan(points: SinglePoints, span: number): Uint32Array {
  const { order, from, to, bySpan } = points;
  if (bySpan.sites[span] === 0) return new Uint32Array(0);
  const start = order.placeOf[from[span] as number] as number;
  // One end was reached over the bridge from the other.
  const place = order.link[start] === span ? start : (order.placeOf[to[span] as number] as number);
  return darkOf(points, place, false);
}

/** The site itself is among them. */
export function darkSideOfSite(points: SinglePoints, site: number): Uint32Array {
  if (points.bySite.sites[site] === 0) return new Uint32Array(0);
  return darkOf(points, points.order.placeOf[site] as number, true);
}

function darkOf(points: SinglePoints, place: number, isSite: boolean): Uint32Array {
  const { order, totals, gateways, enough } = points;
  const c = lastAtMost(order.components, place);
  const first = order.components[c] as number;
  const after = order.components[c + 1] as number;
  const runs: (readonly [from: number, end: number])[] = [];
  if (isSite) forEachHanging(order, place, (from, end) => runs.push([from, end]));
  else runs.push([place, order.end[place] as number]);
  const rest = new Tally().addRange(totals, first, after);
  if (isSite) rest.addRange(totals, place, place + 1, -1);
  const pieces = runs.map(([from, end]) => new Tally().addRange(totals, from, end));
  for (const piece of pieces) rest.add(piece, -1);

  const largest = [...pieces, rest].reduce((best, piece) => (piece.isLargerThan(best) ? piece : best));
  const isLit = (piece: Tally) => (gateways === null ? piece === largest : piece.gateways >= enough);
  const dark = new Uint8Array(after - first).fill(isLit(rest) ? 0 : 1);
  for (const [i, [from, end]] of runs.entries())
    dark.fill(isLit(pieces[i] as Tally) ? 0 : 1, from - first, end - first);
  if (isSite) dark[place - first] = 1;
  return order.nodes
    .slice(first, after)
    .filter((_, i) => dark[i] === 1)
    .sort();
}

/** The last of an ascending list that is no more than the value. */
function lastAtMost(sorted: Uint32Array, value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
