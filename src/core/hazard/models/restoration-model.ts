/** How soon damaged sites work again, by themselves. */
import { engineeringModel } from "../../engineering-model.ts";
import { DAMAGE_STATES } from "../fragility.ts";
import { daysLost, RESTORATION, shareRestored } from "../restoration.ts";

const { sites } = RESTORATION;

export const restorationModel = engineeringModel({
  inputs: {
    state: { choices: DAMAGE_STATES },
    days: { unit: "d", least: 0, most: 3650 },
  },
  outputs: { restored: "1", daysLost: "d" },
  source: sites.source,
  status: sites.status,
  run({ state, days }) {
    const published = sites.days[state];
    return { restored: shareRestored(published, days), daysLost: daysLost(published) };
  },
});
