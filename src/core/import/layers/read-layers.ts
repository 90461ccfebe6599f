/**
 * Answers: which rows of the model are the features of these layers? The one way in for every format that has features
 * with attributes of its own: what its columns mean, where it lies and what is wrong with it is found out here.
 */
import type { Transform } from "../../geo/build-transform.ts";
import type { WktSystem } from "../../geo/read-wkt-system.ts";
import {
  type HazardLayer,
  type Issue,
  type NetworkRows,
  type ReadRow,
  type RejectedRow,
  TABLE_NAMES,
  type TableName,
} from "../../model/index.ts";
import { IdPool } from "../assemble/id-pool.ts";
import type { Coordinates, Reading, ReadOptions } from "../format.ts";
import { readFeatures, recordOf } from "../formats/geojson/read-features.ts";
import { FEATURE_TABLES } from "../formats/geojson/study-member.ts";
import { issueAt, nothingUsable } from "../issue.ts";
import { type Adoption, adoptFields } from "../meaning/adopt-fields.ts";
import { buildHazard } from "../meaning/build-hazard.ts";
import { columnsOf } from "../meaning/find-table-mapping.ts";
import type { ColumnMapping, FoundTable } from "../meaning/mapping.ts";
import { TableSurvey, unmapped } from "../meaning/survey-table.ts";
import { readTable } from "../table/read-table.ts";
import { RowReport } from "../table/row-report.ts";
import { findCoordinates } from "./find-coordinates.ts";
import { groupFeatures } from "./group-features.ts";
import { isFeatureTable, type JudgedFeatures, judgeFeatures, type Place, placeOf, titleOf } from "./judge-features.ts";
import type { OwnLayer } from "./own-layer.ts";
import { readOwnLayer } from "./read-own-layer.ts";
import { sightFeatures, takeOffEarth } from "./sight-features.ts";
import { columnsOfRecords, TypedRows } from "./typed-table.ts";

export type Layer = {
  /** Empty where the file has only one. */
  readonly name: string;
  /** As in GeoJSON: type, geometry, properties, id; in the coordinates of the file. */
  readonly features: readonly unknown[];
  /** What the file says about its coordinates; null where it says nothing. */
  readonly stated: WktSystem | null;
  /** The format knows no other system than WGS-84. */
  readonly byFormat?: boolean;
  /** The layer is of our own writing, and this is what its columns are. */
  readonly own?: OwnLayer | null;
};

export type LayersOf = {
  readonly file: string;
  readonly options: ReadOptions;
  readonly encoding: string;
};

export function readLayers(layers: readonly Layer[], about: LayersOf): Reading {
  const reader = new LayersReader(about);
  for (const layer of layers) {
    const refused = reader.read(layer);
    if (refused !== null) return refused;
  }
  return reader.finish(layers.every(({ own }) => own));
}

type Refused = Extract<Reading, { readonly ok: false }>;
type Groups = readonly { readonly judged: JudgedFeatures; readonly adoption: Adoption }[];

class LayersReader {
  readonly #about: LayersOf;
  readonly #rows = new Map<TableName, ReadRow[]>(TABLE_NAMES.map((table) => [table, []]));
  readonly #pools = new Map(TABLE_NAMES.map((table) => [table, new IdPool()]));
  readonly #hazards: HazardLayer[] = [];
  readonly #impliedSites: ReadRow[] = [];
  readonly #issues: Issue[] = [];
  readonly #rejected: RejectedRow[] = [];
  readonly #tables: FoundTable[] = [];
  #total = 0;
  #fixed = 0;
  #ignored = 0;
  /** Somebody knows what the file is, be it nothing that is wanted. */
  #known = false;
  #coordinates: Coordinates | null = null;

  constructor(about: LayersOf) {
    this.#about = about;
  }

  /** null, or why the file cannot be used. */
  read(layer: Layer): Refused | null {
    const { file, options } = this.#about;
    const { name, features, own = null } = layer;
    const place = { file, layer: name };
    const isMapped = options.mapping?.tables.some(({ table }) => table === placeOf(place)) ?? false;
    if (own !== null && !isMapped) {
      return this.#lay(layer, features, (lying, toWgs84) => this.#readOwn(own, lying, placeOf(place), toWgs84));
    }
    const found = groupFeatures(features);
    const groups: { judged: JudgedFeatures; adoption: Adoption }[] = [];
    for (const group of found) {
      const judged = judgeFeatures(group, place, found.length === 1, options.mapping);
      if (judged.way === "features") groups.push({ judged, adoption: adopt(judged) });
      else if (judged.way === "cells") this.#readCells(judged, place);
      else this.#leaveOut(judged, place);
    }
    if (groups.length === 0) return null;
    const lying = groups.flatMap(({ adoption }) => adoption.features);
    return this.#lay(layer, lying, (all, toWgs84) => this.#readGroups(groups, all, place, toWgs84));
  }

