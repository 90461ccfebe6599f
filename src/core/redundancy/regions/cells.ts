/**
 * Answers: what does a disc hit that is centred somewhere in this square? Some things whatever its centre, some for a
 * part of the square only: those whose rim, which is all that is r away, runs through it. Quarters of a square look only
 * at what is in doubt in the whole.
 */

import type { FlatGround, Tile } from "./ground.ts";
import { distanceToSegment } from "./touches.ts";

export type Cell = {
  readonly tile: Tile;
  readonly x: number;
  readonly y: number;
  readonly half: number;
  /** Elements that every disc centred here hits. */
  readonly certain: Uint32Array;
  /** Segments of the elements that some discs centred here hit: those that may be the ones hit. */
  readonly doubtful: Uint32Array;
};

/** What reaches a disc by rounding alone is hit. */
export const HAIR = 1e-6;

export function wholeTile(tile: Tile): Cell {
  const { elementOf } = tile.layFlat();
  return { tile, x: 0, y: 0, half: tile.half, certain: new Uint32Array(0), doubtful: elementOf.map((_, i) => i) };
}

/** The four quarters; onCentre is told what the disc at the centre of each hits. */
export function quarters(cell: Cell, r: number): { readonly cell: Cell; readonly hit: Uint32Array }[] {
  const ground = cell.tile.layFlat();
  const half = cell.half / 2;
  return [-half, half].flatMap((up) =>
    [-half, half].map((aside) => narrow(ground, cell, { x: cell.x + aside, y: cell.y + up, half }, r)),
  );
}

/** Elements that are hit for some centres in the square and not for others, ascending. */
export function doubtfulElements({ tile, doubtful }: Cell): Uint32Array {
  const { elementOf } = tile.layFlat();
  const elements: number[] = [];
  for (const segment of doubtful) {
    const element = elementOf[segment] as number;
    if (element !== elements.at(-1)) elements.push(element);
  }
  return Uint32Array.from(elements);
}

function narrow(
  { segments, elementOf }: FlatGround,
  { tile, certain, doubtful }: Cell,
  { x, y, half }: Pick<Cell, "x" | "y" | "half">,
  r: number,
) {
  const reach = r * (1 + HAIR);
  const corner = half * Math.SQRT2;
  const sure: number[] = [];
  const hit: number[] = [];
  const unsure: number[] = [];
  for (let i = 0; i < doubtful.length; ) {
    const element = elementOf[doubtful[i] as number] as number;
    const first = unsure.length;
    let nearest = Number.POSITIVE_INFINITY;
    for (; i < doubtful.length && elementOf[doubtful[i] as number] === element; i++) {
      const segment = doubtful[i] as number;
      const distance = distanceToSegment(segments, 4 * segment, x, y);
      if (distance < nearest) nearest = distance;
      if (distance <= reach + corner) unsure.push(segment);
    }
    if (nearest <= reach) hit.push(element);
    if (nearest > reach - corner) continue;
    sure.push(element);
    unsure.length = first;
  }
  return {
    cell: { tile, x, y, half, certain: joined(certain, sure), doubtful: Uint32Array.from(unsure) },
    hit: joined(certain, hit),
  };
}

export function joined(some: Uint32Array, more: ArrayLike<number>): Uint32Array {
  if (more.length === 0) return some;
  const all = new Uint32Array(some.length + more.length);
  all.set(some);
  all.set(more, some.length);
  return all;
}
