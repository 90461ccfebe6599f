/** The registry of engineering models: name to formula. */
import type { EngineeringModel } from "./engineering-model.ts";
import { groundMotionModel } from "./hazard/models/ground-motion-model.ts";
import { availabilityModel } from "./redundancy/circuits/availability-model.ts";

export const engineeringModels: Readonly<Record<string, EngineeringModel>> = {
  availability: availabilityModel,
  "ground-motion": groundMotionModel,
};
