/**
 * Answers: which largest sets of spans can one disaster of radius r hit, wherever on the map it strikes?
 * Squares are quartered until few rims run through each (cells.ts), and its crossings looked at (sets-in-cell.ts): every
 * largest set is hit from a crossing of two rims, or from all about one span. Exact; cost with the crossings of rims, which
 * in a dense network are far more than its spans, and so are the sets: where they are too many to list there is no answer.
 */
import type { Analysis } from "../../analysis.ts";
import type { Position } from "../../model/index.ts";
import { type Cell, quarters, wholeTile } from "./cells.ts";
import { type DiscQuestion, tilesOf } from "./ground.ts";
import { keepLargestSets } from "./keep-largest-sets.ts";
import { setsInCell } from "./sets-in-cell.ts";

export type FoundDisc = {
  /** Rows of spans, ascending. */
  readonly rows: Uint32Array;
  /** Degrees, or in a plane its own numbers. */
  readonly centre: Position;
};

/** With more candidates, or more spans in them all, there is no list. */
const MOST_SETS = 200_000;
const MOST_ROWS = 10_000_000;

/** null where there are too many to list. */
export const findDiscSets: Analysis<Omit<DiscQuestion, "sites">, readonly FoundDisc[] | null> = (question, report) => {
  const tiles = tilesOf({ ...question, sites: null });
  const found = new Map<string, FoundDisc>();
  let rowsFound = 0;
  for (const [done, tile] of tiles.entries()) {
    const waiting: Cell[] = [wholeTile(tile)];
    for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
      const sets = setsInCell(cell, question.radius, false);
      if (sets === null) {
        for (const quarter of quarters(cell, question.radius)) {
          if (quarter.cell.certain.length + quarter.cell.doubtful.length > 0) waiting.push(quarter.cell);
        }
        continue;
      }
      for (const { hit, x, y } of sets) {
        const rows = Uint32Array.from(hit).sort();
        const key = rows.join();
        if (rows.length === 0 || found.has(key)) continue;
        found.set(key, { rows, centre: tile.toMap(x, y) });
        rowsFound += rows.length;
      }
      if (found.size > MOST_SETS || rowsFound > MOST_ROWS) return null;
    }
    report?.(done + 1, tiles.length);
  }
  return keepLargestSets([...found.values()]);
};
