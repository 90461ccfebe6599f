/** Answers: which well-known binary is this shape? The least byte first; polygons are always a list of them. */
import type { Position, Shape } from "../../model/index.ts";

const POINT = 1;
const LINE = 2;
const POLYGON = 3;
const POLYGONS = 6;

export function shapeWkb(shape: Shape): Uint8Array {
  const [first] = shape;
  const writer = new WkbWriter(sizeOf(shape));
  if (typeof first === "number") {
    writer.head(POINT);
    writer.position(shape as Position);
  } else if (typeof first?.[0] === "number") {
    writer.head(LINE);
    writer.line(shape as readonly Position[]);
  } else {
    const polygons = shape as readonly (readonly (readonly Position[])[])[];
    writer.head(POLYGONS);
    writer.count(polygons.length);
    for (const rings of polygons) {
      writer.head(POLYGON);
      writer.count(rings.length);
      for (const ring of rings) writer.line(ring);
    }
  }
  return writer.bytes;
}

/** Enough for the numbers, and for what stands before every list. */
function sizeOf(shape: unknown): number {
  if (!Array.isArray(shape)) return 8;
  return shape.reduce((sum: number, part) => sum + sizeOf(part), 9);
}

class WkbWriter {
  readonly #view: DataView<ArrayBuffer>;
  #at = 0;

  constructor(size: number) {
    this.#view = new DataView(new ArrayBuffer(size));
  }

  get bytes(): Uint8Array {
    return new Uint8Array(this.#view.buffer, 0, this.#at);
  }

  head(type: number): void {
    this.#view.setUint8(this.#at, 1);
    this.#view.setUint32(this.#at + 1, type, true);
    this.#at += 5;
  }

  count(count: number): void {
    this.#view.setUint32(this.#at, count, true);
    this.#at += 4;
  }

  position([x, y]: Position): void {
    this.#view.setFloat64(this.#at, x, true);
    this.#view.setFloat64(this.#at + 8, y, true);
    this.#at += 16;
  }

  line(positions: readonly Position[]): void {
    this.count(positions.length);
    for (const position of positions) this.position(position);
  }
}
