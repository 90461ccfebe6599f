/** Sites as the graphics card wants them: places, sizes and packed styles in rows of typed arrays. */
import type { Network } from "../../../core/model/index.ts";
import { packSiteStyle, SITE_KIND_ORDER, SITE_STYLE, siteRadius } from "../../map/symbols/site-style.ts";

/** Mark i is site row rows[i]. positions: lon, lat; radii: pixels at scale 1; styles: packed. */
export type SiteMarks = {
  readonly rows: Uint32Array;
  readonly positions: Float64Array;
  readonly radii: Float32Array;
  readonly styles: Float32Array;
};

/** Sites that stand or are planned and have a known place: those always drawn, and those that may be grouped. */
export function drawnSites({ sites }: Network): { readonly prominent: Uint32Array; readonly others: Uint32Array } {
  const { kind, status, population } = sites.columns;
  const { coordinates } = sites.geometry;
  const removed = status.options.indexOf("removed") + 1;
  const prominent: number[] = [];
  const others: number[] = [];
  for (let row = 0; row < sites.count; row++) {
    if (status.codes[row] === removed && removed > 0) continue;
    if (Number.isNaN(coordinates[2 * row]) || Number.isNaN(coordinates[2 * row + 1])) continue;
    const style = SITE_STYLE[SITE_KIND_ORDER[kind.codes[row] ?? 0] ?? "unknown"];
    (style.prominent ? prominent : others).push(row);
  }
  // The weightiest first: they gather the sites about them, and their names are placed before others'.
  const weight = (row: number) =>
    siteRadius(SITE_KIND_ORDER[kind.codes[row] ?? 0] ?? "unknown", population.values[row] ?? Number.NaN);
  prominent.sort((a, b) => weight(b) - weight(a) || a - b);
  return { prominent: Uint32Array.from(prominent), others: Uint32Array.from(others) };
}

/** Those of some sites that can be drawn. */
export function placedSites({ sites }: Network, rows: readonly number[]): Uint32Array {
  const { coordinates } = sites.geometry;
  return Uint32Array.from(rows.filter((row) => !Number.isNaN(coordinates[2 * row])));
}

export function siteMarks({ sites }: Network, rows: Uint32Array): SiteMarks {
  const { kind, status, population } = sites.columns;
  const { coordinates } = sites.geometry;
  const planned = status.options.indexOf("planned") + 1;
  const positions = new Float64Array(2 * rows.length);
  const radii = new Float32Array(rows.length);
  const styles = new Float32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const code = kind.codes[row] ?? 0;
    positions[2 * i] = coordinates[2 * row] ?? 0;
    positions[2 * i + 1] = coordinates[2 * row + 1] ?? 0;
    radii[i] = siteRadius(SITE_KIND_ORDER[code] ?? "unknown", population.values[row] ?? Number.NaN);
    styles[i] = packSiteStyle(code, planned > 0 && status.codes[row] === planned);
  }
  return { rows, positions, radii, styles };
}
