/** Answers: which geometry does a cell hold: WKT, WKB in hexadecimal, GeoJSON, or positions one after another? */
import { looksLikeHexWkb, readHexWkb } from "../geometry/read-wkb.ts";
import { looksLikeWkt, readWkt, type TextGeometry } from "../geometry/read-wkt.ts";

export type CellGeometry = {
  /** As GeoJSON writes it; null where the text is no geometry. */
  readonly geometry: unknown;
  readonly srid: number | null;
};

export function readGeometryText(text: string): CellGeometry {
  if (looksLikeWkt(text)) return readWkt(text);
  const trimmed = text.trim();
  if (looksLikeHexWkb(trimmed)) return readHexWkb(trimmed);
  if (trimmed.startsWith("{") || trimmed.startsWith("[")) return { geometry: readJson(trimmed), srid: null };
  return { geometry: readPositions(trimmed), srid: null };
}

function readJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(value)) return isRecord(value) && value.type === "Feature" ? value.geometry : value;
  if (typeof value[0] === "number") return { type: "Point", coordinates: value };
  const positions: unknown = Array.isArray(value[0]) ? value[0][0] : null;
  return { type: typeof positions === "number" ? "LineString" : "Polygon", coordinates: value };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** "x1,y1;x2,y2", "x1 y1,x2 y2", "x1,y1|x2,y2", "x1,y1 x2,y2": the mark between positions is the rarer one. */
function readPositions(text: string): TextGeometry | null {
  const clean = text
    .normalize("NFKC")
    .replace(/[()[\]]/g, " ")
    .replace(/、/g, ";")
    .trim();
  if (!/^[-+\d.eE\s,;|]+$/.test(clean)) return null;
  const numbersOf = (part: string) =>
    part
      .trim()
      .split(/[\s,]+/)
      .filter((each) => each !== "")
      .map(Number);
  let parts = clean.split(/[;|\n]/).filter((part) => part.trim() !== "");
  if (parts.length === 1) {
    const byComma = clean.split(",");
    const bySpace = clean.split(/\s+/);
    if (byComma.every((part) => numbersOf(part).length > 1)) parts = byComma;
    else if (bySpace.length > 1 && bySpace.every((part) => numbersOf(part).length > 1)) parts = bySpace;
  }
  const positions = parts.map(numbersOf);
  if (positions.some((position) => position.length < 2 || position.length > 3 || position.some(Number.isNaN)))
    return null;
  const line = positions.map(([x = 0, y = 0]) => [x, y]);
  return line.length === 1 ? { type: "Point", coordinates: line[0] } : { type: "LineString", coordinates: line };
}
