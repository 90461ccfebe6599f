/**
 * Answers: which sites, spans and areas does a shapefile hold?
 * It is several files: geometry (.shp), attributes (.dbf), coordinate system (.prj), encoding (.cpg). Only the first is
 * needed; what is missing is said.
 */
import { buildTransform } from "../../geo/build-transform.ts";
import { findSystem, WGS84 } from "../../geo/coordinate-systems.ts";
import { readWktSystem } from "../../geo/read-wkt-system.ts";
import type { Issue, Position } from "../../model/index.ts";
import { adoptFields } from "../adopt-fields.ts";
import type { Coordinates, NamedBytes, Reading, ReadOptions } from "../format.ts";
import { readFeatures } from "../geojson/read-features.ts";
import { type IssueValues, issueAt } from "../issue.ts";
import { refuseFile } from "../refuse-file.ts";
import { decodeText } from "../text-codec.ts";
import { type DbfReading, readDbf } from "./read-dbf.ts";
import { isShp, readShp, type ShpReading } from "./read-shp.ts";

export function readShapefile(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
  companions: readonly NamedBytes[] = [],
): Reading {
  if (!isShp(bytes)) return refuseFile(file, "shapefile.not-shp");
  const part = (extension: string) => companions.find(({ name }) => name.toLowerCase().endsWith(extension))?.bytes;
  const issues: Issue[] = [];
  const say = (rule: string, severity: Issue["severity"], values: IssueValues = {}, row: number | null = null) => {
    issues.push(issueAt(file, row, rule, severity, values));
  };

  const shp = readShp(bytes);
  const { geometries } = shp;
  if (geometries.length === 0)
    return refuseFile(file, shp.truncated ? "shapefile.truncated" : "shapefile.empty", { rows: 0 });
  const system = findCoordinates(part(".prj"), shp, options.crs);
  if (!system.ok) return refuseFile(file, system.rule, system.values);
  issues.push(...system.issues.map(({ rule, values }) => issueAt(file, null, rule, "general", values)));

  const dbf = readTable(part(".dbf"), textOf(part(".cpg")), options.encoding);
  if (dbf === null) say(part(".dbf") === undefined ? "shapefile.no-dbf" : "shapefile.bad-dbf", "general");
  if (dbf !== null && dbf.unknownEncoding !== null) {
    say("shapefile.encoding-not-understood", "low", { found: dbf.unknownEncoding, used: dbf.encoding });
  }
  if (shp.truncated) say("shapefile.truncated", "major", { rows: geometries.length });
  if (shp.heights) say("geojson.heights-left-out", "low", { features: geometries.length });
  for (const row of shp.broken) say("shapefile.bad-record", "general", {}, row);
  if (dbf !== null && dbf.records.length !== geometries.length) {
    say("shapefile.rows-differ", "major", { shapes: geometries.length, records: dbf.records.length });
  }

  const broken = new Set(shp.broken);
  const deleted = dbf?.records.filter((record) => record === null).length ?? 0;
  if (deleted > 0) say("shapefile.deleted", "low", { rows: deleted });
  const features = geometries.map((geometry, i) => {
    const record = dbf === null ? {} : dbf.records[i];
    if (record === null) return null;
    const properties = record ?? {};
    // A row without a place is one of its kind all the same; one whose bytes lie is not.
    const placeless = geometry === null && shp.table !== null && !broken.has(i + 1);
    return { type: "Feature", properties: placeless ? { ...properties, table: shp.table } : properties, geometry };
  });
  const kept = features.filter((feature) => feature !== null);
  const reading = readFeatures(adoptFields(kept), file, system.toWgs84);
  if (reading.rejected === kept.length) {
    return refuseFile(file, "geojson.nothing-usable", { features: kept.length, first: reading.issues[0]?.rule ?? "" });
  }
  return {
    ok: true,
    content: { kind: "rows", rows: reading.rows },
    issues: [...issues, ...reading.issues],
    rejected: reading.rejected + deleted,
    total: geometries.length,
    coordinates: system.coordinates,
    encoding: dbf?.encoding ?? "",
  };
}

function readTable(bytes: Uint8Array | undefined, cpg: string | null, given: string | undefined): DbfReading | null {
  return bytes === undefined ? null : readDbf(bytes, cpg, given);
}

function textOf(bytes: Uint8Array | undefined): string | null {
  if (bytes === undefined) return null;
  const decoded = decodeText(bytes.subarray(0, 1 << 16));
  return decoded.ok ? decoded.text : null;
}

type Found =
  | {
      readonly ok: true;
      readonly toWgs84: ((position: Position) => Position) | null;
      readonly coordinates: Coordinates;
      readonly issues: readonly { readonly rule: string; readonly values: IssueValues }[];
    }
  | { readonly ok: false; readonly rule: string; readonly values: IssueValues };

/** What a person says, else the .prj, else WGS-84 if the numbers can be degrees. */
function findCoordinates(prj: Uint8Array | undefined, shp: ShpReading, given: string | undefined): Found {
  const text = textOf(prj)?.trim() ?? "";
  const stated = text === "" ? null : readWktSystem(text);
  const detected = stated?.name ?? null;
  if (given !== undefined) {
    const system = findSystem(given);
    if (system === null) return { ok: false, rule: "import.unknown-crs", values: { crs: given } };
    const toWgs84 = system.id === WGS84.id ? null : buildTransform(system, WGS84);
    return { ok: true, toWgs84, coordinates: { detected, used: given, confidence: "given" }, issues: [] };
  }
  if (stated !== null) {
    const { name, toWgs84, inexact } = stated;
    const used = toWgs84 === null ? WGS84.id : name;
    const issues = inexact ? [{ rule: "import.inexact-datum", values: { crs: name } }] : [];
    return { ok: true, toWgs84, coordinates: { detected, used, confidence: "stated" }, issues };
  }
  const far = findFar(shp);
  if (far !== null) return { ok: false, rule: "import.crs-needed", values: { x: far[0], y: far[1] } };
  const rule = prj === undefined ? "shapefile.no-prj" : "shapefile.bad-prj";
  return {
    ok: true,
    toWgs84: null,
    coordinates: { detected: null, used: WGS84.id, confidence: "assumed" },
    issues: [{ rule, values: { found: text.slice(0, 40) } }],
  };
}

/** A position that no degrees can be; each geometry is asked for its first. */
function findFar({ geometries }: ShpReading): readonly [number, number] | null {
  for (const geometry of geometries) {
    let first: unknown = geometry?.coordinates;
    while (Array.isArray(first) && Array.isArray(first[0])) first = first[0];
    const [x, y]: readonly unknown[] = Array.isArray(first) ? first : [];
    if (typeof x === "number" && typeof y === "number" && (Math.abs(x) > 360 || Math.abs(y) > 90)) return [x, y];
  }
  return null;
}
