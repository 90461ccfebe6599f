/** Reads positions from an encoded polyline: differences of rounded degrees, five bits a letter, longitude first. */
import type { Position } from "../model/index.ts";

export function decodePolyline(text: string, digits: number): readonly Position[] {
  const scale = 10 ** digits;
  const line: Position[] = [];
  let [x, y, value, shift, isLat] = [0, 0, 0, 0, false];
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i) - 63;
    value |= (letter & 0x1f) << shift;
    shift += 5;
    if (letter >= 0x20) continue;
    const difference = value & 1 ? ~(value >> 1) : value >> 1;
    if (isLat) line.push([x / scale, (y += difference) / scale]);
    else x += difference;
    [value, shift, isLat] = [0, 0, !isLat];
  }
  return line;
}
