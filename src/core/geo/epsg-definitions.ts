/**
 * How is a system computed that a file names by its EPSG code alone? National grids and zones that rasters and
 * shapefiles of elsewhere come in. Parameters and shifts of datum are those of the EPSG registry (epsg.org), the
 * position vector of three or seven parameters that it gives for the whole country.
 */
import { WGS84 } from "./coordinate-systems.ts";

const DEFINITIONS: Readonly<Record<number, string>> = {
  // Rijksdriehoek of the Netherlands.
  28992:
    "+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel +towgs84=565.4171,50.3319,465.5524,-0.398957,0.343988,-1.8774,4.0725 +units=m",
  // France; Europe as a whole.
  2154: "+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m",
  3035: "+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m",
  3034: "+proj=lcc +lat_0=52 +lon_0=10 +lat_1=35 +lat_2=65 +x_0=4000000 +y_0=2800000 +ellps=GRS80 +units=m",
  // The contiguous United States.
  5070: "+proj=aea +lat_0=23 +lon_0=-96 +lat_1=29.5 +lat_2=45.5 +x_0=0 +y_0=0 +datum=NAD83 +units=m",
  // Taiwan.
  3826: "+proj=tmerc +lat_0=0 +lon_0=121 +k=0.9999 +x_0=250000 +y_0=0 +ellps=GRS80 +units=m",
  // The world: Mercator of the ellipsoid, equal areas, plate carrée.
  3395: "+proj=merc +lon_0=0 +k=1 +x_0=0 +y_0=0 +datum=WGS84 +units=m",
  54009: "+proj=moll +lon_0=0 +x_0=0 +y_0=0 +datum=WGS84 +units=m",
  6933: "+proj=cea +lat_ts=30 +lon_0=0 +x_0=0 +y_0=0 +datum=WGS84 +units=m",
  32662: "+proj=eqc +lat_ts=0 +lat_0=0 +lon_0=0 +x_0=0 +y_0=0 +datum=WGS84 +units=m",
  // Around the poles.
  3031: "+proj=stere +lat_0=-90 +lat_ts=-71 +lon_0=0 +x_0=0 +y_0=0 +datum=WGS84 +units=m",
  3413: "+proj=stere +lat_0=90 +lat_ts=70 +lon_0=-45 +x_0=0 +y_0=0 +datum=WGS84 +units=m",
};

/** Geographic systems whose degrees are those of WGS-84 within a metre or two. */
const AS_WGS84 = new Set([4326, 4490, 4258, 4269, 4283, 7844, 4617, 4612, 6668, 4148, 4674, 4759, 6318, 3824, 4979]);

/** Zones numbered in a row: UTM on the datums of Europe and North America. */
function utmOf(code: number): string | null {
  const datum = "+units=m";
  if (code >= 25828 && code <= 25838) return `+proj=utm +zone=${code - 25800} +ellps=GRS80 ${datum}`;
  if (code >= 26901 && code <= 26923) return `+proj=utm +zone=${code - 26900} +datum=NAD83 ${datum}`;
  if (code >= 28348 && code <= 28358) return `+proj=utm +zone=${code - 28300} +south +ellps=GRS80 ${datum}`;
  if (code >= 7846 && code <= 7859) return `+proj=utm +zone=${code - 7800} +south +ellps=GRS80 ${datum}`;
  return null;
}

/** In the words of proj4, for EPSG:28992 and its like; null where it is not among them. */
export function findEpsgDefinition(id: string): string | null {
  const code = Number(/^(?:EPSG|ESRI):(\d+)$/i.exec(id.trim())?.[1] ?? Number.NaN);
  if (AS_WGS84.has(code)) return WGS84.definition;
  const found = DEFINITIONS[code] ?? utmOf(code);
  return found === null ? null : `${found} +no_defs`;
}
