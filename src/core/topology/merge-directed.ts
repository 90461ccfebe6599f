/**
 * Answers: does this file list every link twice, once in each direction, and which of the links are the second listing?
 * Such a pair is one cable: taken as two, every link would protect itself. It is believed only of a whole file, for a
 * network may well have two spans between two sites. Cost: one sort of the links.
 */

/** So many of the links must stand in pairs of opposite direction, and so many pairs there must be. */
const NEARLY_ALL = 0.9;
const ENOUGH_PAIRS = 4;

/** 1 for every link that only repeats another the other way round; null where the file is no such listing. */
export function secondListings(from: Int32Array, to: Int32Array, used: Uint8Array): Uint8Array | null {
  const links = Uint32Array.from({ length: from.length }, (_, e) => e).filter((e) => used[e] === 1);
  const low = (e: number) => Math.min(from[e] as number, to[e] as number);
  const high = (e: number) => Math.max(from[e] as number, to[e] as number);
  links.sort((a, b) => low(a) - low(b) || high(a) - high(b) || a - b);
  const second = new Uint8Array(from.length);
  let pairs = 0;
  for (let i = 0; i < links.length; ) {
    const first = links[i] as number;
    let end = i;
    let there = 0;
    while (
      end < links.length &&
      low(links[end] as number) === low(first) &&
      high(links[end] as number) === high(first)
    ) {
      if (from[links[end] as number] === from[first]) there++;
      end++;
    }
    let back = Math.min(there, end - i - there);
    pairs += back;
    for (let j = end - 1; j >= i && back > 0; j--) {
      const e = links[j] as number;
      if (from[e] === from[first]) continue;
      second[e] = 1;
      back--;
    }
    i = end;
  }
  return pairs >= ENOUGH_PAIRS && 2 * pairs >= NEARLY_ALL * links.length ? second : null;
}
