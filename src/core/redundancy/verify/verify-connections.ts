/**
 * Answers: does each link to the nearest place give one way more? The place lies where it is said, as far as it is said; and
 * whichever span of a way of today is lost, over the link a gateway is reached still. That no nearer place would do is not
 * checked.
 */
import { measureDistance } from "../../geo/distance.ts";
import { lineAt, type Position, pointAt } from "../../model/index.ts";
import { findFoot } from "../../topology/find-foot.ts";
import { buildServiceGraph } from "../../topology/service-graph.ts";
import type { Connections, NetworkToConnect } from "../ways/nearest-connection.ts";
import { type MayTake, PlainWalk } from "./plain-walk.ts";
import { type Proof, proveAll } from "./proof.ts";
import { wayToEnough } from "./verify-backup.ts";

/** A joint may lie this far off the line that it is on. */
const OFF_THE_LINE_M = 0.05;
const ROUNDING_M = 0.001;

export function verifyConnections({ columns, gateways, sites, spans }: NetworkToConnect, found: Connections): Proof {
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
  return proveAll(linked, (site) => isThere(site) && helps(site));
}
