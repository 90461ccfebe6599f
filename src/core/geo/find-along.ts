/** What lies at a chainage of a line: a position, or the stretch between two chainages. O(log points) and O(points). */
import type { LineShape, Position } from "../model/index.ts";
import { directPosition, inverseBearing } from "./geodesic.ts";
import { measureChainages } from "./measure-length.ts";

/** chainages come from measureChainages of the same line. Beyond an end the end is the answer; null for no line. */
export function findPositionAlong(line: LineShape, chainages: Float64Array, atM: number): Position | null {
  const first = line[0];
  const last = line.at(-1);
  if (first === undefined || last === undefined) return null;
  if (!(atM > 0)) return first;
  if (atM >= (chainages.at(-1) ?? 0)) return last;
  const segment = findSegment(chainages, atM);
  const from = line[segment] ?? first;
  const into = atM - (chainages[segment] ?? 0);
  return into === 0 ? from : directPosition(from, inverseBearing(from, line[segment + 1] ?? last), into);
}

/** The part of a line between two chainages, in the line's direction; null where the stretch has no length. */
export function findStretch(line: LineShape, fromM: number, toM: number): LineShape | null {
  const chainages = measureChainages(line);
  const from = Math.max(0, Math.min(fromM, toM));
  const to = Math.min(chainages.at(-1) ?? 0, Math.max(fromM, toM));
  const start = findPositionAlong(line, chainages, from);
  const end = findPositionAlong(line, chainages, to);
  if (start === null || end === null || !(to > from)) return null;
  const between = line.filter((_, i) => (chainages[i] ?? 0) > from && (chainages[i] ?? 0) < to);
  return [start, ...between, end];
}

/** The last segment that starts at or before a chainage. */
function findSegment(chainages: Float64Array, atM: number): number {
  let low = 0;
  let high = chainages.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((chainages[middle] ?? 0) <= atM) low = middle;
    else high = middle;
  }
  return low;
}
