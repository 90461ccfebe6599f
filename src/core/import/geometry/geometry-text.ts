/** Answers: how does well-known text write this geometry of GeoJSON, wherever it lies? null where it is not what GeoJSON says. */

const NAMES: Readonly<Record<string, readonly [name: string, depth: number]>> = {
  Point: ["POINT", 0],
  MultiPoint: ["MULTIPOINT", 1],
  LineString: ["LINESTRING", 1],
  MultiLineString: ["MULTILINESTRING", 2],
  Polygon: ["POLYGON", 2],
  MultiPolygon: ["MULTIPOLYGON", 3],
};

export function geometryText(geometry: unknown): string | null {
  if (typeof geometry !== "object" || geometry === null) return null;
  const { type, coordinates } = geometry as Readonly<Record<string, unknown>>;
  const known = typeof type === "string" && Object.hasOwn(NAMES, type) ? NAMES[type] : undefined;
  if (known === undefined) return null;
  const [name, depth] = known;
  const text = depth === 0 ? positionText(coordinates) : listText(coordinates, depth);
  return text === null ? null : `${name} ${depth === 0 ? `(${text})` : text}`;
}

function listText(list: unknown, depth: number): string | null {
  if (!Array.isArray(list) || list.length === 0) return null;
  const parts: string[] = [];
  for (const each of list) {
    const text = depth === 1 ? positionText(each) : listText(each, depth - 1);
    if (text === null) return null;
    parts.push(text);
  }
  return `(${parts.join(", ")})`;
}

function positionText(position: unknown): string | null {
  if (!Array.isArray(position) || position.length < 2) return null;
  const [x, y]: readonly unknown[] = position;
  return typeof x === "number" && typeof y === "number" && Number.isFinite(x + y) ? `${x} ${y}` : null;
}
