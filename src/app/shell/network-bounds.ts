import { type Bounds, boundsOf, joinBounds } from "../../core/geo/bounds.ts";
import type { Network } from "../../core/model/index.ts";

/** The box of everything that has a place; null for a network without any. */
export function networkBounds({ sites, spans }: Network): Bounds | null {
  return joinBounds([boundsOf(sites.geometry), boundsOf(spans.geometry)]);
}
