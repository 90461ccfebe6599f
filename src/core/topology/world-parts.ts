/**
 * Answers the same as Worlds where one gateway is not enough, or none is known: parts are joined world by world.
 * Cost O(n + m) nearly, per world, over what may come apart.
 */
import type { LooseGraph } from "./loose-graph.ts";

export class WorldParts {
  readonly #graph: LooseGraph;
  readonly #enough: number;
  readonly #parent: Uint32Array;
  /** Of each part, at its root. */
  readonly #sites: Float64Array;
  readonly #people: Float64Array;
  readonly #firstRow: Uint32Array;
  readonly #gateways: Uint32Array;
  /** Of each component: the root of its largest part. */
  readonly #largest: Int32Array;

  constructor(graph: LooseGraph, enough: number) {
    this.#graph = graph;
    this.#enough = enough;
    this.#parent = new Uint32Array(graph.nodeCount);
    this.#sites = new Float64Array(graph.nodeCount);
    this.#people = new Float64Array(graph.nodeCount);
    this.#firstRow = new Uint32Array(graph.nodeCount);
    this.#gateways = new Uint32Array(graph.nodeCount);
    this.#largest = new Int32Array(graph.componentCount);
  }

  served(nodeUp: Uint32Array, linkUp: Uint32Array, into: Uint32Array): Uint32Array {
    into.fill(0);
    for (let world = 0; world < 32; world++) {
      this.#join(nodeUp, linkUp, world);
      this.#weigh(nodeUp, world);
      if (this.#graph.gateways === null) this.#findLargest(nodeUp, world);
      for (let node = 0; node < into.length; node++) {
        if (isUp(nodeUp, node, world) && this.#isServed(node)) into[node] = (into[node] as number) | (1 << world);
      }
    }
    return into;
  }

  #isServed(node: number): boolean {
    const root = this.#find(node);
    if (this.#graph.gateways !== null) return (this.#gateways[root] as number) >= this.#enough;
    return this.#largest[this.#graph.component[node] as number] === root;
  }

  #join(nodeUp: Uint32Array, linkUp: Uint32Array, world: number): void {
    const { starts, arcs } = this.#graph;
    const parent = this.#parent;
    for (let node = 0; node < parent.length; node++) parent[node] = node;
    for (let node = 0; node < parent.length; node++) {
      if (!isUp(nodeUp, node, world)) continue;
      for (let at = starts[node] as number; at < (starts[node + 1] as number); at++) {
        const next = arcs[2 * at] as number;
        // Every link stands at both its ends: once is enough.
        if (next > node || !isUp(nodeUp, next, world) || !isUp(linkUp, arcs[2 * at + 1] as number, world)) continue;
        const [a, b] = [this.#find(node), this.#find(next)];
        if (a < b) parent[b] = a;
        else parent[a] = b;
      }
    }
  }

  #weigh(nodeUp: Uint32Array, world: number): void {
    const { sites, people, firstRow, gateways, nodeCount } = this.#graph;
    this.#sites.fill(0);
    this.#people.fill(0);
    this.#gateways.fill(0);
    this.#firstRow.fill(0xffffffff);
    for (let node = 0; node < nodeCount; node++) {
      if (!isUp(nodeUp, node, world)) continue;
      const root = this.#find(node);
      this.#sites[root] = (this.#sites[root] as number) + (sites[node] as number);
      this.#people[root] = (this.#people[root] as number) + (people[node] as number);
      this.#firstRow[root] = Math.min(this.#firstRow[root] as number, firstRow[node] as number);
      if (gateways !== null) this.#gateways[root] = (this.#gateways[root] as number) + (gateways[node] as number);
    }
  }

  #findLargest(nodeUp: Uint32Array, world: number): void {
    const { component } = this.#graph;
    this.#largest.fill(-1);
    for (let node = 0; node < component.length; node++) {
      if (this.#parent[node] !== node || !isUp(nodeUp, node, world)) continue;
      const whole = component[node] as number;
      const best = this.#largest[whole] as number;
      if (best < 0 || this.#isLarger(node, best)) this.#largest[whole] = node;
    }
  }

  #isLarger(root: number, than: number): boolean {
    const bySites = (this.#sites[root] as number) - (this.#sites[than] as number);
    if (bySites !== 0) return bySites > 0;
    const byPeople = (this.#people[root] as number) - (this.#people[than] as number);
    if (byPeople !== 0) return byPeople > 0;
    return (this.#firstRow[root] as number) < (this.#firstRow[than] as number);
  }

  #find(node: number): number {
    const parent = this.#parent;
    let at = node;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] as number] as number;
    return at;
  }
}

function isUp(words: Uint32Array, at: number, world: number): boolean {
  return (((words[at] as number) >>> world) & 1) === 1;
}
