import { Refusal } from "../../src/core/engineering-model.ts";
import type { EventQuestion } from "../../src/core/hazard/events/event-question.ts";
import { scenarioSettings } from "../../src/core/hazard/events/scenario-settings.ts";
import type { Strengths } from "../../src/core/hazard/events/strengths.ts";
import { strengthsOf } from "../../src/core/hazard/events/strengths-of.ts";
import type { HazardEvent, HazardLayer, Network } from "../../src/core/model/index.ts";

/** What is asked of one disaster, with the settings as they stand. */
export function eventQuestion(
  network: Network,
  event: HazardEvent,
  hazards: readonly HazardLayer[] = [],
  changed: Readonly<Record<string, number>> = {},
): EventQuestion {
  const settings = scenarioSettings(changed);
  if (typeof settings === "string") throw new Error(`no setting ${settings}`);
  return { network, event, hazards, settings, gateways: { kinds: ["core"] }, enough: 1 };
}

/** The strengths, where the event must not be refused. */
export function strengths(...asked: Parameters<typeof eventQuestion>): Strengths {
  const found = strengthsOf(eventQuestion(...asked));
  if (found instanceof Refusal) throw new Error(`refused: ${found.fault} ${found.of} ${found.value}`);
  return found;
}

/** Why the event is refused, as words have it. */
export function refusal(...asked: Parameters<typeof eventQuestion>): string {
  const found = strengthsOf(eventQuestion(...asked));
  return found instanceof Refusal ? `${found.fault} ${found.of}` : "not refused";
}
