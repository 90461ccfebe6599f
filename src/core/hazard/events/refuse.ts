/** Why an event is not played, each reason by a name that words say as a sentence. */
import { type ModelValue, type Range, Refusal } from "../../engineering-model.ts";

export type RefusedFor =
  /** What is asked of the event lies outside what its formula covers. */
  | "ms"
  | "chance"
  | "depthM"
  | "rainMmH"
  | "windMs"
  | "hours"
  | "withinM"
  | "repairWeeks"
  /** It names something that is not there. */
  | "region"
  | "profile"
  | "layer"
  | "feature"
  /** It lacks something, or has it in a form that cannot be. */
  | "source"
  | "place"
  | "shape"
  | "substations"
  | "fixes"
  | "fix-place"
  | "fix-time"
  | "fix-figure"
  | "storm-strength"
  /** Its layer lacks something. */
  | "features"
  | "polygons"
  | "grid-place"
  | "unit"
  | "depth"
  | "pgaG";

export function refuse(fault: Refusal["fault"], of: RefusedFor, value?: ModelValue, range?: Range): Refusal {
  return new Refusal(fault, of, value, range);
}
