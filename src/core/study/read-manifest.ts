/** Answers: does this JSON say what a manifest must say? Nothing of it is used that has not been looked at. */
import {
  type BranchId,
  type BroughtBy,
  type ChangeId,
  type Finding,
  type GridTransform,
  HAZARD_KINDS,
  type HazardLayer,
  type Provenance,
  type ReadCounts,
  type RejectedRow,
  type RowRanges,
  SEVERITIES,
  type Settings,
  type StudyId,
  TABLE_NAMES,
} from "../model/index.ts";
import { Decoder } from "./decode.ts";
import type { ArrayEntry, ColumnEntry, GeometryEntry, GridEntry, HazardEntry, TableEntry } from "./manifest.ts";
import { FORMAT, FORMAT_VERSION, MANIFEST, type Manifest, type StudyAbout } from "./manifest.ts";
import { readBranch } from "./read-change.ts";
import { readScenario } from "./read-scenario.ts";

const d = new Decoder(MANIFEST);

export function readManifest(value: unknown): Manifest {
  const raw = d.record(value);
  return {
    ...readAbout(raw),
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    baseVersion: d.text(raw.baseVersion),
    words: d.list(raw.words, (each) => {
      const words = d.record(each);
      return { units: readArrayEntry(words.units), starts: readArrayEntry(words.starts) };
    }),
    tables: d.list(raw.tables, readTableEntry),
    hazards: d.list(raw.hazards, readHazardEntry),
  };
}

/** What a study says beside its tables. */
export function readAbout(raw: Readonly<Record<string, unknown>>): StudyAbout {
  return {
    id: d.text(raw.id) as StudyId,
    title: d.text(raw.title),
    origin: d.oneOf(raw.origin, ["demonstration", "own"]),
    authors: d.list(raw.authors, d.text),
    createdAt: d.text(raw.createdAt),
    activeBranch: d.text(raw.activeBranch) as BranchId,
    branches: d.list(raw.branches, (branch) => readBranch(d, branch)),
    // Before a study could hold scenarios it had none.
    scenarios: d.list(raw.scenarios ?? [], (scenario) => readScenario(d, scenario)),
    findings: d.list(raw.findings, readFinding),
    settings: readSettings(raw.settings),
    fragility: d.orNull(raw.fragility ?? null, d.text),
    provenance: d.list(raw.provenance, readProvenance),
  };
}

export function readFinding(value: unknown): Finding {
  const finding = d.record(value);
  return {
    rule: d.text(finding.rule),
    severity: d.oneOf(finding.severity, SEVERITIES),
    subject: d.orNull(finding.subject, (each) => {
      const subject = d.record(each);
      return { table: d.oneOf(subject.table, TABLE_NAMES), id: d.text(subject.id) };
    }),
    place: d.orNull(finding.place, (each) => {
      const place = d.record(each);
      return { file: d.text(place.file), row: d.orNull(place.row, d.number) };
    }),
    values: d.entries(finding.values, (each) => (typeof each === "string" ? each : d.numberOrNaN(each))),
  };
}

export function readSettings(value: unknown): Settings {
  const settings = d.record(value);
  const gateways = d.record(settings.gateways);
  // One gateway was enough before a study could say so.
  const enough = settings.enough === undefined ? 1 : d.count(settings.enough);
  if (enough < 1) d.fail();
  if (gateways.ids !== undefined) return { gateways: { ids: d.list(gateways.ids, d.text) }, enough };
  return { gateways: { kinds: d.list(gateways.kinds, d.text) }, enough };
}

export function readProvenance(value: unknown): Provenance {
  const source = d.record(value);
  return {
    file: d.text(source.file),
    hash: d.text(source.hash),
    readAt: d.text(source.readAt),
    coordinates: d.text(source.coordinates),
    encoding: d.text(source.encoding),
    rows: d.number(source.rows),
    source: d.text(source.source),
    licence: d.text(source.licence),
    counts: d.orNull(source.counts ?? null, readCounts),
    ranges: readRanges(source.ranges ?? {}),
    ...(source.broughtBy !== undefined && { broughtBy: readBroughtBy(source.broughtBy) }),
    rejected: d.list(source.rejected ?? [], readRejected),
  };
}

function readRanges(value: unknown): RowRanges {
  return d.entries(value, (range): readonly [number, number] => {
    const [from = 0, to = 0, ...more] = d.list(range, d.count);
    return to < from || more.length > 0 ? d.fail() : [from, to];
  });
}

