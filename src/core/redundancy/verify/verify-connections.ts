/**
 * Answers: does each link to the nearest place give one way more? The place lies where it is said, as far as it is said; and
 * whichever span of a way of today is lost, over the link a gateway is reached still; so it is without each risk group in
 * turn, but where it is said that one takes both ways. That no nearer place would do is not checked.
 */
import { measureDistance } from "../../geo/distance.ts";
import { lineAt, type Position, pointAt } from "../../model/index.ts";
import { both, type Proof, proveAll } from "../../proof.ts";
import { findFoot } from "../../topology/find-foot.ts";
import { type MayTake, PlainWalk, without } from "../../topology/plain-walk.ts";
import { buildServiceGraph } from "../../topology/service-graph.ts";
import { setAt } from "../losses/element-sets.ts";
import type { Connections, NetworkToConnect } from "../ways/nearest-connection.ts";
import { wayToEnough } from "./verify-backup.ts";

/** A joint may lie this far off the line that it is on. */
const OFF_THE_LINE_M = 0.05;
const ROUNDING_M = 0.001;

export function verifyConnections(input: NetworkToConnect, found: Connections): Proof {
  const { columns, gateways, groups, sites, spans } = input;
  const graph = buildServiceGraph(columns, gateways);
  const walk = new PlainWalk(graph.csr);
  const serves = new Set(
    [...graph.siteMask.keys()].filter((site) =>
      graph.gateways === null ? site === found.reference : graph.gateways[site] === 1,
    ),
  );
  const isServed = (starts: readonly number[], mayTake: MayTake) =>
    walk.reach(starts, mayTake, (site) => serves.has(site)).some((site) => serves.has(site));
  const isThere = (site: number): boolean => {
    const from = pointAt(sites, site);
    const place: Position = [found.lon[site] as number, found.lat[site] as number];
    if (from === null || Math.abs(measureDistance(from, place) - (found.distanceM[site] as number)) > ROUNDING_M)
      return false;
    const to = found.toSite[site] as number;
    if (to >= 0) return measureDistance(pointAt(sites, to) ?? [Number.NaN, Number.NaN], place) <= ROUNDING_M;
    const line = lineAt(spans, found.toSpan[site] as number);
    return line !== null && (findFoot(line, place)?.metres ?? Number.POSITIVE_INFINITY) <= OFF_THE_LINE_M;
  };
  const helps = (site: number): boolean => {
    const joint = found.toSpan[site] as number;
    const ends = joint < 0 ? [found.toSite[site] as number] : [graph.from[joint] as number, graph.to[joint] as number];
    if (!isServed([site], () => true)) return isServed(ends, () => true);
    const along = wayToEnough(graph, site, serves, 1).spans;
    return [...along].every((lost) => isServed(lost === joint ? [site] : [site, ...ends], (_, span) => span !== lost));
  };
  const linked = [...found.toBlock.keys()].filter((site) => (found.toBlock[site] as number) >= 0);
  const survives = (group: number): boolean => {
    const lost = setAt(groups, group);
    const [lostSpans, lostSites] = [new Set(lost.spans), new Set(lost.sites)];
    const left = [...serves].filter((site) => !lostSites.has(site));
    // A group that holds every gateway is not counted against anybody.
    if (left.length === 0) return true;
    const lit = new Set(walk.reach(left, without(lostSpans, lostSites)));
    return linked.every((site) => {
      if (lit.has(site) || lostSites.has(site) || (found.sharedGroup[site] as number) >= 0 || !wasServed.has(site))
        return true;
      const joint = found.toSpan[site] as number;
      if (joint < 0) return lit.has(found.toSite[site] as number);
      return !lostSpans.has(joint) && (lit.has(graph.from[joint] as number) || lit.has(graph.to[joint] as number));
    });
  };
  const wasServed = new Set(walk.reach(serves, () => true));
  const every = Array.from({ length: groups.spanStarts.length - 1 }, (_, group) => group);
  return both(
    proveAll(linked, (site) => isThere(site) && helps(site)),
    proveAll(every, survives),
  );
}
