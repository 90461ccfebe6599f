import type { Feature } from "../../feature.ts";
import { commands } from "./commands.ts";
import { ScenarioPanel } from "./panel.tsx";
import { useScenarioLayers } from "./use-scenario-layers.ts";

export const feature: Feature = {
  id: "scenario",
  step: "disaster",
  title: (words) => words.scenario.title,
  tab: (words) => words.scenario.tab,
  Panel: ScenarioPanel,
  useViewLayers: useScenarioLayers,
  commands,
};
