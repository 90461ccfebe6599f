/**
 * Where does a field fall below a value? Closed rings round everything that is at least so strong, counter-clockwise, with
 * clockwise ones round what is weaker inside. Marching squares; a field that goes on beyond its box is closed along the box,
 * and what nobody knows counts as weaker: it is a picture to look at, not an answer to reckon with. O(nodes) a value.
 */
import type { LineShape, Position } from "../model/index.ts";
import type { Bounds } from "./bounds.ts";

/** values[row * columns + column], from the south and the west; the outermost nodes lie on the bounds. */
export type SampledField = {
  readonly bounds: Bounds;
  readonly columns: number;
  readonly rows: number;
  readonly values: Float64Array;
};

export function sampleField(
  bounds: Bounds,
  columns: number,
  rows: number,
  at: (lon: number, lat: number) => number,
): SampledField {
  const values = new Float64Array(columns * rows);
  const [west, south, east, north] = bounds;
  for (let row = 0; row < rows; row++) {
    const lat = south + ((north - south) * row) / (rows - 1);
    for (let column = 0; column < columns; column++) {
      values[row * columns + column] = at(west + ((east - west) * column) / (columns - 1), lat);
    }
  }
  return { bounds, columns, rows, values };
}

const [S, E, N, W] = [0, 1, 2, 3] as const;
/** By which corners of a cell are strong (1 south-west, 2 south-east, 4 north-east, 8 north-west): from edge to edge, strong to the left. */
const WAYS: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [[S, W]],
  [[E, S]],
  [[E, W]],
  [[N, E]],
  [
    [S, W],
    [N, E],
  ],
  [[N, S]],
  [[N, W]],
  [[W, N]],
  [[S, N]],
  [
    [E, S],
    [W, N],
  ],
  [[E, N]],
  [[W, E]],
  [[S, E]],
  [[W, S]],
  [],
];

export function contourRings(field: SampledField, value: number): LineShape[] {
  const { columns, rows } = field;
  // A frame of weak nodes all round closes every ring.
  const across = columns + 2;
  const nodeAt = (column: number, row: number) => {
    const inside = column >= 0 && row >= 0 && column < columns && row < rows;
    const found = inside ? (field.values[row * columns + column] ?? Number.NaN) : Number.NaN;
    return Number.isNaN(found) ? Number.NEGATIVE_INFINITY : found;
  };
  const strong = (column: number, row: number) => (nodeAt(column, row) >= value ? 1 : 0);
  /** An edge is named by its western or southern node, twice: along the row, and up the column. */
  const edge = (side: number, column: number, row: number) => {
    const [c, r] = [column + (side === E ? 1 : 0) + 1, row + (side === N ? 1 : 0) + 1];
    return 2 * (r * across + c) + (side === E || side === W ? 1 : 0);
  };
  const next = new Int32Array(2 * across * (rows + 2)).fill(-1);
  for (let row = -1; row < rows; row++) {
    for (let column = -1; column < columns; column++) {
      const corners =
        strong(column, row) +
        2 * strong(column + 1, row) +
        4 * strong(column + 1, row + 1) +
        8 * strong(column, row + 1);
      for (const [from, to] of WAYS[corners] ?? []) next[edge(from, column, row)] = edge(to, column, row);
    }
  }
  const placeOn = (id: number): Position => {
    const node = id >> 1;
    const [column, row] = [(node % across) - 1, Math.floor(node / across) - 1];
    const [stepX, stepY] = id % 2 === 0 ? [1, 0] : [0, 1];
    const [a, b] = [nodeAt(column, row), nodeAt(column + stepX, row + stepY)];
    const share = a === Number.NEGATIVE_INFINITY ? 1 : b === Number.NEGATIVE_INFINITY ? 0 : (value - a) / (b - a);
    const [west, south, east, north] = field.bounds;
    return [
      west + ((east - west) * (column + share * stepX)) / (columns - 1),
      south + ((north - south) * (row + share * stepY)) / (rows - 1),
    ];
  };
  const rings: LineShape[] = [];
  for (let first = 0; first < next.length; first++) {
    if (next[first] === -1) continue;
    const ring: Position[] = [];
    for (let at = first; next[at] !== -1; ) {
      ring.push(placeOn(at));
      const to = next[at] as number;
      next[at] = -1;
      at = to;
    }
    ring.push(ring[0] as Position);
    rings.push(ring);
  }
  return rings;
}
