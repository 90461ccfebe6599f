/** Blocks put together again, in the order of their numbers, so that sums come out alike whoever measured which. */
import { type CaseBlock, printOf } from "./measure-block.ts";

export type Gathered = Pick<CaseBlock, "weights" | "people" | "sites" | "cutOff" | "taken"> & {
  /** Different patterns of failing sites and spans. */
  readonly patterns: number;
};

export class Gathering {
  readonly #blocks: Pick<CaseBlock, "weights" | "people" | "sites">[] = [];
  readonly #prints = new Set<number>();
  #cutOff = new Float64Array(0);
  #taken = new Float64Array(0);

  add({ weights, people, sites, prints, cutOff, taken }: CaseBlock): void {
    this.#blocks.push({ weights, people, sites });
    for (let outcome = 0; outcome < people.length; outcome++) this.#prints.add(printOf(prints, outcome));
    this.#cutOff = added(this.#cutOff, cutOff);
    this.#taken = added(this.#taken, taken);
  }

  whole(): Gathered {
    return {
      weights: joined(this.#blocks.map(({ weights }) => weights)),
      people: joined(this.#blocks.map(({ people }) => people)),
      sites: joined(this.#blocks.map(({ sites }) => sites)),
      cutOff: this.#cutOff,
      taken: this.#taken,
      patterns: this.#prints.size,
    };
  }
}

export function joined(arrays: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    whole.set(array, at);
    at += array.length;
  }
  return whole;
}

/** Into the first, which may still be empty. */
export function added(sum: Float64Array, more: Float64Array): Float64Array<ArrayBuffer> {
  if (sum.length === 0) return Float64Array.from(more);
  for (let i = 0; i < more.length; i++) sum[i] = (sum[i] as number) + (more[i] as number);
  return sum as Float64Array<ArrayBuffer>;
}
