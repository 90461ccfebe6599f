/** Lines as they are read, and where on the earth they lie. */
import type { Transform } from "../../geo/build-transform.ts";
import { newLine, type PackedLine } from "../../model/index.ts";

/** toWgs84: null where the positions are in it already. */
export function moveLine(line: PackedLine, toWgs84: Transform | null): PackedLine {
  if (toWgs84 === null) return line;
  const moved = newLine(line.length / 2);
  for (let at = 0; at < line.length; at += 2) {
    const [lon, lat] = toWgs84([line[at] as number, line[at + 1] as number]);
    moved[at] = lon;
    moved[at + 1] = lat;
  }
  return moved;
}

/** The first position that is not on the earth, counted from 0; -1 where all are. */
export function findOffEarth(line: PackedLine): number {
  for (let at = 0; at < line.length; at += 2) {
    if (!(Math.abs(line[at] as number) <= 360 && Math.abs(line[at + 1] as number) <= 90)) return at / 2;
  }
  return -1;
}
