/** Rain on one microwave hop by itself. */
import { engineeringModel } from "../../engineering-model.ts";
import { fadeOfPercent, PERCENT_RANGE, POLARISATIONS, percentOfFade, rainFade } from "./rain-fade.ts";

const MINUTES_A_YEAR = 525_600;

export const rainFadeModel = engineeringModel({
  inputs: {
    ghz: { unit: "GHz", least: 1, most: 100 },
    distanceKm: { unit: "km", least: 0.05, most: 60 },
    mmPerH: { unit: "mm/h", least: 0, most: 250 },
    polarisation: { choices: POLARISATIONS, fallback: "vertical" },
    percent: { ...PERCENT_RANGE, fallback: 0.01 },
    marginDb: { unit: "dB", least: 0, most: 100, fallback: null },
  },
  outputs: {
    perKmDb: "dB/km",
    effectiveKm: "km",
    /** Exceeded for 0.01 % of the year, and for the share asked for. */
    db001: "dB",
    db: "dB",
    /** For which the margin is exceeded. */
    outagePercent: "%",
    minutesPerYear: "min/year",
  },
  source: "ITU-R P.838-3 and P.530-17 §2.4.1, constants as in ITU-Rpy; equation 35a with its plus sign",
  status: "confirmed",
  run({ ghz, distanceKm, mmPerH, polarisation, percent, marginDb }, asked) {
    const { perKmDb, effectiveKm, db } = rainFade({ ghz, km: distanceKm, polarisation, mmPerH });
    const found = { perKmDb, effectiveKm, db001: db, db: fadeOfPercent(db, ghz, percent) };
    if (marginDb === undefined) return { ...found, outagePercent: null, minutesPerYear: null };
    const outagePercent = percentOfFade(db, ghz, marginDb);
    const { least, most, unit } = PERCENT_RANGE;
    if (outagePercent === least) asked.note({ code: "bound", of: "outagePercent", is: "at-most", at: least, unit });
    if (outagePercent === most) asked.note({ code: "bound", of: "outagePercent", is: "at-least", at: most, unit });
    return { ...found, outagePercent, minutesPerYear: (outagePercent / 100) * MINUTES_A_YEAR };
  },
});
