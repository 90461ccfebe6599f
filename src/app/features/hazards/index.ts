import type { Feature } from "../../feature.ts";
import { HazardCard } from "./card.tsx";
import { HazardsPanel } from "./panel.tsx";
import { useHazardLayers } from "./use-hazard-layers.ts";

export const feature: Feature = {
  id: "hazards",
  step: "disaster",
  title: (words) => words.hazards.title,
  tab: (words) => words.hazards.tab,
  Panel: HazardsPanel,
  Card: HazardCard,
  useViewLayers: useHazardLayers,
};
