/** Puts the positions of a file on the earth: into WGS-84, with those that lie nowhere counted and named. */
import type { Transform } from "../../geo/build-transform.ts";
import type { PackedLine, Position } from "../../model/index.ts";
import { findOffEarth, moveLine } from "../layers/move-line.ts";
import type { RowReport } from "./row-report.ts";

export class Placer {
  placed = 0;
  readonly #move: Transform | null;
  readonly #isLocal: boolean;
  readonly #report: RowReport;

  /** isLocal: the positions are those of a drawing, which is said once. */
  constructor({ toWgs84, isLocal }: { toWgs84: Transform | null; isLocal: boolean }, report: RowReport) {
    this.#move = toWgs84;
    this.#isLocal = isLocal;
    this.#report = report;
  }

  place(position: Position, row: number): Position | null {
    if (this.#isLocal) return null;
    const placed = this.#move === null ? position : this.#move(position);
    const [lon, lat] = placed;
    if (Math.abs(lon) <= 360 && Math.abs(lat) <= 90) {
      this.placed++;
      return placed;
    }
    this.#report.add(row, "import.position-out-of-range", { lon: position[0], lat: position[1] });
    return null;
  }

  placeLine(line: PackedLine, row: number): PackedLine | null {
    if (this.#isLocal) return null;
    const placed = moveLine(line, this.#move);
    const off = findOffEarth(placed);
    if (off < 0) {
      this.placed++;
      return placed;
    }
    const [lon = Number.NaN, lat = Number.NaN] = line.subarray(2 * off);
    this.#report.add(row, "import.position-out-of-range", { lon, lat });
    return null;
  }
}
