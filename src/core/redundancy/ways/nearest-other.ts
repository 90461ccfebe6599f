/**
 * Answers: which of these places bears another label than I do, and is nearest to me? A place is a point or a short
 * straight piece of a line.
 *
 * Places are packed by eights along a curve that keeps neighbours together, eights by eights again, each in a box in
 * earth-centred metres. A box that is further than the best so far, or holds nothing but one's own label, is not opened.
 * Building is O(n log n); asking is O(log n) where labels lie in patches, as parts of a network do.
 */
import { readEarthCentred } from "../../geo/earth-centred.ts";

const GROUP = 8;
/** The label of a box that holds several. */
const MIXED = -1;
/** Six numbers a place: both ends, which are one for a point. labels: 0 and more. */
export type LabelledPlaces = { readonly ends: Float64Array; readonly labels: Int32Array };

type Level = { readonly boxes: Float64Array; readonly labels: Int32Array };

export class NearestOther {
  /** Of the last answer: the square of the metres straight through the earth, and the share of the way along the piece. */
  square = Number.POSITIVE_INFINITY;
  share = 0;
  readonly #ends: Float64Array;
  readonly #labels: Int32Array;
  readonly #order: Uint32Array;
  readonly #levels: readonly Level[];
  /** Per level, how far the boxes of the group looked at are. */
  readonly #far: Float64Array;
  #best = -1;
  #x = 0;
  #y = 0;
  #z = 0;
  #own = -1;
  #mayBe: (place: number) => boolean = () => true;

  constructor({ ends, labels }: LabelledPlaces) {
    this.#ends = ends;
    this.#labels = labels;
    this.#order = alongCurve(ends);
    const levels: Level[] = [];
    for (let below: Level | null = null; below === null || below.labels.length > 1; ) {
      below = below === null ? this.#pack() : packUp(below);
      levels.push(below);
    }
    this.#levels = levels;
    this.#far = new Float64Array(GROUP * levels.length);
  }

  /**
   * The place nearest to one in earth-centred metres, of places as near the lower number; −1 where no other label is.
   * mayBe: is asked of each that would be the nearest so far.
   */
  find(xyz: Float64Array, at: number, own: number, mayBe: (place: number) => boolean = () => true): number {
    this.#mayBe = mayBe;
    this.#x = xyz[at] as number;
    this.#y = xyz[at + 1] as number;
    this.#z = xyz[at + 2] as number;
    this.#own = own;
    // Who asks next stands near who asked last, as often as not.
    const last = this.#best;
    this.#best = -1;
    this.square = Number.POSITIVE_INFINITY;
    if (last >= 0) this.#look(last);
    const top = this.#levels.length - 1;
    if (this.#isOther(top, 0)) this.#open(top, 0);
    return this.#best;
  }

  #isOther(level: number, box: number): boolean {
    const label = this.#levels[level]?.labels[box];
    return label !== undefined && label !== this.#own;
  }

  #open(level: number, box: number): void {
    if (level === 0) {
      const after = Math.min(this.#order.length, GROUP * (box + 1));
      for (let i = GROUP * box; i < after; i++) this.#look(this.#order[i] as number);
      return;
    }
    const { boxes, labels } = this.#levels[level - 1] as Level;
    const first = GROUP * box;
    const many = Math.min(labels.length - first, GROUP);
    const far = this.#far.subarray(GROUP * level, GROUP * level + many);
    for (let i = 0; i < many; i++) {
      far[i] = this.#isOther(level - 1, first + i) ? this.#squareTo(boxes, 6 * (first + i)) : Number.POSITIVE_INFINITY;
    }
    for (;;) {
      let next = 0;
      for (let i = 1; i < many; i++) if ((far[i] as number) < (far[next] as number)) next = i;
      const square = far[next] as number;
      if (square === Number.POSITIVE_INFINITY || square > this.square) return;
      far[next] = Number.POSITIVE_INFINITY;
      this.#open(level - 1, first + next);
    }
  }

