import type { Feature } from "../../feature.ts";
import { commands } from "./commands.ts";
import { WhatIfPanel } from "./panel.tsx";
import { useWhatIfLayers } from "./use-what-if-layers.ts";

export const feature: Feature = {
  id: "what-if",
  step: "redundancy",
  title: (words) => words.whatif.panel.title,
  tab: (words) => words.whatif.panel.tab,
  Panel: WhatIfPanel,
  useViewLayers: useWhatIfLayers,
  commands,
};
