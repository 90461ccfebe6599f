import { memo, useEffect } from "react";
import type { Feature } from "../feature.ts";
import type { ViewLayer } from "../map/view-layer.ts";

type LayerSourceProps = {
  readonly id: string;
  readonly useLayers: NonNullable<Feature["useViewLayers"]>;
  /** The same function for as long as the map is there. */
  readonly onLayers: (id: string, layers: readonly ViewLayer[]) => void;
};

/** Gives the layers of one feature to the map, and nothing to the page: each feature follows the store by itself. */
export const LayerSource = memo(function LayerSource({ id, useLayers, onLayers }: LayerSourceProps) {
  const layers = useLayers();
  useEffect(() => onLayers(id, layers), [id, layers, onLayers]);
  return null;
});
