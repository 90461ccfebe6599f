/** What the strengths of a hazard layer and their classes are called. */
import type { HazardLayer } from "../core/model/index.ts";
import type { Words } from "./index.ts";

type Measured = Pick<HazardLayer, "measure" | "kind" | "unit">;

/** What is measured; the columns of the trade's own files have names for people. */
export function measureName({ measure, kind }: Measured, words: Words): string {
  if (measure === null) return words.model.hazardKinds[kind];
  return Object.hasOwn(words.hazards.measures, measure) ? (words.hazards.measures[measure] ?? measure) : measure;
}

/** From the break that a class begins at up to the next; what tells no strengths has one class, and is simply there. */
export function classLabel(hazard: Measured, breaks: readonly number[], reached: number, words: Words): string {
  if (hazard.measure === null) return words.model.hazardKinds[hazard.kind];
  return words.hazards.strengthRange(
    measureName(hazard, words),
    breaks[reached - 1] ?? null,
    breaks[reached] ?? null,
    // A scale such as MMI is its own unit.
    hazard.unit ?? (hazard.measure === "MMI" ? "" : null),
  );
}
