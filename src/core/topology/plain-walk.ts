/** Walking over spans, and nothing else: what every proof is checked with, so that no algorithm vouches for itself. */
import type { Csr } from "./csr.ts";

/** Whether a site may be gone on to over a span. */
export type MayTake = (next: number, span: number) => boolean;

export class PlainWalk {
  readonly #csr: Csr;
  /** Per site the walk that saw it last, and from which side. */
  readonly #seen: Uint32Array;
  #walk = 0;

  constructor(csr: Csr) {
    this.#csr = csr;
    this.#seen = new Uint32Array(csr.nodeCount);
  }

  /** All sites reached from these, themselves among them; those reached until one of them will do. */
  reach(starts: Iterable<number>, mayTake: MayTake, willDo: (site: number) => boolean = () => false): number[] {
    const walk = ++this.#walk;
    const reached: number[] = [];
    for (const start of starts) {
      if (this.#seen[start] === walk) continue;
      this.#seen[start] = walk;
      reached.push(start);
      if (willDo(start)) return reached;
    }
    for (let i = 0; i < reached.length; i++) {
      for (const next of this.#enter(reached[i] as number, walk, mayTake)) {
        reached.push(next);
        if (willDo(next)) return reached;
      }
    }
    return reached;
  }

  /**
   * Null where the two are joined; else all that one of them reaches, the smaller part. Walks from both in step, so that
   * it costs no more than twice that part, or the way from the one to the other.
   */
  partedFrom(a: number, b: number, mayTake: MayTake): number[] | null {
    if (a === b) return null;
    const sides = [a, b].map((site) => {
      const walk = ++this.#walk;
      this.#seen[site] = walk;
      return { walk, reached: [site] };
    });
    for (let i = 0; ; i++) {
      for (const { walk, reached } of sides) {
        if (i === reached.length) return reached;
        let meets = false;
        const mayEnter: MayTake = (site, span) => {
          if (!mayTake(site, span)) return false;
          meets ||= sides.some((other) => other.walk !== walk && other.walk === this.#seen[site]);
          return !meets;
        };
        const next = this.#enter(reached[i] as number, walk, mayEnter, () => meets);
        if (meets) return null;
        for (const site of next) reached.push(site);
      }
    }
  }

  /** isOver: nothing more is wanted, and a site may have a million spans. */
  #enter(here: number, walk: number, mayTake: MayTake, isOver: () => boolean = () => false): number[] {
    const { starts, targets, links } = this.#csr;
    const entered: number[] = [];
    for (let at = starts[here] as number; at < (starts[here + 1] as number) && !isOver(); at++) {
      const next = targets[at] as number;
      if (this.#seen[next] === walk || !mayTake(next, links[at] as number)) continue;
      this.#seen[next] = walk;
      entered.push(next);
    }
    return entered;
  }
}

/** Anything but what is lost. */
export function without(spans: ReadonlySet<number>, sites: ReadonlySet<number>): MayTake {
  return (next, span) => !spans.has(span) && !sites.has(next);
}
