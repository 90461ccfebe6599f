/** Answers: where is one line nearest to one place? O(points + length / longest piece). */
import { writeEarthCentred } from "../geo/earth-centred.ts";
import { buildLines, type LineShape, type Position } from "../model/index.ts";
import { type Foot, LinePieces, positionOfFoot } from "./line-pieces.ts";

export type FootOnLine = {
  /** Points passed, and the share of the way to the next. */
  readonly at: number;
  readonly position: Position;
  readonly metres: number;
};

/** null for a line of fewer than two points. */
export function findFoot(line: LineShape, [lon, lat]: Position): FootOnLine | null {
  const lines = buildLines([line]);
  const xyz = new Float64Array(3);
  writeEarthCentred(lon, lat, xyz, 0);
  const pieces = new LinePieces(lines, 0);
  let nearest: Foot | null = null;
  pieces.start(0);
  while (pieces.next()) {
    const foot = pieces.footOf(xyz, 0);
    if (nearest === null || foot.metres < nearest.metres) nearest = foot;
  }
  if (nearest === null) return null;
  return { at: nearest.segment + nearest.share, position: positionOfFoot(lines, nearest), metres: nearest.metres };
}
