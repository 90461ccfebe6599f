/**
 * Answers: which sites are served while these are down? By a walk of every part that is left, one after another: nothing of
 * the worlds that are searched 32 at once. Served: in a part with enough gateways; where no site is one, in the largest part
 * that is left of each component, by sites, then by people, then the one with the first row.
 */
import { PlainWalk } from "../../topology/plain-walk.ts";
import type { ServiceGraph } from "../../topology/service-graph.ts";

export type Down = { readonly sites: ReadonlySet<number>; readonly spans: ReadonlySet<number> };

const NOTHING: Down = { sites: new Set(), spans: new Set() };

export class PlainService {
  readonly #graph: ServiceGraph;
  readonly #enough: number;
  readonly #population: ArrayLike<number>;
  readonly #walk: PlainWalk;
  readonly #components: readonly (readonly number[])[];

  constructor(graph: ServiceGraph, enough: number, population: ArrayLike<number>) {
    this.#graph = graph;
    this.#enough = enough;
    this.#population = population;
    this.#walk = new PlainWalk(graph.csr);
    this.#components = this.#partsOf(graph.siteMask.keys(), NOTHING);
  }

  /** People of whom nobody knows how many count as none. */
  peopleOf(sites: Iterable<number>): number {
    let sum = 0;
    for (const site of sites) sum += (this.#population[site] as number) || 0;
    return sum;
  }

  served(down: Down = NOTHING): Set<number> {
    const { gateways } = this.#graph;
    return new Set(
      this.#components.flatMap((component) => {
        const parts = this.#partsOf(component, down);
        if (gateways === null) return this.#largest(parts);
        return parts.flatMap((part) => {
          const found = part.reduce((count, site) => count + (gateways[site] as number), 0);
          return found >= Math.max(1, this.#enough) ? part : [];
        });
      }),
    );
  }

  #largest(parts: readonly (readonly number[])[]): readonly number[] {
    const first = (part: readonly number[]) => part.reduce((least, site) => Math.min(least, site), Infinity);
    const order = parts.toSorted(
      (a, b) => b.length - a.length || this.peopleOf(b) - this.peopleOf(a) || first(a) - first(b),
    );
    return order[0] ?? [];
  }

  #partsOf(among: Iterable<number>, { sites, spans }: Down): number[][] {
    const parts: number[][] = [];
    const seen = new Set<number>();
    for (const site of among) {
      if (seen.has(site) || sites.has(site) || this.#graph.siteMask[site] === 0) continue;
      const part = this.#walk.reach([site], (next, span) => !sites.has(next) && !spans.has(span));
      for (const each of part) seen.add(each);
      parts.push(part);
    }
    return parts;
  }
}
