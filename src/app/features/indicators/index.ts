import type { Feature } from "../../feature.ts";
import { IndicatorsPanel } from "./panel.tsx";

export const feature: Feature = {
  id: "indicators",
  step: "redundancy",
  title: (words) => words.indicators.title,
  tab: (words) => words.indicators.tab,
  Panel: IndicatorsPanel,
};
