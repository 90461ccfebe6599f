/** How long one site holds out without mains, by itself. */
import { engineeringModel, Refusal } from "../../engineering-model.ts";
import { SCENARIO_SETTINGS } from "../events/scenario-settings.ts";
import { darkHours, POWER } from "../power.ts";

const { litresPerKwh, practice } = POWER;
const { generatorStartFailure } = SCENARIO_SETTINGS;
const HOURS = { unit: "h", least: 0, most: 8760 } as const;
const HOURS_IF_ANY = { ...HOURS, fallback: null } as const;

export const powerModel = engineeringModel({
  inputs: {
    outageH: HOURS,
    batteryH: HOURS,
    fuelH: HOURS_IF_ANY,
    fuelLitres: { unit: "l", least: 0, most: 1_000_000, fallback: null },
    loadKw: { unit: "kW", least: 0.01, most: 100_000, fallback: null },
    refuelH: HOURS_IF_ANY,
    startFailure: { unit: "1", least: 0, most: 1, fallback: generatorStartFailure.value },
    practice: { choices: practice.map(({ id }) => id), fallback: null },
  },
  outputs: {
    autonomyH: "h",
    batteryOnlyH: "h",
    darkH: "h",
    darkIfNotStartingH: "h",
    expectedDarkH: "h",
    shortOfPracticeH: "h",
  },
  source: `mains lost at hour 0, then battery and generator; fuel hours = litres / (kW · ${litresPerKwh.value} l/kWh); fuel per kWh and the chance of not starting are working values`,
  status: "unconfirmed",
  run(given, asked) {
    const { outageH, batteryH, refuelH = Number.POSITIVE_INFINITY, startFailure: fails } = given;
    const { fuelLitres, loadKw } = given;
    if (given.fuelH !== undefined && fuelLitres !== undefined) return new Refusal("conflict", "fuelLitres");
    if (fuelLitres !== undefined && loadKw === undefined) return new Refusal("missing", "loadKw");
    const fromLitres =
      fuelLitres === undefined || loadKw === undefined ? undefined : fuelLitres / (loadKw * litresPerKwh.value);
    if (fromLitres !== undefined) {
      asked.note({ code: "found", of: "fuelH", value: fromLitres, unit: "h", from: ["fuelLitres", "loadKw"] });
    }
    const fuelH = given.fuelH ?? fromLitres;
    const alone = darkHours(outageH, batteryH, 0, Number.POSITIVE_INFINITY);
    const dark = fuelH === undefined ? alone : darkHours(outageH, batteryH, fuelH, refuelH);
    const asks = practice.find(({ id }) => id === given.practice);
    if (asks !== undefined) {
      asked.note({ code: "source", of: asks.id, source: asks.source, status: asks.status });
    }
    const autonomyH = batteryH + (fuelH ?? 0);
    return {
      autonomyH,
      batteryOnlyH: batteryH,
      darkH: dark,
      darkIfNotStartingH: alone,
      expectedDarkH: (1 - fails) * dark + fails * alone,
      shortOfPracticeH: asks === undefined ? null : Math.max(0, asks.hours - autonomyH),
    };
  },
});
