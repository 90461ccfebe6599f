/**
 * The graph as three arrays: who is next to whom, and by which link.
 *
 * Neighbours of node v are targets[starts[v] .. starts[v + 1]), each reached over the link of the same place in
 * links. Every link stands twice, once at each end; a link from a node to itself is left out, and so is a link
 * with an unknown or masked end. Parallel links stay apart: skip the link you came by, never the node.
 * Cost O(n + m).
 */
export type Csr = {
  readonly nodeCount: number;
  readonly linkCount: number;
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  readonly links: Uint32Array;
};

/** Links that join two different known nodes and are not masked out. */
export type LinkMask = Uint8Array;

export function usableLinks(
  from: Int32Array,
  to: Int32Array,
  nodeMask: Uint8Array | null = null,
  linkMask: LinkMask | null = null,
): LinkMask {
  const usable = new Uint8Array(from.length);
  for (let e = 0; e < from.length; e++) {
    const a = from[e] ?? -1;
    const b = to[e] ?? -1;
    if (a < 0 || b < 0 || a === b) continue;
    if (linkMask !== null && linkMask[e] === 0) continue;
    if (nodeMask !== null && (nodeMask[a] === 0 || nodeMask[b] === 0)) continue;
    usable[e] = 1;
  }
  return usable;
}

export function buildCsr(nodeCount: number, from: Int32Array, to: Int32Array, usable: LinkMask): Csr {
  const starts = new Uint32Array(nodeCount + 1);
  for (let e = 0; e < from.length; e++) {
    if (usable[e] === 0) continue;
    const a = (from[e] as number) + 1;
    const b = (to[e] as number) + 1;
    starts[a] = (starts[a] as number) + 1;
    starts[b] = (starts[b] as number) + 1;
  }
  for (let v = 0; v < nodeCount; v++) starts[v + 1] = (starts[v + 1] as number) + (starts[v] as number);
  const targets = new Uint32Array(starts[nodeCount] as number);
  const links = new Uint32Array(targets.length);
  const next = starts.slice(0, nodeCount);
  for (let e = 0; e < from.length; e++) {
    if (usable[e] === 0) continue;
    const a = from[e] as number;
    const b = to[e] as number;
    const atA = next[a] as number;
    const atB = next[b] as number;
    targets[atA] = b;
    links[atA] = e;
    next[a] = atA + 1;
    targets[atB] = a;
    links[atB] = e;
    next[b] = atB + 1;
  }
  return { nodeCount, linkCount: from.length, starts, targets, links };
}
