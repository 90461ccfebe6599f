/** Answers: which lines does a line make that is drawn on a map ending at the 180th meridian? */
import type { LineShape, Position } from "../model/index.ts";

/** From one position to the next it goes the short way round; where that crosses the 180th meridian it is cut. */
export function splitLine(line: LineShape): readonly LineShape[] {
  const pieces: Position[][] = [];
  let piece: Position[] = [];
  for (const [i, at] of line.entries()) {
    const before = line[i - 1];
    if (before !== undefined && Math.abs(at[0] - before[0]) > 180) {
      const edge = before[0] > 0 ? 180 : -180;
      const turned = at[0] + 2 * edge;
      const share = (edge - before[0]) / (turned - before[0]);
      const lat = before[1] + share * (at[1] - before[1]);
      piece.push([edge, lat]);
      pieces.push(piece);
      piece = [[-edge, lat]];
    }
    piece.push(at);
  }
  pieces.push(piece);
  return pieces.filter(({ length }) => length > 1);
}
