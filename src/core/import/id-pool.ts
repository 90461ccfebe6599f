/** Hands out ids so that each stands once: an id that is taken gets the next free number, A, A~2, A~3. */
export class IdPool {
  readonly #taken: Set<string>;
  readonly #last = new Map<string, number>();

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  take(wanted: string): string {
    let id = wanted;
    let n = this.#last.get(wanted) ?? 1;
    while (this.#taken.has(id)) id = `${wanted}~${++n}`;
    if (n > 1) this.#last.set(wanted, n);
    this.#taken.add(id);
    return id;
  }
}
