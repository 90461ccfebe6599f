import type { LineShape, Position } from "../../src/core/model/index.ts";

/** From a place to a line in a plane, by school geometry. */
export function distanceToPath(line: LineShape, [x, y]: Position): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 1 < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i] as Position, line[i + 1] as Position];
    const length = Math.hypot(bx - ax, by - ay);
    const along = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
    const aside = length === 0 ? 0 : ((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / length;
    const beyond = along < 0 ? -along : Math.max(0, along - length);
    nearest = Math.min(nearest, length === 0 ? Math.hypot(x - ax, y - ay) : Math.hypot(aside, beyond));
  }
  return nearest;
}
