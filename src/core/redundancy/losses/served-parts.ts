/**
 * The parts of a network that grows and shrinks again, and how much of it is served: union-find that can go back.
 * Every step keeps the numbers it overwrites, so going back leaves no rounding behind. Until keepForGood, no step is kept
 * and paths are shortened.
 */
import type { DepthFirst } from "../../topology/depth-first.ts";
import { runningTotals, Tally, type Weights } from "./tally.ts";

/** Sites, people, sites of unknown people, circuits, gateways. */
const NUMBERS = 5;
/** What was joined, to what, and three times the numbers above. */
const STRIDE = 2 + 3 * NUMBERS;
const NOTHING = -1;

export class ServedParts {
  readonly #weights: Weights;
  readonly #enough: number;
  readonly #parent: Int32Array;
  readonly #rank: Uint8Array;
  /** Of each part, at its root. */
  readonly #sums: Float64Array;
  /** Where no site is a gateway: the component of every site, and the largest part of each. */
  readonly #home: Uint32Array;
  readonly #largest: Float64Array;
  readonly #served = new Float64Array(NUMBERS);
  readonly #whole = new Tally();
  readonly #lost = new Tally();
  #log = new Float64Array(STRIDE << 10);
  #steps = 0;
  #kept = false;

  constructor(order: DepthFirst, weights: Weights, enough: number) {
    const { nodes, components } = order;
    this.#weights = weights;
    this.#enough = enough;
    this.#parent = Int32Array.from({ length: nodes.length }, (_, site) => site);
    this.#rank = new Uint8Array(nodes.length);
    this.#sums = new Float64Array(NUMBERS * nodes.length);
    this.#home = new Uint32Array(nodes.length);
    this.#largest = new Float64Array(NUMBERS * components.length);
    const totals = runningTotals(order, weights);
    const component = new Tally();
    for (let c = 0; c + 1 < components.length; c++) {
      const first = components[c] as number;
      const after = components[c + 1] as number;
      for (let place = first; place < after; place++) this.#home[nodes[place] as number] = c;
      component.clear().addRange(totals, first, after);
      if (weights.gateways === null || component.gateways >= enough) this.#whole.add(component);
    }
  }

  /** The site is there: what it weighs counts in its part. */
  enter(site: number): void {
    const { population, circuitsAt, gateways } = this.#weights;
    const root = this.#find(site);
    this.#keep(NOTHING, root);
    this.#leaveService(root);
    const people = population[site] as number;
    const known = !Number.isNaN(people);
    const weighs = [1, known ? people : 0, known ? 0 : 1, circuitsAt[site] ?? 0, gateways?.[site] ?? 0];
    for (let i = 0; i < NUMBERS; i++) this.#sums[NUMBERS * root + i] = this.#sum(root, i) + (weighs[i] as number);
    this.#enterService(root);
  }

  join(a: number, b: number): void {
    let [above, below] = [this.#find(a), this.#find(b)];
    if (above === below) return;
    if ((this.#rank[above] as number) < (this.#rank[below] as number)) [above, below] = [below, above];
    if (this.#rank[above] === this.#rank[below]) this.#rank[above] = (this.#rank[above] as number) + 1;
    this.#keep(below, above);
    this.#leaveService(above);
    this.#leaveService(below);
    this.#parent[below] = above;
    for (let i = 0; i < NUMBERS; i++) this.#sums[NUMBERS * above + i] = this.#sum(above, i) + this.#sum(below, i);
    this.#enterService(above);
  }

  /** From now on every step can be taken back. */
  keepForGood(): void {
    this.#kept = true;
  }

  mark(): number {
    return this.#steps;
  }

  backTo(mark: number): void {
    while (this.#steps > mark) {
      const at = STRIDE * --this.#steps;
      const below = this.#log[at] as number;
      const root = this.#log[at + 1] as number;
      if (below !== NOTHING) this.#parent[below] = below;
      this.#sums.set(this.#log.subarray(at + 2, at + 2 + NUMBERS), NUMBERS * root);
      this.#served.set(this.#log.subarray(at + 2 + NUMBERS, at + 2 + 2 * NUMBERS));
      this.#largest.set(this.#log.subarray(at + 2 + 2 * NUMBERS, at + STRIDE), NUMBERS * (this.#home[root] as number));
    }
  }

  /** What is served with nothing lost, and is not now. */
  lost(): Tally {
    const [sites = 0, people = 0, unknown = 0, circuits = 0, gateways = 0] = this.#served;
    const lost = this.#lost.clear().add(this.#whole);
    lost.sites -= sites;
    lost.people -= people;
    lost.unknown -= unknown;
    lost.circuits -= circuits;
    lost.gateways -= gateways;
    return lost;
  }

  #find(site: number): number {
    const parent = this.#parent;
    let at = site;
    while (parent[at] !== at) {
      const above = parent[at] as number;
      if (!this.#kept) parent[at] = parent[above] as number;
      at = above;
    }
    return at;
  }

  #sum(root: number, i: number): number {
    return this.#sums[NUMBERS * root + i] as number;
  }

  #keep(below: number, root: number): void {
    if (!this.#kept) return;
    const at = STRIDE * this.#steps++;
    if (at + STRIDE > this.#log.length) {
      const longer = new Float64Array(2 * this.#log.length);
      longer.set(this.#log);
      this.#log = longer;
    }
    this.#log[at] = below;
    this.#log[at + 1] = root;
    const home = NUMBERS * (this.#home[root] as number);
    for (let i = 0; i < NUMBERS; i++) {
      this.#log[at + 2 + i] = this.#sum(root, i);
      this.#log[at + 2 + NUMBERS + i] = this.#served[i] as number;
      this.#log[at + 2 + 2 * NUMBERS + i] = this.#largest[home + i] as number;
    }
  }

  /** Parts only grow between two steps back, so the largest one of a component never needs to leave. */
  #leaveService(root: number): void {
    if (this.#weights.gateways === null || this.#sum(root, 4) < this.#enough) return;
    for (let i = 0; i < NUMBERS; i++) this.#served[i] = (this.#served[i] as number) - this.#sum(root, i);
  }

  #enterService(root: number): void {
    if (this.#weights.gateways !== null) {
      if (this.#sum(root, 4) < this.#enough) return;
      for (let i = 0; i < NUMBERS; i++) this.#served[i] = (this.#served[i] as number) + this.#sum(root, i);
      return;
    }
    const home = NUMBERS * (this.#home[root] as number);
    const more = this.#sum(root, 0) - (this.#largest[home] as number);
    if (more < 0 || (more === 0 && this.#sum(root, 1) <= (this.#largest[home + 1] as number))) return;
    for (let i = 0; i < NUMBERS; i++) {
      this.#served[i] = (this.#served[i] as number) + this.#sum(root, i) - (this.#largest[home + i] as number);
      this.#largest[home + i] = this.#sum(root, i);
    }
  }
}
