import type { Network } from "../../../core/model/index.ts";
import type { CutOff } from "../../../core/redundancy/losses/tally.ts";
import type { Words } from "../../../words/index.ts";
import { type Entry, namesOf } from "./entries.ts";

/** Unknown is not none. */
export function sayPeople({ weakpoints }: Words, { population, populationUnknown }: CutOff, row: number): string {
  return weakpoints.people(population[row] as number, populationUnknown[row] as number);
}

export function nameOfEntry(network: Network, { group }: Entry, { sharedrisk: said }: Words): string {
  const { first, more } = namesOf(network, group);
  return group.site >= 0 ? said.entranceOf(first, group.spans.length) : said.names(first, more);
}
