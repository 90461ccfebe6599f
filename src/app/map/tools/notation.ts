/** How a position is written on the screen, by the notation a person chose. */
import { buildTransform } from "../../../core/geo/build-transform.ts";
import { findGaussKruger, GCJ02, WGS84 } from "../../../core/geo/coordinate-systems.ts";
import { formatDecimal, formatDms, formatMetres } from "../../../core/geo/format-coordinates.ts";
import type { Position } from "../../../core/model/index.ts";

export const NOTATIONS = ["wgs84", "dms", "gcj02", "gauss-kruger"] as const;
export type Notation = (typeof NOTATIONS)[number];

/** text is null where the notation has no numbers for the place; meridian says which zone metres are in. */
export type Written = { readonly text: string | null; readonly meridian: number | null };

const toGcj02 = buildTransform(WGS84, GCJ02);

export function writePosition(position: Position, notation: Notation): Written {
  switch (notation) {
    case "wgs84":
      return { text: formatDecimal(position, 5), meridian: null };
    case "dms":
      return { text: formatDms(position), meridian: null };
    case "gcj02":
      return { text: formatDecimal(toGcj02(position), 5), meridian: null };
    case "gauss-kruger": {
      const zone = findGaussKruger(3, position[0], true);
      if (zone === null) return { text: null, meridian: null };
      return { text: formatMetres(buildTransform(WGS84, zone)(position)), meridian: zone.centralMeridian };
    }
  }
}
