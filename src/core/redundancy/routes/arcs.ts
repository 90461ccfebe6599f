/**
 * The network as arcs with lengths, for routes that share nothing.
 * Sharing no span: a node a site, an arc each way for a span. Sharing no site either: two nodes a site, with an arc of
 * its own from the one where all arcs come in to the one where they go out, so that only one route goes through.
 */
export type Arcs = {
  readonly nodeCount: number;
  readonly tails: Int32Array;
  readonly heads: Int32Array;
  /** Metres; of a span never quite zero, or a route could take it there and back at no cost. */
  readonly lengths: Float64Array;
  /** What may be on one route only: a span row, or −1 − the row of a site; two arcs of one span have the same. */
  readonly things: Int32Array;
  /** Arcs that leave, and that enter, each node: leaving[leaveStarts[v] .. leaveStarts[v + 1]]. */
  readonly leaveStarts: Uint32Array;
  readonly leaving: Uint32Array;
  readonly enterStarts: Uint32Array;
  readonly entering: Uint32Array;
};

export type Level = "span" | "site";

const LEAST_M = 1e-6;
/** Of arcs that any number of routes may take: less than −1 − the row of any site. */
const NOTHING = -(2 ** 31);

type Spans = {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly used: Uint8Array;
  /** Metres. */
  readonly lengths: Float64Array;
};

/** Where routes arrive at a site, and where they leave it. */
export const entryOf = (site: number, level: Level) => (level === "site" ? 2 * site : site);
export const exitOf = (site: number, level: Level) => (level === "site" ? 2 * site + 1 : site);
export const siteOf = (node: number, level: Level) => (level === "site" ? node >> 1 : node);

/** roots: sites that a node behind all others leads to, at no length and any number of times; null for no such node. */
export function buildArcs(siteCount: number, spans: Spans, level: Level, roots: Int32Array | null = null): Arcs {
  const { from, to, used, lengths: metres } = spans;
  const nodes = level === "site" ? 2 * siteCount : siteCount;
  const inUse = used.reduce((sum, is) => sum + is, 0);
  // Routes that share no site end at two gateways; those that share no span may end at one.
  const perRoot = level === "site" && (roots?.length ?? 0) > 1 ? 1 : 2;
  const count = 2 * inUse + (level === "site" ? siteCount : 0) + perRoot * (roots?.length ?? 0);
  const tails = new Int32Array(count);
  const heads = new Int32Array(count);
  const lengths = new Float64Array(count);
  const things = new Int32Array(count);
  let at = 0;
  const add = (tail: number, head: number, length: number, thing: number) => {
    tails[at] = tail;
    heads[at] = head;
    lengths[at] = length;
    things[at++] = thing;
  };
  for (let e = 0; e < used.length; e++) {
    if (used[e] === 0) continue;
    const a = from[e] as number;
    const b = to[e] as number;
    const length = Math.max(LEAST_M, metres[e] as number);
    add(exitOf(a, level), entryOf(b, level), length, e);
    add(exitOf(b, level), entryOf(a, level), length, e);
  }
  if (level === "site") for (let site = 0; site < siteCount; site++) add(2 * site, 2 * site + 1, 0, -1 - site);
  // A single gateway is not a site that two routes may not share: they both end there.
  const into = (roots?.length ?? 0) > 1 ? entryOf : exitOf;
  for (const site of roots ?? []) {
    for (let i = 0; i < perRoot; i++) add(nodes, into(site, level), 0, NOTHING);
  }
  const nodeCount = nodes + (roots === null ? 0 : 1);
  const [leaveStarts, leaving] = indexBy(tails, nodeCount);
  const [enterStarts, entering] = indexBy(heads, nodeCount);
  return { nodeCount, tails, heads, lengths, things, leaveStarts, leaving, enterStarts, entering };
}

function indexBy(nodes: Int32Array, nodeCount: number): readonly [Uint32Array, Uint32Array] {
  const starts = new Uint32Array(nodeCount + 1);
  for (const node of nodes) starts[node + 1] = (starts[node + 1] as number) + 1;
  for (let v = 0; v < nodeCount; v++) starts[v + 1] = (starts[v + 1] as number) + (starts[v] as number);
  const next = starts.slice(0, nodeCount);
  const arcs = new Uint32Array(nodes.length);
  nodes.forEach((node, arc) => {
    const at = next[node] as number;
    arcs[at] = arc;
    next[node] = at + 1;
  });
  return [starts, arcs];
}
