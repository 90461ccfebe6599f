/** Ice on wires by itself. To be met: 1 mm/h in 5 m/s for 10 h makes 5.54 mm. */
import { engineeringModel } from "../../engineering-model.ts";
import { radialIceMm } from "./ice.ts";

export const iceModel = engineeringModel({
  inputs: {
    mmPerH: { unit: "mm/h", least: 0, most: 50 },
    windMs: { unit: "m/s", least: 0, most: 40 },
    hours: { unit: "h", least: 0, most: 240 },
  },
  outputs: { radialMm: "mm", iceToRain: "1" },
  source:
    "Jones 1998 (CRREL), simple model of ice from freezing rain; written down from memory, the paper is yet to be read",
  status: "unconfirmed",
  run({ mmPerH, windMs, hours }) {
    const radialMm = radialIceMm(mmPerH, windMs, hours);
    const rain = mmPerH * hours;
    return { radialMm, iceToRain: rain === 0 ? null : radialMm / rain };
  },
});
