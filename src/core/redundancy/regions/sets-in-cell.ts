/**
 * Answers: which largest sets of things does one disc hit that is centred in this small square? The rims of what is in
 * doubt cut the square into faces, and what a disc hits changes only across a rim. A largest set has a face with a corner
 * where two rims cross or a rim leaves the square, or it is hit from the whole square: so those places and the middle are
 * looked at, with what is in doubt alone. Cost: pairs of rims in the square.
 */
import { type Cell, HAIR, joined } from "./cells.ts";
import { keepLargestSets } from "./keep-largest-sets.ts";
import {
  type Circle,
  crossCircle,
  crossCircles,
  crossSides,
  distanceToSegment,
  type Side,
  sidesOf,
} from "./touches.ts";

export type HitFrom = {
  /** Elements. */
  readonly hit: Uint32Array;
  readonly x: number;
  readonly y: number;
};

/** With so few rims, looking at all their crossings costs less than quartering the square. */
const FEW = 40;
/** Where rims run through one place, quartering never parts them: below this share of the radius it ends. */
const SMALLEST = 1 / 1024;

/**
 * null where too many rims run through the square: then it is to be quartered. A square is no wider than the radius, so
 * that a disc that can move freely about a thing has the middle of one in its reach.
 * border: whether what is largest only because the square ends is wanted too.
 */
export function setsInCell(cell: Cell, r: number, border: boolean): HitFrom[] | null {
  const rims = 2 * cell.half > r ? null : rimsIn(cell, r, cell.half < r * SMALLEST ? Number.POSITIVE_INFINITY : FEW);
  if (rims === null) return null;
  const { circles, sides } = rims;
  const { tile, x, y, half, certain, doubtful } = cell;
  const { segments, elementOf } = tile.layFlat();
  const found = new Map<string, { readonly rows: Uint32Array; readonly x: number; readonly y: number }>();
  const reach = r * (1 + HAIR);
  const look = (u: number, v: number) => {
    if (Math.max(Math.abs(u - x), Math.abs(v - y)) > half * (1 + HAIR)) return;
    const rows: number[] = [];
    for (const segment of doubtful) {
      const element = elementOf[segment] as number;
      if (element !== rows.at(-1) && distanceToSegment(segments, 4 * segment, u, v) <= reach) rows.push(element);
    }
    const key = rows.join();
    if (!found.has(key)) found.set(key, { rows: Uint32Array.from(rows), x: u, y: v });
  };
  look(x, y);
  if (border) sides.push(...bordersOf(cell));
  circles.forEach((circle, i) => {
    for (let k = 0; k < i; k++) crossCircles(circle, circles[k] as Circle, r, look);
    for (const side of sides) crossCircle(side, circle, r, look);
  });
  sides.forEach((side, i) => {
    for (let k = 0; k < i; k++) crossSides(side, sides[k] as Side, look);
  });
  return keepLargestSets([...found.values()]).map((set) => ({
    hit: joined(certain, set.rows),
    x: set.x,
    y: set.y,
  }));
}

/** Circles and sides that come into the square, each once however many segments it is about; null: more than so many. */
function rimsIn({ tile, x, y, half, doubtful }: Cell, r: number, most: number) {
  const { segments } = tile.layFlat();
  const corner = half * Math.SQRT2 + r * HAIR;
  const circles: Circle[] = [];
  const sides: Side[] = [];
  for (const segment of doubtful) {
    const at = 4 * segment;
    for (const end of [at, at + 2]) {
      const [u, v] = [segments[end] as number, segments[end + 1] as number];
      const off = Math.sqrt((u - x) ** 2 + (v - y) ** 2) - r;
      if (Math.abs(off) <= corner && !circles.some((circle) => circle[0] === u && circle[1] === v))
        circles.push([u, v]);
    }
    for (const side of sidesOf(segments, at, r)) {
      if (distanceToSegment(side, 0, x, y) <= corner && !sides.some((other) => isSame(side, other))) sides.push(side);
    }
    if (circles.length + sides.length > most) return null;
  }
  return { circles, sides };
}

/** In either direction. */
function isSame([a, b, c, d]: Side, [e, f, g, h]: Side): boolean {
  return (a === e && b === f && c === g && d === h) || (a === g && b === h && c === e && d === f);
}

function bordersOf({ x, y, half }: Cell): readonly Side[] {
  const [west, east, south, north] = [x - half, x + half, y - half, y + half];
  return [
    [west, south, east, south],
    [west, north, east, north],
    [west, south, west, north],
    [east, south, east, north],
  ];
}
