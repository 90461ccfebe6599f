/** Answers: which rows of a list pass what a person filters by? */
import { findWord, type Network, type TextColumn, textAt, wordAt, wordCount } from "../../../core/model/index.ts";
import type { WeakFilter, WeakList } from "../../store/redundancy-slice.ts";

/** What rows of a list weigh: the people known of, and the sites whose people nobody knows. */
export type Weight = { readonly people: (row: number) => number; readonly unknown: (row: number) => number };

export type Sifted = {
  readonly rows: readonly number[];
  /** Rows left out by the number of people alone, of whom nobody knows how many they really are. */
  readonly unknownLeft: number;
};

export function siftRows(
  network: Network,
  list: WeakList,
  all: readonly number[],
  filter: WeakFilter,
  weight: Weight,
  /** The rows of the table that a row of the list stands for, where it is not itself one: any of them may pass. */
  membersOf: (row: number) => readonly number[] = (row) => [row],
): Sifted {
  const passes = passesOf(network, list, filter);
  let unknownLeft = 0;
  const rows = all.filter((row) => {
    const members = membersOf(row);
    if (!passes.every((pass) => members.some(pass))) return false;
    if (weight.people(row) >= filter.people) return true;
    if (weight.unknown(row) > 0) unknownLeft++;
    return false;
  });
  return { rows, unknownLeft };
}

function passesOf(network: Network, list: WeakList, filter: WeakFilter): ((row: number) => boolean)[] {
  const { sites, spans } = network;
  const table = TABLE_OF_LIST[list];
  const { id, name, owner } = tableOf(network, list).columns;
  const passes: ((row: number) => boolean)[] = [];
  const text = filter.text.trim().toLowerCase();
  if (text !== "") {
    const holds = (column: TextColumn, row: number) => (textAt(column, row) ?? "").toLowerCase().includes(text);
    passes.push((row) => holds(name, row) || holds(id, row));
  }
  if (filter.owner !== null) {
    const code = findWord(owner.words, filter.owner) + 1;
    // An owner of the list before is none of this one.
    if (code > 0) passes.push((row) => owner.codes[row] === code);
  }
  if (filter.laying !== null && table === "spans") {
    const code = spans.columns.laying.options.indexOf(filter.laying) + 1;
    passes.push((row) => spans.columns.laying.codes[row] === code);
  }
  if (filter.area !== null && table !== "groups") {
    const { area } = sites.columns;
    const code = findWord(area.words, filter.area) + 1;
    const isThere = (site: number) => site >= 0 && area.codes[site] === code;
    if (code > 0 && table === "spans") {
      const inside = namesOfSites(sites.columns.id, isThere);
      const { from, to } = spans.columns;
      passes.push((row) => inside.has(textAt(from, row) ?? "") || inside.has(textAt(to, row) ?? ""));
    } else if (code > 0) passes.push(isThere);
  }
  return passes;
}

function namesOfSites(ids: TextColumn, holds: (site: number) => boolean): ReadonlySet<string> {
  const names = new Set<string>();
  for (let site = 0; site < ids.codes.length; site++) if (holds(site)) names.add(textAt(ids, site) ?? "");
  names.delete("");
  return names;
}

export const TABLE_OF_LIST = {
  spans: "spans",
  sites: "sites",
  groups: "groups",
  pairs: "spans",
  backup: "sites",
} as const;

export function tableOf(network: Network, list: WeakList): Network["sites"] | Network["spans"] | Network["groups"] {
  return network[TABLE_OF_LIST[list]];
}

/** Every value that a text column has, in the order of the reader's language. */
export function valuesOf({ words }: TextColumn): string[] {
  return Array.from({ length: wordCount(words) }, (_, i) => wordAt(words, i)).sort((a, b) => a.localeCompare(b));
}
