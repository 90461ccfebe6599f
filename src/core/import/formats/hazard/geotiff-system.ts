/**
 * Answers: in which coordinate system does a GeoTIFF say that it lies?
 * By the code of the EPSG registry, else by a description in its words, else by the parameters of the projection.
 * Keys and their codes are those of OGC GeoTIFF 1.1, annex A to C.
 */
import { openSystem } from "../../../geo/open-system.ts";
import { readWktSystem } from "../../../geo/read-wkt-system.ts";
import type { StatedSystem } from "./find-grid-system.ts";

export type GeoKeys = Readonly<Record<string, unknown>>;

const USER_DEFINED = 32767;
const GEOGRAPHIC = 2;
/** Datums without an exact public transform: Beijing 1954 and Xi'an 1980. */
const WITHOUT_TRANSFORM = new Set([4214, 4610]);
const UNITS: Readonly<Record<number, string>> = { 9001: "+units=m", 9002: "+to_meter=0.3048", 9003: "+units=us-ft" };

/** null where it says nothing. */
export function geotiffSystem(keys: GeoKeys): StatedSystem | null {
  const projected = code(keys.ProjectedCSTypeGeoKey);
  const geographic = code(keys.GeographicTypeGeoKey);
  const words = ["PCSCitationGeoKey", "GTCitationGeoKey", "GeogCitationGeoKey"].map((key) => {
    const said = keys[key];
    return typeof said === "string" ? said : "";
  });
  if (projected !== null || (code(keys.GTModelTypeGeoKey) === 1 && keys.ProjCoordTransGeoKey !== undefined)) {
    const id = `EPSG:${projected}`;
    if (projected !== null && projected !== USER_DEFINED && openSystem(id) !== null) return stated(id, id);
    const described = words.map(describedSystem).find((found) => found !== null);
    if (described !== undefined && described !== null) return described;
    const name = projected === null || projected === USER_DEFINED ? (words.find((word) => word !== "") ?? "") : id;
    const built = projectionOf(keys);
    return stated(shorten(name), built !== null && openSystem(built) !== null ? built : null);
  }
  if (geographic === null && code(keys.GTModelTypeGeoKey) !== GEOGRAPHIC) return null;
  const id = `EPSG:${geographic}`;
  if (geographic !== null && openSystem(id) !== null) return stated(id, openSystem(id)?.isWgs84 ? "EPSG:4326" : id);
  const degrees = `+proj=longlat ${ellipsoidOf(keys)} +no_defs`;
  const name = geographic === null || geographic === USER_DEFINED ? (words.find((word) => word !== "") ?? "") : id;
  // Degrees of a datum nobody here knows are off by some hundred metres at most.
  const exact = isWgs84Ellipsoid(keys) || keys.GeogTOWGS84GeoKey !== undefined;
  const inexact = !exact || WITHOUT_TRANSFORM.has(geographic ?? 0);
  return { name: shorten(name), system: exact && !inexact && isWgs84Ellipsoid(keys) ? "EPSG:4326" : degrees, inexact };
}

function stated(name: string, system: string | null): StatedSystem {
  return { name, system, inexact: false };
}

/** Some programs write the whole description into a citation. */
function describedSystem(words: string): StatedSystem | null {
  const wkt = /(?:PROJCS|GEOGCS|PROJCRS|GEOGCRS)\s*[[(][\s\S]*/.exec(words)?.[0].replace(/\|+$/, "");
  return wkt === undefined ? null : wktSystem(wkt);
}

export function wktSystem(wkt: string): StatedSystem | null {
  const found = readWktSystem(wkt);
  if (found === null) return null;
  const { name, toWgs84, inexact } = found;
  return { name, system: toWgs84 === null ? "EPSG:4326" : openSystem(wkt) === null ? null : wkt, inexact };
}

/** In the words of proj4; null for a projection that is not among these. */
function projectionOf(keys: GeoKeys): string | null {
  const number = (...names: string[]): number => {
    const found = names.map((name) => keys[name]).find((value) => typeof value === "number");
    return typeof found === "number" ? found : 0;
  };
  const lon = number("ProjNatOriginLongGeoKey", "ProjFalseOriginLongGeoKey", "ProjCenterLongGeoKey");
  const lat = number("ProjNatOriginLatGeoKey", "ProjFalseOriginLatGeoKey", "ProjCenterLatGeoKey");
  const x = number("ProjFalseEastingGeoKey", "ProjFalseOriginEastingGeoKey", "ProjCenterEastingGeoKey");
  const y = number("ProjFalseNorthingGeoKey", "ProjFalseOriginNorthingGeoKey", "ProjCenterNorthingGeoKey");
  const scale = number("ProjScaleAtNatOriginGeoKey", "ProjScaleAtCenterGeoKey") || 1;
  const [lat1, lat2] = [number("ProjStdParallel1GeoKey"), number("ProjStdParallel2GeoKey")];
  const origin = `+lat_0=${lat} +lon_0=${lon} +x_0=${x} +y_0=${y}`;
  const projections: Readonly<Record<number, string>> = {
    1: `+proj=tmerc ${origin} +k=${scale}`,
    7: `+proj=merc ${origin} +k=${scale}`,
    8: `+proj=lcc ${origin} +lat_1=${lat1} +lat_2=${lat2}`,
    9: `+proj=lcc ${origin} +lat_1=${lat} +k_0=${scale}`,
    10: `+proj=laea ${origin}`,
    11: `+proj=aea ${origin} +lat_1=${lat1} +lat_2=${lat2}`,
    16: `+proj=sterea ${origin} +k=${scale}`,
    17: `+proj=eqc ${origin} +lat_ts=${lat1}`,
    24: `+proj=sinu ${origin}`,
  };
  const projection = projections[code(keys.ProjCoordTransGeoKey) ?? 0];
  const units = UNITS[code(keys.ProjLinearUnitsGeoKey) ?? 9001];
  return projection === undefined || units === undefined
    ? null
    : `${projection} ${ellipsoidOf(keys)} ${units} +no_defs`;
}

function ellipsoidOf(keys: GeoKeys): string {
  const { GeogSemiMajorAxisGeoKey: a, GeogInvFlatteningGeoKey: rf, GeogTOWGS84GeoKey: shift } = keys;
  const ellipsoid = typeof a === "number" && typeof rf === "number" ? `+a=${a} +rf=${rf}` : "+ellps=WGS84";
  return Array.isArray(shift) || ArrayBuffer.isView(shift)
    ? `${ellipsoid} +towgs84=${Array.from(shift as ArrayLike<number>).join(",")}`
    : ellipsoid;
}

function isWgs84Ellipsoid({ GeogSemiMajorAxisGeoKey: a, GeogInvFlatteningGeoKey: rf }: GeoKeys): boolean {
  return (
    typeof a === "number" && Math.abs(a - 6378137) < 0.1 && typeof rf === "number" && Math.abs(rf - 298.257) < 0.01
  );
}

function code(value: unknown): number | null {
  return typeof value === "number" && value > 0 ? value : null;
}

function shorten(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}…` : name;
}
