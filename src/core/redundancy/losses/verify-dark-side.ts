/**
 * Answers: is it true that these sites go dark if this is lost? Checked by walking over the spans alone, with nothing of
 * the algorithm that said so: every one of them was served before, no span but the lost ones leads out of the dark, and
 * no piece of it holds enough gateways; where no site is a gateway, no piece of it is larger than what stays lit.
 */
import type { ServiceGraph } from "../../topology/service-graph.ts";

export type DarkClaim = {
  /** Rows of sites, lost sites among them. */
  readonly dark: Uint32Array;
  readonly lostSpans: ReadonlySet<number>;
  readonly lostSites: ReadonlySet<number>;
};

export class DarkSideVerifier {
  readonly #graph: ServiceGraph;
  readonly #enough: number;
  readonly #isDark: Uint8Array;
  readonly #seen: Uint8Array;
  /** Per site: its component with nothing lost, and the gateways of that. */
  readonly #component: Uint32Array;
  readonly #gateways: Uint32Array;
  /** Per component: its sites. */
  readonly #sizes: number[] = [];

  constructor(graph: ServiceGraph, enough: number) {
    const count = graph.siteMask.length;
    this.#graph = graph;
    this.#enough = enough;
    this.#isDark = new Uint8Array(count);
    this.#seen = new Uint8Array(count);
    this.#component = new Uint32Array(count);
    this.#gateways = new Uint32Array(count);
    for (let site = 0; site < count; site++) {
      if (this.#seen[site] === 1) continue;
      const component = this.#walk(site, () => true);
      const gateways = this.#gatewaysIn(component);
      for (const each of component) {
        this.#component[each] = this.#sizes.length;
        this.#gateways[each] = gateways;
      }
      this.#sizes.push(component.length);
    }
    this.#seen.fill(0);
  }

  isTrue(claim: DarkClaim): boolean {
    for (const site of claim.dark) this.#isDark[site] = 1;
    const holds = this.#holds(claim);
    for (const site of claim.dark) this.#isDark[site] = this.#seen[site] = 0;
    return holds;
  }

  #holds({ dark, lostSpans, lostSites }: DarkClaim): boolean {
    const { gateways } = this.#graph;
    const stillLit = new Map<number, number>();
    for (const site of dark) {
      const component = this.#component[site] as number;
      stillLit.set(component, (stillLit.get(component) ?? (this.#sizes[component] as number)) - 1);
    }
    let left = false;
    for (const site of dark) {
      if (gateways !== null && (this.#gateways[site] as number) < this.#enough) return false;
      if (lostSites.has(site) || this.#seen[site] === 1) continue;
      const piece = this.#walk(site, (next, link) => {
        if (lostSpans.has(link) || lostSites.has(next)) return false;
        left ||= this.#isDark[next] === 0;
        return !left;
      });
      if (left) return false;
      if (gateways !== null && this.#gatewaysIn(piece) >= this.#enough) return false;
      if (gateways === null && piece.length > (stillLit.get(this.#component[site] as number) ?? 0)) return false;
    }
    return true;
  }

  /** All sites reached from one over links that may be taken. */
  #walk(start: number, mayTake: (next: number, link: number) => boolean): number[] {
    const { starts, targets, links } = this.#graph.csr;
    const reached = [start];
    this.#seen[start] = 1;
    for (let i = 0; i < reached.length; i++) {
      const here = reached[i] as number;
      for (let at = starts[here] as number; at < (starts[here + 1] as number); at++) {
        const next = targets[at] as number;
        if (this.#seen[next] === 1 || !mayTake(next, links[at] as number)) continue;
        this.#seen[next] = 1;
        reached.push(next);
      }
    }
    return reached;
  }

  #gatewaysIn(sites: readonly number[]): number {
    return sites.reduce((sum, site) => sum + (this.#graph.gateways?.[site] ?? 0), 0);
  }
}
