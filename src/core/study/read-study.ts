/**
 * Answers: which study do these bytes hold, or why can none be opened?
 * A file is not trusted: sizes, checksums, counts, codes and changes are checked before a study is given back.
 */
import { strFromU8 } from "fflate";
import type { AnyTable, HazardLayer, Network, Study, VersionId } from "../model/index.ts";
import { type Column, fieldsOf, SCHEMA, TABLE_NAMES } from "../model/index.ts";
import { Damaged } from "./decode.ts";
import { joinStudy } from "./join-study.ts";
import { FORMAT, FORMAT_VERSION, type HazardEntry, MANIFEST, type Manifest, type TableEntry } from "./manifest.ts";
import { migrate, type RawManifest } from "./migrations.ts";
import { ArrayReader, fitColumn } from "./read-arrays.ts";
import { readManifest } from "./read-manifest.ts";
import { readZip } from "./read-zip.ts";

/** Why a file is not a study that can be opened. */
export type StudyFault =
  | { readonly kind: "not-a-study" }
  | { readonly kind: "truncated" }
  | { readonly kind: "damaged"; readonly entry: string }
  | { readonly kind: "newer-format"; readonly found: number; readonly known: number };

export type StudyReading =
  | { readonly ok: true; readonly study: Study }
  | { readonly ok: false; readonly fault: StudyFault };

export function readStudy(bytes: Uint8Array): StudyReading {
  const reading = readZip(bytes);
  // A zip ends with its directory, so a study that was cut off is known by how it begins.
  if (!reading.ok) return fault({ kind: reading.firstName === MANIFEST ? "truncated" : "not-a-study" });
  if (!reading.zip.names.includes(MANIFEST)) return fault({ kind: "not-a-study" });
  const json = reading.zip.read(MANIFEST);
  if (json === null) return fault({ kind: "damaged", entry: MANIFEST });
  const raw = parse(json);
  if (raw?.format !== FORMAT) return fault({ kind: "not-a-study" });
  const found = raw.formatVersion;
  if (typeof found !== "number" || !Number.isInteger(found) || found < 1) {
    return fault({ kind: "damaged", entry: MANIFEST });
  }
  if (found > FORMAT_VERSION) return fault({ kind: "newer-format", found, known: FORMAT_VERSION });
  try {
    const manifest = readManifest(migrate(raw, found));
    return { ok: true, study: assemble(manifest, new ArrayReader(reading.zip, manifest.words)) };
  } catch (cause) {
    if (cause instanceof Damaged) return fault({ kind: "damaged", entry: cause.entry });
    throw cause;
  }
}

function fault(fault: StudyFault): StudyReading {
  return { ok: false, fault };
}

function parse(json: Uint8Array): RawManifest | null {
  try {
    const value: unknown = JSON.parse(strFromU8(json));
    return typeof value === "object" && value !== null ? (value as RawManifest) : null;
  } catch {
    return null;
  }
}

function assemble(manifest: Manifest, arrays: ArrayReader): Study {
  const tables = TABLE_NAMES.map((name) => {
    const entries = manifest.tables.filter((entry) => entry.name === name);
    const [entry] = entries;
    if (entry === undefined || entries.length > 1) throw new Damaged(MANIFEST);
    return [name, assembleTable(entry, arrays)] as const;
  });
  const base = { ...Object.fromEntries(tables), version: manifest.baseVersion as VersionId } as unknown as Network;
  const hazards = manifest.hazards.map((entry) => assembleHazard(entry, arrays));
  const study = joinStudy(base, hazards, manifest);
  if (study === null) throw new Damaged(MANIFEST);
  return study;
}

function assembleTable({ name, count, ...entry }: TableEntry, arrays: ArrayReader): AnyTable {
  const known = new Map(entry.columns.map((column) => [column.name, column]));
  const fields = fieldsOf(name);
  const foreign = entry.columns.some((column) => !Object.hasOwn(fields, column.name));
  if (foreign || !known.has("id") || (entry.geometry?.type ?? null) !== SCHEMA[name].geometry) {
    throw new Damaged(MANIFEST);
  }
  const columns = Object.entries(fields).map(([key, field]): [string, Column] => {
    const column = known.get(key);
    return [key, fitColumn(column && arrays.column(column, count), field, count)];
  });
  return {
    name,
    count,
    columns: Object.fromEntries(columns),
    extra: Object.fromEntries(entry.extra.map((column) => [column.name, arrays.column(column, count)])),
    geometry: entry.geometry && arrays.geometry(entry.geometry, count),
  };
}

function assembleHazard({ columns, geometry, count, grid, ...about }: HazardEntry, arrays: ArrayReader): HazardLayer {
  const features = {
    count,
    columns: Object.fromEntries(columns.map((column) => [column.name, arrays.column(column, count)])),
    geometry: arrays.geometry(geometry, count),
  };
  return { ...about, features, grid: grid && arrays.grid(grid) };
}
