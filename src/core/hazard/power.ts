/**
 * Answers: how long does a site stay in service without mains, and for how long is it dark until the mains return?
 *
 * Mains are lost at hour 0. A generator that starts carries the site while its fuel lasts, with the battery behind it; one
 * that does not start leaves the battery alone. Fuel that comes while there is power, or after, lets the generator run on
 * for good: whoever comes once comes again. Hours that are not known make the answer unknown.
 */
import power from "../../../data/hazards/power.json";
import { Entry } from "./read-data.ts";
import type { Figure, Sourced } from "./sourced.ts";

/** Hours without power until the mains return after `outageH`; `refuelH` is when fuel comes, infinite where it never does. */
export function darkHours(outageH: number, batteryH: number, fuelH: number, refuelH: number): number {
  return Math.max(0, Math.min(outageH, refuelH) - (batteryH + fuelH));
}

type Pairs = readonly (readonly [hours: number, value: number])[];

export type Battery = Sourced & {
  /** K: how much larger a battery is chosen than it must be. */
  readonly safety: number;
  /** η by hours of discharge: the share of the ten-hour capacity that can be drawn; straight lines between. */
  readonly capacityShare: Pairs;
  /** α by hours of discharge, from each number of hours on: the part of the capacity that one degree is worth. */
  readonly perDegree: Pairs;
};

/** The ampere-hours that so many hours at so many amperes ask for, at so many degrees. */
export function capacityFor(battery: Battery, hours: number, amperes: number, celsius: number): number {
  const { safety, capacityShare, perDegree } = battery;
  const after = capacityShare.findIndex(([at]) => at > hours);
  const [[h0, s0], [h1, s1]] = [capacityShare.at(after - 1), capacityShare.at(after)] as [Pairs[number], Pairs[number]];
  const share = after === 0 ? s1 : after < 0 ? s1 : s0 + ((s1 - s0) * (hours - h0)) / (h1 - h0);
  const perDegreeThen = perDegree.findLast(([from]) => hours >= from)?.[1] ?? 0;
  return (safety * amperes * hours) / (share * (1 + perDegreeThen * (celsius - NOMINAL_CELSIUS)));
}

const NOMINAL_CELSIUS = 25;
const HALVINGS = 60;

/**
 * The hours that a battery lasts. What it is asked for grows with the hours, but for a small step back where α changes in
 * the cold; the steps part the hours, and the first part at whose end too much is asked for holds the answer.
 */
export function batteryHours(battery: Battery, capacityAh: number, amperes: number, celsius: number): number {
  if (amperes === 0) return Number.POSITIVE_INFINITY;
  let least = 0;
  for (const [from] of [...battery.perDegree.slice(1), [capacityAh / amperes + 100]] as Pairs) {
    let [enough, most] = [least, from];
    const justBefore = from * (1 - Number.EPSILON);
    least = from;
    if (capacityFor(battery, justBefore, amperes, celsius) <= capacityAh) continue;
    for (let i = 0; i < HALVINGS; i++) {
      const middle = (enough + most) / 2;
      if (capacityFor(battery, middle, amperes, celsius) <= capacityAh) enough = middle;
      else most = middle;
    }
    return enough;
  }
  return least;
}

type Power = {
  readonly litresPerKwh: Figure;
  readonly battery: Battery;
  /** Hours that others ask of a site. */
  readonly practice: readonly (Sourced & { readonly id: string; readonly hours: number })[];
};

const MOST_HOURS = 8760;

function takePower(json: unknown): Power {
  const file = new Entry(json, "", ["litresPerKwh", "battery", "practice"]);
  const battery = Entry.sourced(file.get("battery"), "battery", ["safety", "capacityShare", "perDegree"]);
  return {
    litresPerKwh: file.figure("litresPerKwh", 0.01, 10),
    battery: {
      safety: battery.number("safety", 1, 10),
      capacityShare: battery.pairs("capacityShare", [MOST_HOURS, 1]),
      perDegree: battery.pairs("perDegree", [MOST_HOURS, 0.02]),
      ...battery.sources(),
    },
    practice: file.named("practice", ["id", "hours"]).map((practice) => ({
      id: practice.name,
      hours: practice.number("hours", 0, MOST_HOURS),
      ...practice.sources(),
    })),
  };
}

export const POWER: Power = takePower(power);
