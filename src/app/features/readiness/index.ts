import type { Feature } from "../../feature.ts";
import { AreaCard } from "./card.tsx";
import { ReadinessPanel } from "./panel.tsx";
import { FEATURE } from "./use-readiness.ts";
import { useReadinessLayers } from "./use-readiness-layers.ts";

export const feature: Feature = {
  id: FEATURE,
  step: "disaster",
  title: (words) => words.readiness.title,
  tab: (words) => words.readiness.tab,
  Panel: ReadinessPanel,
  Card: AreaCard,
  useViewLayers: useReadinessLayers,
};
