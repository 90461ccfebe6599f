/**
 * Lines as nothing but their numbers, lon, lat, lon, lat ..., while they are on their way from a file into a network:
 * of a million lines, a tenth of the objects.
 */

export type PackedLine = Float64Array;

/** Numbers in one piece of memory; an array of its own would cost a line more than what is in it. */
const CHUNK = 1 << 16;
let chunk = new Float64Array(0);
let used = 0;

/** A line of so many positions, to be filled. */
export function newLine(points: number): PackedLine {
  const size = 2 * points;
  if (used + size > chunk.length) {
    chunk = new Float64Array(Math.max(CHUNK, size));
    used = 0;
  }
  return chunk.subarray(used, (used += size));
}
