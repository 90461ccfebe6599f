import type { Feature } from "../../feature.ts";
import { RegionsPanel } from "./panel.tsx";
import { useRegionLayers } from "./use-region-layers.ts";

export const feature: Feature = {
  id: "regions",
  step: "redundancy",
  title: (words) => words.anywhere.title,
  tab: (words) => words.anywhere.tab,
  Panel: RegionsPanel,
  useViewLayers: useRegionLayers,
};
