/**
 * Answers: which sites, spans and areas does a shapefile hold?
 * It is several files: geometry (.shp), attributes (.dbf), coordinate system (.prj), encoding (.cpg). Only the first is
 * needed; what is missing is said.
 */
import { readWktSystem } from "../../../geo/read-wkt-system.ts";
import type { Issue } from "../../../model/index.ts";
import { decodeText } from "../../bytes/text-codec.ts";
import type { NamedBytes, Reading, ReadOptions } from "../../format.ts";
import { type IssueValues, issueAt } from "../../issue.ts";
import { readLayers } from "../../layers/read-layers.ts";
import { refuseFile } from "../../refuse-file.ts";
import { ownLayerOf } from "../../table/field-list.ts";
import { type DbfReading, readDbf } from "./read-dbf.ts";
import { isShp, readShp } from "./read-shp.ts";

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
  const prj = textOf(part(".prj"))?.trim() ?? "";
  const stated = prj === "" ? null : readWktSystem(prj);

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

  const own = options.mapping === undefined ? ownLayerOf(file, companions) : null;
  const broken = new Set(shp.broken);
  const deleted = dbf?.records.filter((record) => record === null).length ?? 0;
  if (deleted > 0) say("shapefile.deleted", "low", { rows: deleted });
  const features = geometries.map((geometry, i) => {
    const record = dbf === null ? {} : dbf.records[i];
    if (record === null) return null;
    const properties = record ?? {};
    // A row without a place is one of its kind all the same; one whose bytes lie is not.
    const placeless = own === null && geometry === null && shp.table !== null && !broken.has(i + 1);
    return { type: "Feature", properties: placeless ? { ...properties, table: shp.table } : properties, geometry };
  });
  const kept = features.filter((feature) => feature !== null);
  const reading = readLayers([{ name: "", features: kept, stated, own }], {
    file,
    options,
    encoding: dbf?.encoding ?? "",
  });
  if (!reading.ok) return reading;
  if (stated === null && options.crs === undefined) {
    say(part(".prj") === undefined ? "shapefile.no-prj" : "shapefile.bad-prj", "general", {
      ...{ found: prj.slice(0, 40), used: reading.coordinates.used ?? "" },
    });
  }
  return {
    ...reading,
    issues: [...issues, ...reading.issues],
    ignored: (reading.ignored ?? 0) + deleted,
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
