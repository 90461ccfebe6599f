/**
 * Things that are there at some moments and not at others, laid out so that every moment is reached with few of them put
 * in and taken out again: a segment tree over the moments, each thing at the few nodes that make up its stretch.
 */

/** The moments at which rows are lost, in order, row by row. */
export class LostTimes {
  readonly #starts: Uint32Array;
  readonly #moments: Uint32Array;

  /** Set s, which is moment s, holds rows[setStarts[s]] ...; a row may stand in a set twice. */
  constructor(setStarts: Uint32Array, rows: Uint32Array, rowCount: number) {
    const starts = new Uint32Array(rowCount + 1);
    for (const row of rows) starts[row + 1] = (starts[row + 1] as number) + 1;
    for (let row = 0; row < rowCount; row++) starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number);
    const next = starts.slice(0, rowCount);
    this.#moments = new Uint32Array(rows.length);
    for (let set = 0; set + 1 < setStarts.length; set++) {
      for (let i = setStarts[set] as number; i < (setStarts[set + 1] as number); i++) {
        const row = rows[i] as number;
        const at = next[row] as number;
        this.#moments[at] = set;
        next[row] = at + 1;
      }
    }
    this.#starts = starts;
  }

  of(row: number): Uint32Array {
    return this.#moments.subarray(this.#starts[row] as number, this.#starts[row + 1] as number);
  }

  isNever(row: number): boolean {
    return this.#starts[row] === this.#starts[row + 1];
  }
}

/** The stretches of 0 .. moments in which none of these lists has a moment. */
export function forEachFree(
  lists: readonly Uint32Array[],
  moments: number,
  visit: (from: number, end: number) => void,
): void {
  const next = lists.map(() => 0);
  for (let from = 0; from < moments; ) {
    let lost = moments;
    lists.forEach((list, i) => {
      lost = Math.min(lost, list[next[i] as number] ?? moments);
    });
    if (lost > from) visit(from, lost);
    lists.forEach((list, i) => {
      while ((list[next[i] as number] ?? moments) <= lost && (next[i] as number) < list.length)
        next[i] = (next[i] as number) + 1;
    });
    from = lost + 1;
  }
}

export class Timeline {
  readonly #moments: number;
  /** Per node of the tree the last entry put there, −1 for none; per entry the one before it, and the thing. */
  readonly #last: Int32Array;
  readonly #before: number[] = [];
  readonly #things: number[] = [];

  constructor(moments: number) {
    this.#moments = moments;
    this.#last = new Int32Array(4 * Math.max(1, moments)).fill(-1);
  }

  /** The thing is there from .. end. */
  put(thing: number, from: number, end: number): void {
    this.#put(1, 0, this.#moments, thing, from, end);
  }

  /** Every moment in order: things are brought and taken back, and at the moment everything that is there has been brought. */
  walk(steps: {
    bring(thing: number): void;
    mark(): number;
    backTo(mark: number): void;
    at(moment: number): void;
  }): void {
    const visit = (node: number, low: number, high: number) => {
      const mark = steps.mark();
      for (let entry = this.#last[node] as number; entry >= 0; entry = this.#before[entry] as number) {
        steps.bring(this.#things[entry] as number);
      }
      if (high - low === 1) steps.at(low);
      else {
        const middle = (low + high) >> 1;
        visit(2 * node, low, middle);
        visit(2 * node + 1, middle, high);
      }
      steps.backTo(mark);
    };
    if (this.#moments > 0) visit(1, 0, this.#moments);
  }

  #put(node: number, low: number, high: number, thing: number, from: number, end: number): void {
    if (end <= low || high <= from) return;
    if (from <= low && high <= end) {
      this.#before.push(this.#last[node] as number);
      this.#last[node] = this.#things.push(thing) - 1;
      return;
    }
    const middle = (low + high) >> 1;
    this.#put(2 * node, low, middle, thing, from, end);
    this.#put(2 * node + 1, middle, high, thing, from, end);
  }
}
