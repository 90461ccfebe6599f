/** Hands out ids so that each stands once: an id that is taken gets the next free number, A, A~2, A~3. */
export class IdPool {
  readonly #taken: Set<string>;
  readonly #last = new Map<string, number>();

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  has(id: string): boolean {
    return this.#taken.has(id);
  }

  take(wanted: string): string {
    // One look at the set for an id that is free, as nearly all of a million are.
    const before = this.#taken.size;
    if (this.#taken.add(wanted).size > before) return wanted;
    let n = this.#last.get(wanted) ?? 1;
    let id = wanted;
    while (this.#taken.has(id)) id = `${wanted}~${++n}`;
    this.#last.set(wanted, n);
    this.#taken.add(id);
    return id;
  }
}
