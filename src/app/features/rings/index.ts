import type { Feature } from "../../feature.ts";
import { RingsPanel } from "./panel.tsx";
import { useRingLayers } from "./use-ring-layers.ts";

export const feature: Feature = {
  id: "rings",
  step: "redundancy",
  title: (words) => words.rings.title,
  tab: (words) => words.rings.tab,
  Panel: RingsPanel,
  useViewLayers: useRingLayers,
};
