/**
 * Answers: which points, lines and polygons make up this GeoJSON geometry?
 * Collections are unrolled with a list of our own, for a hostile file nests them a hundred thousand deep.
 */
import { type LineShape, newLine, type PackedLine, type PolygonShape, type Position } from "../../../model/index.ts";

export type Part =
  | { readonly kind: "point"; readonly shape: Position }
  | { readonly kind: "line"; readonly shape: PackedLine }
  | { readonly kind: "polygon"; readonly shape: PolygonShape };

export type ShapeReading = {
  readonly parts: readonly Part[];
  readonly problems: readonly ShapeProblem[];
  /** Positions carried a third number, which is not kept. */
  readonly heights: boolean;
};
export type ShapeProblem = {
  readonly rule: "geojson.bad-geometry" | "geojson.unknown-geometry" | "geojson.ring-closed";
  readonly type: string;
};

/** lenient: shapes of our own writing may be shorter than GeoJSON allows, with positions nobody knows. */
export function readShapes(geometry: unknown, lenient: boolean): ShapeReading {
  const reader = new ShapeReader(lenient);
  const queue: unknown[] = [geometry];
  for (let next = 0; next < queue.length; next++) {
    const item = queue[next];
    if (item === null || item === undefined) continue;
    const { type, geometries, coordinates } = item as Partial<Record<string, unknown>>;
    if (type === "GeometryCollection" && Array.isArray(geometries)) for (const each of geometries) queue.push(each);
    else reader.read(String(shortName(type)), coordinates);
  }
  return reader;
}

function shortName(type: unknown): string {
  return typeof type === "string" ? type.slice(0, 40) : typeof type;
}

class ShapeReader implements ShapeReading {
  readonly parts: Part[] = [];
  readonly problems: ShapeProblem[] = [];
  heights = false;
  #closed = false;

  constructor(readonly lenient: boolean) {}

  read(type: string, coordinates: unknown): void {
    const parts = this.#parts(type, coordinates);
    if (parts === null) this.problems.push({ rule: "geojson.unknown-geometry", type });
    else if (parts.includes(null)) this.problems.push({ rule: "geojson.bad-geometry", type });
    if (this.#closed) this.problems.push({ rule: "geojson.ring-closed", type });
    this.#closed = false;
    for (const part of parts ?? []) if (part !== null) this.parts.push(part);
  }

  /** null for a type there is not; a null among the parts for each that is malformed. */
  #parts(type: string, coordinates: unknown): (Part | null)[] | null {
    switch (type) {
      case "Point":
        return [this.#point(coordinates)];
      case "MultiPoint":
        return listOf(coordinates, (each) => this.#point(each));
      case "LineString":
        return [this.#line(coordinates)];
      case "MultiLineString":
        return listOf(coordinates, (each) => this.#line(each));
      case "Polygon":
        return [this.#polygon([coordinates])];
      case "MultiPolygon":
        return [this.#polygon(coordinates)];
      default:
        return null;
    }
  }

  #point(value: unknown): Part | null {
    const shape = this.#position(value);
    return shape === null ? null : { kind: "point", shape };
  }

  #line(value: unknown): Part | null {
    // Packed by whoever read its text.
    if (value instanceof Float64Array) return { kind: "line", shape: value };
    if (!Array.isArray(value) || value.length < (this.lenient ? 1 : 2)) return null;
    const shape = newLine(value.length);
    for (let i = 0; i < value.length; i++) {
      const position = this.#position(value[i]);
      if (position === null) return null;
      shape[2 * i] = position[0];
      shape[2 * i + 1] = position[1];
    }
    return { kind: "line", shape };
  }

  #polygon(value: unknown): Part | null {
    const shape = all(value, (polygon) => all(polygon, (ring) => this.#ring(ring)));
    return shape === null || shape.length === 0 ? null : { kind: "polygon", shape };
  }

  #ring(value: unknown): LineShape | null {
    const ring = all(value, (each) => this.#position(each));
    const first = ring?.[0];
    if (ring === null || this.lenient) return ring;
    const last = ring.at(-1);
    if (first === undefined || last === undefined) return null;
    const closed = first[0] === last[0] && first[1] === last[1];
    if (ring.length < (closed ? 4 : 3)) return null;
    if (closed) return ring;
    this.#closed = true;
    return [...ring, first];
  }

  #position(value: unknown): Position | null {
    if (!Array.isArray(value)) return null;
    const [lon, lat, height] = this.lenient ? value.map((each) => (each === null ? Number.NaN : each)) : value;
    if (typeof lon !== "number" || typeof lat !== "number") return null;
    if (typeof height === "number") this.heights = true;
    return [lon, lat];
  }
}

function listOf<T>(value: unknown, read: (each: unknown) => T): (T | null)[] {
  return Array.isArray(value) ? value.map(read) : [null];
}

/** Every item read, or null as soon as one cannot be. */
function all<T>(value: unknown, read: (each: unknown) => T | null): T[] | null {
  if (!Array.isArray(value)) return null;
  const items: T[] = [];
  for (const each of value) {
    const item = read(each);
    if (item === null) return null;
    items.push(item);
  }
  return items;
}
