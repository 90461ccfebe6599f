import type { Rgba } from "../../map/view-layer.ts";

/** As an SVG says a colour. */
export function ink([red, green, blue]: Rgba): string {
  return `rgb(${red} ${green} ${blue})`;
}
