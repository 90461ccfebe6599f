/**
 * Answers: which FlatGeobuf files hold the network of this study? One a table, in a zip; a table without geometry has
 * features without one. Without an index, so that the rows keep their order. Cost: one pass over every value.
 */
import {
  type Column,
  type PolygonShape,
  type Position,
  type Shape,
  type Study,
  valueAt,
} from "../../../model/index.ts";
import { encodeText } from "../../bytes/text-codec.ts";
import { writeZip } from "../../bytes/write-zip.ts";
import {
  countLostShapes,
  type ExportedColumn,
  type ExportedTable,
  exportedShape,
  exportedTables,
  leftOut,
  leftOutOfTables,
} from "../../exported-tables.ts";
import type { Written } from "../../format.ts";
import { ownLayerText } from "../../layers/own-layer.ts";
import {
  COLUMN,
  COLUMN_TYPES,
  type ColumnType,
  CRS,
  FEATURE,
  GEOMETRY,
  GEOMETRY_TYPES,
  HEADER,
  MAGIC,
  MAGIC_LENGTH,
} from "./fgb-schema.ts";
import { type FlatFields, type FlatValue, writeFlatTable } from "./write-flat-table.ts";

const COLUMN_TYPE = { number: "Double", text: "String", choice: "String", list: "Json" } as const satisfies Record<
  Column["type"],
  ColumnType
>;
const TYPE_OF = { points: "Point", lines: "LineString", polygons: "MultiPolygon" } as const;

export function writeFlatgeobuf(study: Study): Written {
  const tables = exportedTables(study);
  const files = new Map(tables.map((table) => [`${table.table}.fgb`, tableBytes(table)]));
  const lost = tables.reduce((sum, table) => sum + countLostShapes(table), 0);
  return { bytes: writeZip(files), issues: [...leftOutOfTables(study), ...leftOut("shapes", lost)] };
}

function tableBytes(table: ExportedTable): Uint8Array {
  const magic = new Uint8Array(MAGIC_LENGTH);
  magic.set(MAGIC);
  const parts = [magic, writeFlatTable(headerOf(table))];
  for (let row = 0; row < table.count; row++) parts.push(writeFlatTable(featureOf(table, row)));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function headerOf({ table, columns, count, geometry }: ExportedTable): FlatFields {
  const type = geometry === null ? "Unknown" : TYPE_OF[geometry.type];
  const crs: FlatFields = [
    [CRS.org, { text: "EPSG" }],
    [CRS.code, { int: 4326 }],
    [CRS.name, { text: "WGS 84" }],
  ];
  const described = columns.map(({ header, column }): FlatFields => {
    const byte = COLUMN_TYPES.indexOf(COLUMN_TYPE[column.type]);
    return [
      [COLUMN.name, { text: header }],
      [COLUMN.type, { byte }],
    ];
  });
  return [
    [HEADER.name, { text: table }],
    [HEADER.geometryType, { byte: GEOMETRY_TYPES.indexOf(type) }],
    [HEADER.columns, { tables: described }],
    [HEADER.featuresCount, { long: count }],
    [HEADER.indexNodeSize, { short: 0 }],
    [HEADER.crs, { table: crs }],
    [HEADER.metadata, { text: ownLayerText({ table, columns }) }],
  ];
}

function featureOf(table: ExportedTable, row: number): FlatFields {
  const shape = table.geometry === null ? null : exportedShape(table, row);
  const fields: (readonly [number, FlatValue])[] = [];
  if (shape !== null) fields.push([FEATURE.geometry, { table: geometryOf(shape) }]);
  const properties = propertiesOf(table.columns, row);
  if (properties.length > 0) fields.push([FEATURE.properties, { bytes: properties }]);
  return fields;
}

/** A position, a line or polygons, told apart by how deep the numbers lie. */
function geometryOf(shape: Shape): FlatFields {
  const [first] = shape;
  const type = (name: (typeof GEOMETRY_TYPES)[number]) =>
    [GEOMETRY.type, { byte: GEOMETRY_TYPES.indexOf(name) }] as const;
  if (typeof first === "number") return [[GEOMETRY.xy, { doubles: shape as readonly number[] }], type("Point")];
  if (typeof first?.[0] === "number")
    return [[GEOMETRY.xy, { doubles: (shape as readonly Position[]).flat() }], type("LineString")];
  const parts = (shape as PolygonShape).map((rings): FlatFields => {
    let end = 0;
    const ends = rings.map((ring) => (end += ring.length));
    return [[GEOMETRY.ends, { counts: ends }], [GEOMETRY.xy, { doubles: rings.flat(2) }], type("Polygon")];
  });
  return [type("MultiPolygon"), [GEOMETRY.parts, { tables: parts }]];
}

/** The number of each column that says something, and what it says. */
function propertiesOf(columns: readonly ExportedColumn[], row: number): Uint8Array {
  const parts = columns.flatMap(({ column }, at): Uint8Array[] => {
    const value = valueAt(column, row);
    if (value === null) return [];
    const text =
      typeof value === "number" ? null : encodeText(typeof value === "string" ? value : JSON.stringify(value));
    const part = new Uint8Array(text === null ? 10 : 6 + text.length);
    const view = new DataView(part.buffer);
    view.setUint16(0, at, true);
    if (text === null) view.setFloat64(2, Number(value), true);
    else {
      view.setUint32(2, text.length, true);
      part.set(text, 6);
    }
    return [part];
  });
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of parts) {
    bytes.set(part, end);
    end += part.length;
  }
  return bytes;
}
