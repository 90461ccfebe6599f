/**
 * Does a position lie where the maps of mainland China carry the GCJ-02 shift?
 *
 * Not in Hong Kong, Macau, Taiwan or abroad; on the sea within 50 km where the mainland is the nearest land. The
 * outline is coarse, about a kilometre (200 m around Hong Kong and Macau): a rule for the shift and nothing else.
 * Even-odd along a parallel, over the edges of one band of latitude: O(edges of the band).
 */
import outlines from "../../../data/mainland/mainland.json";
import type { Position } from "../model/index.ts";
import { decodePolyline } from "./decode-polyline.ts";

const BAND_DEGREES = 0.25;

type Outline = {
  /** Edges crossing a band of latitude, four numbers each: lon, lat, lon, lat. */
  readonly bands: ReadonlyMap<number, readonly number[]>;
};

const mainland = buildOutline(outlines.mainland);
const hongKongMacau = buildOutline(outlines.hongKongMacau);

export function isMainland(position: Position): boolean {
  return isInside(mainland, position) && !isInside(hongKongMacau, position);
}

function isInside({ bands }: Outline, [lon, lat]: Position): boolean {
  const edges = bands.get(Math.floor(lat / BAND_DEGREES)) ?? [];
  let inside = false;
  for (let i = 0; i < edges.length; i += 4) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [edges[i], edges[i + 1], edges[i + 2], edges[i + 3]];
    if (y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

function buildOutline({ digits, rings }: { digits: number; rings: readonly string[] }): Outline {
  const bands = new Map<number, number[]>();
  for (const ring of rings.map((text) => decodePolyline(text, digits))) {
    ring.forEach(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1];
      const last = Math.floor(Math.max(y1, y2) / BAND_DEGREES);
      for (let band = Math.floor(Math.min(y1, y2) / BAND_DEGREES); band <= last; band++) {
        const edges = bands.get(band) ?? [];
        edges.push(x1, y1, x2, y2);
        bands.set(band, edges);
      }
    });
  }
  return { bands };
}
