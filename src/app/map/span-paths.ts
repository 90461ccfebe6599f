/** The lines of spans as the graphics card wants them: packed, in pieces small enough to hand over between two frames. */
import { type Network, resolveReferences } from "../../core/model/index.ts";
import { packSpanStyle } from "./symbols/laying-style.ts";

/**
 * Path i is span row rows[i]; its vertices are startIndices[i] .. startIndices[i + 1].
 * positions: lon, lat of each vertex. styles: of each vertex the distance from the start of its path in pixels
 * at zoom 0, and the packed span style.
 */
export type SpanPaths = {
  readonly length: number;
  readonly rows: Uint32Array;
  readonly startIndices: Uint32Array;
  readonly positions: Float64Array;
  readonly styles: Float32Array;
};

/** Vertices of one piece: its hand-over to the graphics card takes a few milliseconds. */
const PIECE_VERTICES = 60_000;
const PIECE_SPANS = 10_000;
const WORLD_PIXELS = 512;

/**
 * All spans that stand or are planned, or just the given rows, whatever their status; piece after piece.
 * A span without geometry runs straight between its sites; one whose sites are unknown too cannot be drawn.
 */
export function* buildSpanPaths(network: Network, only: readonly number[] | null = null): Generator<SpanPaths> {
  const { spans } = network;
  const ends = spanEndRows(network);
  const count = only?.length ?? spans.count;
  let first = 0;
  while (first < count) {
    const rows: number[] = [];
    let vertices = 0;
    let next = first;
    while (next < count && vertices < PIECE_VERTICES && rows.length < PIECE_SPANS) {
      const row = only?.[next] ?? next;
      next++;
      const size = only === null && isRemoved(network, row) ? 0 : pathSize(network, ends, row);
      if (size === 0) continue;
      rows.push(row);
      vertices += size;
    }
    first = next;
    if (rows.length > 0) yield fillPaths(network, ends, rows, vertices);
  }
}

type EndRows = { readonly from: Int32Array; readonly to: Int32Array };

function spanEndRows({ sites, spans }: Network): EndRows {
  return {
    from: resolveReferences(spans.columns.from, sites.columns.id),
    to: resolveReferences(spans.columns.to, sites.columns.id),
  };
}

function isRemoved({ spans }: Network, row: number): boolean {
  const { codes, options } = spans.columns.status;
  return options[(codes[row] ?? 0) - 1] === "removed";
}

function pathSize({ sites, spans }: Network, ends: EndRows, row: number): number {
  const { starts } = spans.geometry;
  const size = (starts[row + 1] ?? 0) - (starts[row] ?? 0);
  if (size >= 2) return size;
  const coordinates = sites.geometry.coordinates;
  const from = 2 * (ends.from[row] ?? -1);
  const to = 2 * (ends.to[row] ?? -1);
  // undefined and NaN both fail: a site that is not there, or has no known place.
  return (coordinates[from] ?? Number.NaN) + (coordinates[to] ?? Number.NaN) > -Infinity ? 2 : 0;
}

function fillPaths(network: Network, ends: EndRows, rows: readonly number[], vertices: number): SpanPaths {
  const { sites, spans } = network;
  const { starts, coordinates } = spans.geometry;
  const { laying, status, importance } = spans.columns;
  const planned = status.options.indexOf("planned") + 1;
  const startIndices = new Uint32Array(rows.length + 1);
  const positions = new Float64Array(2 * vertices);
  const styles = new Float32Array(2 * vertices);
  let vertex = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const start = starts[row] ?? 0;
    const size = (starts[row + 1] ?? 0) - start;
    startIndices[i] = vertex;
    if (size >= 2) positions.set(coordinates.subarray(2 * start, 2 * (start + size)), 2 * vertex);
    else {
      const from = 2 * (ends.from[row] ?? 0);
      const to = 2 * (ends.to[row] ?? 0);
      positions.set(sites.geometry.coordinates.subarray(from, from + 2), 2 * vertex);
      positions.set(sites.geometry.coordinates.subarray(to, to + 2), 2 * vertex + 2);
    }
    const style = packSpanStyle(
      laying.codes[row] ?? 0,
      importance.values[row] ?? Number.NaN,
      status.codes[row] === planned,
    );
    const end = vertex + Math.max(2, size);
    let distance = 0;
    for (let v = vertex; v < end; v++) {
      if (v > vertex) distance += mercatorDistance(positions, v);
      styles[2 * v] = distance;
      styles[2 * v + 1] = style;
    }
    vertex = end;
  }
  startIndices[rows.length] = vertex;
  return { length: rows.length, rows: Uint32Array.from(rows), startIndices, positions, styles };
}

/** From the vertex before, in pixels at zoom 0; near enough along one segment to keep a dash pattern in step. */
function mercatorDistance(positions: Float64Array, vertex: number): number {
  const lat = positions[2 * vertex + 1] ?? 0;
  const dLon = (positions[2 * vertex] ?? 0) - (positions[2 * vertex - 2] ?? 0);
  const dLat = lat - (positions[2 * vertex - 1] ?? 0);
  const middle = ((lat - dLat / 2) * Math.PI) / 180;
  return (WORLD_PIXELS / 360) * Math.hypot(dLon, dLat / Math.max(0.05, Math.cos(middle)));
}
