/**
 * Which coordinate systems does the trade write positions in?
 *
 * Listed as data under the ids files and people use: EPSG codes, and GCJ02 and BD09, which have none. CGCS2000 and
 * WGS-84 are taken as one datum: their axes agree within decimetres, less than a survey of routes knows. Definitions
 * and areas of use are those of the EPSG registry (epsg.org).
 */
import type { Bounds } from "./bounds.ts";

export type SystemFamily =
  | "wgs84"
  | "web-mercator"
  | "utm"
  | "cgcs2000"
  | "gauss-kruger-3"
  | "gauss-kruger-6"
  | "gcj02"
  | "bd09"
  | "british-grid"
  | "swiss-lv95"
  | "swiss-lv03"
  | "dutch-rd"
  | "beijing-54"
  | "xian-80";

export type CoordinateSystem = {
  readonly id: string;
  readonly family: SystemFamily;
  /** In proj4's words; null for the two shifted systems, which are no projection. */
  readonly definition: string | null;
  /** Degrees: lon, lat. Metres: easting, northing. */
  readonly unit: "degree" | "m";
  readonly zone: number | null;
  readonly hemisphere: "north" | "south" | null;
  readonly centralMeridian: number | null;
  /** Eastings of Gauss-Krueger zones may carry the zone's number as their millions: 35 456 789 m lies in zone 35. */
  readonly zonePrefix: boolean;
  /** Where it is used, in degrees; a zone reaches somewhat over its borders, as surveys do. */
  readonly area: Bounds;
  /** Its datum has no exact public transform: positions may be a hundred metres off. */
  readonly inexact: boolean;
};

const GRS80 = "+ellps=GRS80 +no_defs";
const EARTH: Bounds = [-180, -90, 180, 90];
const CHINA: Bounds = [73, 3, 136, 54];
/** Beyond the border of its zone, in degrees. */
const OVERLAP = 0.75;

function geographic(id: string, family: SystemFamily, definition: string | null, area = EARTH): CoordinateSystem {
  return {
    id,
    family,
    definition,
    unit: "degree",
    zone: null,
    hemisphere: null,
    centralMeridian: null,
    zonePrefix: false,
    area,
    inexact: false,
  };
}

function national(code: number, family: SystemFamily, definition: string, area: Bounds): CoordinateSystem {
  return { ...geographic(`EPSG:${code}`, family, `${definition} +units=m +no_defs`, area), unit: "m" };
}

function utm(zone: number, hemisphere: "north" | "south"): CoordinateSystem {
  const south = hemisphere === "south";
  return {
    id: `EPSG:${(south ? 32700 : 32600) + zone}`,
    family: "utm",
    definition: `+proj=utm +zone=${zone}${south ? " +south" : ""} +datum=WGS84 +units=m +no_defs`,
    unit: "m",
    zone,
    hemisphere,
    centralMeridian: 6 * zone - 183,
    zonePrefix: false,
    area: [6 * zone - 186 - OVERLAP, south ? -80 : 0, 6 * zone - 180 + OVERLAP, south ? 0 : 84],
    inexact: false,
  };
}

