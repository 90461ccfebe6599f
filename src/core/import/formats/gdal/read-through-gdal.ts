/** Answers: which rows of the model do the layers hold that GDAL found in a file? */
import type { Issue } from "../../../model/index.ts";
import type { Reading, ReadOptions } from "../../format.ts";
import { issueAt } from "../../issue.ts";
import { readOwnLayerText } from "../../layers/own-layer.ts";
import { readLayers } from "../../layers/read-layers.ts";
import { refuseFile } from "../../refuse-file.ts";
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
  const filled = all.filter(({ features }) => features.length > 0);
  const isOne = filled.length < 2;
  for (const { name, unreadable, fault } of all) {
    const place = isOne ? file : `${file} [${name}]`;
    if (fault !== null) issues.push(issueAt(place, null, "gdal.fault", "major", { message: fault }));
    if (unreadable > 0) issues.push(issueAt(place, null, "gdal.unreadable", "major", { features: unreadable }));
  }
  if (filled.length === 0) return refuseEmpty(all, file, issues);
  const layers = filled.map(({ name, description, stated, features }) => ({
    name: isOne ? "" : name,
    // Rows of several layers are told apart by them, where no column of theirs is an id.
    features: isOne ? features : features.map((feature, i) => ({ id: `${name}-${i + 1}`, ...feature })),
    stated,
    own: readOwnLayerText(description),
  }));
  const reading = readLayers(layers, { file, options, encoding });
  return reading.ok ? { ...reading, issues: [...issues, ...reading.issues] } : reading;
}

function refuseEmpty(all: readonly GdalLayer[], file: string, [first]: readonly Issue[]): Reading {
  if (first !== undefined) return refuseFile(file, first.rule, first.values);
  const names = all.map(({ name }) => name).join(", ");
  return refuseFile(file, "gdal.nothing", { layers: names.length > 200 ? `${names.slice(0, 200)}…` : names });
}
