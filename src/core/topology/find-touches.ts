/**
 * Answers: which lines pass within the tolerance of a site, or of the end of another span, that they are not connected
 * to? A place near an end of the line is not on its middle. Of a site with several places near one line the nearest
 * touches it. Each touch is told once; O(points + length / longest piece + touches).
 */
import { ellipsoidDistance } from "../geo/distance.ts";
import type { Lines, Points } from "../model/index.ts";
import { findFeet } from "./find-feet.ts";
import type { Foot } from "./line-pieces.ts";
import { listTouchers, pointOfEnd, type Touchers } from "./list-touchers.ts";
import type { SpanEnds } from "./topology.ts";

export type Touch = {
  /** The span whose line passes. */
  readonly span: number;
  readonly foot: Foot;
  /** Row of the site, -1 where nobody knows it. */
  readonly site: number;
  /** The end that touches, as in Touchers; -1 for the site itself. */
  readonly end: number;
  readonly lon: number;
  readonly lat: number;
};

export type TouchesToFind = {
  readonly sites: Points;
  readonly spans: Lines;
  readonly ends: SpanEnds;
  readonly toleranceM: number;
  /** 0: nobody asks what touches this span. null: all are asked about. */
  readonly asked?: Uint8Array | null;
};

/** Span by span. */
export function findTouches({ sites, spans, ends, toleranceM, asked = null }: TouchesToFind): Touch[] {
  const touchers = listTouchers(sites, spans, ends, toleranceM);
  const found: Touch[] = [];
  const ofSite = new Map<number, number>();
  let span = -1;
  findFeet({
    xyz: touchers.xyz,
    lines: spans,
    reachM: toleranceM,
    asked,
    skip: (row, place) => {
      const site = touchers.site[place] as number;
      if (site < 0) return (touchers.end[place] as number) >> 1 === row;
      return site === ends.from[row] || site === ends.to[row];
    },
    visit: (row, place, foot) => {
      if (row !== span) ofSite.clear();
      span = row;
      const site = touchers.site[place] as number;
      const end = touchers.end[place] as number;
      const touch = { span: row, foot, site, end, ...placeOf(touchers, place) };
      if (endsNear(spans, row, touch.lon, touch.lat, toleranceM)) return;
      const same = ofSite.get(site);
      if (site < 0 || same === undefined) ofSite.set(site, found.push(touch) - 1);
      else if (comesBefore(touch, found[same] as Touch)) found[same] = touch;
    },
  });
  return found;
}

function placeOf({ lonLat }: Touchers, place: number): { readonly lon: number; readonly lat: number } {
  return { lon: lonLat[2 * place] as number, lat: lonLat[2 * place + 1] as number };
}

/** The nearest; of several the southern, then the western one. */
function comesBefore(a: Touch, b: Touch): boolean {
  return (a.foot.metres - b.foot.metres || a.lat - b.lat || a.lon - b.lon) < 0;
}

/** Whether an end of the line is as near. */
export function endsNear(lines: Lines, span: number, lon: number, lat: number, reachM: number): boolean {
  for (const end of [2 * span, 2 * span + 1]) {
    const point = pointOfEnd(lines, end);
    const endLon = lines.coordinates[2 * point] as number;
    const endLat = lines.coordinates[2 * point + 1] as number;
    if (ellipsoidDistance(lon, lat, endLon, endLat) <= reachM) return true;
  }
  return false;
}
