/** Answers: where on the map is what an issue speaks of? */
import { type Bounds, boundsOf } from "../../../core/geo/bounds.ts";
import { type AnyTable, type Finding, findRow, type Network, type TextColumn } from "../../../core/model/index.ts";

/** Its own place, else that of the row it is about; null where nobody knows. */
export function boundsOfIssue(network: Network, { subject, values }: Finding): Bounds | null {
  const { lon, lat, toLon, toLat } = values;
  // The town that a site is named after may be a country away: the site is looked at.
  const isGap = typeof toLon === "number" && typeof toLat === "number" && Number(values.metres) < 10_000;
  if (typeof lon === "number" && typeof lat === "number") {
    // Some issues say of a position that it is none.
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90) return null;
    if (!isGap) return [lon, lat, lon, lat];
    return [Math.min(lon, toLon), Math.min(lat, toLat), Math.max(lon, toLon), Math.max(lat, toLat)];
  }
  if (subject === null) return null;
  const { geometry, columns } = network[subject.table] as AnyTable;
  const row = geometry === null ? -1 : findRow(columns.id as TextColumn, subject.id);
  return geometry === null || row < 0 ? null : boundsOf(geometry, [row]);
}

/** From here a gap of some metres is seen, and what lies about it. */
const CLOSE = 17;
const PLAIN = 14;

export function closestLook({ values }: Finding): number {
  return typeof values.lon === "number" && Number(values.metres) < 1000 ? CLOSE : PLAIN;
}
