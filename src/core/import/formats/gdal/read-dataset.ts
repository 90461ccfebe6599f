/**
 * Answers: which layers does GDAL find in this file, with their features and what is said of their coordinates?
 * A GDAL that comes down, or would fill the memory, is one clear message; the next file gets another.
 */
import { readWktSystem, type WktSystem } from "../../../geo/read-wkt-system.ts";
import type { IssueValues } from "../../issue.ts";
import { recordOf } from "../geojson/read-features.ts";
import { type Limits, TooLarge } from "./feature-lines.ts";
import { type Dataset, GdalSession } from "./gdal-session.ts";

export type FilesForGdal = {
  /** In the file system of the session; the first is the one that is opened unless `open` says otherwise. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly open?: string;
  readonly drivers: readonly string[];
  readonly openOptions?: readonly string[];
  /** Layers of these names only. */
  readonly only?: readonly string[];
  /** What is asked of a layer, where it is not simply everything. */
  readonly sql?: string;
  /** Other than LIMITS. */
  readonly limits?: Limits;
};

export type GdalLayer = {
  readonly name: string;
  readonly description: string;
  readonly stated: WktSystem | null;
  readonly features: readonly Record<string, unknown>[];
  /** Features that could not be read for certain. */
  readonly unreadable: number;
  /** What is wrong with it in GDAL's words; null where nothing is. */
  readonly fault: string | null;
};

export type DatasetReading =
  | { readonly ok: true; readonly layers: readonly GdalLayer[] }
  | { readonly ok: false; readonly rule: string; readonly values: IssueValues };

/** Bytes of a file with its companions: GDAL holds them beside its own memory, which ends at 2 GiB. */
export const MOST_BYTES = 2 ** 29;
/** Of the layer as text, and features of it: what the memory of a browser's page holds. */
export const LIMITS = { bytes: 2 ** 31, features: 2_000_000 };

export async function readDataset(wanted: FilesForGdal): Promise<DatasetReading> {
  const bytes = wanted.files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (bytes > MOST_BYTES) return tooLarge(`${MOST_BYTES / 2 ** 20} MiB`);
  const session = await GdalSession.start();
  if (session === null) return { ok: false, rule: "gdal.not-loaded", values: {} };
  try {
    return readWith(session, wanted);
  } catch (cause) {
    const { bytes, features } = wanted.limits ?? LIMITS;
    if (cause instanceof TooLarge && cause.limit === "bytes") return tooLarge(`${bytes / 2 ** 30} GiB`);
    if (cause instanceof TooLarge) return { ok: false, rule: "gdal.too-many", values: { limit: features } };
    return { ok: false, rule: "gdal.broke-down", values: {} };
  }
}

function tooLarge(limit: string): DatasetReading {
  return { ok: false, rule: "gdal.too-large", values: { limit } };
}

function readWith(session: GdalSession, wanted: FilesForGdal): DatasetReading {
  for (const { path, bytes } of wanted.files) session.put(path, bytes);
  const path = wanted.open ?? wanted.files[0]?.path ?? "";
  const dataset = session.open(path, wanted.drivers, wanted.openOptions);
  if (dataset === null) return { ok: false, rule: "gdal.not-readable", values: { message: session.fault() ?? "" } };
  const described = recordOf(session.describe(dataset))?.layers;
  const layers = (Array.isArray(described) ? described : [])
    .map(recordOf)
    .filter((about) => about !== null)
    .filter(({ name }) => wanted.only?.includes(String(name)) ?? true)
    .map((about) => readLayer(session, dataset, about, wanted));
  return { ok: true, layers };
}

function readLayer(
  session: GdalSession,
  dataset: Dataset,
  about: Readonly<Record<string, unknown>>,
  { sql, limits = LIMITS }: FilesForGdal,
): GdalLayer {
  const name = String(about.name);
  const description = recordOf(recordOf(about.metadata)?.[""])?.DESCRIPTION;
  const fields = (Array.isArray(about.fields) ? about.fields : []).map(recordOf).filter((field) => field !== null);
  const geometry = geometryOf(about);
  // Whole numbers beyond 2^53 would lose their last digits on the way.
  const long = fields.filter(({ type }) => type === "Integer64").map((field) => String(field.name));
  const asText = long.length === 0 ? [] : ["-mapFieldType", "Integer64=String,Integer64List=StringList"];
  const source = sql === undefined ? [name] : ["-dialect", "OGRSQL", "-sql", sql];
  const { features, unreadable, fault } = session.featuresOf(dataset, [...asText, ...source], limits);
  for (const { properties } of features) {
    const values = properties as Record<string, unknown>;
    for (const field of long) {
      const number = typeof values[field] === "string" ? Number(values[field]) : Number.NaN;
      if (Number.isSafeInteger(number)) values[field] = number;
    }
  }
  return {
    name,
    description: typeof description === "string" ? description : "",
    stated: systemOf(wktOf(geometry) ?? wktOfCopy(session, dataset, name)),
    features,
    unreadable,
    fault,
  };
}

const geometryOf = (layer: Readonly<Record<string, unknown>> | null) =>
  recordOf(Array.isArray(layer?.geometryFields) ? layer.geometryFields[0] : null);
const wktOf = (geometry: Readonly<Record<string, unknown>> | null) => recordOf(geometry?.coordinateSystem)?.wkt;

/** Some readers find out where a layer lies only when it is copied. */
function wktOfCopy(session: GdalSession, dataset: Dataset, name: string): unknown {
  const copy = session.translate("copy", null, dataset, ["-f", "Memory", "-limit", "1", name]);
  if (copy === null) return null;
  const layers = recordOf(session.describe(copy))?.layers;
  session.close(copy);
  return wktOf(geometryOf(recordOf(Array.isArray(layers) ? layers[0] : null)));
}

/** "Undefined geographic SRS" is how a GeoPackage says that it does not know. */
function systemOf(wkt: unknown): WktSystem | null {
  if (typeof wkt !== "string" || /^\s*\w+\["(undefined|unknown)/i.test(wkt)) return null;
  // The positions come as x and y, whatever order the authority has for them.
  return readWktSystem(wkt.replace(/,\s*AXIS\s*\[[^\]]*\]/g, ""));
}
