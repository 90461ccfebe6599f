/** Answers: where on its line lies a place so many metres from its start? O(points) a line where one asks onwards. */
import { ellipsoidDistance } from "../../geo/distance.ts";
import type { Lines } from "../../model/index.ts";
import { eastward, wrapLongitude } from "../../topology/line-pieces.ts";

export class AlongLine {
  /** Of the whole line; NaN where nobody knows all of it. */
  totalM = Number.NaN;
  lon = Number.NaN;
  lat = Number.NaN;
  readonly #lines: Lines;
  #first = 0;
  #segments = 0;
  #lengths = new Float64Array(64);
  #segment = 0;
  #passed = 0;

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  take(row: number): void {
    const { starts, coordinates } = this.#lines;
    this.#first = starts[row] as number;
    this.#segments = (starts[row + 1] as number) - this.#first - 1;
    this.#segment = this.#passed = 0;
    if (this.#segments > this.#lengths.length) this.#lengths = new Float64Array(2 * this.#segments);
    this.totalM = this.#segments < 1 ? Number.NaN : 0;
    for (let k = 0; k < this.#segments; k++) {
      const i = 2 * (this.#first + k);
      const length = ellipsoidDistance(
        coordinates[i] as number,
        coordinates[i + 1] as number,
        coordinates[i + 2] as number,
        coordinates[i + 3] as number,
      );
      this.#lengths[k] = length;
      this.totalM += length;
    }
  }

  /** Into `lon` and `lat`. */
  goTo(metres: number): void {
    const { coordinates } = this.#lines;
    while (this.#segment > 0 && metres < this.#passed) this.#passed -= this.#lengths[--this.#segment] as number;
    while (this.#segment + 1 < this.#segments && metres > this.#passed + (this.#lengths[this.#segment] as number)) {
      this.#passed += this.#lengths[this.#segment++] as number;
    }
    const i = this.#first + this.#segment;
    const length = this.#lengths[this.#segment] as number;
    const share = length > 0 ? Math.min(1, (metres - this.#passed) / length) : 0;
    const lat = coordinates[2 * i + 1] as number;
    this.lon = wrapLongitude((coordinates[2 * i] as number) + share * eastward(coordinates, i));
    this.lat = lat + share * ((coordinates[2 * i + 3] as number) - lat);
  }
}
