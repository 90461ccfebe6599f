/**
 * Answers: which of these boxes does a box meet?
 *
 * Boxes are packed into groups of sixteen, by strips from west to east and within a strip from south to north, groups
 * into groups, and so on; a single one far away spoils nothing. Building is O(n log n), asking O(log n + found) where
 * boxes overlap little.
 */
const GROUP = 16;

export class BoxTree {
  /** Levels from the boxes themselves up to one group: minX, minY, maxX, maxY of each. */
  readonly #levels: readonly Float64Array[];
  readonly #order: Uint32Array;
  #found = new Int32Array(64);

  /** boxes: minX, minY, maxX, maxY of each. */
  constructor(boxes: Float64Array) {
    this.#order = packingOrder(boxes);
    const sorted = new Float64Array(boxes.length);
    for (let i = 0; i < this.#order.length; i++) {
      const at = 4 * (this.#order[i] as number);
      for (let k = 0; k < 4; k++) sorted[4 * i + k] = boxes[at + k] as number;
    }
    const levels: Float64Array[] = [sorted];
    for (let level: Float64Array = sorted; level.length > 4; ) levels.push((level = groupUp(level)));
    this.#levels = levels;
  }

  /** The answer is overwritten by the next question. */
  find(minX: number, minY: number, maxX: number, maxY: number): Int32Array {
    let count = 0;
    const visit = (depth: number, from: number, to: number): void => {
      const boxes = this.#levels[depth] as Float64Array;
      for (let i = from; i < to; i++) {
        if ((boxes[4 * i] as number) > maxX || (boxes[4 * i + 2] as number) < minX) continue;
        if ((boxes[4 * i + 1] as number) > maxY || (boxes[4 * i + 3] as number) < minY) continue;
        if (depth > 0) {
          const below = (this.#levels[depth - 1] as Float64Array).length / 4;
          visit(depth - 1, GROUP * i, Math.min(below, GROUP * (i + 1)));
        } else {
          if (count === this.#found.length) this.#grow();
          this.#found[count++] = this.#order[i] as number;
        }
      }
    };
    const top = this.#levels.length - 1;
    visit(top, 0, (this.#levels[top] as Float64Array).length / 4);
    return this.#found.subarray(0, count);
  }

  #grow(): void {
    const longer = new Int32Array(2 * this.#found.length);
    longer.set(this.#found);
    this.#found = longer;
  }
}

function packingOrder(boxes: Float64Array): Uint32Array {
  const count = boxes.length / 4;
  const middle = (i: number, axis: number) => (boxes[4 * i + axis] as number) + (boxes[4 * i + axis + 2] as number);
  const order = Uint32Array.from({ length: count }, (_, i) => i).sort((a, b) => middle(a, 0) - middle(b, 0) || a - b);
  const strip = GROUP * Math.max(1, Math.ceil(Math.sqrt(count / GROUP)));
  for (let from = 0; from < count; from += strip) {
    order.subarray(from, from + strip).sort((a, b) => middle(a, 1) - middle(b, 1) || a - b);
  }
  return order;
}

function groupUp(boxes: Float64Array): Float64Array {
  const count = boxes.length / 4;
  const groups = new Float64Array(4 * Math.ceil(count / GROUP));
  for (let i = 0; i < count; i++) {
    const at = 4 * Math.floor(i / GROUP);
    const isFirst = i % GROUP === 0;
    for (let k = 0; k < 4; k++) {
      const value = boxes[4 * i + k] as number;
      const known = groups[at + k] as number;
      groups[at + k] = isFirst ? value : k < 2 ? Math.min(known, value) : Math.max(known, value);
    }
  }
  return groups;
}
