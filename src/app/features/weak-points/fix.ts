/** Answers: which new links, one alone, would give the site, or what goes dark with a span, a second way? */
import { joinBounds } from "../../../core/geo/bounds.ts";
import { type Network, nameOfRow, type Position, pointAt } from "../../../core/model/index.ts";
import type { DarkSide } from "../../../core/redundancy/losses/find-dark-side.ts";
import { bestClosures, type Gain, gainOf } from "../../../core/redundancy/ways/best-closures.ts";
import type { Connections } from "../../../core/redundancy/ways/nearest-connection.ts";
import type { Bounds } from "../../map/view-layer.ts";
import type { WeakPoint } from "./weak-point.ts";

export type NearPlace = {
  readonly toName: string;
  /** Straight. */
  readonly metres: number;
  /** It gives a first way, where there is none now. */
  readonly isFirst: boolean;
};

export type Fix = NearPlace & {
  /** The row of the site it starts from. */
  readonly site: number;
  readonly from: Position;
  readonly to: Position;
  readonly gain: Gain;
  /** The row of a risk group that would take it with the ways of today; −1 for none. */
  readonly sharedGroup: number;
};

/** The shortest first, behind it another that does more for its length; none for a site, a risk group, a pair. */
export function fixesOf(
  network: Network,
  connections: Connections,
  { lost, site }: WeakPoint,
  dark: DarkSide | null,
): readonly Fix[] {
  if (lost !== null && lost.kind !== "span") return [];
  if (site !== null) return listed([fixFrom(network, connections, site)]);
  // Without gateways the one site that stands for them may lie where it goes dark: then nothing leads round the span to it.
  if (dark === null || dark.dark.includes(connections.reference)) return [];
  // What leads from any of them out of what hangs on the span leads round the span.
  const isDark = new Uint8Array(network.sites.count);
  for (const row of dark.dark) isDark[row] = 1;
  const shortest = shortestFrom(connections, dark.dark);
  const worthiest = bestClosures(connections, isDark, 1)[0]?.site ?? -1;
  return listed(
    [...new Set([shortest, worthiest])].map((row) => (row < 0 ? null : fixFrom(network, connections, row))),
  );
}

function listed(fixes: readonly (Fix | null)[]): Fix[] {
  return fixes.filter((fix) => fix !== null);
}

/** Of those that no risk group takes with the ways of today, where there are any; −1 where none has a connection. */
function shortestFrom({ distanceM, sharedGroup }: Connections, sites: Uint32Array): number {
  let best = -1;
  const linked = sites.filter((site) => !Number.isNaN(distanceM[site]));
  const apart = linked.filter((site) => sharedGroup[site] === -1);
  for (const site of apart.length > 0 ? apart : linked)
    if (best < 0 || (distanceM[site] as number) < (distanceM[best] as number)) best = site;
  return best;
}

export function fixFrom(network: Network, connections: Connections, site: number): Fix | null {
  const place = placeFrom(network, connections, site);
  const gain = gainOf(connections, site);
  const from = pointAt(network.sites.geometry, site);
  if (place === null || gain === null || from === null) return null;
  const { lon, lat, sharedGroup } = connections;
  const to: Position = [lon[site] as number, lat[site] as number];
  return { ...{ site, from, gain, to, sharedGroup: sharedGroup[site] as number }, ...place };
}

/** What its place is called, how far it is, and whether it gives a first way; null where none is known. */
export function placeFrom(
  network: Network,
  { toSite, toSpan, distanceM, blocks }: Connections,
  site: number,
): NearPlace | null {
  const metres = distanceM[site] as number;
  if (Number.isNaN(metres)) return null;
  const isSite = (toSite[site] as number) >= 0;
  return {
    toName: nameOfRow(network, isSite ? "sites" : "spans", (isSite ? toSite : toSpan)[site] as number),
    metres,
    isFirst: (blocks.of[site] as number) >= blocks.firstPart,
  };
}

export function boundsOfFixes(fixes: readonly Fix[]): Bounds | null {
  const around = ([lon, lat]: Position): Bounds => [lon, lat, lon, lat];
  return joinBounds(fixes.flatMap(({ from, to }) => [around(from), around(to)]));
}
