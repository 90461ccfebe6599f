/** Answers: do two rows of two networks say the same in a column, and how far apart do their shapes lie? */
import { ellipsoidDistance } from "../geo/distance.ts";
import {
  type Column,
  findWord,
  type Geometry,
  type TextColumn,
  type Value,
  valueAt,
  type Words,
  wordAt,
  wordCount,
} from "../model/index.ts";

/** Spreadsheets print numbers to 15 digits. */
const PRINTED = 1e-14;
/** About a millimetre: coordinates that were turned from one system into another and back. */
const SAME_DEGREES = 1e-8;
/** Two routes are compared at so many places, at the same share of their ways. */
const PLACES = 64;

export function sameNumber(a: number, b: number): boolean {
  return (
    a === b || (Number.isNaN(a) && Number.isNaN(b)) || Math.abs(a - b) <= PRINTED * Math.max(Math.abs(a), Math.abs(b))
  );
}

/** A column holds one type, and a value may stand in a wider one: 12, "12" and ["12"] are the same. */
export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
  if (typeof a === "number" && typeof b === "number") return sameNumber(a, b);
  const [one, other] = [listOf(a), listOf(b)];
  return one.length === other.length && one.every((item, i) => item === other[i]);
}

function isNothing(value: Value): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

function listOf(value: Value): readonly string[] {
  return Array.isArray(value) ? value : [String(value)];
}

/** For many rows: words are compared once, not row by row. A column that is not there is unknown in every row. */
export function compareColumns(a: Column | undefined, b: Column | undefined): (rowA: number, rowB: number) => boolean {
  if (a === undefined && b === undefined) return () => true;
  if (a?.type === "number" && b?.type === "number") {
    return (rowA, rowB) => sameNumber(a.values[rowA] as number, b.values[rowB] as number);
  }
  if (a?.type === "text" && b?.type === "text") return compareTexts(a, b);
  if (a?.type === "list" && b?.type === "list") {
    const codes = translate(a.words, b.words);
    return (rowA, rowB) => {
      const [fromA, fromB] = [a.starts[rowA] as number, b.starts[rowB] as number];
      const length = (a.starts[rowA + 1] as number) - fromA;
      if ((b.starts[rowB + 1] as number) - fromB !== length) return false;
      for (let i = 0; i < length; i++) if (codes[b.codes[fromB + i] as number] !== a.codes[fromA + i]) return false;
      return true;
    };
  }
  const at = (column: Column | undefined, row: number) => (column === undefined ? null : valueAt(column, row));
  return (rowA, rowB) => sameValue(at(a, rowA), at(b, rowB));
}

function compareTexts(a: TextColumn, b: TextColumn): (rowA: number, rowB: number) => boolean {
  const codes = translate(a.words, b.words);
  return (rowA, rowB) => codes[b.codes[rowB] as number] === a.codes[rowA];
}

/** codes[code in b] = the code in a; -1 for a word that is not in it. */
function translate(a: Words, b: Words): Int32Array {
  const codes = new Int32Array(wordCount(b) + 1);
  for (let code = 1; code < codes.length; code++) {
    codes[code] = a === b ? code : findWord(a, wordAt(b, code - 1)) + 1 || -1;
  }
  return codes;
}

/** The numbers of a shape: from the first to before the last, in pairs. */
type Run = readonly [from: number, to: number];

export function sameShape(a: Geometry | null, rowA: number, b: Geometry | null, rowB: number): boolean {
  if (a === null || b === null) return a === b;
  const [[fromA, toA], [fromB, toB]] = [runOf(a, rowA), runOf(b, rowB)];
  if (toA - fromA !== toB - fromB || !sameRings(a, rowA, b, rowB)) return false;
  for (let i = 0; i < toA - fromA; i++) {
    const [one, other] = [a.coordinates[fromA + i] as number, b.coordinates[fromB + i] as number];
    if (!(Math.abs(one - other) <= SAME_DEGREES) && !(Number.isNaN(one) && Number.isNaN(other))) return false;
  }
  return true;
}

/** Of two polygons whose points are the same, whether they are the same rings. */
function sameRings(a: Geometry, rowA: number, b: Geometry, rowB: number): boolean {
  if (a.type !== "polygons" || b.type !== "polygons") return true;
  const [one, other] = [lengthsOf(a, rowA), lengthsOf(b, rowB)];
  return one.length === other.length && one.every((length, i) => length === other[i]);
}

function lengthsOf(
  { polygonStarts, ringStarts, starts }: Extract<Geometry, { type: "polygons" }>,
  row: number,
): number[] {
  const lengths: number[] = [];
  for (let p = polygonStarts[row] as number; p < (polygonStarts[row + 1] as number); p++) {
    lengths.push(-1);
    for (let q = ringStarts[p] as number; q < (ringStarts[p + 1] as number); q++) {
      lengths.push((starts[q + 1] as number) - (starts[q] as number));
    }
  }
  return lengths;
}

function runOf(geometry: Geometry, row: number): Run {
  if (geometry.type === "points") return [2 * row, 2 * row + 2];
  if (geometry.type === "lines")
    return [2 * (geometry.starts[row] as number), 2 * (geometry.starts[row + 1] as number)];
  const { polygonStarts, ringStarts, starts } = geometry;
  const start = (polygon: number) => 2 * (starts[ringStarts[polygonStarts[polygon] as number] as number] as number);
  return [start(row), start(row + 1)];
}

/** The farthest that any place of it moved, in metres; null where one of the two is not known. */
export function distanceMoved(a: Geometry | null, rowA: number, b: Geometry | null, rowB: number): number | null {
  if (a === null || b === null) return null;
  const [one, other] = [waysOf(a.coordinates, runOf(a, rowA)), waysOf(b.coordinates, runOf(b, rowB))];
  if (one === null || other === null) return null;
  const places = one.length === 2 && other.length === 2 ? 0 : PLACES;
  let farthest = 0;
  for (let place = 0; place <= places; place++) {
    const share = places === 0 ? 0 : place / places;
    const [lonA, latA] = placeAt(one, share);
    const [lonB, latB] = placeAt(other, share);
    farthest = Math.max(farthest, ellipsoidDistance(lonA, latA, lonB, latB));
  }
  return farthest;
}

function waysOf(coordinates: Float64Array, [from, to]: Run): Float64Array | null {
  return to <= from || Number.isNaN(coordinates[from]) ? null : coordinates.subarray(from, to);
}

/** At a share of the way; degrees of longitude are shortened as they are there. */
function placeAt(points: Float64Array, share: number): readonly [lon: number, lat: number] {
  const last = points.length / 2 - 1;
  const step = (i: number) => {
    const [lon, lat] = [points[2 * i] as number, points[2 * i + 1] as number];
    return Math.hypot(
      ((points[2 * i + 2] as number) - lon) * Math.cos((lat * Math.PI) / 180),
      (points[2 * i + 3] as number) - lat,
    );
  };
  let whole = 0;
  for (let i = 0; i < last; i++) whole += step(i);
  let left = share * whole;
  for (let i = 0; i < last; i++) {
    const length = step(i);
    if (left <= length && length > 0) {
      const part = left / length;
      const [lon, lat] = [points[2 * i] as number, points[2 * i + 1] as number];
      return [lon + part * ((points[2 * i + 2] as number) - lon), lat + part * ((points[2 * i + 3] as number) - lat)];
    }
    left -= length;
  }
  return [points[2 * last] as number, points[2 * last + 1] as number];
}
