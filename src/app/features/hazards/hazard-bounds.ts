import { type Bounds, boundsOf, joinBounds } from "../../../core/geo/bounds.ts";
import type { HazardLayer } from "../../../core/model/index.ts";
import { placeOf } from "./grid-picture.ts";

/** The box around a hazard's features and its grid; null where none of it has a place. */
export function hazardBounds(hazard: HazardLayer): Bounds | null {
  const { grid } = hazard;
  return joinBounds([boundsOfFeatures(hazard), grid === null ? null : (placeOf(grid)?.bounds ?? null)]);
}

/** Storms that pass the 180th meridian would get the whole world: theirs is the side where most positions lie. */
function boundsOfFeatures({ features: { geometry }, track }: HazardLayer): Bounds | null {
  const bounds = boundsOf(geometry);
  if (track === null || geometry.type !== "points" || bounds === null || bounds[2] - bounds[0] < 180) return bounds;
  const sides: readonly [number[], number[]] = [[], []];
  for (let row = 0; row < geometry.coordinates.length / 2; row++) {
    sides[(geometry.coordinates[2 * row] as number) < 0 ? 0 : 1].push(row);
  }
  return boundsOf(geometry, sides[0].length > sides[1].length ? sides[0] : sides[1]);
}
