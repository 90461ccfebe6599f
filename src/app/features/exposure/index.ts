import type { Feature } from "../../feature.ts";
import { ExposurePanel } from "./panel.tsx";
import { useExposureLayers } from "./use-exposure-layers.ts";

export const feature: Feature = {
  id: "exposure",
  step: "disaster",
  title: (words) => words.exposure.panel.title,
  tab: (words) => words.exposure.panel.tab,
  Panel: ExposurePanel,
  useViewLayers: useExposureLayers,
};
