/** Answers: in which order are single points, risk groups and sites without backup told? The worst first. */
import type { Network } from "../../model/index.ts";
import type { Backup } from "../ways/measure-backup.ts";
import type { CutOff } from "./tally.ts";

/** Rows of a mask, those that cut the most people off first, then the most sites; without a mask all rows. */
export function rankLosses({ sites, population }: CutOff, mask?: Uint8Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < sites.length; row++) if (mask === undefined || mask[row] === 1) rows.push(row);
  return rows.sort(
    (a, b) =>
      (population[b] as number) - (population[a] as number) || (sites[b] as number) - (sites[a] as number) || a - b,
  );
}

/** The most people first; those of unknown people before those of none, for nobody knows that they have none. */
export function rankUnprotected({ sites }: Network, { ways, siteMask }: Backup): number[] {
  const { values } = sites.columns.population;
  const people = (row: number) => {
    const known = values[row] as number;
    return Number.isNaN(known) ? 0.5 : known;
  };
  const rows: number[] = [];
  for (let row = 0; row < ways.length; row++) if (siteMask[row] === 1 && (ways[row] as number) < 2) rows.push(row);
  return rows.sort((a, b) => people(b) - people(a) || a - b);
}
