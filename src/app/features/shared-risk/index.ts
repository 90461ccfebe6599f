import type { Feature } from "../../feature.ts";
import { SharedCard } from "./card.tsx";
import { SharedRiskPanel } from "./panel.tsx";
import { useSharedLayers } from "./use-shared-layers.ts";

export const feature: Feature = {
  id: "shared-risk",
  step: "redundancy",
  title: (words) => words.sharedrisk.title,
  tab: (words) => words.sharedrisk.tab,
  Panel: SharedRiskPanel,
  Card: SharedCard,
  useViewLayers: useSharedLayers,
};
