/**
 * Answers: which largest sets of spans can one disaster of radius r hit, wherever on the map it strikes?
 * Squares are quartered until few rims run through each (cells.ts), and its crossings looked at (sets-in-cell.ts): every
 * largest set is hit from a crossing of two rims, or from all about one span. A square that holds no more than a disc
 * already known hits is left alone, so that along one span no disc is sought twice however small it is. Exact; cost with
 * the crossings of rims, which in a dense network are far more than its spans, and so are the sets: where they are too many
 * to list there is no answer.
 */
import type { Analysis } from "../../analysis.ts";
import type { Position } from "../../model/index.ts";
import { type Cell, doubtfulElements, joined, quarters, wholeTile } from "./cells.ts";
import { type DiscQuestion, tilesOf } from "./ground.ts";
import { keepLargestSets } from "./keep-largest-sets.ts";
import { type HitFrom, setsInCell } from "./sets-in-cell.ts";

export type FoundDisc = {
  /** Rows of spans, ascending. */
  readonly rows: Uint32Array;
  /** Degrees, or in a plane its own numbers. */
  readonly centre: Position;
};

/** With more candidates, or more spans in them all, there is no list. */
const MOST_SETS = 200_000;
const MOST_ROWS = 10_000_000;

/** Of so few it is told at once whether a disc is known that hits them all. */
const FEW = 16;

/** null where there are too many to list. */
export const findDiscSets: Analysis<Omit<DiscQuestion, "sites">, readonly FoundDisc[] | null> = (question, report) => {
  const tiles = tilesOf({ ...question, sites: null });
  const found = new Map<string, FoundDisc>();
  let rowsFound = 0;
  for (const [done, tile] of tiles.entries()) {
    const keep = ({ hit, x, y }: HitFrom) => {
      const rows = hit.toSorted();
      const key = rows.join();
      if (rows.length === 0 || found.has(key)) return;
      found.set(key, { rows, centre: tile.toMap(x, y) });
      rowsFound += hit.length;
    };
    const waiting: Cell[] = [wholeTile(tile)];
    for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
      const all = joined(cell.certain, doubtfulElements(cell));
      if (all.length === 0 || (all.length <= FEW && found.has(all.toSorted().join()))) continue;
      const sets = setsInCell(cell, question.radius, false);
      for (const set of sets ?? []) keep(set);
      for (const { cell: quarter, hit } of sets === null ? quarters(cell, question.radius) : []) {
        waiting.push(quarter);
        // All that its discs can hit.
        if (hit.length <= FEW && hit.length === all.length) keep({ hit, x: quarter.x, y: quarter.y });
      }
      if (found.size > MOST_SETS || rowsFound > MOST_ROWS) return null;
    }
    report?.(done + 1, tiles.length);
  }
  return keepLargestSets([...found.values()]);
};
