/**
 * Answers: is there a risk group whose loss takes both a site's ways of today and a place it might be linked to? Each group
 * is lost once, and the sites that go dark remember it. A group that holds the site itself is not counted against it, nor
 * one that holds every gateway. Cost O(sum of what goes dark), as for backup at level group.
 */
import type { ServiceGraph } from "../../topology/service-graph.ts";
import { type ElementSets, setAt } from "../losses/element-sets.ts";
import { DarkOfSets } from "../losses/list-dark-of-set.ts";
import { type GroupsOf, groupsOfElements } from "../routes/sharing.ts";

export class GroupShadows {
  readonly #graph: ServiceGraph;
  readonly #groupsOf: GroupsOf;
  /** Per site row the groups that leave it dark. */
  readonly #darkBy = new Map<number, number[]>();
  /** Of the site that is asked about: 1 for the groups that leave it dark. */
  readonly #mine: Uint8Array;
  #own: readonly number[] = [];

  /** serves: 1 for the gateways; served: 1 for the sites that reach one. */
  constructor(graph: ServiceGraph, serves: Uint8Array, served: Uint8Array, groups: ElementSets) {
    this.#graph = graph;
    this.#groupsOf = groupsOfElements(groups, graph.used.length, graph.siteMask.length);
    const count = groups.spanStarts.length - 1;
    this.#mine = new Uint8Array(count);
    const dark = new DarkOfSets(graph, serves, served);
    const serving = serves.reduce((sum, is) => sum + is, 0);
    for (let group = 0; group < count; group++) {
      const lost = setAt(groups, group);
      if (new Set(lost.sites.filter((site) => serves[site] === 1)).size === serving) continue;
      for (const site of dark.listDark(lost)) {
        const by = this.#darkBy.get(site);
        if (by === undefined) this.#darkBy.set(site, [group]);
        else by.push(group);
      }
    }
  }

  /** From now on about this site; false where no group but its own leaves it dark. */
  ask(site: number): boolean {
    for (const group of this.#own) this.#mine[group] = 0;
    const inside = new Set(this.#groupsOf.ofSite(site));
    this.#own = (this.#darkBy.get(site) ?? []).filter((group) => !inside.has(group));
    for (const group of this.#own) this.#mine[group] = 1;
    return this.#own.length > 0;
  }

  /** A group that leaves both dark; −1 where there is none. */
  overSite(site: number): number {
    return this.#darkBy.get(site)?.find((group) => this.#mine[group] === 1) ?? -1;
  }

  /** A joint is dark with the span itself, and where both its ends are. */
  overSpan(span: number): number {
    const lost = this.#groupsOf.ofSpan(span).find((group) => this.#mine[group] === 1);
    if (lost !== undefined) return lost;
    const other = new Set(this.#darkBy.get(this.#graph.to[span] as number));
    const both = this.#darkBy
      .get(this.#graph.from[span] as number)
      ?.find((group) => this.#mine[group] === 1 && other.has(group));
    return both ?? -1;
  }
}
