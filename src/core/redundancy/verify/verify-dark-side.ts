/**
 * Answers: is it true that these sites go dark if this is lost, and no others? Checked by walking over the spans alone,
 * with nothing of the algorithm that said so. They do: every one was served before, no span but the lost ones leads out of
 * the dark, and no piece of it holds enough gateways; where no site is a gateway, no piece is larger than what stays lit.
 * No others: whatever else the lost spans and sites touched still reaches enough gateways; without gateways, each other.
 */

import { PlainWalk, without } from "../../topology/plain-walk.ts";
import type { ServiceGraph } from "../../topology/service-graph.ts";

export type DarkClaim = {
  /** Rows of sites, lost sites among them. */
  readonly dark: Uint32Array;
  readonly lostSpans: ReadonlySet<number>;
  readonly lostSites: ReadonlySet<number>;
};

export class DarkSideVerifier {
  readonly #graph: ServiceGraph;
  readonly #walk: PlainWalk;
  readonly #enough: number;
  readonly #isDark: Uint8Array;
  /** Per site: its component with nothing lost, and the gateways of that. */
  readonly #component: Uint32Array;
  readonly #gateways: Uint32Array;
  /** Per component: its sites. */
  readonly #sizes: number[] = [];

  constructor(graph: ServiceGraph, enough: number) {
    const count = graph.siteMask.length;
    this.#graph = graph;
    this.#walk = new PlainWalk(graph.csr);
    this.#enough = enough;
    this.#isDark = new Uint8Array(count);
    this.#component = new Uint32Array(count);
    this.#gateways = new Uint32Array(count);
    const seen = new Uint8Array(count);
    for (let site = 0; site < count; site++) {
      if (seen[site] === 1) continue;
      const component = this.#walk.reach([site], () => true);
      const gateways = this.#gatewaysIn(component);
      for (const each of component) {
        seen[each] = 1;
        this.#component[each] = this.#sizes.length;
        this.#gateways[each] = gateways;
      }
      this.#sizes.push(component.length);
    }
  }

  isTrue(claim: DarkClaim): boolean {
    for (const site of claim.dark) this.#isDark[site] = 1;
    const holds = this.#areDark(claim) && this.#areAll(claim);
    for (const site of claim.dark) this.#isDark[site] = 0;
    return holds;
  }

  #wasServed(site: number): boolean {
    const { siteMask, gateways } = this.#graph;
    return siteMask[site] === 1 && (gateways === null || (this.#gateways[site] as number) >= this.#enough);
  }

  #areDark({ dark, lostSpans, lostSites }: DarkClaim): boolean {
    const { gateways } = this.#graph;
    const stillLit = new Map<number, number>();
    for (const site of dark) {
      const component = this.#component[site] as number;
      stillLit.set(component, (stillLit.get(component) ?? (this.#sizes[component] as number)) - 1);
    }
    const seen = new Set<number>();
    for (const site of dark) {
      if (!this.#wasServed(site)) return false;
      if (lostSites.has(site) || seen.has(site)) continue;
      const mayTake = without(lostSpans, lostSites);
      const piece = this.#walk.reach([site], mayTake, (each) => this.#isDark[each] === 0);
      if (this.#isDark[piece.at(-1) as number] === 0) return false;
      if (gateways !== null && this.#gatewaysIn(piece) >= this.#enough) return false;
      if (gateways === null && piece.length > (stillLit.get(this.#component[site] as number) ?? 0)) return false;
      for (const each of piece) seen.add(each);
    }
    return true;
  }

  #areAll({ lostSpans, lostSites }: DarkClaim): boolean {
    const { gateways, from, to, used, csr } = this.#graph;
    for (const site of lostSites) if (this.#wasServed(site) && this.#isDark[site] === 0) return false;
    const touched = [...lostSites].flatMap((site) => [...csr.targets.subarray(csr.starts[site], csr.starts[site + 1])]);
    for (const span of lostSpans) if (used[span] === 1) touched.push(from[span] as number, to[span] as number);
    const left = new Set(touched.filter((site) => this.#isDark[site] === 0 && !lostSites.has(site)));
    const mayTake = without(lostSpans, lostSites);
    const other = new Map<number, number>();
    for (const site of left) {
      if (!this.#wasServed(site)) continue;
      if (gateways !== null) {
        let serving = 0;
        const isLit = (each: number) => (serving += gateways[each] as number) >= this.#enough;
        this.#walk.reach([site], mayTake, isLit);
        if (serving < this.#enough) return false;
        continue;
      }
      const component = this.#component[site] as number;
      const first = other.get(component);
      if (first !== undefined && this.#walk.partedFrom(first, site, mayTake) !== null) return false;
      other.set(component, site);
    }
    return true;
  }

  #gatewaysIn(sites: readonly number[]): number {
    return sites.reduce((sum, site) => sum + (this.#graph.gateways?.[site] ?? 0), 0);
  }
}
