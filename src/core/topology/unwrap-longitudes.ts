/** Answers: at which longitudes do the points of lines lie, counted on across the 180th meridian without a jump? */
import type { Lines } from "../model/index.ts";
import { eastward } from "./line-pieces.ts";

/** One number a point; whole turns off what the line says. */
export function unwrapLongitudes({ starts, coordinates }: Lines): Float64Array {
  const x = new Float64Array(coordinates.length / 2);
  for (let row = 0; row + 1 < starts.length; row++) {
    let turns = 0;
    for (let i = starts[row] as number; i < (starts[row + 1] as number); i++) {
      if (i > (starts[row] as number)) {
        const east = (coordinates[2 * i] as number) - (coordinates[2 * i - 2] as number);
        turns += Math.round((eastward(coordinates, i - 1) - east) / 360) || 0;
      }
      x[i] = (coordinates[2 * i] as number) + 360 * turns;
    }
  }
  return x;
}
