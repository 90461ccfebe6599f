/**
 * Answers: at which places is something that a line passing there ought to be connected to?
 * Every site, and every end of a span that lies within the tolerance of its site or has none: an end far from the site
 * its file names says nothing about where that site is. O(sites + spans).
 */
import { ellipsoidDistance } from "../geo/distance.ts";
import { writeEarthCentred } from "../geo/earth-centred.ts";
import type { Lines, Points } from "../model/index.ts";
import type { SpanEnds } from "./topology.ts";

export type Touchers = {
  readonly count: number;
  readonly lonLat: Float64Array;
  /** Earth-centred metres. */
  readonly xyz: Float64Array;
  /** Row of the site, -1 where nobody knows it. */
  readonly site: Int32Array;
  /** 2s for the first end of span s, 2s + 1 for its last; -1 for the place of a site itself. */
  readonly end: Int32Array;
};

export function listTouchers(sites: Points, spans: Lines, { from, to }: SpanEnds, toleranceM: number): Touchers {
  const siteCount = sites.coordinates.length / 2;
  const most = siteCount + 2 * from.length;
  const lonLat = new Float64Array(2 * most);
  const site = new Int32Array(most);
  const end = new Int32Array(most);
  let count = 0;
  const put = (lon: number, lat: number, ofSite: number, ofEnd: number) => {
    lonLat[2 * count] = lon;
    lonLat[2 * count + 1] = lat;
    site[count] = ofSite;
    end[count++] = ofEnd;
  };
  for (let row = 0; row < siteCount; row++) {
    const lon = sites.coordinates[2 * row] as number;
    const lat = sites.coordinates[2 * row + 1] as number;
    if (Number.isFinite(lon) && Number.isFinite(lat)) put(lon, lat, row, -1);
  }
  for (let e = 0; e < 2 * from.length; e++) {
    const point = pointOfEnd(spans, e);
    if (point < 0) continue;
    const lon = spans.coordinates[2 * point] as number;
    const lat = spans.coordinates[2 * point + 1] as number;
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) continue;
    const row = ((e & 1) === 1 ? to : from)[e >> 1] as number;
    if (row < 0) put(lon, lat, -1, e);
    else {
      const siteLon = sites.coordinates[2 * row] as number;
      const siteLat = sites.coordinates[2 * row + 1] as number;
      if (siteLon === lon && siteLat === lat) continue;
      if (ellipsoidDistance(lon, lat, siteLon, siteLat) <= toleranceM) put(lon, lat, row, e);
    }
  }
  const xyz = new Float64Array(3 * count);
  for (let i = 0; i < count; i++) writeEarthCentred(lonLat[2 * i] as number, lonLat[2 * i + 1] as number, xyz, 3 * i);
  return { count, lonLat: lonLat.slice(0, 2 * count), xyz, site: site.slice(0, count), end: end.slice(0, count) };
}

/** The point a span ends at, counted over all points of all lines; -1 for a span without a line. */
export function pointOfEnd({ starts }: Lines, end: number): number {
  const first = starts[end >> 1] as number;
  const after = starts[(end >> 1) + 1] as number;
  return after === first ? -1 : (end & 1) === 1 ? after - 1 : first;
}
