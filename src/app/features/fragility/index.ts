import type { Feature } from "../../feature.ts";
import { FragilityPanel } from "./panel.tsx";

export const feature: Feature = {
  id: "fragility",
  step: "disaster",
  title: (words) => words.fragility.title,
  tab: (words) => words.fragility.tab,
  Panel: FragilityPanel,
};
