/** Answers: by which relations does an event make its strengths, and where does each come from? Words say their formulas. */
import type { ModelStatus } from "../../engineering-model.ts";
import type { HazardEvent, HazardLayer, Where } from "../../model/index.ts";
import { displacementModel } from "../models/displacement-model.ts";
import { iceModel } from "../models/ice-model.ts";
import { liquefactionModel } from "../models/liquefaction-model.ts";
import { ATTENUATION } from "../models/read-attenuation.ts";
import { windModel } from "../models/wind-model.ts";
import { groundLayers } from "./ground-failure.ts";
import { SCENARIO_SETTINGS } from "./scenario-settings.ts";

export type Relation =
  | "motion"
  | "intensity"
  | "shaken-slopes"
  | "shaken-soil"
  | "measured"
  | "holland1980"
  | "holland2008"
  | "holland2010"
  | "depth"
  | "scour"
  | "slope"
  | "fire"
  | "ice"
  | "cut"
  | "mains";

/** source: null where the event itself says it; status: null for a layer of the study, which says nothing of it. */
export type Basis = {
  readonly relation: Relation;
  readonly source: string | null;
  readonly status: ModelStatus | null;
};

export function describeEvent(event: HazardEvent, hazards: readonly HazardLayer[]): readonly Basis[] {
  const { motion, intensity } = ATTENUATION;
  const of = (relation: Relation, { source, status }: Omit<Basis, "relation">): Basis => ({ relation, source, status });
  const ground = groundLayers(hazards);
  const ofGround = [
    ...(ground.slopes.length > 0 ? [of("shaken-slopes", displacementModel)] : []),
    ...(ground.soils.length > 0 ? [of("shaken-soil", liquefactionModel)] : []),
  ];
  const said = { source: null, status: null };
  const layer = (where: Where) => {
    const found = "layer" in where ? hazards.find(({ id }) => id === where.layer) : undefined;
    return found === undefined ? said : { source: found.source, status: null };
  };
  switch (event.kind) {
    case "earthquake":
      return [of("motion", motion), of("intensity", intensity), ...ofGround];
    case "observed-shaking":
      return [of("measured", layer({ layer: event.layer })), ...ofGround];
    case "typhoon":
      return [of(event.profile, windModel)];
    case "flood":
      return [of("depth", layer(event.where)), of("scour", SCENARIO_SETTINGS.scourChance)];
    case "landslide":
      return [of("slope", layer(event.where))];
    case "wildfire":
      return [of("fire", layer(event.where))];
    case "ice":
      return [of("ice", iceModel)];
    case "cable-cut":
      return [of("cut", said)];
    case "power-loss":
      return [of("mains", said)];
  }
}
