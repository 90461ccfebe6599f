/**
 * Answers: which features does this FlatGeobuf hold?
 * They stand one behind the other, each with its length in front: one whose bytes lie is a row rejected, and a file that
 * breaks off keeps what came before.
 */
import type { Issue, RejectedRow } from "../../../model/index.ts";
import type { Reading, ReadOptions } from "../../format.ts";
import { issueAt } from "../../issue.ts";
import { addRejected } from "../../layers/add-rejected.ts";
import { readOwnLayerText } from "../../layers/own-layer.ts";
import { readLayers } from "../../layers/read-layers.ts";
import { nameOfSystem, statedSystem } from "../../layers/stated-system.ts";
import { columnsOfRecords, readTypedTable } from "../../layers/typed-table.ts";
import { refuseFile } from "../../refuse-file.ts";
import { type FgbFeature, readFeature } from "./read-feature.ts";
import { type FgbHeader, readHeader } from "./read-header.ts";

export function readFlatgeobuf(bytes: Uint8Array, file: string, options: ReadOptions = {}): Reading {
  const header = readHeader(bytes);
  if (header === null) return refuseFile(file, "flatgeobuf.damaged");
  const { crs, count } = header;
  const stated = statedSystem(crs);
  if (stated === undefined && options.crs === undefined)
    return refuseFile(file, "import.unknown-crs", { crs: crs === null ? "" : nameOfSystem(crs) });
  const { features, broken, truncated } = readAll(bytes, header, file);
  if (features.length === 0)
    return refuseFile(file, truncated || broken.length > 0 ? "flatgeobuf.damaged" : "flatgeobuf.empty");
  const about = { file, options, encoding: "utf-8" };
  const placeless = features.every(({ geometry }) => geometry === null);
  const own = readOwnLayerText(header.metadata);
  const records = features.map(({ properties }) => properties);
  const reading =
    placeless && own === null
      ? readTypedTable({ name: "", columns: columnsOfRecords(records), count: records.length }, about)
      : readLayers([{ name: "", features: completed(features, header), stated: stated ?? null, own }], about);
  if (!reading.ok) return reading;
  const lost: Issue[] =
    truncated || (count > 0 && features.length + broken.length < count)
      ? [issueAt(file, null, "flatgeobuf.truncated", "major", { rows: features.length, count })]
      : [];
  return addRejected({ ...reading, issues: [...lost, ...reading.issues] }, broken);
}

/** What a feature says nothing about is unknown, and a column all the same. */
function completed(features: readonly FgbFeature[], { columns }: FgbHeader): readonly unknown[] {
  const unknown = Object.fromEntries(columns.map(({ name }) => [name, null]));
  return features.map(({ geometry, properties }) => {
    return { type: "Feature", geometry, properties: { ...unknown, ...properties } };
  });
}

type Features = {
  readonly features: readonly FgbFeature[];
  readonly broken: readonly RejectedRow[];
  /** The bytes end inside a feature. */
  readonly truncated: boolean;
};

function readAll(bytes: Uint8Array, header: FgbHeader, file: string): Features {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const features: FgbFeature[] = [];
  const broken: RejectedRow[] = [];
  let at = header.end;
  for (let row = 1; at + 4 <= bytes.length; row++) {
    const start = at + 4;
    const length = view.getUint32(at, true);
    if (start + length > bytes.length) return { features, broken, truncated: true };
    try {
      features.push(readFeature(bytes.subarray(start, start + length), header));
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      broken.push({ table: file, row, rule: "flatgeobuf.bad-feature", values: {}, headers: [], cells: [] });
    }
    at = start + length;
  }
  return { features, broken, truncated: at < bytes.length };
}
