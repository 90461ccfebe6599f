/**
 * Which places can a line of typed coordinates mean?
 *
 * Every reading that makes sense comes back, likeliest first, each saying what it takes for granted: the coordinate
 * system and which number is which. A text that is not coordinates means no place.
 */
import type { Position } from "../model/index.ts";
import { buildTransform } from "./build-transform.ts";
import {
  BD09,
  type CoordinateSystem,
  findSystem,
  findUtm,
  GCJ02,
  SYSTEMS,
  WEB_MERCATOR,
  WGS84,
} from "./coordinate-systems.ts";
import { isMainland } from "./is-mainland.ts";
import { type CoordinateText, readCoordinateText } from "./read-coordinate-text.ts";

export type PlaceCandidate = {
  /** WGS-84. */
  readonly position: Position;
  readonly system: CoordinateSystem;
  readonly order: "lon-lat" | "lat-lon" | "east-north" | "north-east";
  /** The text names the system itself; otherwise it is assumed. */
  readonly stated: boolean;
};

/** near: where the person is looking, which picks the zones for eastings that do not name theirs. */
export function findPlaces(text: string, near: Position | null = null): readonly PlaceCandidate[] {
  const said = readCoordinateText(text);
  if (said === null) return [];
  const [a, b] = said.numbers;
  const projected = said.utmZone !== null || said.system?.unit === "m" || Math.max(a.value, b.value) > 360;
  const places = projected ? findProjected(said, near) : findGeographic(said);
  return [...places].sort((one, other) => rank(one) - rank(other));
}

/** A pair whose numbers could stand either way round is read first the way that falls in or near China. */
function rank({ position: [lon, lat] }: PlaceCandidate): number {
  return lon >= 73 && lon <= 136 && lat >= 3 && lat <= 54 ? 0 : 1;
}

function findGeographic({ numbers, system }: CoordinateText): readonly PlaceCandidate[] {
  const [a, b] = numbers;
  const places: PlaceCandidate[] = [];
  for (const order of ["lon-lat", "lat-lon"] as const) {
    const [lon, lat] = order === "lon-lat" ? [a, b] : [b, a];
    if (lon.axis === "lat" || lat.axis === "lon") continue;
    if (Math.abs(lon.value) > 180 || Math.abs(lat.value) > 90) continue;
    const typed: Position = [lon.value, lat.value];
    const add = (assumed: CoordinateSystem) =>
      places.push({ position: buildTransform(assumed, WGS84)(typed), system: assumed, order, stated: system !== null });
    if (system !== null) add(system);
    else add(WGS84);
    // Nobody writes the shifted systems in degrees and minutes, and outside the mainland they are WGS-84.
    if (system === null && !a.sexagesimal && !b.sexagesimal && isMainland(typed)) {
      add(GCJ02);
      add(BD09);
    }
  }
  return places;
}

function findProjected(said: CoordinateText, near: Position | null): readonly PlaceCandidate[] {
  const [a, b] = said.numbers;
  if (a.sexagesimal || b.sexagesimal) return [];
  const places: PlaceCandidate[] = [];
  for (const order of ["east-north", "north-east"] as const) {
    const [east, north] = order === "east-north" ? [a, b] : [b, a];
    if (east.axis === "lat" || north.axis === "lon") continue;
    for (const { system, stated } of systemsFor(said, east.value, north.value, near)) {
      const position = buildTransform(system, WGS84)([east.value, north.value]);
      if (isPlausible(system, position)) places.push({ position, system, order, stated });
    }
  }
  return places;
}

type Reading = { readonly system: CoordinateSystem; readonly stated: boolean };

function systemsFor(said: CoordinateText, east: number, north: number, near: Position | null): readonly Reading[] {
  const { system, utmZone, centralMeridian } = said;
  if (utmZone !== null) return isEasting(east) ? utmReadings(utmZone, north) : [];
  if (system?.unit === "m") return fits(system, east) ? [{ system, stated: true }] : [];
  if (system !== null && system.family !== "cgcs2000") return [];
  const gaussKruger = SYSTEMS.filter(
    (candidate) =>
      (candidate.family === "gauss-kruger-3" || (candidate.family === "gauss-kruger-6" && candidate.zonePrefix)) &&
      (centralMeridian === null || candidate.centralMeridian === centralMeridian) &&
      fits(candidate, east) &&
      north > 0,
  );
  const away = ({ centralMeridian: meridian }: CoordinateSystem) => Math.abs((meridian ?? 0) - (near?.[0] ?? 0));
  const nearest =
    near === null || centralMeridian !== null
      ? gaussKruger
      : gaussKruger.toSorted((one, other) => away(one) - away(other)).slice(0, 3);
  const readings = nearest.map((candidate) => ({
    system: candidate,
    stated: system !== null && (candidate.zonePrefix || centralMeridian !== null),
  }));
  if (system !== null || centralMeridian !== null) return readings;
  const utm = near === null || !isEasting(east) ? null : findUtm(near[0], near[1]);
  return [...readings, ...[utm, WEB_MERCATOR].flatMap((other) => (other ? [{ system: other, stated: false }] : []))];
}

/** The S of 48S is the southern half to some and the band from 32 to 40 degrees north to others. */
function utmReadings({ zone, letter }: { zone: number; letter: string }, north: number): readonly Reading[] {
  const northern = findSystem(`EPSG:${32600 + zone}`);
  const southern = findSystem(`EPSG:${32700 + zone}`);
  if (northern === null || southern === null) return [];
  const inBandS = north > 3_500_000 && north < 4_450_000;
  const systems =
    letter === "S" ? (inBandS ? [northern, southern] : [southern]) : letter >= "N" ? [northern] : [southern];
  return systems.map((system) => ({ system, stated: true }));
}

function isEasting(east: number): boolean {
  return east >= 100_000 && east <= 900_000;
}

/** An easting of a Gauss-Krueger zone lies about its false origin, within the zone and some of its neighbours. */
function fits({ zonePrefix, zone, centralMeridian }: CoordinateSystem, east: number): boolean {
  if (centralMeridian === null) return true;
  return isEasting(zonePrefix ? east - (zone ?? 0) * 1_000_000 : east);
}

function isPlausible(system: CoordinateSystem, [lon, lat]: Position): boolean {
  if (!Number.isFinite(lon) || !(Math.abs(lat) <= 90) || Math.abs(lon) > 180) return false;
  const inChina = lon >= 73 && lon <= 136 && lat >= 3 && lat <= 54;
  const [west, south, east, north] = system.area;
  const isHome = lon >= west && lon <= east && lat >= south && lat <= north;
  return inChina || system.family === "utm" || (isHome && system.family !== "web-mercator");
}
