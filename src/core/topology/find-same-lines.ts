/**
 * Answers: which lines have the very same points, in the one order or the other?
 * Copies of one line, however many, are then asked about once. O(points), as long as hashes differ where lines do.
 */
import { Fingerprint, type Lines } from "../model/index.ts";

export type SameLines = {
  /** Per row the first row with the same points: itself where there is none before it. */
  readonly first: Uint32Array;
  /** 1 where the points come in the other order. */
  readonly turned: Uint8Array;
};

/** asked: 0 for a row that is compared with none. */
export function findSameLines(lines: Lines, asked: Uint8Array): SameLines {
  const { starts } = lines;
  const rows = starts.length - 1;
  const first = Uint32Array.from({ length: rows }, (_, row) => row);
  const turned = new Uint8Array(rows);
  const known = new Map<string, number[]>();
  for (let row = 0; row < rows; row++) {
    if (asked[row] === 0 || starts[row] === starts[row + 1]) continue;
    const key = hashEitherWay(lines, row);
    const alike = known.get(key);
    if (alike === undefined) {
      known.set(key, [row]);
      continue;
    }
    const same = alike.find((other) => isSame(lines, other, row, false) || isSame(lines, other, row, true));
    if (same === undefined) alike.push(row);
    else {
      first[row] = same;
      if (!isSame(lines, same, row, false)) turned[row] = 1;
    }
  }
  return { first, turned };
}

function hashEitherWay({ starts, coordinates }: Lines, row: number): string {
  const [from, end] = [starts[row] as number, starts[row + 1] as number];
  const points = coordinates.subarray(2 * from, 2 * end);
  const last = points.length - 2;
  // From the end that comes first in the order of numbers, so that both directions hash alike.
  for (let i = 0; i <= last; i++) {
    const there = points[i] as number;
    const back = points[last - i + 2 * (i % 2)] as number;
    if (there === back) continue;
    return new Fingerprint().addArray(there < back ? points : backwards(points)).text();
  }
  return new Fingerprint().addArray(points).text();
}

function backwards(points: Float64Array): Float64Array {
  return points.map((_, i) => points[points.length - 2 - i + 2 * (i % 2)] as number);
}

function isSame({ starts, coordinates }: Lines, a: number, b: number, turned: boolean): boolean {
  const [fromA, fromB] = [starts[a] as number, starts[b] as number];
  const count = (starts[a + 1] as number) - fromA;
  if (count !== (starts[b + 1] as number) - fromB) return false;
  for (let i = 0; i < count; i++) {
    const [p, q] = [2 * (fromA + i), 2 * (turned ? fromB + count - 1 - i : fromB + i)];
    if (coordinates[p] !== coordinates[q] || coordinates[p + 1] !== coordinates[q + 1]) return false;
  }
  return true;
}
