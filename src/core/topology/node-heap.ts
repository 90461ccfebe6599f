/** A heap of nodes by a number each, smallest first; of equal numbers the smaller node. A number may become smaller. */
export class NodeHeap {
  readonly keys: Float64Array;
  readonly #nodes: Int32Array;
  readonly #places: Int32Array;
  #size = 0;

  constructor(nodeCount: number) {
    this.keys = new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY);
    this.#nodes = new Int32Array(nodeCount);
    this.#places = new Int32Array(nodeCount).fill(-1);
  }

  /** False where the node has a number as small already. */
  lower(node: number, key: number): boolean {
    if (key >= (this.keys[node] as number)) return false;
    this.keys[node] = key;
    if (this.#places[node] === -1) this.#put(node, this.#size++);
    this.#rise(this.#places[node] as number);
    return true;
  }

  /** −1 when none is left. */
  takeSmallest(): number {
    if (this.#size === 0) return -1;
    const smallest = this.#nodes[0] as number;
    this.#places[smallest] = -1;
    const last = this.#nodes[--this.#size] as number;
    if (this.#size > 0) {
      this.#put(last, 0);
      this.#sink(0);
    }
    return smallest;
  }

  #put(node: number, place: number): void {
    this.#nodes[place] = node;
    this.#places[node] = place;
  }

  #isBefore(a: number, b: number): boolean {
    const difference = (this.keys[a] as number) - (this.keys[b] as number);
    return difference < 0 || (difference === 0 && a < b);
  }

  #rise(from: number): void {
    const node = this.#nodes[from] as number;
    let place = from;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const other = this.#nodes[above] as number;
      if (!this.#isBefore(node, other)) break;
      this.#put(other, place);
      place = above;
    }
    this.#put(node, place);
  }

  #sink(from: number): void {
    const node = this.#nodes[from] as number;
    let place = from;
    for (let below = 2 * place + 1; below < this.#size; below = 2 * place + 1) {
      if (below + 1 < this.#size && this.#isBefore(this.#nodes[below + 1] as number, this.#nodes[below] as number))
        below++;
      const other = this.#nodes[below] as number;
      if (!this.#isBefore(other, node)) break;
      this.#put(other, place);
      place = below;
    }
    this.#put(node, place);
  }
}
