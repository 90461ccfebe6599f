import { type Network, nameOfRow } from "../../../core/model/index.ts";
import type { CutOff } from "../../../core/redundancy/losses/tally.ts";
import type { Words } from "../../../words/index.ts";
import { type Entry, namesOf } from "./entries.ts";

/** Unknown is not none. */
export function sayPeople({ weakpoints }: Words, { population, populationUnknown }: CutOff, row: number): string {
  return weakpoints.people(population[row] as number, populationUnknown[row] as number);
}

export function nameOfEntry(network: Network, { group }: Entry, { sharedrisk: said }: Words): string {
  if (group.site >= 0) return said.entranceOf(nameOfRow(network, "sites", group.site), group.spans.length);
  const names = namesOf(network, group);
  return said.names(names.join(" ∥ "), group.spans.length - names.length);
}
