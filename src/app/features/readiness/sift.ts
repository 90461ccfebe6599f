/** Answers: which areas stand in the scorecard as a person filters it, and which level is looked at first? */
import { AREA_LEVELS } from "../../../core/model/index.ts";
import type { AreaReadiness } from "../../../core/readiness/measure-readiness.ts";
import type { ReadinessFilter } from "../../store/readiness-slice.ts";

/** Levels that areas are of, from province down; null: of none, as the row of sites that name no area. */
export function levelsOf(areas: readonly AreaReadiness[]): (string | null)[] {
  const there = new Set(areas.map(({ level }) => level));
  return [...AREA_LEVELS.filter((level) => there.has(level)), ...(there.has(null) ? [null] : [])];
}

/** The level asked for, else districts, else the first there is. */
export function levelShown(areas: readonly AreaReadiness[], { level }: ReadinessFilter): string | null {
  const levels = levelsOf(areas);
  if (level !== null && levels.includes(level)) return level;
  return levels.includes("county") ? "county" : (levels[0] ?? null);
}

/** Rows of the areas of the level; the sites of no area stand under every level. */
export function rowsOfLevel(areas: readonly AreaReadiness[], level: string | null): number[] {
  return [...areas.keys()].filter((row) => areas[row]?.level === level || areas[row]?.area === null);
}

export function siftAreas(areas: readonly AreaReadiness[], rows: readonly number[], filter: ReadinessFilter): number[] {
  return rows.filter((row) => {
    const area = areas[row];
    if (area === undefined || (filter.remoteOnly && area.remote !== true)) return false;
    return filter.grade === null || filter.grade === (area.grade ?? "open");
  });
}
