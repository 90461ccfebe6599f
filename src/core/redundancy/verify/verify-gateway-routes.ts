/**
 * Answers: has each site two routes to the gateways, and are they so long? From a node behind all gateways distances settle
 * again for every site, as far as the network is small enough; of a larger one every site's nearest gateway is measured,
 * and its pair only held against that.
 */

import { type Proof, proveAll } from "../../proof.ts";
import type { GatewayRoutes, ToGateways } from "../routes/pair-to-gateways.ts";
import { entering, leaving, type PlainArc, plainArcs, twoRoutes } from "./two-routes.ts";
import { MOST_MEASURED, type PairProof } from "./verify-every-pair.ts";

export function verifyGatewayRoutes(asked: ToGateways, found: GatewayRoutes): PairProof {
  const { siteMask, gateways, spans, level } = asked;
  const serving = [...siteMask.keys()].filter((site) => gateways?.[site] === 1);
  const sites = [...siteMask.keys()].filter((site) => siteMask[site] === 1 && gateways?.[site] !== 1);
  if (serving.length === 0) {
    const holds = found.shortestM.every((metres) => Number.isNaN(metres));
    return { holds, checked: sites.length, measured: true };
  }
  const behind = 2 * siteMask.length;
  const ends = serving.flatMap((site): PlainArc[] => {
    const one = level === "site" && serving.length > 1;
    const to = { tail: behind, head: one ? entering(site, level) : leaving(site, level), metres: 0 };
    return one ? [to] : [to, { ...to }];
  });
  const arcs = [...plainArcs({ siteMask, spans, level }), ...ends];
  const nearest = distances(arcs, behind);
  const measured = sites.length <= MOST_MEASURED;
  const proof: Proof = proveAll(sites, (site) => {
    const node = entering(site, level);
    const least = nearest.get(node) ?? Number.POSITIVE_INFINITY;
    const sum = (found.workingM[site] as number) + (found.backupM[site] as number);
    if (!near(found.shortestM[site] as number, least)) return false;
    if (!measured) return Number.isNaN(sum) || (found.workingM[site] as number) >= least - 1e-3;
    const [first, second] = twoRoutes(arcs, behind, node);
    return first === undefined || second === undefined ? Number.isNaN(sum) : near(sum, first + second);
  });
  return { ...proof, measured };
}

function distances(arcs: readonly PlainArc[], from: number): ReadonlyMap<number, number> {
  const leave = new Map<number, PlainArc[]>();
  for (const arc of arcs) leave.set(arc.tail, [...(leave.get(arc.tail) ?? []), arc]);
  const metres = new Map([[from, 0]]);
  const queue = [from];
  for (const here of queue) {
    for (const arc of leave.get(here) ?? []) {
      const sum = (metres.get(here) as number) + arc.metres;
      if (!(sum < (metres.get(arc.head) ?? Number.POSITIVE_INFINITY) - 1e-9)) continue;
      metres.set(arc.head, sum);
      queue.push(arc.head);
    }
  }
  return metres;
}

const near = (a: number, b: number) => a === b || Math.abs(a - b) <= 1e-3 + 1e-9 * Math.max(a, b);
