/** The registry of engineering models: name to formula. */
import type { EngineeringModel } from "./engineering-model.ts";
import { availabilityModel } from "./redundancy/circuits/availability-model.ts";

export const engineeringModels: Readonly<Record<string, EngineeringModel>> = {
  availability: availabilityModel,
};
