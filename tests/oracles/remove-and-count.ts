/** The slow and obvious way: take a link away and count the parts again. */

export type Links = { readonly nodes: number; readonly ends: readonly (readonly [number, number] | null)[] };

/** Number of every node's part, counted from 0 by lowest node. A link of null is not there. */
export function partsOf({ nodes, ends }: Links): number[] {
  const part = Array.from({ length: nodes }, (_, node) => node);
  const joined = ends.filter((pair) => pair !== null);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [a, b] of joined) {
      const lowest = Math.min(part[a] as number, part[b] as number);
      if (part[a] === lowest && part[b] === lowest) continue;
      part[a] = part[b] = lowest;
      changed = true;
    }
  }
  const numbers = [...new Set(part)].sort((a, b) => a - b);
  return part.map((lowest) => numbers.indexOf(lowest));
}

export function countParts(links: Links): number {
  return new Set(partsOf(links)).size;
}

/** 1 for every link whose loss leaves more parts than there were. */
export function bridgesByRemoval(links: Links): number[] {
  const whole = countParts(links);
  return links.ends.map((pair, gone) => {
    if (pair === null) return 0;
    return countParts({ ...links, ends: links.ends.map((other, e) => (e === gone ? null : other)) }) > whole ? 1 : 0;
  });
}

/** For every link the nodes in the smaller of the two parts its loss leaves of one; 0 where it leaves one whole. */
export function smallerSidesByRemoval(links: Links): number[] {
  const bridges = bridgesByRemoval(links);
  return links.ends.map((pair, gone) => {
    if (pair === null || bridges[gone] === 0) return 0;
    const part = partsOf({ ...links, ends: links.ends.map((other, e) => (e === gone ? null : other)) });
    const nodesWith = (node: number) => part.filter((number) => number === part[node]).length;
    return Math.min(nodesWith(pair[0]), nodesWith(pair[1]));
  });
}

/** 1 for every node from which some link leads away and another way leads back. */
export function onRingByRemoval(links: Links): number[] {
  const on = Array.from({ length: links.nodes }, () => 0);
  const bridges = bridgesByRemoval(links);
  links.ends.forEach((pair, e) => {
    if (pair === null || bridges[e] === 1 || pair[0] === pair[1]) return;
    on[pair[0]] = on[pair[1]] = 1;
  });
  return on;
}
