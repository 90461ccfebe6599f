/** Counts what is not known, by asset and by what is missing, each element once for each. */
import { MISSING, type Missing, type Unknown } from "./risks.ts";

export class Tally {
  readonly #counts = new Map<string, number[]>();
  /** Of the element that is being looked at: a bit for each of MISSING. */
  #seen = 0;

  next(): void {
    this.#seen = 0;
  }

  add(asset: string, missing: Missing): void {
    const at = MISSING.indexOf(missing);
    if ((this.#seen >> at) & 1) return;
    this.#seen |= 1 << at;
    let counts = this.#counts.get(asset);
    if (counts === undefined) this.#counts.set(asset, (counts = MISSING.map(() => 0)));
    counts[at] = (counts[at] as number) + 1;
  }

  /** By asset and by what is missing, in the order of the alphabet and of the list: whatever the order of rows. */
  list(): Unknown[] {
    return [...this.#counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([asset, counts]) =>
        MISSING.flatMap((missing, at) => {
          const count = counts[at] as number;
          return count === 0 ? [] : [{ asset, missing, count }];
        }),
      );
  }
}
