/**
 * Answers: which of these places is nearest to a position? Looked for in boxes that grow from half a kilometre, over the
 * ground on the ellipsoid. O(log n) for each position, where places are spread.
 */
import { ellipsoidDistance } from "../geo/distance.ts";
import type { Points } from "../model/index.ts";
import { BoxTree } from "./box-tree.ts";
import { wrapLongitude } from "./line-pieces.ts";

const FIRST_REACH_M = 500;
/** A degree of latitude is nowhere shorter. */
const METRES_PER_DEGREE = 110_500;

export class NearestRows {
  readonly #coordinates: Float64Array;
  readonly #rows: Uint32Array;
  readonly #tree: BoxTree;

  /** Rows of the places, all with a position. */
  constructor({ coordinates }: Points, rows: Uint32Array) {
    const boxes = new Float64Array(4 * rows.length);
    rows.forEach((row, i) => {
      const x = wrapLongitude(coordinates[2 * row] as number);
      const y = coordinates[2 * row + 1] as number;
      boxes.set([x, y, x, y], 4 * i);
    });
    this.#coordinates = coordinates;
    this.#rows = rows;
    this.#tree = new BoxTree(boxes);
  }

  /** No further than so many metres; of two that are as near the lower row. null where there is none. */
  find(lon: number, lat: number, most: number): { readonly row: number; readonly metres: number } | null {
    for (let reach = Math.min(FIRST_REACH_M, most); ; reach = Math.min(4 * reach, most)) {
      let best: { row: number; metres: number } | null = null;
      const high = reach / METRES_PER_DEGREE;
      const wide = Math.min(180, high / Math.max(1e-6, Math.cos(((Math.abs(lat) + high) * Math.PI) / 180)));
      for (const turn of [0, -360, 360]) {
        const x = wrapLongitude(lon) + turn;
        for (const i of this.#tree.find(x - wide, lat - high, x + wide, lat + high)) {
          const row = this.#rows[i] as number;
          const metres = ellipsoidDistance(
            ...([lon, lat, this.#coordinates[2 * row], this.#coordinates[2 * row + 1]] as [number, number, number, number]), // biome-ignore format: one line
          );
          const isNearer = best === null || metres < best.metres || (metres === best.metres && row < best.row);
          if (metres <= reach && isNearer) best = { row, metres };
        }
      }
      if (best !== null || reach >= most) return best;
    }
  }
}
