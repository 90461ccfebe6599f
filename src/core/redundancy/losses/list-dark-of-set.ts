/**
 * Answers: which sites go dark if this set of spans and sites is lost together? Walks out from what is lost, and stops
 * where it has met enough sites that serve, or one known to be lit: what goes dark is mostly small, and nothing else is
 * walked to its end.
 */
import type { ServiceGraph } from "../../topology/service-graph.ts";

export type LostSet = { readonly spans: Uint32Array; readonly sites: Uint32Array };

export class DarkOfSets {
  readonly #graph: ServiceGraph;
  readonly #serves: Uint8Array;
  /** Per site, in the walk of that number: odd while it is not known to be lit, even once it is. */
  readonly #state: Uint32Array;
  #walk = 0;

  /** serves: 1 for the sites that serve the rest; served: 1 for those with a way to enough of them while nothing is lost. */
  constructor(
    graph: ServiceGraph,
    serves: Uint8Array,
    readonly served: Uint8Array,
    readonly enough = 1,
  ) {
    this.#graph = graph;
    this.#serves = serves;
    this.#state = new Uint32Array(serves.length);
  }

  /** Rows of sites, in no order; a lost site that was served is among them. */
  listDark({ spans, sites }: LostSet): number[] {
    const { from, to, used, csr } = this.#graph;
    const lostSpans = new Set(spans);
    const lostSites = new Set(sites);
    this.#walk += 2;
    const dark = [...lostSites].filter((site) => this.served[site] === 1);
    const start = (site: number) => {
      if (this.served[site] === 0 || lostSites.has(site) || (this.#state[site] as number) >= this.#walk) return;
      for (const each of this.#darkFrom(site, lostSpans, lostSites)) dark.push(each);
    };
    for (const span of lostSpans) {
      if (used[span] === 0) continue;
      start(from[span] as number);
      start(to[span] as number);
    }
    for (const site of lostSites) {
      for (let i = csr.starts[site] as number; i < (csr.starts[site + 1] as number); i++)
        start(csr.targets[i] as number);
    }
    return dark;
  }

  /** Everything reached from a site; nothing where it reaches one that is lit. */
  #darkFrom(first: number, lostSpans: ReadonlySet<number>, lostSites: ReadonlySet<number>): number[] {
    const { starts, targets, links } = this.#graph.csr;
    const unknown = this.#walk;
    const lit = this.#walk + 1;
    const reached = [first];
    this.#state[first] = unknown;
    let serving = 0;
    for (let i = 0; i < reached.length; i++) {
      const here = reached[i] as number;
      serving += this.#serves[here] as number;
      let isLit = serving >= this.enough;
      for (let at = starts[here] as number; at < (starts[here + 1] as number) && !isLit; at++) {
        const next = targets[at] as number;
        if (lostSpans.has(links[at] as number) || lostSites.has(next)) continue;
        const state = this.#state[next] as number;
        if (state === lit) isLit = true;
        else if (state < unknown) {
          this.#state[next] = unknown;
          reached.push(next);
        }
      }
      if (!isLit) continue;
      for (const site of reached) this.#state[site] = lit;
      return [];
    }
    return reached;
  }
}
