/**
 * Answers: how many hours does each site that lost its mains last by itself, how many does it have to, and by how many is it
 * short? It has to last until mains return, or until fuel comes over roads that may be closed, whichever is first. What is
 * not known leaves the hours between two bounds.
 */
import type { PowerLoss } from "./find-downtimes.ts";
import type { RestoreGround } from "./restore-ground.ts";
import { autonomyH } from "./site-power.ts";

export type SiteCover = {
  readonly site: number;
  /** Battery and fuel, with what is not known taken for nothing, and for as much as is needed. */
  readonly leastH: number;
  readonly mostH: number;
  readonly neededH: number;
};

/** By how many hours a site is short, at least and at most. */
export function shortH({ leastH, mostH, neededH }: SiteCover): readonly [least: number, most: number] {
  return [Math.max(0, neededH - mostH), Math.max(0, neededH - leastH)];
}

/** Of the sites that ask for power at all. */
export function powerCover({ power }: RestoreGround, losses: readonly PowerLoss[]): SiteCover[] {
  return losses
    .filter(({ site }) => power.passive[site] === 0)
    .map(({ site, fuelComesH, mainsBackH }) => ({
      site,
      leastH: autonomyH(power, site, "fail"),
      mostH: autonomyH(power, site, "hold"),
      neededH: Math.min(fuelComesH, mainsBackH),
    }));
}
