/**
 * Answers: which GeoJSON geometry is this well-known text? Only the words and brackets are checked here; whether the
 * positions make a line or a ring, readShapes says. Heights and measures are not kept.
 */
import { newLine, type PackedLine } from "../../model/index.ts";
import { numberInText } from "../bytes/number-in-text.ts";

export type TextGeometry = {
  readonly type: string;
  readonly coordinates?: unknown;
  readonly geometries?: readonly TextGeometry[];
};
export type TextReading = {
  /** null where the text is none, or says that there is nothing (EMPTY). */
  readonly geometry: TextGeometry | null;
  /** SRID=4490;POINT (...): the number. */
  readonly srid: number | null;
};

const TYPES: Readonly<Record<string, string>> = {
  POINT: "Point",
  LINESTRING: "LineString",
  POLYGON: "Polygon",
  MULTIPOINT: "MultiPoint",
  MULTILINESTRING: "MultiLineString",
  MULTIPOLYGON: "MultiPolygon",
  GEOMETRYCOLLECTION: "GeometryCollection",
};
const HEAD = /\s*([A-Z]+)\s*(?:(?:ZM|Z|M)\b)?\s*(EMPTY\b)?/iy;
const DEEPEST = 32;

export function looksLikeWkt(text: string): boolean {
  return /^\s*(SRID=\d+;)?\s*(MULTI)?(POINT|LINESTRING|POLYGON|CURVE|SURFACE|GEOMETRYCOLLECTION|CIRCULARSTRING|COMPOUNDCURVE|CURVEPOLYGON|TIN|TRIANGLE|POLYHEDRALSURFACE)\s*(ZM?|M)?\s*(\(|EMPTY)/i.test(
    text,
  );
}

export function readWkt(text: string): TextReading {
  const srid = /^\s*SRID=(\d+);/i.exec(text);
  const reader = new WktReader(text, srid?.[0].length ?? 0);
  const geometry = reader.geometry(0);
  return {
    geometry: geometry === null || !reader.atEnd() ? null : geometry,
    srid: srid?.[1] === undefined ? null : Number(srid[1]),
  };
}

/** A plain LINESTRING, of which a file may have a million, without anything in between; null for all else. */
export function readWktLine(text: string): PackedLine | null {
  const open = text.indexOf("(");
  const close = text.length - 1;
  if (open < 0 || text[close] !== ")" || text.slice(0, open).trim().toUpperCase() !== "LINESTRING") return null;
  let points = 1;
  for (let comma = text.indexOf(",", open); comma >= 0; comma = text.indexOf(",", comma + 1)) points++;
  if (points < 2) return null;
  const line = newLine(points);
  for (let at = open + 1, i = 0; i < line.length; ) {
    while (text.charCodeAt(at) === SPACE) at++;
    const comma = text.indexOf(",", at);
    const end = comma < 0 ? close : comma;
    const space = text.indexOf(" ", at);
    const next = text.charCodeAt(space + 1);
    if (space <= at || space >= end || next <= SPACE || space + 1 === end) return null;
    const x = numberInText(text, at, space);
    // A height, or anything else behind, makes no number.
    const y = numberInText(text, space + 1, end);
    if (Number.isNaN(x) || Number.isNaN(y)) return null;
    line[i++] = x;
    line[i++] = y;
    at = end + 1;
  }
  return line;
}

class WktReader {
  readonly #text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  atEnd(): boolean {
    this.#skip();
    return this.#at >= this.#text.length;
  }

  geometry(depth: number): TextGeometry | null {
    HEAD.lastIndex = this.#at;
    const head = HEAD.exec(this.#text);
    if (head === null || depth > DEEPEST) return null;
    const name = (head[1] ?? "").toUpperCase().replace(/(?<=^(?:MULTI)?(?:POINT|LINESTRING|POLYGON))(ZM|Z|M)$/, "");
    const type = TYPES[name] ?? name;
    this.#at = HEAD.lastIndex;
    if (head[2] !== undefined) return { type, coordinates: [] };
    if (!(name in TYPES)) {
      // Curves and surfaces: their type is told, their positions are not for us.
      this.#at = this.#text.length;
      return { type, coordinates: [] };
    }
    if (type === "GeometryCollection") {
      const geometries = this.#list(() => this.geometry(depth + 1));
      return geometries === null ? null : { type, geometries };
    }
    const coordinates = this.#coordinates(0);
    if (coordinates === null) return null;
    if (type === "Point") return { type, coordinates: coordinates[0] };
    // MULTIPOINT (1 2, 3 4) and MULTIPOINT ((1 2), (3 4)) are both written.
    if (type === "MultiPoint")
      return { type, coordinates: coordinates.map((each) => (isNested(each) ? each[0] : each)) };
    return { type, coordinates };
  }

  /** Brackets as lists: what stands without brackets is a position. EMPTY parts are left out. */
  #coordinates(depth: number): unknown[] | null {
    if (depth > DEEPEST) return null;
    return this.#list(() => {
      this.#skip();
      return this.#text[this.#at] === "(" ? this.#coordinates(depth + 1) : this.#position();
    });
  }

  #list<T>(item: () => T | null): T[] | null {
    if (!this.#take("(")) return null;
    const items: T[] = [];
    do {
      const each = item();
      if (each === null) return null;
      items.push(each);
    } while (this.#take(","));
    return this.#take(")") ? items : null;
  }

  #position(): number[] | null {
    let end = this.#at;
    for (let code = this.#text.charCodeAt(end); code !== COMMA && code !== CLOSE && end < this.#text.length; ) {
      code = this.#text.charCodeAt(++end);
    }
    const numbers = this.#text.slice(this.#at, end).trim().split(SPACES).map(Number);
    this.#at = end;
    const [x, y] = numbers;
    return x === undefined || y === undefined || numbers.length > 4 || numbers.some(Number.isNaN) ? null : [x, y];
  }

  #take(mark: string): boolean {
    this.#skip();
    if (this.#text[this.#at] !== mark) return false;
    this.#at++;
    return true;
  }

  #skip(): void {
    while (this.#text.charCodeAt(this.#at) <= SPACE) this.#at++;
  }
}

function isNested(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && Array.isArray(value[0]);
}

const SPACES = /\s+/;
const COMMA = ",".charCodeAt(0);
const CLOSE = ")".charCodeAt(0);
const SPACE = " ".charCodeAt(0);
