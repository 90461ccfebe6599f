/** Answers: which rows of the model do the layers hold that GDAL found in a file? */
import type { Issue } from "../../model/index.ts";
import type { Reading, ReadOptions } from "../format.ts";
import { issueAt } from "../issue.ts";
import { readOwnLayerText } from "../own-layer.ts";
import { type Layer, readLayers } from "../read-layers.ts";
import { refuseFile } from "../refuse-file.ts";
import { type FilesForGdal, type GdalLayer, readDataset } from "./read-dataset.ts";

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
  const issues: Issue[] = [];
  const layers: Layer[] = [];
  const filled = all.filter(({ features }) => features.length > 0);
  for (const { name, description, hasGeometry, stated, features, unreadable, fault } of all) {
    const place = filled.length < 2 ? file : `${file} [${name}]`;
    if (fault !== null) issues.push(issueAt(place, null, "gdal.fault", "major", { message: fault }));
    if (unreadable > 0) issues.push(issueAt(place, null, "gdal.unreadable", "major", { features: unreadable }));
    if (features.length === 0) continue;
    const own = readOwnLayerText(description);
    if (own === null && !hasGeometry) {
      issues.push(issueAt(place, null, "gdal.table-left-out", "general", { table: name, rows: features.length }));
      continue;
    }
    layers.push({
      name: filled.length < 2 ? "" : name,
      // Rows of several layers are told apart by them, where no column of theirs is an id.
      features: filled.length < 2 ? features : features.map((feature, i) => ({ id: `${name}-${i + 1}`, ...feature })),
      stated,
      own,
    });
  }
  if (layers.length === 0) {
    const [first] = issues;
    const layersOf = all.map(({ name }) => name).join(", ");
    return first?.rule === "gdal.fault"
      ? refuseFile(file, first.rule, first.values)
      : refuseFile(file, "gdal.nothing", { layers: layersOf.length > 200 ? `${layersOf.slice(0, 200)}…` : layersOf });
  }
  const reading = readLayers(layers, { file, options, encoding });
  return reading.ok ? { ...reading, issues: [...issues, ...reading.issues] } : reading;
}
