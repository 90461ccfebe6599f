/**
 * Answers: which geometries does a .shp hold, as GeoJSON writes them?
 * Every count is checked against the bytes there are before it is believed; a record that lies is left out by itself,
 * and a file that was cut off gives what came before the cut. O(bytes).
 */
import { groupRings } from "./group-rings.ts";

type Coordinates = readonly (readonly [number, number])[];
type Geometry = { readonly type: string; readonly coordinates: unknown };

export type ShpReading = {
  /** In the order of the file; null for a row without a place. */
  readonly geometries: readonly (Geometry | null)[];
  /** Rows, counted from 1, whose bytes make no geometry. */
  readonly broken: readonly number[];
  readonly truncated: boolean;
  readonly heights: boolean;
  /** What its rows are by the header, also those without a place. */
  readonly table: "sites" | "spans" | "areas" | null;
};

const MAGIC = 9994;
const HEADER = 100;
const BOX = 32;
const PLAIN_TYPES = 10;
const TABLE_OF: Readonly<Record<number, ShpReading["table"]>> = { 1: "sites", 3: "spans", 5: "areas", 8: "sites" };

export function isShp(bytes: Uint8Array): boolean {
  return bytes.length >= HEADER && viewOf(bytes).getInt32(0) === MAGIC;
}

/** The bytes are those of isShp. */
export function readShp(bytes: Uint8Array): ShpReading {
  const view = viewOf(bytes);
  const geometries: (Geometry | null)[] = [];
  const broken: number[] = [];
  let truncated = view.getInt32(24) * 2 > bytes.length;
  let heights = false;
  let at = HEADER;
  while (at + 8 <= bytes.length) {
    const size = view.getInt32(at + 4) * 2;
    const start = at + 8;
    // Zeros behind the last record: some writers leave room they do not need.
    if (size === 0 && view.getInt32(at) === 0) break;
    if (size < 4 || start + size > bytes.length) {
      truncated = true;
      break;
    }
    const type = view.getInt32(start, true);
    heights ||= type > PLAIN_TYPES && type < 2 * PLAIN_TYPES;
    const geometry = readRecord(new DataView(bytes.buffer, bytes.byteOffset + start + 4, size - 4), type);
    if (geometry === undefined) broken.push(geometries.length + 1);
    geometries.push(geometry ?? null);
    at = start + size;
  }
  return { geometries, broken, truncated, heights, table: TABLE_OF[view.getInt32(32, true) % PLAIN_TYPES] ?? null };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The kind is the last digit: 3 is a line, 13 one with heights, 23 one with measures. undefined where the bytes lie. */
function readRecord(view: DataView, type: number): Geometry | null | undefined {
  if (type === 31) return { type: "MultiPatch", coordinates: null };
  switch (type % PLAIN_TYPES) {
    case 0:
      return null;
    case 1:
      return view.byteLength < 16 ? undefined : { type: "Point", coordinates: positionAt(view, 0) };
    case 3:
    case 5: {
      const parts = readParts(view);
      if (parts === undefined) return undefined;
      if (parts.length === 0) return null;
      if (type % PLAIN_TYPES === 5) return { type: "MultiPolygon", coordinates: groupRings(parts) };
      const [first] = parts;
      return parts.length === 1
        ? { type: "LineString", coordinates: first }
        : { type: "MultiLineString", coordinates: parts };
    }
    case 8: {
      const count = view.byteLength < BOX + 4 ? -1 : view.getInt32(BOX, true);
      const start = BOX + 4;
      if (count < 0 || start + 16 * count > view.byteLength) return undefined;
      return { type: "MultiPoint", coordinates: positionsAt(view, start, count) };
    }
    default:
      return { type: `type ${type}`, coordinates: null };
  }
}

function readParts(view: DataView): readonly Coordinates[] | undefined {
  if (view.byteLength < BOX + 8) return undefined;
  const partCount = view.getInt32(BOX, true);
  const pointCount = view.getInt32(BOX + 4, true);
  const points = BOX + 8 + 4 * partCount;
  if (partCount < 0 || pointCount < 0 || points + 16 * pointCount > view.byteLength) return undefined;
  const parts: Coordinates[] = [];
  for (let part = 0; part < partCount; part++) {
    const first = view.getInt32(BOX + 8 + 4 * part, true);
    const end = part + 1 < partCount ? view.getInt32(BOX + 12 + 4 * part, true) : pointCount;
    if (first < 0 || end < first || end > pointCount) return undefined;
    parts.push(positionsAt(view, points + 16 * first, end - first));
  }
  return parts;
}

function positionsAt(view: DataView, start: number, count: number): Coordinates {
  return Array.from({ length: count }, (_, i) => positionAt(view, start + 16 * i));
}

function positionAt(view: DataView, at: number): readonly [number, number] {
  return [view.getFloat64(at, true), view.getFloat64(at + 8, true)];
}
