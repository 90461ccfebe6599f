/**
 * Answers: which of the points put in lie in this box?
 *
 * A uniform grid over earth-centred metres, hashed, so that an empty earth costs nothing. Putting in is O(1); asking is
 * O(cells of the box + points found), so a box should be about as wide as a cell. A point may be found twice.
 */
export class NearGrid {
  readonly #cellM: number;
  readonly #mask: number;
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #xyz: Float64Array;
  #found = new Int32Array(64);

  /** xyz: earth-centred metres of every point that may be put in, three numbers each. */
  constructor(xyz: Float64Array, cellM: number) {
    const count = xyz.length / 3;
    const buckets = 2 ** Math.max(4, Math.ceil(Math.log2(count + 1)) + 1);
    this.#cellM = cellM;
    this.#mask = buckets - 1;
    this.#heads = new Int32Array(buckets).fill(-1);
    this.#next = new Int32Array(count);
    this.#xyz = xyz;
  }

  put(point: number): void {
    const cell = this.#cellM;
    const x = this.#xyz[3 * point] as number;
    const y = this.#xyz[3 * point + 1] as number;
    const z = this.#xyz[3 * point + 2] as number;
    const bucket = this.#bucketOf(Math.floor(x / cell), Math.floor(y / cell), Math.floor(z / cell));
    this.#next[point] = this.#heads[bucket] as number;
    this.#heads[bucket] = point;
  }

  /** Points at most marginM outside the box between two corners. The answer is overwritten by the next question. */
  findIn(a: ArrayLike<number>, b: ArrayLike<number>, marginM: number): Int32Array {
    const [minX, maxX] = bounds(a[0] as number, b[0] as number, marginM);
    const [minY, maxY] = bounds(a[1] as number, b[1] as number, marginM);
    const [minZ, maxZ] = bounds(a[2] as number, b[2] as number, marginM);
    const cell = this.#cellM;
    const xyz = this.#xyz;
    let count = 0;
    for (let i = Math.floor(minX / cell); i <= Math.floor(maxX / cell); i++) {
      for (let j = Math.floor(minY / cell); j <= Math.floor(maxY / cell); j++) {
        for (let k = Math.floor(minZ / cell); k <= Math.floor(maxZ / cell); k++) {
          let point = this.#heads[this.#bucketOf(i, j, k)] as number;
          for (; point >= 0; point = this.#next[point] as number) {
            const x = xyz[3 * point] as number;
            const y = xyz[3 * point + 1] as number;
            const z = xyz[3 * point + 2] as number;
            if (x < minX || x > maxX || y < minY || y > maxY || z < minZ || z > maxZ) continue;
            if (count === this.#found.length) this.#found = doubled(this.#found);
            this.#found[count++] = point;
          }
        }
      }
    }
    return this.#found.subarray(0, count);
  }

  #bucketOf(i: number, j: number, k: number): number {
    let hash = Math.imul(i, 73856093) ^ Math.imul(j, 19349663) ^ Math.imul(k, 83492791);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return (hash ^ (hash >>> 13)) & this.#mask;
  }
}

function bounds(a: number, b: number, marginM: number): readonly [min: number, max: number] {
  return a < b ? [a - marginM, b + marginM] : [b - marginM, a + marginM];
}

function doubled(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * list.length);
  longer.set(list);
  return longer;
}
