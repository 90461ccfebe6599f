/**
 * Answers: which planned spans, brought into use, would reconnect what is cut off, and how few of them? A walk outwards
 * from everything that is still served: what is in use costs nothing, a span that is planned, or that ends at a planned
 * site, costs one; the nearest are gone through first (0-1 breadth-first search). Cost O(n + m).
 */
import { buildCsr } from "../../topology/csr.ts";

export type WaysToPlan = {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 for spans in use that are not off. */
  readonly up: Uint8Array;
  /** 1 for spans that could be brought into use: planned, or at a planned site, and not off. */
  readonly planned: Uint8Array;
  /** 1 for sites that are served. */
  readonly lit: Uint8Array;
};

export class PlannedWays {
  /** Per site: the fewest planned spans on a way to what is served; −1 where there is none. */
  readonly fewest: Int32Array;
  /** Per site: the span that leads there, and the site before; −1 where the walk began. */
  readonly #over: Int32Array;
  readonly #before: Int32Array;
  readonly #planned: Uint8Array;

  constructor({ from, to, up, planned, lit }: WaysToPlan) {
    const { starts, targets, links } = buildCsr(lit.length, from, to, up.map((is, span) => is | (planned[span] as number))); // biome-ignore format: one line
    this.fewest = new Int32Array(lit.length).fill(-1);
    this.#over = new Int32Array(lit.length).fill(-1);
    this.#before = new Int32Array(lit.length).fill(-1);
    this.#planned = planned;
    const done = new Uint8Array(lit.length);
    let here: number[] = [];
    for (let site = 0; site < lit.length; site++) {
      if (lit[site] === 0) continue;
      this.fewest[site] = 0;
      here.push(site);
    }
    for (let cost = 0; here.length > 0; cost++) {
      const next: number[] = [];
      for (let i = 0; i < here.length; i++) {
        const site = here[i] as number;
        if (done[site] === 1) continue;
        done[site] = 1;
        for (let at = starts[site] as number; at < (starts[site + 1] as number); at++) {
          const other = targets[at] as number;
          const span = links[at] as number;
          const reached = cost + (planned[span] as number);
          const known = this.fewest[other] as number;
          if (known >= 0 && known <= reached) continue;
          this.fewest[other] = reached;
          this.#over[other] = span;
          this.#before[other] = site;
          (reached === cost ? here : next).push(other);
        }
      }
      here = next;
    }
  }

  /** The planned spans on the way from a site to what is served, from its end on. */
  spansFrom(site: number): number[] {
    const spans: number[] = [];
    for (let at = site; (this.#before[at] as number) >= 0; at = this.#before[at] as number) {
      const span = this.#over[at] as number;
      if (this.#planned[span] === 1) spans.push(span);
    }
    return spans;
  }
}
