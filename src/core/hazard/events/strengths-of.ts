/** How strong is a disaster at every site and along every span, and which places give way as one? Each kind in a file of its own. */
import type { Report } from "../../analysis.ts";
import type { Refusal } from "../../engineering-model.ts";
import { cableCutStrengths } from "./cable-cut.ts";
import { earthquakeStrengths } from "./earthquake.ts";
import type { EventQuestion } from "./event-question.ts";
import { floodStrengths } from "./flood.ts";
import { iceStrengths } from "./ice.ts";
import { landslideStrengths } from "./landslide.ts";
import { observedShakingStrengths } from "./observed-shaking.ts";
import { powerLossStrengths } from "./power-loss.ts";
import type { Strengths } from "./strengths.ts";
import { typhoonStrengths } from "./typhoon.ts";
import { wildfireStrengths } from "./wildfire.ts";

export function strengthsOf(question: EventQuestion, report?: Report): Strengths | Refusal {
  const { event } = question;
  switch (event.kind) {
    case "earthquake":
      return earthquakeStrengths(question, event, report);
    case "observed-shaking":
      return observedShakingStrengths(question, event, report);
    case "typhoon":
      return typhoonStrengths(question, event, report);
    case "flood":
      return floodStrengths(question, event, report);
    case "landslide":
      return landslideStrengths(question, event, report);
    case "wildfire":
      return wildfireStrengths(question, event, report);
    case "ice":
      return iceStrengths(question, event, report);
    case "cable-cut":
      return cableCutStrengths(question, event);
    case "power-loss":
      return powerLossStrengths(question, event);
  }
}