  #look(place: number): void {
    if (this.#labels[place] === this.#own) return;
    const ends = this.#ends;
    const at = 6 * place;
    const ax = ends[at] as number;
    const ay = ends[at + 1] as number;
    const az = ends[at + 2] as number;
    const dx = (ends[at + 3] as number) - ax;
    const dy = (ends[at + 4] as number) - ay;
    const dz = (ends[at + 5] as number) - az;
    const length = dx * dx + dy * dy + dz * dz;
    const along = (this.#x - ax) * dx + (this.#y - ay) * dy + (this.#z - az) * dz;
    const share = length === 0 ? 0 : Math.max(0, Math.min(1, along / length));
    const square =
      (this.#x - ax - share * dx) ** 2 + (this.#y - ay - share * dy) ** 2 + (this.#z - az - share * dz) ** 2;
    if (square > this.square || (square === this.square && place >= this.#best) || !this.#mayBe(place)) return;
    this.square = square;
    this.share = share;
    this.#best = place;
  }

  #squareTo(boxes: Float64Array, at: number): number {
    const x = outside(this.#x, boxes[at] as number, boxes[at + 3] as number);
    const y = outside(this.#y, boxes[at + 1] as number, boxes[at + 4] as number);
    const z = outside(this.#z, boxes[at + 2] as number, boxes[at + 5] as number);
    return x * x + y * y + z * z;
  }

  /** Boxes about the places themselves. */
  #pack(): Level {
    const ends = this.#ends;
    const count = Math.ceil(this.#order.length / GROUP);
    const boxes = emptyBoxes(count);
    const labels = new Int32Array(count);
    this.#order.forEach((place, i) => {
      const box = Math.floor(i / GROUP);
      for (let axis = 0; axis < 3; axis++) {
        const a = ends[6 * place + axis] as number;
        const b = ends[6 * place + 3 + axis] as number;
        widen(boxes, 6 * box + axis, Math.min(a, b), Math.max(a, b));
      }
      addLabel(labels, box, i % GROUP === 0, this.#labels[place] as number);
    });
    return { boxes, labels };
  }
}

function packUp(below: Level): Level {
  const count = Math.ceil(below.labels.length / GROUP);
  const boxes = emptyBoxes(count);
  const labels = new Int32Array(count);
  below.labels.forEach((label, i) => {
    const box = Math.floor(i / GROUP);
    for (let axis = 0; axis < 3; axis++) {
      const at = 6 * i + axis;
      widen(boxes, 6 * box + axis, below.boxes[at] as number, below.boxes[at + 3] as number);
    }
    addLabel(labels, box, i % GROUP === 0, label);
  });
  return { boxes, labels };
}

function emptyBoxes(count: number): Float64Array {
  const boxes = new Float64Array(6 * count).fill(Number.POSITIVE_INFINITY);
  for (let box = 0; box < count; box++) boxes.fill(Number.NEGATIVE_INFINITY, 6 * box + 3, 6 * box + 6);
  return boxes;
}

function widen(boxes: Float64Array, at: number, low: number, high: number): void {
  if (low < (boxes[at] as number)) boxes[at] = low;
  if (high > (boxes[at + 3] as number)) boxes[at + 3] = high;
}

function addLabel(labels: Int32Array, box: number, isFirst: boolean, label: number): void {
  if (isFirst) labels[box] = label;
  else if (labels[box] !== label) labels[box] = MIXED;
}

function outside(value: number, low: number, high: number): number {
  return value < low ? low - value : value > high ? value - high : 0;
}

/** Places by the Z-order of the longitudes and latitudes of their first ends, those in one cell by their numbers. */
function alongCurve(ends: Float64Array): Uint32Array {
  const count = ends.length / 6;
  const room = Math.max(2, count);
  // A cell and the number of a place share one number that still holds whole ones exactly.
  const bits = Math.min(16, Math.floor((53 - Math.ceil(Math.log2(room))) / 2));
  const lonLat = new Float64Array(2 * count);
  const [low, high] = [
    [Infinity, Infinity],
    [-Infinity, -Infinity],
  ] as [[number, number], [number, number]];
  for (let place = 0; place < count; place++) {
    const at = 6 * place;
    const position = readEarthCentred(ends[at] as number, ends[at + 1] as number, ends[at + 2] as number);
    for (const axis of [0, 1] as const) {
      lonLat[2 * place + axis] = position[axis];
      low[axis] = Math.min(low[axis], position[axis]);
      high[axis] = Math.max(high[axis], position[axis]);
    }
  }
  const step = (2 ** bits - 1) / Math.max(1e-9, high[0] - low[0], high[1] - low[1]);
  const keys = new Float64Array(count);
  for (let place = 0; place < count; place++) {
    const east = Math.floor(step * ((lonLat[2 * place] as number) - low[0]));
    const north = Math.floor(step * ((lonLat[2 * place + 1] as number) - low[1]));
    keys[place] = (spread(east) + 2 * spread(north)) * room + place;
  }
  return Uint32Array.from(keys.sort(), (key) => key % room);
}

/** Sixteen bits, a zero behind each. */
function spread(bits: number): number {
  let word = bits;
  word = (word | (word << 8)) & 0x00ff00ff;
  word = (word | (word << 4)) & 0x0f0f0f0f;
  word = (word | (word << 2)) & 0x33333333;
  return (word | (word << 1)) & 0x55555555;
}
