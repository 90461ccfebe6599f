/** The sites that spans name as their ends and tell the coordinates of: for a study to which no file brings sites. */
import type { Position, Row } from "../../model/index.ts";
import type { RowReport } from "./row-report.ts";

/** Two coordinates of one end this far apart, in degrees, are two places: some ten metres. */
const SAME = 1e-4;

type End = { readonly name: string | null; position: Position; spread: boolean };

export class EndSites {
  readonly #ends = new Map<string, End>();

  /** The id of the site: what the span calls it, else its coordinates. */
  add(id: string | null, name: string | undefined, position: Position): string {
    const [lon, lat] = position;
    const key = id ?? (name === undefined || name === "" ? `${round(lon)},${round(lat)}` : name);
    const known = this.#ends.get(key);
    if (known === undefined) {
      this.#ends.set(key, { name: name === undefined || name === "" ? id : name, position, spread: false });
      return key;
    }
    const [x, y] = known.position;
    if (Math.abs(lon - x) > SAME || Math.abs(lat - y) > SAME) known.spread = true;
    // Whichever order the rows come in, the same one stays.
    if (lon < x || (lon === x && lat < y)) known.position = position;
    return key;
  }

  report(report: RowReport): void {
    for (const [site, { spread, position }] of this.#ends) {
      if (spread) report.note(null, "table.ends-apart", { site, lon: position[0], lat: position[1] });
    }
  }

  rows(): readonly Row[] {
    return Array.from(
      this.#ends,
      ([id, { name, position }]): Row => ({ id, values: name === null ? {} : { name }, shape: position }),
    );
  }
}

/** A centimetre. */
function round(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}
