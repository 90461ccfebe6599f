/**
 * Answers: to which sites and spans has the event closed the road? It has where the ground shakes with intensity 8 and
 * more or water stands, and to whatever a slope or a river took. One pass over what the event does.
 */

import type { Strengths } from "../events/strengths.ts";
import { instrumentalIntensity } from "../models/instrumental-intensity.ts";

export const ROAD = {
  open: 0,
  closed: 1,
  /** Nobody knows how strong the event is there. */
  unknown: 2,
  /** Closed if what failed there did so. */
  closedWithIt: 3,
} as const;

const CLOSING_INTENSITY = 8;
const GAL_OF_G = 980.665;

/** Per site, then per span row: one of ROAD. */
export function closedRoads(strengths: Strengths, siteCount: number, spanCount: number): Uint8Array {
  const roads = new Uint8Array(siteCount + spanCount);
  for (const { loses, sites, spans } of strengths.zones) {
    if (loses !== "service") continue;
    for (const site of sites) roads[site] = ROAD.closedWithIt;
    for (const span of spans) roads[siteCount + span] = ROAD.closedWithIt;
  }
  const here = roadBy(strengths.sites);
  const there = roadBy(strengths.pieces.strengths);
  const { starts } = strengths.pieces;
  const mark = (at: number, road: number) => {
    if (road === ROAD.closed || (road === ROAD.unknown && roads[at] === ROAD.open)) roads[at] = road;
  };
  for (let site = 0; site < siteCount; site++) mark(site, here(site));
  for (let span = 0; span < spanCount; span++) {
    for (let piece = starts[span] as number; piece < (starts[span + 1] as number); piece++) {
      mark(siteCount + span, there(piece));
    }
  }
  return roads;
}

function roadBy({ intensity, pgaG, pgvCms, depthM }: Strengths["sites"]): (at: number) => number {
  const shaking = (at: number) => {
    if (intensity !== undefined) return intensity[at] as number;
    if (pgaG === undefined || pgvCms === undefined) return 0;
    return instrumentalIntensity((pgaG[at] as number) * GAL_OF_G, pgvCms[at] as number);
  };
  return (at) => {
    const degrees = shaking(at);
    const depth = depthM === undefined ? 0 : (depthM[at] as number);
    if (degrees >= CLOSING_INTENSITY || depth > 0) return ROAD.closed;
    return Number.isNaN(degrees) || Number.isNaN(depth) ? ROAD.unknown : ROAD.open;
  };
}
