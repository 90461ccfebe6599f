/** A feature of a layer that slides, or holds, as one. */
import { boundsOf } from "../../geo/bounds.ts";
import type { HazardLayer } from "../../model/index.ts";
import { nameOfFeature } from "../name-of-feature.ts";
import type { Zone } from "./strengths.ts";

type Rows = { readonly spans: readonly number[]; readonly sites: readonly number[] };

/** Its key is the same for the same slope, in whichever row of the layer it stands. */
export function slopeZone(layer: HazardLayer, feature: number, chance: number, { spans, sites }: Rows): Zone {
  const name = nameOfFeature(layer, feature) ?? "";
  const box = boundsOf(layer.features.geometry, [feature])?.map((each) => each.toFixed(6)) ?? [];
  return {
    key: ["slope", layer.id, name, ...box].join("|"),
    ...{ name, loses: "service", chance, spans: Uint32Array.from(spans), sites: Uint32Array.from(sites) },
    outH: Number.NaN,
  };
}
