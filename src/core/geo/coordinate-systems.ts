/**
 * Which coordinate systems does the trade write positions in?
 *
 * Listed as data under the ids files and people use: EPSG codes, and GCJ02 and BD09, which have none. Beijing 1954 and
 * Xi'an 1980 are not here: no exact public transform of theirs exists.
 * CGCS2000 and WGS-84 are taken as one datum: their axes agree within decimetres, less than a survey of routes knows.
 */

export type SystemFamily =
  | "wgs84"
  | "web-mercator"
  | "utm"
  | "cgcs2000"
  | "gauss-kruger-3"
  | "gauss-kruger-6"
  | "gcj02"
  | "bd09";

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
};

const CGCS2000_DATUM = "+ellps=GRS80 +no_defs";

function geographic(id: string, family: SystemFamily, definition: string | null): CoordinateSystem {
  return {
    id,
    family,
    definition,
    unit: "degree",
    zone: null,
    hemisphere: null,
    centralMeridian: null,
    zonePrefix: false,
  };
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
  };
}

function gaussKruger(code: number, width: 3 | 6, zone: number, zonePrefix: boolean): CoordinateSystem {
  const centralMeridian = width === 3 ? 3 * zone : 6 * zone - 3;
  const falseEasting = 500_000 + (zonePrefix ? zone * 1_000_000 : 0);
  return {
    id: `EPSG:${code}`,
    family: width === 3 ? "gauss-kruger-3" : "gauss-kruger-6",
    definition: `+proj=tmerc +lat_0=0 +lon_0=${centralMeridian} +k=1 +x_0=${falseEasting} +y_0=0 ${CGCS2000_DATUM} +units=m`,
    unit: "m",
    zone,
    hemisphere: "north",
    centralMeridian,
    zonePrefix,
  };
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

export const WGS84 = geographic("EPSG:4326", "wgs84", "+proj=longlat +datum=WGS84 +no_defs");
export const CGCS2000 = geographic("EPSG:4490", "cgcs2000", `+proj=longlat ${CGCS2000_DATUM}`);
export const GCJ02 = geographic("GCJ02", "gcj02", null);
export const BD09 = geographic("BD09", "bd09", null);
export const WEB_MERCATOR: CoordinateSystem = {
  ...geographic(
    "EPSG:3857",
    "web-mercator",
    "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs",
  ),
  unit: "m",
};

/** EPSG numbers the zones in one run each: with the zone's number in the easting, and without. */
export const SYSTEMS: readonly CoordinateSystem[] = [
  WGS84,
  CGCS2000,
  GCJ02,
  BD09,
  WEB_MERCATOR,
  ...range(13, 23).map((zone) => gaussKruger(4491 + zone - 13, 6, zone, true)),
  ...range(13, 23).map((zone) => gaussKruger(4502 + zone - 13, 6, zone, false)),
  ...range(25, 45).map((zone) => gaussKruger(4513 + zone - 25, 3, zone, true)),
  ...range(25, 45).map((zone) => gaussKruger(4534 + zone - 25, 3, zone, false)),
  ...range(1, 60).map((zone) => utm(zone, "north")),
  ...range(1, 60).map((zone) => utm(zone, "south")),
];

const byId = new Map(SYSTEMS.map((system) => [system.id, system]));

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
