import type { Feature } from "../../feature.ts";
import { RoutesPanel } from "./panel.tsx";
import { useRouteLayers } from "./use-route-layers.ts";

export const feature: Feature = {
  id: "routes",
  step: "redundancy",
  title: (words) => words.tworoutes.title,
  tab: (words) => words.tworoutes.tab,
  Panel: RoutesPanel,
  useViewLayers: useRouteLayers,
};
