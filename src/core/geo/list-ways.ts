/**
 * Answers: in which ways can these numbers be positions at all?
 * Each way has a weight of its own, from what the trade does: how often files without a word about it are written so.
 */
import type { Position } from "../model/index.ts";
import type { Transform } from "./build-transform.ts";
import { chanceOfMinutes, chanceOfSeconds } from "./chance-of-minutes.ts";
import { BD09, type CoordinateSystem, GCJ02, SYSTEMS, type SystemFamily, WGS84 } from "./coordinate-systems.ts";
import type { AxisOrder, Notation, Writing } from "./crs-text.ts";
import { isMainland } from "./is-mainland.ts";
import { spread } from "./known-places.ts";
import { readAngle, readWriting } from "./read-writing.ts";

export type Way = {
  readonly writing: Writing & { readonly order: AxisOrder };
  readonly move: Transform;
  /** Of the positions, how many land where the system is used. */
  readonly fit: number;
  readonly weight: number;
};

/** Of a zone each: a survey in China is in a zone of Gauss-Krüger by rule, and now and then in one of UTM. */
const WEIGHTS: Readonly<Partial<Record<SystemFamily, number>>> = {
  "web-mercator": 0.2,
  "gauss-kruger-3": 0.012,
  "gauss-kruger-6": 0.006,
  utm: 0.004,
  "british-grid": 0.03,
  "swiss-lv95": 0.1,
  "swiss-lv03": 0.03,
  "dutch-rd": 0.03,
};
const WITH_PREFIX = 0.3;
/** North first: the rule of Chinese surveyors, elsewhere a mistake. */
const SURVEYORS = 0.5;
const SWAPPED = 0.08;
const NOTATIONS: readonly (readonly [Notation, number])[] = [
  ["decimal", 1],
  ["degrees-minutes", 0.02],
  ["degrees-minutes-seconds", 0.01],
  ["packed-minutes", 0.02],
];
/** Of what lies in the mainland and says nothing. */
const SHIFTED: readonly (readonly [CoordinateSystem, number])[] = [
  [WGS84, 0.65],
  [GCJ02, 0.22],
  [BD09, 0.13],
];
const LOCAL = 2e-6;
/** Numbers of a drawing are small. */
const SMALL_LOCAL = 1e-4;
const SMALL = 10_000;
const ENOUGH = 0.5;
const TRIED = 64;

/** only: the systems that may be meant at all. */
export function listWays(positions: readonly Position[], only: (system: CoordinateSystem) => boolean): readonly Way[] {
  const tried = spread(positions, TRIED);
  if (tried.length === 0) return [];
  const areDegrees = mostly(tried, (position) => areWithin(position, 360));
  const ways =
    only(WGS84) && mostly(tried, (position) => areWithin(position, 36_000))
      ? listAngles(positions, tried, areDegrees)
      : [];
  if (areDegrees) return ways;
  const local = { system: null, order: "xy", notation: "decimal" } as const;
  const weight = mostly(tried, (position) => areWithin(position, SMALL)) ? SMALL_LOCAL : LOCAL;
  return [...ways, ...listMetres(tried, only), { writing: local, move: readWriting(local), fit: 1, weight }];
}

function areWithin([x, y]: Position, most: number): boolean {
  return Math.abs(x) <= most && Math.abs(y) <= most;
}

function listAngles(positions: readonly Position[], tried: readonly Position[], areDegrees: boolean): Way[] {
  const ways: Way[] = [];
  const areWhole = tried.every(([x, y]) => Number.isInteger(x) && Number.isInteger(y));
  const chances = areDegrees ? chancesOf(positions) : null;
  for (const order of ["xy", "yx"] as const) {
    for (const [notation, share] of NOTATIONS) {
      // Minutes have decimals, or nobody would leave them without a mark.
      if (notation !== "decimal" && ((notation === "packed-minutes") === areDegrees || areWhole)) continue;
      const weight = share * (order === "yx" ? SWAPPED : 1) * (chances?.[notation] ?? 1);
      const way = wayOf(WGS84, order, notation, tried, weight);
      // Minutes are minutes in every row.
      if (way === null || (notation !== "decimal" && !positions.every((each) => way.move(each).every(Number.isFinite))))
        continue;
      if (notation !== "decimal" || !tried.some((position) => isMainland(way.move(position)))) ways.push(way);
      else
        for (const [system, part] of SHIFTED) {
          const shifted = wayOf(system, order, notation, tried, way.weight * part);
          if (shifted !== null) ways.push({ ...shifted, fit: way.fit });
        }
    }
  }
  return ways;
}

/** How likely such numbers are in each notation, where a finer one fits them too. */
function chancesOf(positions: readonly Position[]): Readonly<Partial<Record<Notation, number>>> {
  const values = positions.flat();
  const fits = (notation: Notation) => values.every((value) => Number.isFinite(readAngle(value, notation)));
  const axes = [0, 1].map((axis) => positions.map((position) => position[axis] ?? 0));
  const minutes = fits("degrees-minutes") ? axes.reduce((chance, axis) => chance * chanceOfMinutes(axis), 1) : 1;
  const seconds = fits("degrees-minutes-seconds") ? chanceOfSeconds(values) : 1;
  return { decimal: minutes * seconds, "degrees-minutes": seconds };
}

function listMetres(tried: readonly Position[], only: (system: CoordinateSystem) => boolean): readonly Way[] {
  return SYSTEMS.filter((system) => system.unit === "m" && only(system)).flatMap((system) =>
    (["xy", "yx"] as const).flatMap((order) => {
      if (!mostly(tried, (position) => isInRange(system, order, position))) return [];
      const isZone = system.centralMeridian !== null;
      const weight = system.zonePrefix ? WITH_PREFIX : (WEIGHTS[system.family] ?? 0);
      return wayOf(system, order, "decimal", tried, weight * (order === "xy" ? 1 : isZone ? SURVEYORS : SWAPPED)) ?? [];
    }),
  );
}

/** By the sizes alone, before anything is computed. */
function isInRange(
  { centralMeridian, zone, zonePrefix }: CoordinateSystem,
  order: AxisOrder,
  position: Position,
): boolean {
  if (centralMeridian === null) return true;
  const [east, north] = order === "xy" ? position : [position[1], position[0]];
  const own = zonePrefix ? east - (zone ?? 0) * 1e6 : east;
  return own > 0 && own < 1e6 && north >= 0 && north <= 1e7;
}

function wayOf(
  system: CoordinateSystem,
  order: AxisOrder,
  notation: Notation,
  tried: readonly Position[],
  weight: number,
): Way | null {
  const writing = { system, order, notation };
  const move = readWriting(writing);
  const fit = tried.filter((position) => isHome(system, move(position))).length / tried.length;
  return fit >= ENOUGH ? { writing, move, fit, weight } : null;
}

/** Longitudes of a network over the 180th meridian may go on beyond it. */
export function isHome({ area: [west, south, east, north], unit }: CoordinateSystem, [lon, lat]: Position): boolean {
  const over = unit === "degree" ? 180 : 0;
  return lon >= west - over && lon <= east + over && lat >= south && lat <= north;
}

function mostly<T>(items: readonly T[], holds: (item: T) => boolean): boolean {
  return items.filter(holds).length >= ENOUGH * items.length;
}
