/** The registry of engineering models: name to formula. */
import type { EngineeringModel } from "./engineering-model.ts";
import { annualDamageModel } from "./hazard/models/annual-damage-model.ts";
import { batteryModel } from "./hazard/models/battery-model.ts";
import { displacementModel } from "./hazard/models/displacement-model.ts";
import { floodModel } from "./hazard/models/flood-model.ts";
import { fragilityModel } from "./hazard/models/fragility-model.ts";
import { groundMotionModel } from "./hazard/models/ground-motion-model.ts";
import { iceModel } from "./hazard/models/ice-model.ts";
import { lightningModel } from "./hazard/models/lightning-model.ts";
import { liquefactionModel } from "./hazard/models/liquefaction-model.ts";
import { powerModel } from "./hazard/models/power-model.ts";
import { rainFadeModel } from "./hazard/models/rain-fade-model.ts";
import { rainLandslideModel } from "./hazard/models/rain-landslide-model.ts";
import { repairRateModel } from "./hazard/models/repair-rate-model.ts";
import { repairTimeModel } from "./hazard/models/repair-time-model.ts";
import { restorationModel } from "./hazard/models/restoration-model.ts";
import { windModel } from "./hazard/models/wind-model.ts";
import { availabilityModel } from "./redundancy/circuits/availability-model.ts";
import { pairedRoutesModel } from "./redundancy/circuits/paired-routes-model.ts";

export const engineeringModels = {
  availability: availabilityModel,
  "paired-routes": pairedRoutesModel,
  "ground-motion": groundMotionModel,
  liquefaction: liquefactionModel,
  displacement: displacementModel,
  wind: windModel,
  ice: iceModel,
  "rain-fade": rainFadeModel,
  fragility: fragilityModel,
  "repair-rate": repairRateModel,
  flood: floodModel,
  "rain-landslide": rainLandslideModel,
  lightning: lightningModel,
  power: powerModel,
  battery: batteryModel,
  restoration: restorationModel,
  "repair-time": repairTimeModel,
  "annual-damage": annualDamageModel,
} satisfies Readonly<Record<string, EngineeringModel>>;

export type ModelName = keyof typeof engineeringModels;
