/**
 * Answers: which ends and sites lie a little short of something that they are not connected to?
 *
 * Asked of what leads nowhere: an end that names no site, an end alone at a junction, a site that is none and has no
 * spans. Each is told the nearest thing within reach: a site, the end of a span, or the middle of a line; a site without
 * spans only what no other site stands at. What a short span joins already is no miss. Where two are nearest to each
 * other they are told once. O(points + length / longest piece + what lies within reach).
 */
import { ellipsoidDistance } from "../geo/distance.ts";
import { writeEarthCentred } from "../geo/earth-centred.ts";
import { findFeet } from "../topology/find-feet.ts";
import { cellOf } from "../topology/find-nearest.ts";
import { endsNear } from "../topology/find-touches.ts";
import { positionOfFoot } from "../topology/line-pieces.ts";
import { listTouchers } from "../topology/list-touchers.ts";
import { NearGrid } from "../topology/near-grid.ts";
import { endName, type Ground } from "./ground.ts";

export type NearMiss = {
  /** What leads nowhere: the row of its site or -1, and its end or -1. */
  readonly site: number;
  readonly end: number;
  readonly lon: number;
  readonly lat: number;
  readonly metres: number;
  readonly to: "site" | "end" | "line";
  /** Row of the site, the end, or the row of the span whose line it is. */
  readonly other: number;
  readonly toLon: number;
  readonly toLat: number;
};

/** A span longer than so many times the reach may come back to where it began without being joined to it. */
const SHORT = 3;
const KINDS = ["site", "end", "line"] as const;

export function findNearMisses(ground: Ground, reachM: number): NearMiss[] {
  const loose = listLoose(ground);
  const best: (NearMiss | undefined)[] = Array.from({ length: loose.length });
  const offer = (i: number, miss: NearMiss) => {
    const known = best[i];
    if (known === undefined || comesBefore(ground, miss, known)) best[i] = miss;
  };
  offerPoints(ground, loose, reachM, offer);
  offerLines(ground, loose, reachM, offer);
  const ofSite = new Map<number, number>();
  const ofEnd = new Map<number, number>();
  loose.forEach(({ site, end }, i) => {
    if (site >= 0) ofSite.set(site, i);
    else ofEnd.set(end, i);
  });
  const nearestTo = best.map((miss) => {
    if (miss === undefined || miss.to === "line") return -1;
    const site = miss.to === "site" ? miss.other : ground.siteOfEnd(miss.other);
    return (site >= 0 ? ofSite.get(site) : ofEnd.get(miss.other)) ?? -1;
  });
  return best.filter((miss, i): miss is NearMiss => {
    if (miss === undefined) return false;
    // Nearer than the tolerance to the middle of a line: that is a touch.
    if (miss.to === "line" && miss.metres <= ground.toleranceM) return false;
    const other = nearestTo[i] as number;
    return other < 0 || nearestTo[other] !== i || isFirst(ground, miss, best[other] as NearMiss);
  });
}

type Loose = { readonly site: number; readonly end: number; readonly lon: number; readonly lat: number };

function listLoose(ground: Ground): Loose[] {
  const loose: Loose[] = [];
  for (let end = 0; end < 2 * ground.from.length; end++) {
    const site = ground.siteOfEnd(end);
    if (site >= 0 && (ground.isJunction[site] === 0 || ground.degree[site] !== 1)) continue;
    const place = ground.placeOfEnd(end);
    if (place !== null) loose.push({ site, end, lon: place[0], lat: place[1] });
  }
  for (let site = 0; site < ground.degree.length; site++) {
    if (ground.degree[site] !== 0 || ground.isJunction[site] === 1) continue;
    const place = ground.placeOfSite(site);
    if (place !== null) loose.push({ site, end: -1, lon: place[0], lat: place[1] });
  }
  return loose;
}

/** The site at the other end of a span too short to be on its way back; -2 for none. */
function joinedTo(ground: Ground, { end }: Loose, reachM: number): number {
  if (end < 0 || !((ground.lengthM[end >> 1] as number) < SHORT * reachM)) return -2;
  const site = ground.siteOfEnd(end ^ 1);
  return site < 0 ? -2 : site;
}

