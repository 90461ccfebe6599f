import type { Feature } from "../../feature.ts";
import { useNetworkLayers } from "./use-network-layers.ts";

/** The network itself on the map. */
export const feature: Feature = {
  id: "network",
  step: "data",
  title: (words) => words.map.network,
  useViewLayers: useNetworkLayers,
};
