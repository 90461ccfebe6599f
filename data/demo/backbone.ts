/**
 * Answers: how does the backbone run? 59 towns, 70 links; each link a bent line through the places on its way, cut
 * into spans by relay stations every 20 to 25 km. Links that pass between the same two places lie in one trench.
 */
import type { Draft, DraftSite, DraftSpan, Laying } from "./draft.ts";
import { LINKS, type Link, placeOf, TOWNS } from "./facts.ts";
import { numbered, shortTown } from "./names.ts";
import { chainages, distance, type Line, lineLength, type Point, pointAlong, sliceLine } from "./plane.ts";
import { stream } from "./random.ts";
import { pointsBetween } from "./valleys.ts";
import { type Bends, wander } from "./wander.ts";

/** A link as laid: its line, and which stretch of it lies between which two places. */
export type LaidLink = {
  readonly number: number;
  readonly link: Link;
  readonly line: Line;
  readonly segments: readonly { readonly key: string; readonly from: string; readonly to: string }[];
  readonly spans: readonly DraftSpan[];
};

const VALLEY: Bends = { roughness: 0.17, finestKm: 1.1, toleranceKm: 0.07 };
const PLAIN: Bends = { roughness: 0.06, finestKm: 1.1, toleranceKm: 0.04 };
const RELAY_KM = 23;
const EXPRESS_KM = 55;
const LEAST_KM = 6;

/** Where the national highway dives through a mountain, the cable does too. */
const TUNNEL_AFTER: ReadonlySet<string> = new Set(["新沟传输站", "米亚罗传输站", "马尼干戈传输站", "硗碛传输站"]);
const REGIONAL: ReadonlySet<string> = new Set(["雅安市", "西昌市", "康定市", "马尔康市"]);

export function layBackbone(draft: Draft): LaidLink[] {
  for (const { name } of TOWNS) addTown(draft, name);
  const taken = new Set<string>();
  const stations = new Map<string, DraftSite>();
  return LINKS.map((link, at) => layLink(draft, link, at + 1, taken, stations));
}

export function townSite(draft: Draft, town: string): DraftSite {
  return draft.site(townSiteName(town));
}

function townSiteName(town: string): string {
  if (town === "成都市") return "成都核心局";
  return `${shortTown(town)}${REGIONAL.has(town) ? "汇聚中心" : "汇聚局"}`;
}

function addTown(draft: Draft, town: string): void {
  const kind = town === "成都市" ? "core" : "aggregation";
  const role = town === "成都市" || REGIONAL.has(town) ? "centre" : "town";
  draft.addSite({ name: townSiteName(town), kind, role, at: placeOf(town) });
}

function layLink(
  draft: Draft,
  link: Link,
  number: number,
  taken: Set<string>,
  stations: Map<string, DraftSite>,
): LaidLink {
  const places = [link.from, ...link.via, link.to];
  const segments = places.slice(1).map((to, i) => {
    const from = places[i] ?? link.from;
    return { key: [from, to].sort().join("|"), from, to };
  });
  const line: Point[] = [placeOf(link.from)];
  const stops: { km: number; name: string | null }[] = [];
  let km = 0;
  for (const { key, from, to } of segments) {
    const part = segmentLine(from, to);
    const length = lineLength(part);
    // In a trench that an earlier link already uses, this one stops only where it must.
    stops.push(...relays(km, length, taken.has(key) ? EXPRESS_KM : RELAY_KM));
    km += length;
    if (to !== link.to && (!stations.has(to) || isDistrict(to))) stops.push({ km, name: to });
    line.push(...part.slice(1));
    taken.add(key);
  }
  const sites = placeStations(draft, link, line, stops, stations);
  const spans = sites.slice(1).map((to, i) => {
    const from = sites[i] as (typeof sites)[number];
    const id = `GX-${String(number).padStart(2, "0")}-${String(i + 1).padStart(2, "0")}`;
    const laying = layingOf(link, from.site, to.site);
    return draft.addSpan({ id, from: from.site, to: to.site, laying, line: sliceLine(line, from.km, to.km) });
  });
  return { number, link, line, segments, spans };
}

function isDistrict(place: string): boolean {
  return ["郫都", "崇州", "大邑", "邛崃", "双流", "新津", "蒲江"].includes(place);
}

/** The same bends whichever way it is walked. */
function segmentLine(from: string, to: string): Line {
  const [a, b] = from < to ? [from, to] : [to, from];
  const plain = (place: string) => place === "成都市" || isDistrict(place);
  const points = pointsBetween(a, b);
  const gentle = points.length > 2 || plain(a) || plain(b);
  const line = wander(`${a}|${b}`, points, gentle ? PLAIN : VALLEY);
  return a === from ? line : [...line].reverse();
}

function relays(start: number, length: number, every: number): { km: number; name: null }[] {
  const pieces = Math.max(1, Math.round(length / every));
  return Array.from({ length: pieces - 1 }, (_, i) => ({ km: start + (length * (i + 1)) / pieces, name: null }));
}

function placeStations(
  draft: Draft,
  link: Link,
  line: Line,
  stops: readonly { km: number; name: string | null }[],
  stations: Map<string, DraftSite>,
): { km: number; site: DraftSite }[] {
  const length = lineLength(line);
  const sites = [{ km: 0, site: townSite(draft, link.from) }];
  let relay = 0;
  for (const { km, name } of stops) {
    if (km - (sites.at(-1)?.km ?? 0) < LEAST_KM || length - km < LEAST_KM) continue;
    const known = name === null ? undefined : stations.get(name);
    if (known !== undefined) {
      sites.push({ km, site: known });
      continue;
    }
    const at = nearestInside(draft, line, km);
    if (at === null) continue;
    const called = name ?? numbered(`${shortTown(link.from)}—${shortTown(link.to)}中继站`, ++relay);
    const district = name !== null && isDistrict(name);
    const site = draft.addSite({
      name: district ? `${name}汇聚局` : name === null ? called : `${name}传输站`,
      kind: district ? "aggregation" : "station",
      role: district ? "town" : "relay",
      at: pointAlong(line, at),
    });
    if (name !== null) stations.set(name, site);
    sites.push({ km: at, site });
  }
  sites.push({ km: length, site: townSite(draft, link.to) });
  return sites;
}

/** A station stands in a county of the study: where a border is in the way, a little further along. */
function nearestInside(draft: Draft, line: Line, km: number): number | null {
  for (let off = 0; off <= 8; off += 1) {
    for (const at of [km + off, km - off]) if (draft.countyAt(pointAlong(line, at)) !== null) return at;
  }
  return null;
}

function layingOf(link: Link, from: DraftSite, to: DraftSite): Laying {
  if (TUNNEL_AFTER.has(from.name)) return "tunnel";
  if (from.county.prefecture === "成都市" && to.county.prefecture === "成都市") return "duct";
  return link.shared || stream("laying", link.from, link.to).chance(0.45) ? "direct-buried" : "aerial";
}

/** The lines, coarser: people, and so townships, live along them. */
export function backboneLines(laid: readonly LaidLink[]): Line[] {
  return laid.map(({ line }) => line.filter((_, i) => i % 3 === 0 || i === line.length - 1));
}

/** The vertex of a link's line that lies at a place on its way, in km from its start. */
export function kmOfPlace({ line }: LaidLink, place: string): number {
  const at = placeOf(place);
  const along = chainages(line);
  const nearest = line.reduce(
    (best, point, i) => (distance(point, at) < distance(line[best] as Point, at) ? i : best),
    0,
  );
  return along[nearest] ?? 0;
}