function gaussKruger(
  code: number,
  width: 3 | 6,
  zone: number,
  zonePrefix: boolean,
  datum = GRS80,
  family: SystemFamily = width === 3 ? "gauss-kruger-3" : "gauss-kruger-6",
): CoordinateSystem {
  const centralMeridian = width === 3 ? 3 * zone : 6 * zone - 3;
  const falseEasting = 500_000 + (zonePrefix ? zone * 1_000_000 : 0);
  const reach = width / 2 + OVERLAP;
  return {
    id: `EPSG:${code}`,
    family,
    definition: `+proj=tmerc +lat_0=0 +lon_0=${centralMeridian} +k=1 +x_0=${falseEasting} +y_0=0 ${datum} +units=m`,
    unit: "m",
    zone,
    hemisphere: "north",
    centralMeridian,
    zonePrefix,
    area: [centralMeridian - reach, CHINA[1], centralMeridian + reach, CHINA[3]],
    inexact: datum !== GRS80,
  };
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

export const WGS84 = geographic("EPSG:4326", "wgs84", "+proj=longlat +datum=WGS84 +no_defs");
export const CGCS2000 = geographic("EPSG:4490", "cgcs2000", `+proj=longlat ${GRS80}`);
export const GCJ02 = geographic("GCJ02", "gcj02", null, CHINA);
export const BD09 = geographic("BD09", "bd09", null, CHINA);
export const WEB_MERCATOR = national(
  3857,
  "web-mercator",
  "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +nadgrids=@null",
  [-180, -85.06, 180, 85.06],
);

/** Their seven parameters put them right to about 5, 1 and 0.5 m. */
const NATIONAL_GRIDS: readonly CoordinateSystem[] = [
  national(
    27700,
    "british-grid",
    "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489",
    [-9.01, 49.75, 2.01, 61.01],
  ),
  ...([2056, 21781] as const).map((code) =>
    national(
      code,
      code === 2056 ? "swiss-lv95" : "swiss-lv03",
      `+proj=somerc +lat_0=46.9524055555556 +lon_0=7.43958333333333 +k_0=1 +x_0=${code === 2056 ? "2600000 +y_0=1200000" : "600000 +y_0=200000"} +ellps=bessel +towgs84=674.374,15.056,405.346,0,0,0,0`,
      [5.96, 45.82, 10.49, 47.81],
    ),
  ),
  national(
    28992,
    "dutch-rd",
    "+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel +towgs84=565.4171,50.3319,465.5524,-0.398957,0.343988,-1.87740,4.0725",
    [3.2, 50.75, 7.22, 53.7],
  ),
];

/**
 * Those that positions can be recognised in. EPSG numbers the zones in one run each: with the zone's number in the
 * easting, and without.
 */
export const SYSTEMS: readonly CoordinateSystem[] = [
  WGS84,
  CGCS2000,
  GCJ02,
  BD09,
  WEB_MERCATOR,
  ...NATIONAL_GRIDS,
  ...range(13, 23).map((zone) => gaussKruger(4491 + zone - 13, 6, zone, true)),
  ...range(13, 23).map((zone) => gaussKruger(4502 + zone - 13, 6, zone, false)),
  ...range(25, 45).map((zone) => gaussKruger(4513 + zone - 25, 3, zone, true)),
  ...range(25, 45).map((zone) => gaussKruger(4534 + zone - 25, 3, zone, false)),
  ...range(1, 60).map((zone) => utm(zone, "north")),
  ...range(1, 60).map((zone) => utm(zone, "south")),
];

const KRASSOWSKY = "+ellps=krass +no_defs";
const IAG75 = "+a=6378140 +rf=298.257 +no_defs";

/** Understood where a file names them, and never guessed: their numbers look like those of CGCS2000. */
const INEXACT_SYSTEMS: readonly CoordinateSystem[] = [
  { ...geographic("EPSG:4214", "beijing-54", `+proj=longlat ${KRASSOWSKY}`, CHINA), inexact: true },
  { ...geographic("EPSG:4610", "xian-80", `+proj=longlat ${IAG75}`, CHINA), inexact: true },
  ...(
    [
      ["beijing-54", KRASSOWSKY, 21413, 21453, 2401, 2422],
      ["xian-80", IAG75, 2327, 2338, 2349, 2370],
    ] as const
  ).flatMap(([family, datum, six, sixPlain, three, threePlain]) => [
    ...range(13, 23).map((zone) => gaussKruger(six + zone - 13, 6, zone, true, datum, family)),
    ...range(13, 23).map((zone) => gaussKruger(sixPlain + zone - 13, 6, zone, false, datum, family)),
    ...range(25, 45).map((zone) => gaussKruger(three + zone - 25, 3, zone, true, datum, family)),
    ...range(25, 45).map((zone) => gaussKruger(threePlain + zone - 25, 3, zone, false, datum, family)),
  ]),
];

const byId = new Map([...SYSTEMS, ...INEXACT_SYSTEMS].map((system) => [system.id, system]));

export function findSystem(id: string): CoordinateSystem | null {
  return byId.get(id) ?? null;
}

/** The zone of 3 or 6 degrees a longitude lies in, without the zone's number in the easting; null outside China's. */
export function findGaussKruger(width: 3 | 6, lon: number, zonePrefix = false): CoordinateSystem | null {
  const zone = width === 3 ? Math.round(lon / 3) : Math.ceil(lon / 6);
  const family = width === 3 ? "gauss-kruger-3" : "gauss-kruger-6";
  return SYSTEMS.find((s) => s.family === family && s.zone === zone && s.zonePrefix === zonePrefix) ?? null;
}

export function findUtm(lon: number, lat: number): CoordinateSystem | null {
  const zone = Math.min(60, Math.floor((lon + 180) / 6) + 1);
  return findSystem(`EPSG:${(lat < 0 ? 32700 : 32600) + zone}`);
}
