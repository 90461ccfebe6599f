/** Loads of the parts of one span, were it laid in one way. */
import { TOP } from "./levels.ts";
import { LEVEL_COUNT } from "./risks.ts";

export class SpanSums {
  least = new Float64Array(0);
  most = new Float64Array(0);
  /** Per part and harm: what it adds at the top level. */
  #byHarm = new Float64Array(0);
  #harmCount = 0;

  begin(partCount: number, harmCount: number): void {
    this.least = cleared(this.least, partCount * LEVEL_COUNT);
    this.most = cleared(this.most, partCount * LEVEL_COUNT);
    this.#byHarm = cleared(this.#byHarm, partCount * harmCount);
    this.#harmCount = harmCount;
  }

  /** times: more than 0, for nothing of what is infinite would be no number. */
  add(part: number, harm: number, least: Float64Array, most: Float64Array, times: number): void {
    const at = part * LEVEL_COUNT;
    for (let k = 0; k < LEVEL_COUNT; k++) {
      this.least[at + k] = (this.least[at + k] as number) + times * (least[k] as number);
      this.most[at + k] = (this.most[at + k] as number) + times * (most[k] as number);
    }
    const of = part * this.#harmCount + harm;
    this.#byHarm[of] = (this.#byHarm[of] as number) + times * (most[TOP] as number);
  }

  top(part: number): number {
    return this.most[part * LEVEL_COUNT + TOP] as number;
  }

  worstHarm(part: number): number {
    const from = part * this.#harmCount;
    let worst = 0;
    for (let h = 1; h < this.#harmCount; h++) {
      if ((this.#byHarm[from + h] as number) > (this.#byHarm[from + worst] as number)) worst = h;
    }
    return worst;
  }

  /** The lower of the best cases and the higher of the worst. */
  widenTo({ least, most }: SpanSums, partCount: number): void {
    for (let k = 0; k < partCount * LEVEL_COUNT; k++) {
      this.least[k] = Math.min(this.least[k] as number, least[k] as number);
      this.most[k] = Math.max(this.most[k] as number, most[k] as number);
    }
  }
}

function cleared(array: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  return array.length < length ? new Float64Array(length) : array.fill(0, 0, length);
}
