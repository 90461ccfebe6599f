/** Answers: which geometry and which attributes does one feature of a FlatGeobuf have? A RangeError where its bytes lie. */
import { parseJson } from "../../bytes/parse-json.ts";
import { utf8Text } from "../../bytes/utf8-text.ts";
import { bytesText } from "../../layers/typed-table.ts";
import { FEATURE, GEOMETRY, GEOMETRY_TYPES } from "./fgb-schema.ts";
import { FlatTable } from "./flat-table.ts";
import type { FgbColumn, FgbHeader } from "./read-header.ts";

export type FgbGeometry = {
  readonly type: string;
  readonly coordinates?: readonly unknown[];
  readonly geometries?: readonly (FgbGeometry | null)[];
};
export type FgbFeature = {
  readonly geometry: FgbGeometry | null;
  readonly properties: Readonly<Record<string, unknown>>;
};

const DEEPEST = 32;

/** bytes: of the feature alone. */
export function readFeature(bytes: Uint8Array, { geometryType, columns }: FgbHeader): FgbFeature {
  const feature = FlatTable.root(bytes);
  const geometry = feature.table(FEATURE.geometry);
  const properties = feature.bytes(FEATURE.properties);
  return {
    geometry: geometry === null ? null : readGeometry(geometry, geometryType, 0),
    properties: properties === null ? {} : readProperties(properties, columns),
  };
}

/** type: of the layer, which only geometries of mixed layers and of collections say for themselves. */
function readGeometry(geometry: FlatTable, type: number, depth: number): FgbGeometry | null {
  if (depth > DEEPEST) throw new RangeError("a geometry is nested too deep");
  const name = GEOMETRY_TYPES[type === 0 ? geometry.byte(GEOMETRY.type) : type];
  const parts = (of: number) => geometry.tables(GEOMETRY.parts).map((part) => readGeometry(part, of, depth + 1));
  switch (name) {
    case "Point": {
      const [position] = positionsOf(geometry);
      return position === undefined ? null : { type: name, coordinates: position };
    }
    case "MultiPoint":
    case "LineString":
      return named(name, positionsOf(geometry));
    case "Polygon":
    case "MultiLineString":
      return named(name, partsOf(geometry));
    case "Triangle":
      return named("Polygon", partsOf(geometry));
    case "MultiPolygon":
      return named(
        name,
        parts(3).map((part) => part?.coordinates ?? []),
      );
    case "PolyhedralSurface":
    case "TIN":
      return named(
        "MultiPolygon",
        parts(name === "TIN" ? 17 : 3).map((part) => part?.coordinates ?? []),
      );
    case "GeometryCollection":
      return { type: name, geometries: parts(0) };
    default:
      return { type: name ?? "Unknown", coordinates: [] };
  }
}

/** What has no positions at all is unknown. */
function named(type: string, coordinates: readonly unknown[]): FgbGeometry | null {
  return coordinates.length === 0 ? null : { type, coordinates };
}

function positionsOf(geometry: FlatTable): readonly number[][] {
  const xy = geometry.doubles(GEOMETRY.xy) ?? new Float64Array();
  const z = geometry.doubles(GEOMETRY.z);
  return Array.from({ length: xy.length >> 1 }, (_, i) => {
    const position = [xy[2 * i] ?? Number.NaN, xy[2 * i + 1] ?? Number.NaN];
    if (z !== null) position.push(z[i] ?? 0);
    return position;
  });
}

/** Several lines or rings lie one behind the other, and ends says where each stops. */
function partsOf(geometry: FlatTable): readonly (readonly number[][])[] {
  const positions = positionsOf(geometry);
  const ends = geometry.counts(GEOMETRY.ends);
  if (positions.length === 0) return [];
  if (ends === null || ends.length === 0) return [positions];
  let start = 0;
  return Array.from(ends, (end) => {
    const part = positions.slice(start, end);
    start = Math.max(start, end);
    return part;
  });
}

/** Pairs of the number of a column and a value in as many bytes as its type has. A byte left over is none of them. */
function readProperties(bytes: Uint8Array, columns: readonly FgbColumn[]): Readonly<Record<string, unknown>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values: [string, unknown][] = [];
  let at = 0;
  const take = (size: number): number => {
    const start = at;
    at += size;
    if (at > bytes.length) throw new RangeError("a value is longer than the bytes");
    return start;
  };
  const text = (): Uint8Array => {
    const length = view.getUint32(take(4), true);
    const start = take(length);
    return bytes.subarray(start, start + length);
  };
  while (at + 2 <= bytes.length) {
    const column = columns[view.getUint16(take(2), true)];
    if (column === undefined) throw new RangeError("there is no such column");
    values.push([column.name, readValue(column, view, take, text)]);
  }
  return Object.fromEntries(values);
}

function readValue(
  { type }: FgbColumn,
  view: DataView,
  take: (size: number) => number,
  bytes: () => Uint8Array,
): unknown {
  switch (type) {
    case "Byte":
      return view.getInt8(take(1));
    case "UByte":
      return view.getUint8(take(1));
    case "Bool":
      return view.getUint8(take(1)) !== 0;
    case "Short":
      return view.getInt16(take(2), true);
    case "UShort":
      return view.getUint16(take(2), true);
    case "Int":
      return view.getInt32(take(4), true);
    case "UInt":
      return view.getUint32(take(4), true);
    case "Long":
      return wholeNumber(view.getBigInt64(take(8), true));
    case "ULong":
      return wholeNumber(view.getBigUint64(take(8), true));
    case "Float":
      return known(view.getFloat32(take(4), true));
    case "Double":
      return known(view.getFloat64(take(8), true));
    case "Json": {
      const text = bytesText(bytes());
      const parsed = parseJson(text);
      return parsed.ok ? parsed.value : text;
    }
    case "String":
    case "DateTime": {
      const text = bytes();
      return utf8Text(text) ?? bytesText(text);
    }
    case "Binary":
      return bytesText(bytes());
    case undefined:
      throw new RangeError("there is no such type");
  }
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

/** What does not fit into a number stays exact as text. */
function wholeNumber(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}
