/** Answers: how many metres along its line does a place lie? The whole line is as long as measureLengths says. */
import { ellipsoidDistance } from "../geo/distance.ts";
import type { Lines } from "../model/index.ts";
import { eastward } from "../topology/line-pieces.ts";

export class Chainage {
  readonly #lines: Lines;
  #row = -1;
  #first = 0;
  #metres = new Float64Array(64);

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  /** at is counted in points of all lines: 3.25 lies a quarter of the way from point 3 to point 4. */
  metresTo(row: number, at: number): number {
    if (row !== this.#row) this.#walk(row);
    const i = Math.floor(at);
    const begun = this.#metres[i - this.#first] as number;
    if (i === at) return begun;
    const { coordinates } = this.#lines;
    const [lon, lat] = [coordinates[2 * i] as number, coordinates[2 * i + 1] as number];
    const north = (coordinates[2 * i + 3] as number) - lat;
    return begun + ellipsoidDistance(lon, lat, lon + (at - i) * eastward(coordinates, i), lat + (at - i) * north);
  }

  /** A segment with an unknown end has no length here. */
  #walk(row: number): void {
    const { starts, coordinates } = this.#lines;
    const [first, after] = [starts[row] as number, starts[row + 1] as number];
    this.#row = row;
    this.#first = first;
    if (this.#metres.length < after - first) this.#metres = new Float64Array(2 * (after - first));
    this.#metres[0] = 0;
    for (let i = first + 1; i < after; i++) {
      const length = ellipsoidDistance(
        coordinates[2 * i - 2] as number,
        coordinates[2 * i - 1] as number,
        coordinates[2 * i] as number,
        coordinates[2 * i + 1] as number,
      );
      this.#metres[i - first] = (this.#metres[i - 1 - first] as number) + (length || 0);
    }
  }
}
