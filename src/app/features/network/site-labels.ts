/** Names of sites on the map: prominent kinds from afar, stations nearer, the rest nearest. */
import { type Network, textAt } from "../../../core/model/index.ts";
import { SITE_KIND_ORDER, type SiteKind } from "../../map/symbols/site-style.ts";
import type { MapLabel } from "../../map/view-layer.ts";

const FROM_ZOOM: Readonly<Partial<Record<SiteKind, number>>> = {
  core: 4,
  "data-center": 6,
  gateway: 5,
  landing: 5,
  "satellite-ground": 6,
  aggregation: 7,
  station: 10,
  interconnect: 11,
  tower: 12,
  cabinet: 13,
};
const UNLISTED_ZOOM = 14;
/** More names than this no map can place, and sorting them would hold it up. */
const MOST_LABELS = 6000;

export function siteLabels({ sites }: Network, rows: Uint32Array): readonly MapLabel[] {
  const { kind, name, population } = sites.columns;
  const { coordinates } = sites.geometry;
  const labels: MapLabel[] = [];
  // Rows come with the prominent sites first, so that they are never the ones left out.
  for (const row of rows) {
    if (labels.length === MOST_LABELS) break;
    const text = textAt(name, row);
    if (text === null) continue;
    const minZoom = FROM_ZOOM[SITE_KIND_ORDER[kind.codes[row] ?? 0] ?? "unknown"] ?? UNLISTED_ZOOM;
    const people = population.values[row] ?? 0;
    const position = [coordinates[2 * row] ?? 0, coordinates[2 * row + 1] ?? 0] as const;
    // Farther-reaching kinds first; within a kind, the more people the sooner.
    labels.push({ position, text, rank: minZoom - (people > 0 ? Math.min(0.9, Math.log10(people) / 10) : 0), minZoom });
  }
  return labels;
}
