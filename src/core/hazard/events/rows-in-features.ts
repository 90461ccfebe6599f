/** Answers: which sites lie in each feature of a hazard, and which spans run through it? Exact: see meet-polygons.ts. */
import type { Report } from "../../analysis.ts";
import type { Network } from "../../model/index.ts";
import type { LayerAt } from "./layer-at.ts";

type Rows = { readonly spans: number[]; readonly sites: number[] };

/** By feature, in their order; none that holds nothing. */
export function rowsInFeatures(network: Network, place: LayerAt, report?: Report): Map<number, Rows> {
  const found = new Map<number, Rows>();
  const of = (feature: number): Rows => {
    const rows = found.get(feature) ?? { spans: [], sites: [] };
    found.set(feature, rows);
    return rows;
  };
  place.meet(network.spans.geometry, (span, feature) => of(feature).spans.push(span), report);
  const { coordinates } = network.sites.geometry;
  for (let site = 0; site < network.sites.count; site++) {
    const [lon, lat] = [coordinates[2 * site] as number, coordinates[2 * site + 1] as number];
    if (Number.isNaN(lon + lat)) continue;
    for (const feature of place.featuresAt(lon, lat)) of(feature).sites.push(site);
  }
  return new Map([...found].sort(([a], [b]) => a - b));
}
