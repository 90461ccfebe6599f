import type { MapLabel } from "./view-layer.ts";

type NameFeature = {
  readonly type: "Feature";
  readonly properties: { readonly text: string; readonly rank: number; readonly minZoom: number };
  readonly geometry: { readonly type: "Point"; readonly coordinates: [number, number] };
};

/** Names of all layers as the map's own text layer takes them: one collision space, the lower rank wins. */
export function nameFeatures(lists: readonly (readonly MapLabel[])[]): {
  type: "FeatureCollection";
  features: NameFeature[];
} {
  const features = lists.flat().map(
    ({ position, text, rank, minZoom }): NameFeature => ({
      type: "Feature",
      properties: { text, rank, minZoom },
      geometry: { type: "Point", coordinates: [...position] },
    }),
  );
  return { type: "FeatureCollection", features };
}
