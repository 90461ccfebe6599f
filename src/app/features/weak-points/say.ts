/** The sentences about weak points, from what the analyses found. */
import { choiceAt, type Network, nameOf, textAt } from "../../../core/model/index.ts";
import type { CutOff } from "../../../core/redundancy/losses/tally.ts";
import type { Backup } from "../../../core/redundancy/ways/measure-backup.ts";
import type { Words } from "../../../words/index.ts";
import type { WeakAnswers } from "./ask.ts";
import { cutOffOf, type Lost, nameAt, nameOfLost } from "./weak-point.ts";

export function sayPeople({ weakpoints }: Words, { population, populationUnknown }: CutOff, row: number): string {
  return weakpoints.people(population[row] as number, populationUnknown[row] as number);
}

/** "Cutting the buried cable A–B isolates 11 sites, 620,000 people." */
export function sayLoss(network: Network, lost: Lost, answers: WeakAnswers, words: Words): string {
  const { kind, row } = lost;
  const cutOff = cutOffOf(answers, kind);
  if (cutOff === null) return "";
  const loss = {
    name: nameOfLost(network, lost, answers.pairs),
    sites: cutOff.sites[row] as number,
    people: sayPeople(words, cutOff, row),
  };
  const { sentence, ofMany } = words.weakpoints;
  const enough = answers.points?.enough ?? 1;
  if (enough > 1 && kind !== "pair") return ofMany.sentence(enough, loss);
  return kind === "span" ? sentence.span(choiceAt(network.spans.columns.laying, row), loss) : sentence[kind](loss);
}

/** Why a site has no backup. */
export function reasonOf(network: Network, { level, needed, enough }: Backup, row: number, words: Words): string {
  const at = needed[row] as number;
  const { reasons, reasonsOfMany } = words.backup;
  if (enough > 1)
    return at < 0 ? reasonsOfMany["no-way"](enough) : reasonsOfMany[level](enough, nameAt(network, level, at));
  return at < 0 ? reasons["no-way"]() : reasons[level](nameAt(network, level, at));
}

export function areaName(network: Network, id: string | null, words: Words): string {
  return id === null ? words.weakpoints.noArea : nameOf(network, "areas", id);
}

export type Share = { readonly name: string; readonly sites: number };

/** How many of these sites lie in each area, and belong to each owner; the most first. */
export function sharesOf(network: Network, rows: Uint32Array, words: Words) {
  const { area, owner, criticalUsers } = network.sites.columns;
  let critical = 0;
  for (const row of rows) {
    const first = criticalUsers.starts[row] as number;
    if ((criticalUsers.starts[row + 1] as number) > first) critical++;
  }
  return {
    areas: tally(rows, (row) => areaName(network, textAt(area, row), words)),
    owners: tally(rows, (row) => textAt(owner, row) ?? words.weakpoints.noOwner),
    critical,
  };
}

function tally(rows: Uint32Array, nameOfRow: (row: number) => string): Share[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const name = nameOfRow(row);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, sites]) => ({ name, sites })).sort((a, b) => b.sites - a.sites);
}

/** The kind of a site as people know it: for choosing gateways. */
export function kindName({ model }: Words, kind: string): string {
  const names: Readonly<Record<string, string>> = model.choices.sites.kind;
  return Object.hasOwn(names, kind) ? (names[kind] ?? kind) : kind;
}
