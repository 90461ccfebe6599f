/** Answers: which one new link would give the site, or what goes dark with a span, a second way? The shortest known. */
import { joinBounds } from "../../../core/geo/bounds.ts";
import { type Network, nameOfRow, type Position, pointAt } from "../../../core/model/index.ts";
import type { DarkSide } from "../../../core/redundancy/losses/find-dark-side.ts";
import { type Gain, gainOf } from "../../../core/redundancy/ways/best-closures.ts";
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
};

/** null where none is known, and for what a link does not answer: a site, a risk group, a pair. */
export function fixOf(network: Network, connections: Connections, point: WeakPoint, dark: DarkSide | null): Fix | null {
  const { lost, site } = point;
  if (lost !== null && lost.kind !== "span") return null;
  if (site !== null) return fixFrom(network, connections, site);
  // Without gateways the one site that stands for them may lie where it goes dark: then nothing leads round the span to it.
  if (dark === null || dark.dark.includes(connections.reference)) return null;
  return shortestFrom(network, connections, dark.dark);
}

/** What leads from any of them out of what hangs on the span leads round the span. */
function shortestFrom(network: Network, connections: Connections, sites: Uint32Array): Fix | null {
  const { distanceM } = connections;
  let best = -1;
  for (const site of sites)
    if ((distanceM[site] as number) < (best < 0 ? Number.POSITIVE_INFINITY : (distanceM[best] as number))) best = site;
  return best < 0 ? null : fixFrom(network, connections, best);
}

export function fixFrom(network: Network, connections: Connections, site: number): Fix | null {
  const place = placeFrom(network, connections, site);
  const gain = gainOf(connections, site);
  const from = pointAt(network.sites.geometry, site);
  if (place === null || gain === null || from === null) return null;
  return { site, from, gain, to: [connections.lon[site] as number, connections.lat[site] as number], ...place };
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

export function boundsOfFix({ from, to }: Fix): Bounds | null {
  const around = ([lon, lat]: Position): Bounds => [lon, lat, lon, lat];
  return joinBounds([around(from), around(to)]);
}
