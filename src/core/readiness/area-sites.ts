/**
 * Answers: which sites in service lie in which area? In the one they name and in all above it; those that name none in a
 * row of their own. Areas without a site are there too. O(n × levels).
 */
import { AREA_LEVELS, type Network, type TextColumn, textAt, withAreasAbove, wordAt } from "../model/index.ts";

export type AreaSites = {
  /** null collects the sites of no known area. */
  readonly area: string | null;
  /** Row among the areas; −1 where none is listed under that id. */
  readonly row: number;
  /** Rows of sites, rising. */
  readonly sites: Uint32Array;
};

/** Provinces first, then prefectures, counties, townships, those of no level, and the sites of none; by id within. */
export function areaSites({ areas, sites }: Network, siteMask: Uint8Array): AreaSites[] {
  const rows = new Map<string | null, number>();
  for (let row = areas.count - 1; row >= 0; row--) {
    const id = textAt(areas.columns.id, row);
    if (id !== null) rows.set(id, row);
  }
  const holders = holdersByCode(sites.columns.area, areas.columns);
  const lists = new Map<string | null, number[]>([...rows.keys()].map((id) => [id, []]));
  for (let site = 0; site < siteMask.length; site++) {
    if (siteMask[site] === 0) continue;
    for (const area of holders(sites.columns.area.codes[site] as number)) {
      const list = lists.get(area);
      if (list === undefined) lists.set(area, [site]);
      else list.push(site);
    }
  }
  const levelOf = (row: number) => (row < 0 ? 0 : (areas.columns.level.codes[row] as number)) || AREA_LEVELS.length + 1;
  return [...lists]
    .map(([area, list]): AreaSites => ({ area, row: rows.get(area) ?? -1, sites: Uint32Array.from(list) }))
    .sort((a, b) => Number(a.area === null) - Number(b.area === null) || levelOf(a.row) - levelOf(b.row) || ((a.area ?? "") < (b.area ?? "") ? -1 : 1)); // biome-ignore format: one line
}

function holdersByCode(area: TextColumn, tree: { readonly id: TextColumn; readonly parent: TextColumn }) {
  const known = new Map<number, readonly (string | null)[]>();
  return (code: number) => {
    const found = known.get(code) ?? [...withAreasAbove(code === 0 ? null : wordAt(area.words, code - 1), tree)];
    known.set(code, found);
    return found;
  };
}
