/** What every analysis of one disaster is asked. */
import type { HazardEvent, HazardLayer, Network, Settings } from "../../model/index.ts";
import type { ScenarioSettings } from "./scenario-settings.ts";

export type EventQuestion = Settings & {
  readonly network: Network;
  /** Layers that the event may name. */
  readonly hazards: readonly HazardLayer[];
  readonly event: HazardEvent;
  readonly settings: ScenarioSettings;
};
