/** What a loss cuts off, as every command tells it: people nobody knows of are never counted as none. */
import type { CutOff } from "../core/redundancy/losses/tally.ts";

export type CutOffJson = {
  readonly sites: number;
  readonly population: number;
  readonly populationUnknownSites?: number;
  readonly circuits: number;
};

export function cutOffJson({ sites, population, populationUnknown, circuits }: CutOff, row: number): CutOffJson {
  const unknown = populationUnknown[row] as number;
  return {
    sites: sites[row] as number,
    population: population[row] as number,
    ...(unknown > 0 ? { populationUnknownSites: unknown } : {}),
    circuits: circuits[row] as number,
  };
}
