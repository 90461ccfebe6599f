import type { Feature } from "../../feature.ts";
import { CircuitCard } from "./card.tsx";
import { CircuitsPanel } from "./panel.tsx";
import { useCircuitLayers } from "./use-circuit-layers.ts";
import { FEATURE } from "./use-circuits.ts";

export const feature: Feature = {
  id: FEATURE,
  step: "redundancy",
  title: (words) => words.circuits.title,
  tab: (words) => words.circuits.tab,
  Panel: CircuitsPanel,
  Card: CircuitCard,
  useViewLayers: useCircuitLayers,
};
