import type { Feature } from "../../feature.ts";
import { WhyCard } from "./card.tsx";
import { WeakPointsPanel } from "./panel.tsx";
import { useWeakLayers } from "./use-weak-layers.ts";

export const feature: Feature = {
  id: "weak-points",
  step: "redundancy",
  title: (words) => words.weakpoints.title,
  tab: (words) => words.weakpoints.tab,
  Panel: WeakPointsPanel,
  Card: WhyCard,
  useViewLayers: useWeakLayers,
};
