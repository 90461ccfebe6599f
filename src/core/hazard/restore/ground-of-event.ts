/** From an event to the ground that its patterns of failure are played on: strengths and risks are found on the way. */
import type { Report } from "../../analysis.ts";
import { Refusal } from "../../engineering-model.ts";
import type { EventQuestion } from "../events/event-question.ts";
import { strengthsOf } from "../events/strengths-of.ts";
import { risksOf } from "../failure/risks-of.ts";
import type { Fragility } from "../fragility.ts";
import type { PlayOptions } from "./find-downtimes.ts";
import { type RestoreGround, restoreGround } from "./restore-ground.ts";

/** Of one pattern of failure. */
export type PlayQuestion = EventQuestion &
  Pick<PlayOptions, "unknowns"> & {
    /** As in Risks: the typical draw of a risk, or any other. */
    readonly failed: Uint32Array;
    /** Curves that a person changed. */
    readonly fragility?: Fragility;
  };

export function groundOfEvent(question: PlayQuestion, report?: Report): RestoreGround | Refusal {
  const strengths = strengthsOf(question, report);
  if (strengths instanceof Refusal) return strengths;
  return restoreGround(question, strengths, risksOf(question, strengths, question.fragility, report));
}
