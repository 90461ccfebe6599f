/** How often lightning strikes a building or a tower, for ranking sites. */
import { engineeringModel } from "../../engineering-model.ts";

const PER_THUNDER_DAY = 0.1;
const M2_PER_KM2 = 1e6;

export const lightningModel = engineeringModel({
  inputs: {
    lengthM: { unit: "m", least: 0, most: 1000 },
    widthM: { unit: "m", least: 0, most: 1000 },
    heightM: { unit: "m", least: 0, most: 100 },
    thunderDays: { unit: "d/year", least: 0, most: 200 },
    k: { unit: "1", least: 1, most: 2, fallback: 1 },
  },
  outputs: { perYear: "strikes/year", flashesPerKm2: "1/(km² · year)", areaKm2: "km²" },
  source:
    "GB 50057-2010, read in public code: N = k · 0.1 · T_d · A_e, A_e = L W + 2 (L + W) √(H (200 − H)) + π H (200 − H)",
  status: "second-hand",
  run({ lengthM, widthM, heightM, thunderDays, k }) {
    const reach2 = heightM * (200 - heightM);
    const areaKm2 = (lengthM * widthM + 2 * (lengthM + widthM) * Math.sqrt(reach2) + Math.PI * reach2) / M2_PER_KM2;
    const flashesPerKm2 = PER_THUNDER_DAY * thunderDays;
    return { perYear: k * flashesPerKm2 * areaKm2, flashesPerKm2, areaKm2 };
  },
});
