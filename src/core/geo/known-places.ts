/** Sites whose positions are known already, against which the positions of a new file are held. */
import type { Position } from "../model/index.ts";

export type KnownPlace = {
  readonly id: string;
  /** Empty where it has none. */
  readonly name: string;
  /** WGS-84. */
  readonly position: Position;
};

export class KnownPlaces {
  readonly #byName = new Map<string, Position | null>();
  readonly #byId = new Map<string, Position | null>();
  /** Some of them, from all over. */
  readonly some: Position[] = [];

  add(places: readonly KnownPlace[]): this {
    for (const { id, name, position } of places) {
      if (name !== "") this.#byName.set(name, this.#byName.has(name) ? null : position);
      this.#byId.set(id, this.#byId.has(id) ? null : position);
    }
    for (const { position } of spread(places, SOME)) this.some.push(position);
    return this;
  }

  /** The only one of that name, or else of that id. */
  find(id: string, name: string): Position | null {
    return this.#byName.get(name) ?? this.#byId.get(id) ?? this.#byId.get(name) ?? null;
  }
}

const SOME = 200;

/** At most so many items, from all over the list. */
export function spread<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)] as T);
}
