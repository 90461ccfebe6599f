/**
 * Answers: which spans enter a site together? Those that, over the last n metres before it, lie within a few metres of
 * each other at every quarter of the way: one building entrance, as far as a map can tell. Ends are gone through from
 * south to north and each goes to one entrance, so the order of rows changes nothing. O(ends log ends).
 */

import { type EarthPieces, lengthOfRow, placeAlong } from "../../topology/earth-pieces.ts";
import { NearGrid } from "../../topology/near-grid.ts";
import type { SpanEnds } from "../../topology/topology.ts";

export type Entrance = {
  readonly site: number;
  /** Rising; each once, even where both its ends enter here. */
  readonly rows: readonly number[];
  /** Per row, the last metres before the site. */
  readonly fromM: readonly number[];
  readonly lengthM: number;
  /** Of the first span from the others, over the quarters of the way. */
  readonly minM: number;
  readonly meanM: number;
};

export const ENTRANCE_M = 50;
export const ENTRANCE_WIDTH_M = 5;
const QUARTERS = 4;

/** asked: spans; hasEntrance: sites that are buildings. */
export function inferEntrances(
  pieces: EarthPieces,
  { from, to }: SpanEnds,
  asked: Uint8Array,
  hasEntrance: Uint8Array,
): Entrance[] {
  const found: { readonly row: number; readonly site: number; readonly isLast: boolean }[] = [];
  const listed: number[] = [];
  const place = new Float64Array(3);
  for (let end = 0; end < 2 * asked.length; end++) {
    const [row, isLast] = [end >> 1, (end & 1) === 1];
    const site = (isLast ? to : from)[row] as number;
    if (asked[row] === 0 || site < 0 || hasEntrance[site] === 0) continue;
    const length = lengthOfRow(pieces, row);
    if (length < ENTRANCE_M) continue;
    found.push({ row, site, isLast });
    for (let quarter = QUARTERS; quarter > 0; quarter--) {
      const away = (quarter * ENTRANCE_M) / QUARTERS;
      placeAlong(pieces, row, isLast ? length - away : away, place);
      listed.push(...place);
    }
  }
  const places = Float64Array.from(listed);
  /** The outermost place of each end. */
  const outer = new Float64Array(3 * found.length);
  for (let i = 0; i < found.length; i++) outer.set(places.subarray(12 * i, 12 * i + 3), 3 * i);
  const grid = new NearGrid(outer, 4 * ENTRANCE_WIDTH_M);
  for (let i = 0; i < found.length; i++) grid.put(i);
  const order = Uint32Array.from(found.keys()).sort((a, b) => {
    for (let i = 2; i >= 0; i--) {
      const difference = (outer[3 * a + i] as number) - (outer[3 * b + i] as number);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  const taken = new Uint8Array(found.length);
  const entrances: Entrance[] = [];
  for (const first of order) {
    if (taken[first] === 1) continue;
    const corner = outer.subarray(3 * first, 3 * first + 3);
    const ends: number[] = [];
    let [least, sum, count] = [Number.POSITIVE_INFINITY, 0, 0];
    for (const other of grid.findIn(corner, corner, ENTRANCE_WIDTH_M)) {
      if (taken[other] === 1 || found[other]?.site !== found[first]?.site) continue;
      const gaps = gapsBetween(places, first, other);
      if (gaps.some((gap) => gap > ENTRANCE_WIDTH_M)) continue;
      taken[other] = 1;
      ends.push(other);
      if (other === first) continue;
      for (const gap of gaps) {
        least = Math.min(least, gap);
        sum += gap;
        count++;
      }
    }
    const byRow = new Map(ends.map((end) => found[end]).map((end) => [end?.row ?? 0, end?.isLast === true]));
    if (byRow.size < 2) continue;
    const rows = [...byRow.keys()].sort((a, b) => a - b);
    entrances.push({
      site: found[first]?.site as number,
      rows,
      fromM: rows.map((row) => (byRow.get(row) === true ? lengthOfRow(pieces, row) - ENTRANCE_M : 0)),
      lengthM: ENTRANCE_M,
      minM: least,
      meanM: sum / count,
    });
  }
  return entrances;
}

function gapsBetween(places: Float64Array, a: number, b: number): number[] {
  return Array.from({ length: QUARTERS }, (_, quarter) => {
    const [i, j] = [12 * a + 3 * quarter, 12 * b + 3 * quarter];
    let square = 0;
    for (let axis = 0; axis < 3; axis++) square += ((places[i + axis] as number) - (places[j + axis] as number)) ** 2;
    return Math.sqrt(square);
  });
}
