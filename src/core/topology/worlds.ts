/**
 * Answers: which sites are served in each of up to 32 worlds at once? In a world some sites and spans are up and the rest
 * are not: a draw of what a disaster takes, or an hour after it.
 *
 * Served means what it means in redundancy/losses/find-single-points.ts: connected to enough gateways; where no site is a
 * gateway, in the largest part that remains of a component (by sites, then by people, then the one with the first row).
 *
 * One gateway is enough: a search over junctions (chain-graph.ts) whose labels are words of worlds. A junction hands on
 * only the worlds that reached it since it last did, so the cost is about O(n + m) for all 32 together while most of the
 * network is up in most of them. Otherwise parts are joined world by world. What is up in every world there will ever be
 * is said once to the constructor and is one node from then on: a call costs no more than what may fail.
 */
import { type ChainGraph, chainGraph } from "./chain-graph.ts";
import { type LooseGraph, looseGraph } from "./loose-graph.ts";
import type { ServiceGraph } from "./service-graph.ts";
import { WorldParts } from "./world-parts.ts";

/** Per site and per span row: 1 where it is up in every world to come. */
export type Firm = { readonly sites: Uint8Array; readonly spans: Uint8Array };

export class Worlds {
  readonly graph: LooseGraph;
  readonly #parts: WorldParts | null;
  readonly #chains: ChainGraph;
  readonly #chainUp: Uint32Array;
  /** Junctions. */
  readonly #gateways: Uint32Array;
  /** Per link its span row: in the order in which chains are walked, and then what hangs; for parts, in that of the graph. */
  readonly #linkRows: Uint32Array;
  /** Per node and per link, in their own order: a bit per world where it is up. */
  readonly #nodeUp: Uint32Array;
  readonly #linkUp: Uint32Array;
  readonly #reached: Uint32Array;
  /**
   * Per junction two words that are wanted together: worlds where it is up and not reached, and worlds that reached it and
   * that it has not handed on. Junctions with any of the latter are in the queue, each once.
   */
  readonly #states: Uint32Array;
  readonly #queue: Uint32Array;
  readonly #bySite: Uint32Array;

  /** population: per site row, NaN unknown; it decides between parts of equally many sites. */
  constructor(graph: ServiceGraph, enough: number, population: Float64Array, firm: Firm | null = null) {
    this.graph = looseGraph(graph, population, firm);
    const { nodeCount, linkRows, gateways } = this.graph;
    this.#parts = gateways !== null && enough <= 1 ? null : new WorldParts(this.graph, enough);
    this.#chains = chainGraph(this.graph);
    const { junctions, heads } = this.#chains;
    this.#chainUp = new Uint32Array(heads.length);
    this.#gateways = Uint32Array.from(junctions.keys()).filter((j) => (gateways?.[junctions[j] as number] ?? 0) > 0);
    this.#nodeUp = new Uint32Array(nodeCount);
    const { links, hangsBy } = this.#chains;
    const walked = new Uint32Array(links.length + hangsBy.length);
    walked.set(links);
    walked.set(hangsBy, links.length);
    this.#linkRows = this.#parts === null ? walked.map((link) => linkRows[link] as number) : linkRows;
    this.#linkUp = new Uint32Array(this.#linkRows.length);
    this.#reached = new Uint32Array(nodeCount);
    this.#states = new Uint32Array(2 * junctions.length);
    this.#queue = new Uint32Array(junctions.length);
    this.#bySite = new Uint32Array(graph.siteMask.length);
  }

  /**
   * Per site and per span row a word whose bit w is 1 where it is up in world w. Gives per site row a word whose bit w is 1
   * where it is served; overwritten by the next call.
   */
  served(siteUp: Uint32Array, spanUp: Uint32Array): Uint32Array {
    const served = this.servedNodes(siteUp, spanUp);
    const { nodeOf } = this.graph;
    for (let site = 0; site < nodeOf.length; site++) {
      const node = nodeOf[site] as number;
      this.#bySite[site] = node < 0 ? 0 : (served[node] as number);
    }
    return this.#bySite;
  }

