/**
 * Answers: which columns of this typed table are geometry, how are they encoded, and in which system? Tables of Parquet
 * and Arrow say it in their metadata, as the GeoParquet specification lays down and geopandas writes in Feather too.
 */
import { WGS84 } from "../../geo/coordinate-systems.ts";
import type { WktSystem } from "../../geo/read-wkt-system.ts";
import { parseJson } from "../bytes/parse-json.ts";
import { recordOf } from "../formats/geojson/read-features.ts";
import { readWkb } from "../geometry/read-wkb.ts";
import { readWkt } from "../geometry/read-wkt.ts";
import { statedSystem } from "./stated-system.ts";

export type GeoColumn = {
  readonly name: string;
  /** wkb, wkt, or the name of a geometry whose coordinates are nested lists. */
  readonly encoding: string;
  /** As the file writes it: PROJJSON, a name, null for none; undefined where it says nothing, which means WGS-84. */
  readonly crs: unknown;
};

export type GeoColumns = {
  /** The first is where a row lies. */
  readonly columns: readonly GeoColumn[];
  /** Columns that only repeat the bounds of the geometry. */
  readonly covering: ReadonlySet<string>;
};

const NESTED: Readonly<Record<string, string>> = {
  point: "Point",
  linestring: "LineString",
  polygon: "Polygon",
  multipoint: "MultiPoint",
  multilinestring: "MultiLineString",
  multipolygon: "MultiPolygon",
};
const DEEPEST = 8;

/** The text of the entry called geo; null where it is none. */
export function readGeoColumns(text: string): GeoColumns | null {
  const parsed = parseJson(text);
  const { primary_column: primary, columns } = (parsed.ok ? recordOf(parsed.value) : null) ?? {};
  const found = Object.entries(recordOf(columns) ?? {}).map(([name, about]) => {
    const { encoding, crs, covering } = recordOf(about) ?? {};
    return { name, encoding: String(encoding).toLowerCase(), crs, covering };
  });
  if (found.length === 0) return null;
  const first = found.filter(({ name }) => name === primary);
  return {
    columns: [...first, ...found.filter((column) => !first.includes(column))],
    covering: new Set(found.flatMap(({ covering }) => namesCovering(covering))),
  };
}

/** { bbox: { xmin: ["bbox", "xmin"], … } } */
function namesCovering(covering: unknown): readonly string[] {
  const sides = Object.values(recordOf(recordOf(covering)?.bbox) ?? {});
  return sides.flatMap((side) => (Array.isArray(side) && typeof side[0] === "string" ? [side[0]] : []));
}

/** null where nobody says; undefined where what is said is not known here. */
export function systemOfGeo(crs: unknown): WktSystem | null | undefined {
  if (crs === null) return null;
  if (crs === undefined || crs === "") return lonLat("OGC:CRS84");
  if (typeof crs === "string") {
    if (/CRS:?84$/i.test(crs)) return lonLat(crs);
    const code = Number(/(?:EPSG|SRID):+(?:[\d.]*:)?(\d+)$/i.exec(crs)?.[1] ?? 0);
    if (code !== 0) return statedSystem({ code, name: crs, wkt: "" });
    const parsed = crs.startsWith("{") ? parseJson(crs) : null;
    return parsed?.ok ? systemOfGeo(parsed.value) : statedSystem({ code: 0, name: crs, wkt: crs });
  }
  const { id, name, components } = recordOf(crs) ?? {};
  const { authority, code } = recordOf(id) ?? {};
  const called = typeof name === "string" ? name : "";
  if (String(authority).toUpperCase() === "OGC" && /^CRS:?84$/i.test(String(code))) return lonLat("OGC:CRS84");
  if (String(authority).toUpperCase() === "EPSG")
    return statedSystem({ code: Number(code) || 0, name: called, wkt: "" });
  // Of a compound system, the horizontal part.
  const [horizontal] = Array.isArray(components) ? components : [];
  return horizontal === undefined ? undefined : systemOfGeo(horizontal);
}

export function nameOfGeoSystem(crs: unknown): string {
  const name = typeof crs === "string" ? crs : recordOf(crs)?.name;
  return typeof name === "string" ? name.slice(0, 60) : "";
}

function lonLat(name: string): WktSystem {
  return { name, id: WGS84.id, toWgs84: null, inexact: false };
}

/** As in GeoJSON; null where the value is unknown, or no geometry of this encoding. */
export function geometryOf(value: unknown, encoding: string): unknown {
  if (value === null || value === undefined) return null;
  if (value instanceof Uint8Array) return readWkb(value).geometry ?? { type: "WKB", coordinates: [] };
  if (typeof value === "string") return readWkt(value).geometry ?? { type: "WKT", coordinates: [] };
  const type = NESTED[encoding.replace(/^geoarrow\./, "")];
  return { type: type ?? encoding, coordinates: nestedOf(value, 0) };
}

/** Positions are { x, y } or [x, y]. */
function nestedOf(value: unknown, depth: number): unknown {
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.map((each) => nestedOf(each, depth + 1));
  const record = recordOf(value);
  return record === null ? value : [record.x, record.y];
}
