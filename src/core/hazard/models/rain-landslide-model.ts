/** Whether rain has been hard and long enough to set off landslides somewhere: a watch, never a forecast for a place. */
import thresholds from "../../../../data/hazards/rain-thresholds.json";
import { engineeringModel } from "../../engineering-model.ts";
import { Entry } from "../read-data.ts";

/** Ten minutes to three weeks: what Caine drew his line through. */
const HOURS = { unit: "h", least: 0.167, most: 500 } as const;

const THRESHOLDS = new Entry(thresholds, "", ["thresholds"])
  .named("thresholds", ["id", "mmPerHour", "exponent"])
  .map((threshold) => {
    const [mmPerHour, exponent] = [threshold.number("mmPerHour", 0, 1000), threshold.number("exponent", -5, 0)];
    return { id: threshold.name, mmPerHour, exponent, ...threshold.sources() };
  });

export const rainLandslideModel = engineeringModel({
  inputs: {
    mmPerHour: { unit: "mm/h", least: 0, most: 1000 },
    durationH: HOURS,
    threshold: { choices: THRESHOLDS.map(({ id }) => id), fallback: THRESHOLDS[0]?.id ?? "" },
  },
  outputs: { thresholdMmPerHour: "mm/h", timesThreshold: "1", watch: "" },
  source: "Mean intensity over duration, I = a · D^b, worldwide curves: data/hazards/rain-thresholds.json",
  status: "second-hand",
  run({ mmPerHour, durationH, threshold }, asked) {
    const known = THRESHOLDS.find(({ id }) => id === threshold) as (typeof THRESHOLDS)[number];
    const { id: of, source, status } = known;
    asked.note({ code: "source", of, source, status });
    const thresholdMmPerHour = known.mmPerHour * durationH ** known.exponent;
    const timesThreshold = mmPerHour / thresholdMmPerHour;
    return { thresholdMmPerHour, timesThreshold, watch: timesThreshold >= 1 ? "yes" : "no" };
  },
});
