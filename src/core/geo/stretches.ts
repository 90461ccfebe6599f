/**
 * Stretches of a line: from, to, from, to, … in metres along it, rising and apart from each other.
 */
export type Stretches = Float64Array;

/** Stretches in any order, which may overlap, as stretches. Those a hair apart are one. */
export function joinStretches(pairs: readonly number[]): Stretches {
  if (pairs.length === 2) return Float64Array.from(pairs);
  const order = Array.from({ length: pairs.length / 2 }, (_, i) => 2 * i);
  order.sort((a, b) => (pairs[a] as number) - (pairs[b] as number));
  const joined: number[] = [];
  for (const i of order) {
    const [from, to] = [pairs[i] as number, pairs[i + 1] as number];
    const last = joined.length - 1;
    if (last > 0 && from <= (joined[last] as number) + HAIR_M) joined[last] = Math.max(joined[last] as number, to);
    else joined.push(from, to);
  }
  return Float64Array.from(joined);
}

export function lengthOf(stretches: Stretches): number {
  let sum = 0;
  for (let i = 0; i < stretches.length; i += 2) sum += (stretches[i + 1] as number) - (stretches[i] as number);
  return sum;
}

/** What lies in both. */
export function commonOf(a: Stretches, b: Stretches): Stretches {
  const both: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const from = Math.max(a[i] as number, b[j] as number);
    const to = Math.min(a[i + 1] as number, b[j + 1] as number);
    if (to > from) both.push(from, to);
    if ((a[i + 1] as number) < (b[j + 1] as number)) i += 2;
    else j += 2;
  }
  return Float64Array.from(both);
}

/** What lies in the first and not in the second. A place without a length, from = to, stays unless the second holds it. */
export function withoutOf(a: Stretches, b: Stretches): Stretches {
  const left: number[] = [];
  for (let i = 0, j = 0; i < a.length; i += 2) {
    let from = a[i] as number;
    const to = a[i + 1] as number;
    while (j < b.length && (b[j + 1] as number) < from) j += 2;
    let isHeld = false;
    for (let k = j; k < b.length && (b[k] as number) <= to; k += 2) {
      if ((b[k] as number) > from) left.push(from, b[k] as number);
      from = Math.max(from, b[k + 1] as number);
      isHeld = true;
    }
    if (to > from || (!isHeld && to === from)) left.push(from, to);
  }
  return Float64Array.from(left);
}

/** The same, counted from the other end of a line of this length. */
export function turnStretches(stretches: Stretches, lengthM: number): Stretches {
  return stretches.map((at) => lengthM - at).reverse();
}

/** Spread evenly over the stretches: the middles of so many equal parts. */
export function placesIn(stretches: Stretches, count: number): Float64Array {
  const part = lengthOf(stretches) / count;
  const places = new Float64Array(count);
  let [i, passed] = [0, 0];
  for (let k = 0; k < count; k++) {
    const at = (k + 0.5) * part;
    while (i + 2 < stretches.length && at > passed + (stretches[i + 1] as number) - (stretches[i] as number)) {
      passed += (stretches[i + 1] as number) - (stretches[i] as number);
      i += 2;
    }
    places[k] = (stretches[i] as number) + at - passed;
  }
  return places;
}

/** Pieces of one line that meet at a point are rounded apart by less. */
const HAIR_M = 1e-6;
