/**
 * Answers: which of these sets of spans holds several spans of one ring? A ring is what hangs together without bridges
 * (2-edge-connected), so no one of them cuts anything off; lost together they may: then the ring lies on one route at
 * that place (同路由环).
 */
import { searchDepthFirst } from "../../topology/depth-first.ts";
import type { ServiceGraph } from "../../topology/service-graph.ts";
import { findBridges } from "../rings/find-bridges.ts";

/** Of each set the spans of rings of which it holds two or more; empty where there is no such ring. */
export function ringSpans(
  { csr, from, to, used }: Pick<ServiceGraph, "csr" | "from" | "to" | "used">,
  sets: readonly (readonly number[])[],
): number[][] {
  const { bridge } = findBridges(searchDepthFirst(csr), used.length);
  const ring = joinedWithoutBridges(from, to, used, bridge);
  return sets.map((set) => {
    const ringOf = (span: number) => (used[span] === 1 && bridge[span] === 0 ? ring(from[span] as number) : -1);
    const times = new Map<number, number>();
    for (const span of set) times.set(ringOf(span), (times.get(ringOf(span)) ?? 0) + 1);
    times.delete(-1);
    return set.filter((span) => (times.get(ringOf(span)) ?? 0) > 1);
  });
}

/** The number of the part that a site is in once the bridges are gone. */
function joinedWithoutBridges(from: Int32Array, to: Int32Array, used: Uint8Array, bridge: Uint8Array) {
  const above = new Map<number, number>();
  const top = (site: number): number => {
    let at = site;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) {
      const beyond = above.get(next);
      if (beyond !== undefined) above.set(at, beyond);
      at = next;
    }
    return at;
  };
  for (let span = 0; span < used.length; span++) {
    if (used[span] === 0 || bridge[span] === 1) continue;
    const [a, b] = [top(from[span] as number), top(to[span] as number)];
    if (a !== b) above.set(a, b);
  }
  return top;
}
