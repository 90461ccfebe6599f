/** How near are two lines? Looked at step by step, in metres on a flat sheet: no pieces, no grid, no tubes. */
import { FlatFrame } from "../../src/core/geo/flat-frame.ts";
import type { LineShape, Position } from "../../src/core/model/index.ts";

export type FlatLine = readonly (readonly [x: number, y: number])[];

/** Lines no further from the origin than a few kilometres, the short way round the earth. */
export function flatten(line: LineShape, origin: Position): FlatLine {
  const frame = new FlatFrame(origin);
  return line.map(([lon, lat]) => frame.toPlane(lon, lat));
}

export function distanceTo(line: FlatLine, x: number, y: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 1 < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i] as [number, number], line[i + 1] as [number, number]];
    const square = (bx - ax) ** 2 + (by - ay) ** 2;
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square));
    least = Math.min(least, Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay)));
  }
  return least;
}

export type Step = { readonly atM: number; readonly metres: number; readonly lengthM: number };

/** From the first line to the second, in steps no longer than that, at the middle of each. */
export function walk(line: FlatLine, other: FlatLine, stepM: number): Step[] {
  const steps: Step[] = [];
  let begun = 0;
  for (let i = 0; i + 1 < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i] as [number, number], line[i + 1] as [number, number]];
    const length = Math.hypot(bx - ax, by - ay);
    const count = Math.ceil(length / stepM);
    for (let k = 0; k < count; k++) {
      const share = (k + 0.5) / count;
      const metres = distanceTo(other, ax + share * (bx - ax), ay + share * (by - ay));
      steps.push({ atM: begun + share * length, metres, lengthM: length / count });
    }
    begun += length;
  }
  return steps;
}
