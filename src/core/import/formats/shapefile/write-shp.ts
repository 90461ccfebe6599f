/**
 * Answers: which .shp and .shx hold the shapes of this table? Outer rings run clockwise, their holes the other way; a row
 * without a place is an empty record. Cost: two passes over every position, one to measure and one to write.
 */
import type { LineShape, PolygonShape, Position } from "../../../model/index.ts";
import { type ExportedTable, exportedShape } from "../../exported-tables.ts";

export type ShpFiles = { readonly shp: Uint8Array; readonly shx: Uint8Array };

const MAGIC = 9994;
const VERSION = 1000;
const HEADER = 100;
const RECORD_HEADER = 8;
const POINT = 20;
/** Type, box, and the numbers of parts and of positions. */
const FIXED = 44;
const TYPES = { points: 1, lines: 3, polygons: 5 } as const;

/** Of the .shp, in bytes. */
export function shpSize(table: ExportedTable): number {
  let bytes = HEADER;
  for (let row = 0; row < table.count; row++) bytes += RECORD_HEADER + contentSize(partsOf(table, row));
  return bytes;
}

/** size: as shpSize says. */
export function writeShp(table: ExportedTable, size: number): ShpFiles {
  const type = TYPES[table.geometry?.type ?? "points"];
  const shp = new DataView(new ArrayBuffer(size));
  const shx = new DataView(new ArrayBuffer(HEADER + RECORD_HEADER * table.count));
  const whole = new Box();
  let at = HEADER;
  for (let row = 0; row < table.count; row++) {
    const parts = partsOf(table, row);
    const content = contentSize(parts);
    for (const [view, where, first] of [
      [shp, at, row + 1],
      [shx, HEADER + RECORD_HEADER * row, at / 2],
    ] as const) {
      view.setInt32(where, first);
      view.setInt32(where + 4, content / 2);
    }
    at += RECORD_HEADER;
    if (parts !== null) writeContent(shp, at, type, parts, whole);
    at += content;
  }
  for (const view of [shp, shx]) writeHeader(view, type, whole);
  return { shp: new Uint8Array(shp.buffer), shx: new Uint8Array(shx.buffer) };
}

function partsOf(table: ExportedTable, row: number): readonly LineShape[] | null {
  const shape = exportedShape(table, row);
  if (shape === null) return null;
  switch (table.geometry?.type) {
    case "lines":
      return [shape as LineShape];
    case "polygons":
      return (shape as PolygonShape).flatMap((rings) => rings.map((ring, i) => turned(ring, i === 0)));
    default:
      return [[shape as Position]];
  }
}

function turned(ring: LineShape, clockwise: boolean): LineShape {
  let area = 0;
  ring.forEach(([x, y], i) => {
    const [nextX, nextY] = ring[i + 1] ?? [x, y];
    area += x * nextY - nextX * y;
  });
  return area > 0 === clockwise ? ring.toReversed() : ring;
}

function contentSize(parts: readonly LineShape[] | null): number {
  if (parts === null) return 4;
  const positions = parts.reduce((sum, { length }) => sum + length, 0);
  return positions === 1 ? POINT : FIXED + 4 * parts.length + 16 * positions;
}

function writeContent(view: DataView, start: number, type: number, parts: readonly LineShape[], whole: Box): void {
  view.setInt32(start, type, true);
  const box = new Box();
  const isPoint = type === TYPES.points;
  let at = isPoint ? start + 4 : start + FIXED + 4 * parts.length;
  let positions = 0;
  parts.forEach((part, i) => {
    if (!isPoint) view.setInt32(start + FIXED + 4 * i, positions, true);
    for (const [x, y] of part) {
      view.setFloat64(at, x, true);
      view.setFloat64(at + 8, y, true);
      box.add(x, y);
      whole.add(x, y);
      at += 16;
    }
    positions += part.length;
  });
  if (isPoint) return;
  box.write(view, start + 4);
  view.setInt32(start + 36, parts.length, true);
  view.setInt32(start + 40, positions, true);
}

function writeHeader(view: DataView, type: number, box: Box): void {
  view.setInt32(0, MAGIC);
  view.setInt32(24, view.byteLength / 2);
  view.setInt32(28, VERSION, true);
  view.setInt32(32, type, true);
  box.write(view, 36);
}

class Box {
  #west = Infinity;
  #south = Infinity;
  #east = -Infinity;
  #north = -Infinity;

  add(x: number, y: number): void {
    if (x < this.#west) this.#west = x;
    if (x > this.#east) this.#east = x;
    if (y < this.#south) this.#south = y;
    if (y > this.#north) this.#north = y;
  }

  /** Zeros where nothing has a place. */
  write(view: DataView, at: number): void {
    const all = [this.#west, this.#south, this.#east, this.#north];
    all.forEach((number, i) => {
      view.setFloat64(at + 8 * i, Number.isFinite(number) ? number : 0, true);
    });
  }
}
