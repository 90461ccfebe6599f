/**
 * Answers: which rows of the model are the features of these layers? The one way in for every format that has features
 * with attributes of its own: what its columns mean, where it lies and what is wrong with it is found out here.
 */
import type { Transform } from "../geo/build-transform.ts";
import type { WktSystem } from "../geo/read-wkt-system.ts";
import { type Issue, type NetworkRows, type RejectedRow, type Row, TABLE_NAMES } from "../model/index.ts";
import { adoptFields } from "./adopt-fields.ts";
import { findCoordinates } from "./find-coordinates.ts";
import type { Coordinates, Reading, ReadOptions } from "./format.ts";
import { readFeatures } from "./geojson/read-features.ts";
import { IdPool } from "./id-pool.ts";
import { issueAt } from "./issue.ts";
import type { OwnLayer } from "./own-layer.ts";
import { readOwnLayer } from "./read-own-layer.ts";
import { refuseFile } from "./refuse-file.ts";
import { sightFeatures, takeOffEarth } from "./sight-features.ts";

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

export function readLayers(layers: readonly Layer[], { file, options, encoding }: LayersOf): Reading {
  const rows = new Map(TABLE_NAMES.map((table) => [table, { pool: new IdPool(), rows: [] as Row[] }]));
  const issues: Issue[] = [];
  const rejected: RejectedRow[] = [];
  let [total, fixed] = [0, 0];
  let coordinates: Coordinates | null = null;
  for (const { name, features, stated, byFormat = false, own = null } of layers) {
    const place = name === "" ? file : `${file} [${name}]`;
    const adopted = own === null ? adoptFields(features) : features;
    const { sightings, topological } = sightFeatures(adopted);
    const system = findCoordinates({ stated, byFormat, sightings, options, topological });
    if (!system.ok) {
      const { rule, values, candidates } = system;
      return { ok: false, fault: issueAt(place, null, rule, "critical", values), ...(candidates && { candidates }) };
    }
    for (const { rule, values, severity } of system.issues) issues.push(issueAt(place, null, rule, severity, values));
    const lying = system.isLocal ? takeOffEarth(adopted) : adopted;
    const reading =
      own === null ? readFeatures(lying, place, system.toWgs84) : rowsOfOwn(own, lying, place, system.toWgs84);
    issues.push(...reading.issues);
    for (const row of reading.rejected) rejected.push(row);
    fixed += reading.fixed;
    total += features.length;
    coordinates ??= system.coordinates;
    for (const [table, { pool, rows: all }] of rows) {
      for (const row of (reading.rows as NetworkRows)[table] ?? []) {
        const id = pool.take(row.id);
        if (id !== row.id)
          issues.push(issueAt(place, null, "import.id-taken", "general", { table, id: row.id, used: id }));
        all.push(id === row.id ? row : { ...row, id });
      }
    }
  }
  if (coordinates === null || rejected.length === total)
    return refuseFile(file, "geojson.nothing-usable", { features: total, first: issues[0]?.rule ?? "" });
  const found = Array.from(rows, ([table, { rows }]) => [table, rows] as const).filter(([, all]) => all.length > 0);
  return {
    ok: true,
    content: { kind: "rows", rows: Object.fromEntries(found), asWritten: layers.every(({ own }) => own) },
    issues,
    rejected,
    total,
    fixed,
    coordinates,
    encoding,
  };
}

function rowsOfOwn(own: OwnLayer, features: readonly unknown[], place: string, toWgs84: Transform | null) {
  const { rows, issues } = readOwnLayer(own, features, place, toWgs84);
  return {
    rows: { [own.table]: rows },
    issues,
    rejected: [],
    fixed: new Set(issues.map(({ place }) => place?.row)).size,
  };
}
