/** What one harm does to one site, and whether anything about it is unknown. */
import { type Harm, writeUnknown } from "./harm.ts";
import { TOP } from "./levels.ts";
import { LEAST_LOAD } from "./part-list.ts";
import { LEVEL_COUNT } from "./risks.ts";
import type { Tally } from "./tally.ts";

export class SiteLoads {
  readonly least = new Float64Array(LEVEL_COUNT);
  readonly most = new Float64Array(LEVEL_COUNT);

  /** Gives the worst load at the top level, which may be infinite. */
  write(harm: Harm, strength: number, design: number, asset: string, tally: Tally): number {
    const { least, most } = this;
    if (Number.isNaN(strength) || (harm.bySoil === true && Number.isNaN(design))) {
      writeUnknown(least, most);
      tally.add(asset, "strength");
    } else {
      harm.write(strength, design, least, most);
      // What is missing matters where best and worst case are not one; a curve that stands in for another is one.
      const isOpen = (most[TOP] as number) >= LEAST_LOAD && (harm.measure !== "depthM" || least[TOP] !== most[TOP]);
      if (harm.missing !== null && isOpen) tally.add(asset, harm.missing);
    }
    return most[TOP] as number;
  }

  clear(): void {
    this.least.fill(0);
    this.most.fill(0);
  }

  add({ least, most }: SiteLoads): void {
    for (let k = 0; k < LEVEL_COUNT; k++) {
      this.least[k] = (this.least[k] as number) + (least[k] as number);
      this.most[k] = (this.most[k] as number) + (most[k] as number);
    }
  }
}
