/** Answers: which hazard layer does an event mean? One of the study's, or a place drawn by hand; or why there is none. */
import type { Refusal } from "../../engineering-model.ts";
import { openGrid } from "../../geo/grid.ts";
import type { HazardLayer, PolygonShape, Where } from "../../model/index.ts";
import { drawnLayer } from "./layer-at.ts";
import { isOnEarth } from "./on-earth.ts";
import { refuse } from "./refuse.ts";

export function layerOf(where: Where, hazards: readonly HazardLayer[]): HazardLayer | Refusal {
  if ("shape" in where) return isPolygon(where.shape) ? drawnLayer(where.shape) : refuse("missing", "shape");
  const layer = hazards.find(({ id }) => id === where.layer);
  if (layer === undefined) return refuse("unknown", "layer", where.layer);
  if (layer.grid !== null && openGrid(layer.grid) === null) return refuse("unknown", "grid-place", layer.name);
  if (layer.grid === null && layer.features.count === 0) return refuse("missing", "features", layer.name);
  return layer;
}

/** At least three corners, all of them on earth. */
export function isPolygon(shape: PolygonShape): boolean {
  const rings = shape.flat();
  return rings.flat().every(isOnEarth) && rings.length > 0 && rings.every((ring) => ring.length >= 3);
}
