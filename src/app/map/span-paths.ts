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

/** How finely spans are drawn, and how much goes into one piece: a few milliseconds to make and to hand over. */
export type Detail = {
  /** Vertices nearer than this to the one before are left out; pixels at zoom 0. */
  readonly tolerance: number;
  readonly pieceVertices: number;
  readonly pieceSpans: number;
};

export const FINE: Detail = { tolerance: 0, pieceVertices: 50_000, pieceSpans: 8_000 };
/** Below this zoom coarse spans cannot be told from fine ones: what is left out is nearer than a pixel. */
export const COARSE_BELOW_ZOOM = 9;
export const COARSE: Detail = { tolerance: 1 / 2 ** COARSE_BELOW_ZOOM, pieceVertices: 120_000, pieceSpans: 10_000 };
const WORLD_PIXELS = 512;

/**
 * All spans that stand or are planned, or just the given rows, whatever their status; piece after piece.
 * A span without geometry runs straight between its sites; one whose sites are unknown too cannot be drawn.
 */
export function* buildSpanPaths(
  network: Network,
  only: readonly number[] | null = null,
  detail: Detail = FINE,
): Generator<SpanPaths> {
  const { spans } = network;
  const ends = spanEndRows(network);
  const count = only?.length ?? spans.count;
  let first = 0;
  while (first < count) {
    const rows: number[] = [];
    let vertices = 0;
    let next = first;
    while (next < count && vertices < detail.pieceVertices && rows.length < detail.pieceSpans) {
      const row = only?.[next] ?? next;
      next++;
      const size = only === null && isRemoved(network, row) ? 0 : pathSize(network, ends, row);
      if (size === 0) continue;
      rows.push(row);
      vertices += size;
    }
    first = next;
    if (rows.length > 0) yield fillPaths(network, ends, rows, vertices, detail.tolerance);
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

function fillPaths(
  network: Network,
  ends: EndRows,
  rows: readonly number[],
  mostVertices: number,
  tolerance: number,
): SpanPaths {
  const { sites, spans } = network;
  const { starts, coordinates } = spans.geometry;
  const { laying, status, importance } = spans.columns;
  const planned = status.options.indexOf("planned") + 1;
  const startIndices = new Uint32Array(rows.length + 1);
  const positions = new Float64Array(2 * mostVertices);
  const styles = new Float32Array(2 * mostVertices);
  let vertex = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const start = starts[row] ?? 0;
    const size = (starts[row + 1] ?? 0) - start;
    const isStraight = size < 2;
    const from = isStraight ? sites.geometry.coordinates : coordinates;
    const points = isStraight ? 2 : size;
    const style = packSpanStyle(
      laying.codes[row] ?? 0,
      importance.values[row] ?? Number.NaN,
      status.codes[row] === planned,
    );
    startIndices[i] = vertex;
    let distance = 0;
    for (let k = 0; k < points; k++) {
      const point = isStraight ? ((k === 0 ? ends.from[row] : ends.to[row]) ?? 0) : start + k;
      positions[2 * vertex] = from[2 * point] ?? 0;
      positions[2 * vertex + 1] = from[2 * point + 1] ?? 0;
      const step = k === 0 ? 0 : mercatorDistance(positions, vertex);
      // Left out: the next vertex is written in its place.
      if (step < tolerance && k > 0 && k < points - 1) continue;
      distance += step;
      styles[2 * vertex] = distance;
      styles[2 * vertex + 1] = style;
      vertex++;
    }
  }
  startIndices[rows.length] = vertex;
  const isFull = vertex === mostVertices;
  return {
    length: rows.length,
    rows: Uint32Array.from(rows),
    startIndices,
    positions: isFull ? positions : positions.slice(0, 2 * vertex),
    styles: isFull ? styles : styles.slice(0, 2 * vertex),
  };
}

/** From the vertex before, in pixels at zoom 0; near enough along one segment to keep a dash pattern in step. */
function mercatorDistance(positions: Float64Array, vertex: number): number {
  const lat = positions[2 * vertex + 1] ?? 0;
  const dLon = (positions[2 * vertex] ?? 0) - (positions[2 * vertex - 2] ?? 0);
  const dLat = lat - (positions[2 * vertex - 1] ?? 0);
  const middle = ((lat - dLat / 2) * Math.PI) / 180;
  return (WORLD_PIXELS / 360) * Math.hypot(dLon, dLat / Math.max(0.05, Math.cos(middle)));
}
