/** How far is a place from a line, by looking along the line? No earth-centred metres, no grid, no pieces. */
import { ellipsoidDistance } from "../../src/core/geo/distance.ts";
import type { LineShape, Position } from "../../src/core/model/index.ts";

export const distance = (a: Position, b: Position) => ellipsoidDistance(a[0], a[1], b[0], b[1]);

export function distanceToLine(at: Position, line: LineShape): number {
  return Math.min(...line.slice(1).map((end, i) => distanceToSegment(at, line[i] ?? end, end)));
}

/** The best of some places on the way, and about it by thirds: near a pole a line straight in degrees is bent. */
function distanceToSegment(at: Position, [lon, lat]: Position, [endLon, endLat]: Position): number {
  const east = ((endLon - lon + 540) % 360) - 180;
  const away = (share: number) => distance(at, [lon + east * share, lat + (endLat - lat) * share]);
  const steps = Array.from({ length: 17 }, (_, i) => i / 16);
  const best = steps.reduce((least, share) => (away(share) < away(least) ? share : least));
  let [low, high] = [Math.max(0, best - 1 / 16), Math.min(1, best + 1 / 16)];
  for (let i = 0; i < 30; i++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    if (away(a) < away(b)) high = b;
    else low = a;
  }
  return Math.min(away(best), away(low));
}
