/** How many hours a battery gives, by itself. */
import { engineeringModel } from "../../engineering-model.ts";
import { batteryHours, POWER } from "../power.ts";

const { battery } = POWER;

export const batteryModel = engineeringModel({
  inputs: {
    capacityAh: { unit: "Ah", least: 1, most: 100_000 },
    amperes: { unit: "A", least: 0.01, most: 10_000 },
    celsius: { unit: "°C", least: 0, most: 45, fallback: 25 },
  },
  outputs: { hours: "h" },
  source: battery.source,
  status: battery.status,
  run: ({ capacityAh, amperes, celsius }) => ({ hours: batteryHours(battery, capacityAh, amperes, celsius) }),
});
