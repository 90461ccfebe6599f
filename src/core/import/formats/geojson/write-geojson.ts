/** Answers: which GeoJSON holds this study, readable by any GIS and with nothing lost? Cost: one pass over every row. */
import {
  type AnyTable,
  type Column,
  type FeatureTable,
  fieldOfColumn,
  rowsOf,
  type Shape,
  type Study,
  shapeAt,
  TABLE_NAMES,
  type TableName,
  valueAt,
} from "../../../model/index.ts";
import { activeBranch, branchNetwork } from "../../../study/branches.ts";
import { ByteText } from "../../bytes/byte-text.ts";
import { buildBase } from "./build-base.ts";
import {
  FEATURE_TABLES,
  HAZARDS,
  type HazardMember,
  MEMBER,
  MEMBER_FORMAT,
  MEMBER_VERSION,
  type NamedField,
  propertyName,
  type StudyMember,
  type TableMember,
} from "./study-member.ts";
import { writeJson } from "./write-json.ts";

export function writeGeojson(study: Study): Uint8Array<ArrayBuffer> {
  const network = branchNetwork(study);
  const text = new ByteText();
  text.add('{"type":"FeatureCollection","features":[\n');
  let first = true;
  const addFeatures = (
    tags: string,
    features: Pick<FeatureTable, "count" | "columns"> & Pick<AnyTable, "geometry">,
  ) => {
    const columns = Object.entries(features.columns).map(
      ([name, column]): NamedColumn => [writeJson(propertyName(name)), column],
    );
    for (let row = 0; row < features.count; row++) {
      text.add(`${first ? "" : ",\n"}${featureText(tags, columns, shapeAt(features.geometry, row), row)}`);
      first = false;
    }
  };
  for (const name of FEATURE_TABLES) {
    const table = network[name] as AnyTable;
    const columns = Object.fromEntries([...Object.entries(table.columns), ...Object.entries(table.extra)]);
    addFeatures(`"table":"${name}"`, { ...table, columns });
  }
  for (const { id, features } of study.hazards) addFeatures(`"table":"${HAZARDS}","hazard":${writeJson(id)}`, features);
  text.add(`\n],"${MEMBER}":${writeJson(studyMember(study))}}\n`);
  return text.bytes();
}

type NamedColumn = readonly [quotedName: string, column: Column];

function featureText(tags: string, columns: readonly NamedColumn[], shape: Shape | null, row: number): string {
  let properties = tags;
  for (const [name, column] of columns) {
    const value = valueAt(column, row);
    if (value !== null) properties += `,${name}:${writeJson(value)}`;
  }
  return `{"type":"Feature","properties":{${properties}},"geometry":${geometryText(shape)}}`;
}

/** A position, a line or polygons, told apart by how deep the numbers lie; one polygon is written as one. */
function geometryText(shape: Shape | null): string {
  if (shape === null) return "null";
  const [first] = shape;
  if (typeof first === "number") return `{"type":"Point","coordinates":${writeJson(shape)}}`;
  if (typeof first?.[0] === "number") return `{"type":"LineString","coordinates":${writeJson(shape)}}`;
  if (shape.length === 1) return `{"type":"Polygon","coordinates":${writeJson(first)}}`;
  return `{"type":"MultiPolygon","coordinates":${writeJson(shape)}}`;
}

function studyMember(study: Study): StudyMember {
  const { base, hazards, ...rest } = study;
  const changed = new Set(activeBranch(study).changes.flatMap(({ edits }) => edits.map(({ table }) => table)));
  const tables = Object.fromEntries(
    TABLE_NAMES.map((name): [TableName, TableMember] => {
      const inFeatures = FEATURE_TABLES.some((table) => table === name) && !changed.has(name);
      return [name, { extra: namedFields(base[name].extra), rows: inFeatures ? null : rowsOf(base[name]) }];
    }),
  ) as StudyMember["tables"];
  return {
    format: MEMBER_FORMAT,
    formatVersion: MEMBER_VERSION,
    ...rest,
    baseVersion: base.version,
    rowsVersion: buildBase(Object.fromEntries(TABLE_NAMES.map((name) => [name, rowsOf(base[name])])), tables).version,
    tables,
    hazards: hazards.map(({ features, grid: _grid, ...about }): HazardMember => {
      return { ...about, geometry: features.geometry.type, columns: namedFields(features.columns) };
    }),
  };
}

function namedFields(columns: Readonly<Record<string, Column>>): NamedField[] {
  return Object.entries(columns).map(([name, column]) => ({ name, field: fieldOfColumn(column) }));
}