  finish(asWritten: boolean): Reading {
    const [total, ignored, tables] = [this.#total, this.#ignored, this.#tables];
    if (this.#rejected.length === total && !(total === 0 && this.#known)) {
      const values = nothingUsable({ features: total + ignored }, this.#rejected, this.#issues);
      const fault = issueAt(this.#about.file, null, "geojson.nothing-usable", "critical", values);
      return { ok: false, fault, ...(tables.length > 0 && { tables }) };
    }
    const rows = [...this.#rows].filter(([, all]) => all.length > 0);
    return {
      ok: true,
      content: {
        kind: "rows",
        rows: Object.fromEntries(rows),
        hazards: this.#hazards,
        impliedSites: this.#impliedSites,
        asWritten,
      },
      issues: this.#issues,
      rejected: this.#rejected,
      total,
      fixed: this.#fixed,
      ignored,
      tables,
      coordinates: this.#coordinates ?? { detected: null, used: null, confidence: "by-format" },
      encoding: this.#about.encoding,
    };
  }

  /** Finds out where the features lie, and has them read there. */
  #lay(
    { name, stated, byFormat = false }: Layer,
    features: readonly unknown[],
    read: (features: readonly unknown[], toWgs84: Transform | null) => void,
  ): Refused | null {
    const { file, options } = this.#about;
    const place = placeOf({ file, layer: name });
    const { sightings, topological } = sightFeatures(features);
    const system = findCoordinates({ stated, byFormat, sightings, options, topological });
    if (!system.ok) {
      const { rule, values, candidates } = system;
      return { ok: false, fault: issueAt(place, null, rule, "critical", values), ...(candidates && { candidates }) };
    }
    for (const { rule, values, severity } of system.issues)
      this.#issues.push(issueAt(place, null, rule, severity, values));
    this.#coordinates ??= system.coordinates;
    read(system.isLocal ? takeOffEarth(features) : features, system.toWgs84);
    return null;
  }

  #readGroups(groups: Groups, lying: readonly unknown[], place: Place, toWgs84: Transform | null): void {
    let from = 0;
    const issues: Issue[] = [];
    for (const { judged, adoption } of groups) {
      const { name, role, mapping, table, headers, rows } = judged;
      const to = from + judged.features.length;
      const as = mapping !== null && isFeatureTable(role) && role !== table ? { as: role } : {};
      const isHazard = role === "hazard";
      const reading = readFeatures(lying.slice(from, to), placeOf(place), toWgs84, {
        ...{ ...as, isHazard, rows, idsOf: (table) => this.#poolOf(table) },
      });
      from = to;
      for (const issue of reading.issues) issues.push(issue);
      for (const row of reading.rejected) this.#rejected.push({ ...row, table: name });
      this.#fixed += reading.fixed;
      this.#total += judged.features.length;
      let { columns } = adoption;
      if (isHazard) columns = this.#addHazards(reading.rows, judged, place);
      else this.#add(reading.rows);
      const survey = new TableSurvey(headers);
      for (const feature of judged.features) survey.addRecord(recordOf(recordOf(feature)?.properties) ?? {});
      this.#tables.push(survey.found(name, role, columns, adoption.textsAt));
    }
    if (groups.length > 1) issues.sort((one, other) => rowOf(one) - rowOf(other));
    for (const issue of issues) this.#issues.push(issue);
  }

  /** Points, lines and polygons are a hazard each. The columns as they were read. */
  #addHazards(rows: NetworkRows, judged: JudgedFeatures, place: Place): readonly ColumnMapping[] {
    const { headers, mapping } = judged;
    const said = mapping?.columns.find(({ field }) => field === "measure");
    const measure = said === undefined ? {} : { measure: { header: said.header, unit: said.unit } };
    const about = { name: titleOf(place), file: this.#about.file, headers, ...measure };
    const layers = FEATURE_TABLES.flatMap((table) => {
      const own = rows[table] ?? [];
      return own.length === 0 ? [] : [buildHazard({ ...about, geometry: GEOMETRY_OF[table], rows: own })];
    });
    this.#hazards.push(...layers);
    const [first] = layers;
    const given = mapping === null ? [] : columnsOf(mapping, headers);
    return unmapped(headers).map((column, i) => {
      const isMeasure = first !== undefined && column.header === first.measure;
      return given[i] ?? (isMeasure ? { ...column, field: "measure", unit: first.unit } : column);
    });
  }

  #readOwn(own: OwnLayer, features: readonly unknown[], place: string, toWgs84: Transform | null): void {
    const { rows, issues } = readOwnLayer(own, features, place, toWgs84);
    for (const issue of issues) this.#issues.push(issue);
    this.#fixed += new Set(issues.map((issue) => issue.place?.row)).size;
    this.#total += features.length;
    const pool = this.#poolOf(own.table);
    const renamed = rows.map((row): ReadRow => {
      const id = pool.take(row.id);
      if (id === row.id) return row;
      const values = { table: own.table, id: row.id, used: id };
      this.#issues.push(issueAt(place, null, "import.id-taken", "general", values));
      return { ...row, id };
    });
    this.#add({ [own.table]: renamed });
  }

  /** Features that lie nowhere are a table like that of a spreadsheet, which may say by its columns what it is. */
  #readCells({ name, features, headers }: JudgedFeatures, place: Place): void {
    const records = features.map((feature) => recordOf(recordOf(feature)?.properties) ?? {});
    const columns = columnsOfRecords(records).filter((column) => headers.includes(column.name));
    const report = new RowReport(name);
    const table = readTable({
      source: new TypedRows({ name: "", columns, count: records.length }),
      title: titleOf(place),
      report,
      options: this.#about.options,
      idsOf: (each) => this.#poolOf(each),
    });
    if (table.found !== undefined) this.#tables.push(table.found);
    if (!table.ok) {
      this.#issues.push(issueAt(name, null, table.rule, "major", table.values));
      this.#ignored += records.length;
      return;
    }
    for (const issue of report.finish()) this.#issues.push(issue);
    for (const row of report.rejected) this.#rejected.push(row);
    this.#total += table.total;
    this.#fixed += report.fixed;
    this.#hazards.push(...(table.hazards ?? []));
    for (const site of table.impliedSites) this.#impliedSites.push(site);
    this.#add(table.rows);
    if (table.coordinates.used !== null) this.#coordinates ??= table.coordinates;
  }

  #leaveOut({ name, headers, mapping, features, way }: JudgedFeatures, { layer }: Place): void {
    this.#ignored += features.length;
    const survey = new TableSurvey(headers);
    for (const feature of features) survey.addRecord(recordOf(recordOf(feature)?.properties) ?? {});
    this.#tables.push(survey.found(name, "ignore", mapping?.columns ?? unmapped(headers)));
    if (way === "ignored") this.#known = true;
    else
      this.#issues.push(
        issueAt(name, null, "layer.left-out", "low", { layer, found: headers.join(", ").slice(0, 160) }),
      );
  }

  #add(rows: NetworkRows): void {
    for (const table of TABLE_NAMES) {
      const all = this.#rows.get(table);
      for (const row of rows[table] ?? []) all?.push(row);
    }
  }

  #poolOf(table: TableName): IdPool {
    return this.#pools.get(table) ?? new IdPool();
  }
}

/** What is said of the whole stands behind what is said of a row. */
function rowOf({ place }: Issue): number {
  return place?.row ?? Number.MAX_SAFE_INTEGER;
}

const GEOMETRY_OF = { sites: "points", spans: "lines", areas: "polygons" } as const;

/** Attributes are fields of one table; where the geometry of each feature says which, they keep their names. */
function adopt({ features, headers, role, table, mapping }: JudgedFeatures): Adoption {
  const given = mapping === null ? [] : columnsOf(mapping, headers);
  const fieldsOf = role === "hazard" ? null : isFeatureTable(role) ? role : table;
  if (fieldsOf !== null) return adoptFields(fieldsOf, features, headers, given);
  return { features, columns: unmapped(headers).map((column, i) => given[i] ?? column), textsAt: () => [] };
}
