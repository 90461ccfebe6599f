/** Answers: which rows of the model do the layers and tables hold that GDAL found in a file? */
import type { Issue } from "../../model/index.ts";
import type { Reading, ReadOptions } from "../format.ts";
import { issueAt } from "../issue.ts";
import type { FoundTable } from "../mapping.ts";
import { readOwnLayerText } from "../own-layer.ts";
import { type Layer, readLayers } from "../read-layers.ts";
import { refuseFile } from "../refuse-file.ts";
import { columnsOfRecords, readTypedTable } from "../typed-table.ts";
import { mergeReadings } from "./merge-readings.ts";
import { type FilesForGdal, type GdalLayer, readDataset } from "./read-dataset.ts";

type Read = Extract<Reading, { ok: true }>;
/** What stands beside the layers: tables that were read, those that nobody can tell, and what is to be said. */
type Beside = {
  readonly read: Read[];
  readonly unknown: FoundTable[];
  readonly issues: Issue[];
  ignored: number;
};

export async function readThroughGdal(wanted: FilesForGdal, file: string, options: ReadOptions): Promise<Reading> {
  const reading = await readDataset(wanted);
  return reading.ok
    ? readGdalLayers(reading.layers, file, options, "utf-8")
    : refuseFile(file, reading.rule, reading.values);
}

export function readGdalLayers(
  all: readonly GdalLayer[],
  file: string,
  options: ReadOptions,
  encoding: string,
): Reading {
  const filled = all.filter(({ features }) => features.length > 0);
  const isOne = filled.length < 2;
  const beside: Beside = { read: [], unknown: [], issues: [], ignored: 0 };
  const layers: Layer[] = [];
  for (const layer of all) {
    const { name, hasGeometry, stated, features, unreadable, fault } = layer;
    const place = isOne ? file : `${file} [${name}]`;
    if (fault !== null) beside.issues.push(issueAt(place, null, "gdal.fault", "major", { message: fault }));
    if (unreadable > 0) beside.issues.push(issueAt(place, null, "gdal.unreadable", "major", { features: unreadable }));
    if (features.length === 0) continue;
    const own = readOwnLayerText(layer.description);
    if (own === null && !hasGeometry) readBeside(layer, { file, options, encoding }, beside);
    else {
      // Rows of several layers are told apart by them, where no column of theirs is an id.
      const known = isOne ? features : features.map((feature, i) => ({ id: `${name}-${i + 1}`, ...feature }));
      layers.push({ name: isOne ? "" : name, features: known, stated, own });
    }
  }
  const reading = layers.length === 0 ? null : readLayers(layers, { file, options, encoding });
  if (reading?.ok === false) return reading;
  const [first, ...others] = [...(reading === null ? [] : [reading]), ...beside.read];
  if (first === undefined) return refuse(all, file, beside);
  const { issues, tables = [], ignored = 0, ...merged } = mergeReadings(first, others);
  return {
    ...merged,
    issues: [...beside.issues, ...issues],
    tables: [...tables, ...beside.unknown],
    ignored: ignored + beside.ignored,
  };
}

/** A table without geometry is read as a sheet of a workbook is. */
function readBeside({ name, features }: GdalLayer, of: Parameters<typeof readTypedTable>[1], beside: Beside): void {
  const columns = columnsOfRecords(features.map(({ properties }) => properties));
  const reading = readTypedTable({ name, columns, count: features.length }, of);
  if (reading.ok) {
    beside.read.push(reading);
    return;
  }
  beside.unknown.push(...(reading.tables ?? []));
  beside.ignored += features.length;
  const values = { table: name, rows: features.length };
  beside.issues.push(issueAt(`${of.file} [${name}]`, null, "gdal.table-left-out", "low", values));
}

function refuse(all: readonly GdalLayer[], file: string, { issues, unknown }: Beside): Reading {
  const [first] = issues;
  if (first?.rule === "gdal.fault") return refuseFile(file, first.rule, first.values);
  const names = all.map(({ name }) => name).join(", ");
  const refusal = refuseFile(file, "gdal.nothing", { layers: names.length > 200 ? `${names.slice(0, 200)}…` : names });
  return refusal.ok ? refusal : { ...refusal, tables: unknown };
}