function offerPoints(
  ground: Ground,
  loose: readonly Loose[],
  reachM: number,
  offer: (i: number, miss: NearMiss) => void,
): void {
  const { sites, lines, isJunction, degree } = ground;
  const places = listTouchers(sites, lines, ground, Number.POSITIVE_INFINITY);
  const grid = new NearGrid(places.xyz, cellOf(reachM));
  for (let place = 0; place < places.count; place++) grid.put(place);
  const at = new Float64Array(3);
  loose.forEach((from, i) => {
    const { site: own, end, lon, lat } = from;
    const joined = joinedTo(ground, from, reachM);
    const isShort = end >= 0 && (ground.lengthM[end >> 1] as number) < SHORT * reachM;
    writeEarthCentred(lon, lat, at, 0);
    for (const place of grid.findIn(at, at, reachM + 0.001)) {
      const site = places.site[place] as number;
      const otherEnd = places.end[place] as number;
      if (site >= 0 && (site === own || site === joined)) continue;
      if (otherEnd >= 0 && (otherEnd === end || (isShort && otherEnd >> 1 === end >> 1))) continue;
      if (site >= 0 && isJunction[site] === 1 && degree[site] === 0) continue;
      if (end < 0 && site >= 0 && isJunction[site] === 0) continue;
      const toLon = places.lonLat[2 * place] as number;
      const toLat = places.lonLat[2 * place + 1] as number;
      const metres = ellipsoidDistance(lon, lat, toLon, toLat);
      if (metres > reachM) continue;
      const target = otherEnd < 0 ? { to: "site" as const, other: site } : { to: "end" as const, other: otherEnd };
      offer(i, { ...from, metres, ...target, toLon, toLat });
    }
  });
}

function offerLines(
  ground: Ground,
  loose: readonly Loose[],
  reachM: number,
  offer: (i: number, miss: NearMiss) => void,
): void {
  const { lines, from, to } = ground;
  const xyz = new Float64Array(3 * loose.length);
  loose.forEach(({ lon, lat }, i) => {
    writeEarthCentred(lon, lat, xyz, 3 * i);
  });
  const joined = loose.map((each) => joinedTo(ground, each, reachM));
  const leads = (row: number, site: number) => site >= 0 && (from[row] === site || to[row] === site);
  findFeet({
    xyz,
    lines,
    reachM,
    asked: null,
    skip: (row, i) => {
      const { site, end } = loose[i] as Loose;
      return end >> 1 === row || leads(row, site) || leads(row, joined[i] as number);
    },
    visit: (row, i, foot) => {
      const each = loose[i] as Loose;
      // An end of the line about as near is what is meant, and lies among the points.
      if (endsNear(lines, row, each.lon, each.lat, foot.metres + Math.max(ground.toleranceM, 0.01))) return;
      const [toLon, toLat] = positionOfFoot(lines, foot);
      offer(i, { ...each, metres: foot.metres, to: "line", other: row, toLon, toLat });
    },
  });
}

/** The nearest to the millimetre; of several a site before an end and an end before a line, then by place and by name. */
function comesBefore(ground: Ground, a: NearMiss, b: NearMiss): boolean {
  const order =
    Math.round(1000 * a.metres) - Math.round(1000 * b.metres) ||
    KINDS.indexOf(a.to) - KINDS.indexOf(b.to) ||
    a.toLat - b.toLat ||
    a.toLon - b.toLon;
  if (order !== 0) return order < 0;
  const name = ({ to, other }: NearMiss) =>
    to === "site" ? ground.siteId(other) : nameOfEnd(ground, to === "end" ? other : 2 * other);
  return name(a) < name(b);
}

function isFirst(ground: Ground, a: NearMiss, b: NearMiss): boolean {
  if (a.lat !== b.lat || a.lon !== b.lon) return (a.lat - b.lat || a.lon - b.lon) < 0;
  const name = ({ site, end }: NearMiss) => (end < 0 ? ground.siteId(site) : nameOfEnd(ground, end));
  return name(a) < name(b);
}

function nameOfEnd(ground: Ground, end: number): string {
  return `${ground.spanId(end >> 1)} ${endName(end)}`;
}
