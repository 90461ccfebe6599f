/** Liquefaction by itself. To be met: very high, 0.3 g, M 7, water 5 ft deep makes 0.219. */
import { EXTRAPOLATE, engineeringModel } from "../../engineering-model.ts";
import { liquefies, SUSCEPTIBILITIES, settlementCm, spreadCm } from "./liquefaction.ts";

export const liquefactionModel = engineeringModel({
  inputs: {
    class: { choices: SUSCEPTIBILITIES },
    pgaG: { unit: "g", least: 0, most: 1.5, beyond: [0, 3] },
    m: { unit: "Mw", least: 5, most: 8.5, beyond: [4, 9] },
    depthFt: { unit: "ft", least: 0, most: 100, fallback: 5 },
    extrapolate: EXTRAPOLATE,
  },
  outputs: { probability: "1", settlementCm: "cm", spreadCm: "cm" },
  source: "HAZUS-MH MR5 §4-21, as in OpenQuake sep/liquefaction; settlement in inches, as HAZUS has it",
  status: "confirmed",
  run({ class: susceptibility, pgaG, m, depthFt }) {
    const probability = liquefies(susceptibility, pgaG, m, depthFt);
    return {
      probability,
      settlementCm: settlementCm(susceptibility, probability),
      spreadCm: spreadCm(susceptibility, pgaG, m),
    };
  },
});
