/**
 * A plane in kilometres over western Sichuan, for laying things out. Answers are never measured here: a span's length
 * is measured on the ellipsoid along the line that was laid.
 */
import type { Position } from "../../src/core/model/index.ts";

export type Point = readonly [x: number, y: number];
export type Line = readonly Point[];

const ORIGIN = [102, 30.5] as const;
const KM_PER_LON = 95.9;
const KM_PER_LAT = 110.9;

export function toPlane([lon, lat]: Position): Point {
  return [(lon - ORIGIN[0]) * KM_PER_LON, (lat - ORIGIN[1]) * KM_PER_LAT];
}

/** To 1e-6 degrees, about 0.1 m: noise of the last bit cannot move a byte of the file. */
export function toDegrees([x, y]: Point): Position {
  return [round6(ORIGIN[0] + x / KM_PER_LON), round6(ORIGIN[1] + y / KM_PER_LAT)];
}

export function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

export function distance(a: Point, b: Point): number {
  return Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);
}

/** From a, so far towards b, and so far to the left of that direction. */
export function beside(a: Point, b: Point, along: number, left: number): Point {
  const length = distance(a, b) || 1;
  const [ux, uy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  return [a[0] + ux * along - uy * left, a[1] + uy * along + ux * left];
}

export function lineLength(line: Line): number {
  let length = 0;
  for (let i = 1; i < line.length; i++) length += distance(line[i - 1] as Point, line[i] as Point);
  return length;
}

/** The points of a line with the distance from its start at each. */
export function chainages(line: Line): number[] {
  const along = [0];
  for (let i = 1; i < line.length; i++) {
    along.push((along[i - 1] as number) + distance(line[i - 1] as Point, line[i] as Point));
  }
  return along;
}

export function pointAlong(line: Line, km: number): Point {
  const along = chainages(line);
  for (let i = 1; i < line.length; i++) {
    if ((along[i] as number) >= km) {
      const [a, b] = [line[i - 1] as Point, line[i] as Point];
      return beside(a, b, km - (along[i - 1] as number), 0);
    }
  }
  return line.at(-1) as Point;
}

/** The stretch of a line between two chainages, with its own end points. */
export function sliceLine(line: Line, from: number, to: number): Line {
  const along = chainages(line);
  const inner = line.filter((_, i) => (along[i] as number) > from + 1e-9 && (along[i] as number) < to - 1e-9);
  return [pointAlong(line, from), ...inner, pointAlong(line, to)];
}

export function distanceToLine(point: Point, line: Line): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) {
    best = Math.min(best, distance(point, nearestOn(point, line[i - 1] as Point, line[i] as Point)));
  }
  return best;
}

function nearestOn([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): Point {
  const length2 = (x1 - x0) ** 2 + (y1 - y0) ** 2;
  const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length2));
  return [x0 + t * (x1 - x0), y0 + t * (y1 - y0)];
}

export function crosses(a: Point, b: Point, line: Line): boolean {
  for (let i = 1; i < line.length; i++) {
    const [c, d] = [line[i - 1] as Point, line[i] as Point];
    if (turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0) return true;
  }
  return false;
}

function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}
