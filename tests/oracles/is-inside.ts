/** Whether a ring holds a place: how often a ray to the east crosses it, in degrees from the place. */
import type { LineShape, Position } from "../../src/core/model/index.ts";

export function isInside([lon, lat]: Position, ring: LineShape): boolean {
  const near = ring.map(([x, y]) => [x - lon - 360 * Math.round((x - lon) / 360), y - lat] as const);
  const crossed = near.filter(([x1, y1], i) => {
    const [x2, y2] = near[(i + 1) % near.length] as Position;
    return y1 > 0 !== y2 > 0 && x1 - (y1 * (x2 - x1)) / (y2 - y1) > 0;
  });
  return crossed.length % 2 === 1;
}
