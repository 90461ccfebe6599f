/** The model of one stretch of cable by itself, for checking a number. */
import { engineeringModel } from "../../engineering-model.ts";
import { downShare, MINUTES_A_YEAR } from "./availability.ts";

export const availabilityModel = engineeringModel({
  inputs: {
    lengthKm: { unit: "km", least: 0, most: 100_000 },
    ratePer1000Km: { unit: "cuts / (1000 km · year)", least: 0, most: 10_000 },
    mttrH: { unit: "h", least: 0, most: 8760 },
  },
  outputs: { minutesPerYear: "min/year", availability: "1", unavailability: "1" },
  source:
    "U = Λ · L / 1000 · MTTR / 8760, with cuts counted per calendar year; for MTBF per year in service A = MTBF / (MTBF + MTTR) differs by U²",
  status: "confirmed",
  run: ({ lengthKm, ratePer1000Km, mttrH }) => {
    const unavailability = downShare(lengthKm, ratePer1000Km, mttrH);
    return { minutesPerYear: MINUTES_A_YEAR * unavailability, availability: 1 - unavailability, unavailability };
  },
});
