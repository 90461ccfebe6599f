/** Answers: which GeoJSON geometry do these bytes of well-known binary hold, in the plain, the ISO or the PostGIS dialect? */
import type { TextGeometry, TextReading } from "./read-wkt.ts";

const TYPES = [
  "",
  "Point",
  "LineString",
  "Polygon",
  "MultiPoint",
  "MultiLineString",
  "MultiPolygon",
  "GeometryCollection",
];
const DEEPEST = 32;

export function looksLikeHexWkb(text: string): boolean {
  return text.length >= 18 && text.length % 2 === 0 && /^0[01][0-9a-f]+$/i.test(text);
}

export function readHexWkb(text: string): TextReading {
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return readWkb(bytes);
}

export function readWkb(bytes: Uint8Array): TextReading {
  const reader = new WkbReader(bytes);
  try {
    return { geometry: reader.geometry(0), srid: reader.srid };
  } catch (cause) {
    if (cause instanceof RangeError) return { geometry: null, srid: null }; // The bytes end before the geometry does.
    throw cause;
  }
}

class WkbReader {
  srid: number | null = null;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  geometry(depth: number): TextGeometry | null {
    if (depth > DEEPEST) return null;
    const little = this.#view.getUint8(this.#at) === 1;
    const raw = this.#view.getUint32(this.#at + 1, little);
    this.#at += 5;
    if ((raw & 0x20000000) !== 0) this.srid = this.#count(little);
    const iso = raw & 0x0fffffff;
    const dimensions =
      2 +
      Math.max(
        Number((raw & 0x80000000) !== 0) + Number((raw & 0x40000000) !== 0),
        [0, 1, 1, 2][Math.floor(iso / 1000)] ?? 0,
      );
    const code = iso % 1000;
    const type = TYPES[code] ?? "";
    const position = () => this.#position(little, dimensions);
    switch (code) {
      case 1: {
        const point = position();
        return { type, coordinates: point.some(Number.isNaN) ? [] : point };
      }
      case 2:
        return { type, coordinates: this.#list(little, 8 * dimensions, position) };
      case 3:
        return { type, coordinates: this.#list(little, 4, () => this.#list(little, 8 * dimensions, position)) };
      case 4:
      case 5:
      case 6: {
        const parts = this.#list(little, 5, () => this.geometry(depth + 1)?.coordinates ?? null);
        return { type, coordinates: parts };
      }
      case 7: {
        const geometries = this.#list(little, 5, () => this.geometry(depth + 1)).filter((each) => each !== null);
        return { type, geometries };
      }
      default:
        return { type: `WKB ${code}`, coordinates: [] };
    }
  }

  #position(little: boolean, dimensions: number): number[] {
    const x = this.#view.getFloat64(this.#at, little);
    const y = this.#view.getFloat64(this.#at + 8, little);
    this.#at += 8 * dimensions;
    return [x, y];
  }

  #count(little: boolean): number {
    const count = this.#view.getUint32(this.#at, little);
    this.#at += 4;
    return count;
  }

  /** No list may claim more items than there are bytes for. */
  #list<T>(little: boolean, itemBytes: number, item: () => T): T[] {
    const count = this.#count(little);
    if (count * itemBytes > this.#view.byteLength - this.#at) throw new RangeError("a list is longer than the bytes");
    return Array.from({ length: count }, item);
  }
}