function readBroughtBy(value: unknown): BroughtBy {
  const by = d.record(value);
  return {
    change: d.text(by.change) as ChangeId,
    ranges: readRanges(by.ranges),
    newerThan: d.orNull(by.newerThan, d.text),
  };
}

function readCounts(value: unknown): ReadCounts {
  const counts = d.record(value);
  return {
    total: d.count(counts.total),
    accepted: d.count(counts.accepted),
    fixed: d.count(counts.fixed),
    rejected: d.count(counts.rejected),
    ignored: d.count(counts.ignored),
  };
}

function readRejected(value: unknown): RejectedRow {
  const row = d.record(value);
  return {
    table: d.text(row.table),
    row: d.count(row.row),
    rule: d.text(row.rule),
    values: d.entries(row.values, (each) => (typeof each === "string" ? each : d.numberOrNaN(each))),
    headers: d.list(row.headers, d.text),
    cells: d.list(row.cells, d.text),
  };
}

function readArrayEntry(value: unknown): ArrayEntry {
  const array = d.record(value);
  return { entry: d.text(array.entry), length: d.count(array.length) };
}

function readColumnEntry(value: unknown): ColumnEntry {
  const column = d.record(value);
  const name = d.text(column.name);
  switch (d.oneOf(column.type, ["text", "number", "choice", "list"])) {
    case "number":
      return { type: "number", name, unit: d.orNull(column.unit, d.text), values: readArrayEntry(column.values) };
    case "choice": {
      const options = d.list(column.options, d.text);
      return { type: "choice", name, options, codes: readArrayEntry(column.codes) };
    }
    case "text":
      return { type: "text", name, words: d.count(column.words), codes: readArrayEntry(column.codes) };
    case "list": {
      const words = d.count(column.words);
      return { type: "list", name, words, starts: readArrayEntry(column.starts), codes: readArrayEntry(column.codes) };
    }
  }
}

function readGeometryEntry(value: unknown): GeometryEntry {
  const geometry = d.record(value);
  const type = d.oneOf(geometry.type, ["points", "lines", "polygons"]);
  const coordinates = readArrayEntry(geometry.coordinates);
  if (type === "points") return { type, coordinates };
  const starts = readArrayEntry(geometry.starts);
  if (type === "lines") return { type, coordinates, starts };
  const ringStarts = readArrayEntry(geometry.ringStarts);
  return { type, coordinates, starts, ringStarts, polygonStarts: readArrayEntry(geometry.polygonStarts) };
}

function readTableEntry(value: unknown): TableEntry {
  const table = d.record(value);
  return {
    name: d.oneOf(table.name, TABLE_NAMES),
    count: d.count(table.count),
    columns: d.list(table.columns, readColumnEntry),
    extra: d.list(table.extra, readColumnEntry),
    geometry: d.orNull(table.geometry, readGeometryEntry),
  };
}

function readHazardEntry(value: unknown): HazardEntry {
  const hazard = d.record(value);
  return {
    ...readHazardAbout(hazard),
    count: d.count(hazard.count),
    columns: d.list(hazard.columns, readColumnEntry),
    geometry: readGeometryEntry(hazard.geometry),
    grid: d.orNull(hazard.grid ?? null, readGridEntry),
  };
}

function readGridEntry(value: unknown): GridEntry {
  const grid = d.record(value);
  const transform = d.list(grid.transform, d.number);
  if (transform.length !== 6) d.fail();
  return {
    columns: d.count(grid.columns),
    rows: d.count(grid.rows),
    transform: transform as unknown as GridTransform,
    system: d.text(grid.system),
    values: readArrayEntry(grid.values),
  };
}

/** What is said about a hazard layer, without its features and its grid. */
export function readHazardAbout(hazard: Readonly<Record<string, unknown>>): Omit<HazardLayer, "features" | "grid"> {
  return {
    id: d.text(hazard.id),
    name: d.text(hazard.name),
    kind: d.oneOf(hazard.kind, HAZARD_KINDS),
    measure: d.orNull(hazard.measure, d.text),
    unit: d.orNull(hazard.unit, d.text),
    returnPeriodYears: d.orNull(hazard.returnPeriodYears, d.number),
    time: d.orNull(hazard.time, d.text),
    source: d.text(hazard.source),
    status: d.oneOf(hazard.status, ["given", "illustrative"]),
    track: d.orNull(hazard.track ?? null, d.text),
  };
}
