/**
 * Answers: does this file list every link twice, once in each direction, and which of the links are the second listing?
 * Such a pair is one cable: taken as two, every link would protect itself. It is believed only of a whole file, for a
 * network may well have two spans between two sites. Links are laid out by their lower end, so that those between the same
 * two nodes stand together: O(n + m).
 */

/** So many of the links must stand in pairs of opposite direction, and so many pairs there must be. */
const NEARLY_ALL = 0.9;
const ENOUGH_PAIRS = 4;

/** 1 for every link that only repeats another the other way round; null where the file is no such listing. */
export function secondListings(from: Int32Array, to: Int32Array, used: Uint8Array): Uint8Array | null {
  const { starts, links } = byLowerEnd(from, to, used);
  const nodes = starts.length - 1;
  const second = new Uint8Array(from.length);
  /** Of the links from the lower end to each node: how many lead there, how many back, and which came first. */
  const up = new Uint32Array(nodes);
  const down = new Uint32Array(nodes);
  const firstIsUp = new Uint8Array(nodes);
  let pairs = 0;
  for (let low = 0; low < nodes; low++) {
    const [begin, end] = [starts[low] as number, starts[low + 1] as number];
    for (let i = begin; i < end; i++) {
      const e = links[i] as number;
      const isUp = from[e] === low;
      const high = (isUp ? to[e] : from[e]) as number;
      if (up[high] === 0 && down[high] === 0) firstIsUp[high] = isUp ? 1 : 0;
      if (isUp) up[high] = (up[high] as number) + 1;
      else down[high] = (down[high] as number) + 1;
    }
    // The last ones of the other direction are the second listings, as many as have a first.
    for (let i = end - 1; i >= begin; i--) {
      const e = links[i] as number;
      const isUp = from[e] === low;
      const high = (isUp ? to[e] : from[e]) as number;
      if (isUp === (firstIsUp[high] === 1) || up[high] === 0 || down[high] === 0) continue;
      up[high] = (up[high] as number) - 1;
      down[high] = (down[high] as number) - 1;
      second[e] = 1;
      pairs++;
    }
    for (let i = begin; i < end; i++) {
      const e = links[i] as number;
      const high = (from[e] === low ? to[e] : from[e]) as number;
      up[high] = down[high] = 0;
    }
  }
  return pairs >= ENOUGH_PAIRS && 2 * pairs >= NEARLY_ALL * links.length ? second : null;
}

function byLowerEnd(from: Int32Array, to: Int32Array, used: Uint8Array) {
  let nodes = 0;
  for (let e = 0; e < from.length; e++) nodes = Math.max(nodes, (from[e] as number) + 1, (to[e] as number) + 1);
  const starts = new Uint32Array(nodes + 1);
  const low = (e: number) => Math.min(from[e] as number, to[e] as number);
  for (let e = 0; e < from.length; e++) {
    if (used[e] === 1) starts[low(e) + 1] = (starts[low(e) + 1] as number) + 1;
  }
  for (let node = 0; node < nodes; node++) starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number);
  const links = new Uint32Array(starts[nodes] as number);
  const next = starts.slice();
  for (let e = 0; e < from.length; e++) {
    if (used[e] === 0) continue;
    const at = next[low(e)] as number;
    links[at] = e;
    next[low(e)] = at + 1;
  }
  return { starts, links };
}