  /** The same per node of the graph: sites that are firm and hang together over what is firm are one. */
  servedNodes(siteUp: Uint32Array, spanUp: Uint32Array): Uint32Array {
    const { looseSite } = this.graph;
    const linkRows = this.#linkRows;
    const nodeUp = this.#nodeUp;
    const linkUp = this.#linkUp;
    for (let node = 0; node < nodeUp.length; node++) {
      const site = looseSite[node] as number;
      nodeUp[node] = site < 0 ? 0xffffffff : (siteUp[site] as number);
    }
    for (let link = 0; link < linkUp.length; link++) linkUp[link] = spanUp[linkRows[link] as number] as number;
    if (this.#parts !== null) return this.#parts.served(nodeUp, linkUp, this.#reached);
    return this.#search();
  }

  /** Over junctions, then into the chains between them from both ends, then down what hangs. */
  #search(): Uint32Array {
    const { starts, arcs, junctions, heads, tails, insides, nodes, links, hanging, hangsOn } = this.#chains;
    const nodeUp = this.#nodeUp;
    const linkUp = this.#linkUp;
    const chainUp = this.#chainUp;
    const reached = this.#reached.fill(0);
    for (let chain = 0; chain < heads.length; chain++) {
      const [from, to] = [insides[chain] as number, insides[chain + 1] as number];
      let up = linkUp[to + chain] as number;
      for (let i = from; i < to; i++) up &= (nodeUp[nodes[i] as number] as number) & (linkUp[i + chain] as number);
      chainUp[chain] = up;
    }
    const states = this.#states;
    for (let j = 0; j < junctions.length; j++) states[2 * j] = nodeUp[junctions[j] as number] as number;
    const queue = this.#queue;
    const size = queue.length;
    // A ring: full and empty look alike, which is why the waiting are counted.
    let [from, to, waiting] = [0, 0, 0];
    for (let g = 0; g < this.#gateways.length; g++) {
      const j = this.#gateways[g] as number;
      const up = states[2 * j] as number;
      if (up === 0) continue;
      states[2 * j] = 0;
      states[2 * j + 1] = up;
      queue[to++] = j;
      waiting++;
    }
    if (to === size) to = 0;
    while (waiting > 0) {
      const here = queue[from++] as number;
      if (from === size) from = 0;
      waiting--;
      const worlds = states[2 * here + 1] as number;
      states[2 * here + 1] = 0;
      const end = starts[here + 1] as number;
      for (let at = starts[here] as number; at < end; at++) {
        const next = arcs[2 * at] as number;
        const dark = states[2 * next] as number;
        if ((worlds & dark) === 0) continue;
        const fresh = worlds & dark & (chainUp[arcs[2 * at + 1] as number] as number);
        if (fresh === 0) continue;
        states[2 * next] = dark ^ fresh;
        const pending = states[2 * next + 1] as number;
        states[2 * next + 1] = pending | fresh;
        if (pending !== 0) continue;
        queue[to++] = next;
        if (to === size) to = 0;
        waiting++;
      }
    }
    for (let j = 0; j < junctions.length; j++) {
      const node = junctions[j] as number;
      reached[node] = (nodeUp[node] as number) ^ (states[2 * j] as number);
    }
    for (let chain = 0; chain < heads.length; chain++) {
      const [first, after] = [insides[chain] as number, insides[chain + 1] as number];
      let worlds = reached[junctions[heads[chain] as number] as number] as number;
      for (let i = first; i < after; i++) {
        const node = nodes[i] as number;
        worlds &= (linkUp[i + chain] as number) & (nodeUp[node] as number);
        reached[node] = worlds;
      }
      worlds = reached[junctions[tails[chain] as number] as number] as number;
      for (let i = after - 1; i >= first; i--) {
        const node = nodes[i] as number;
        worlds &= (linkUp[i + chain + 1] as number) & (nodeUp[node] as number);
        reached[node] = (reached[node] as number) | worlds;
      }
    }
    for (let i = 0; i < hanging.length; i++) {
      const node = hanging[i] as number;
      reached[node] =
        (reached[hangsOn[i] as number] as number) & (linkUp[links.length + i] as number) & (nodeUp[node] as number);
    }
    return reached;
  }
}
