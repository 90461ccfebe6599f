/** When one break of a line is whole again: reach it, wait for the road and for the crew, repair. */
import { engineeringModel, Refusal } from "../../engineering-model.ts";
import { LAYING_MODES } from "../../model/index.ts";
import { RESTORATION } from "../restoration.ts";

const { reachH, fixH } = RESTORATION;
const MOST = 87_600;
const WAIT = { unit: "h", least: 0, most: MOST, fallback: 0 } as const;

export const repairTimeModel = engineeringModel({
  inputs: {
    laying: { choices: LAYING_MODES },
    ground: { choices: reachH.map(({ id }) => id), fallback: "ordinary" },
    roadClosedH: WAIT,
    queueH: WAIT,
    fixH: { unit: "h", least: 0, most: MOST, fallback: null },
  },
  outputs: { hours: "h", reachH: "h", fixH: "h" },
  source:
    "hours = until the road is open + until a crew is free + on the way + at work; data/hazards/restoration.json, data/availability/cut-rates.json",
  status: "second-hand",
  run({ laying, ground, roadClosedH, queueH, fixH: given }, asked) {
    const known = given === undefined ? fixH[laying] : { value: given };
    if (known === null) return new Refusal("missing", "fixH");
    if ("source" in known) asked.note({ code: "source", of: "fixH", source: known.source, status: known.status });
    const reach = laying === "submarine" ? undefined : reachH.find(({ id }) => id === ground);
    if (reach !== undefined) {
      asked.note({ code: "source", of: "reachH", source: reach.source, status: reach.status });
    }
    const onTheWay = reach?.hours ?? 0;
    return { hours: roadClosedH + queueH + onTheWay + known.value, reachH: onTheWay, fixH: known.value };
  },
});
