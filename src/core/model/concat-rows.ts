/**
 * Builds the columns and shapes of a table out of pieces of two: the rows as they were, and the rows that are new or
 * were set. A piece is copied in one stroke, so the cost is that of copying memory, not of touching rows.
 */
import type { Column } from "./column.ts";
import type { Geometry } from "./geometry.ts";

/** Rows from .. to of the old table or of the new rows. */
export type Piece = { readonly of: "old" | "new"; readonly from: number; readonly to: number };
export type Pieces = readonly Piece[];

/** Both columns are of one type, and their codes count into the same words or options. */
export function concatColumns(pieces: Pieces, old: Column, fresh: Column): Column {
  if (old.type === "number" && fresh.type === "number") {
    const values = new Float64Array(countRows(pieces));
    return { type: "number", values: copyPieces(values, pieces, old.values, fresh.values) };
  }
  if (old.type === "choice" && fresh.type === "choice") {
    return { ...old, codes: copyPieces(new Uint8Array(countRows(pieces)), pieces, old.codes, fresh.codes) };
  }
  if (old.type === "text" && fresh.type === "text") {
    return { ...old, codes: copyPieces(new Uint32Array(countRows(pieces)), pieces, old.codes, fresh.codes) };
  }
  if (old.type === "list" && fresh.type === "list") {
    const { starts, items } = concatStarts(pieces, old.starts, fresh.starts);
    return { ...old, starts, codes: copyPieces(new Uint32Array(countRows(items)), items, old.codes, fresh.codes) };
  }
  throw new Error(`a ${fresh.type} column does not continue a ${old.type} column`);
}

export function concatGeometry(pieces: Pieces, old: Geometry, fresh: Geometry): Geometry {
  if (old.type === "points" && fresh.type === "points") {
    return { type: "points", coordinates: copyPairs(pieces, old, fresh) };
  }
  if (old.type === "lines" && fresh.type === "lines") {
    const points = concatStarts(pieces, old.starts, fresh.starts);
    return { type: "lines", starts: points.starts, coordinates: copyPairs(points.items, old, fresh) };
  }
  if (old.type === "polygons" && fresh.type === "polygons") {
    const polygons = concatStarts(pieces, old.polygonStarts, fresh.polygonStarts);
    const rings = concatStarts(polygons.items, old.ringStarts, fresh.ringStarts);
    const points = concatStarts(rings.items, old.starts, fresh.starts);
    return {
      type: "polygons",
      polygonStarts: polygons.starts,
      ringStarts: rings.starts,
      starts: points.starts,
      coordinates: copyPairs(points.items, old, fresh),
    };
  }
  throw new Error(`${fresh.type} do not continue ${old.type}`);
}

/** The starts of all rows, and the pieces of what the rows hold. */
function concatStarts(pieces: Pieces, old: Uint32Array, fresh: Uint32Array): { starts: Uint32Array; items: Pieces } {
  const starts = new Uint32Array(countRows(pieces) + 1);
  const items: Piece[] = [];
  let at = 0;
  let end = 0;
  for (const { of, from, to } of pieces) {
    const source = of === "old" ? old : fresh;
    const first = source[from] as number;
    const shift = end - first;
    for (let row = from; row < to; row++) starts[++at] = (source[row + 1] as number) + shift;
    const last = source[to] as number;
    end = last + shift;
    if (last > first) items.push({ of, from: first, to: last });
  }
  return { starts, items };
}

function copyPieces<T extends Float64Array | Uint32Array | Uint8Array>(out: T, pieces: Pieces, old: T, fresh: T): T {
  let at = 0;
  for (const { of, from, to } of pieces) {
    const source = of === "old" ? old : fresh;
    // One number is sooner written than a view on it made.
    if (to - from === 1) out[at] = source[from] as number;
    else out.set(source.subarray(from, to), at);
    at += to - from;
  }
  return out;
}

function copyPairs(pieces: Pieces, old: Geometry, fresh: Geometry): Float64Array {
  const pairs = pieces.map(({ of, from, to }): Piece => ({ of, from: 2 * from, to: 2 * to }));
  return copyPieces(new Float64Array(countRows(pairs)), pairs, old.coordinates, fresh.coordinates);
}

function countRows(pieces: Pieces): number {
  let count = 0;
  for (const { from, to } of pieces) count += to - from;
  return count;
}
