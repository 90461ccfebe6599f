/**
 * Answers: from when until when is a site without power that has lost its mains at hour 0?
 *
 * A generator that starts carries it while its fuel lasts, with the battery behind it; one that does not start leaves the
 * battery alone, and fuel is of no use to it. Fuel that comes lets the generator run on for good: as in darkHours of
 * power.ts. Whether a generator starts is drawn from the id of its site and the seed, so that it is the same in every play
 * of one seed, whatever fails. A manhole or a junction of lines asks for no power.
 */

import { Fingerprint, type Network, textAt } from "../../model/index.ts";
import type { ScenarioSettings } from "../events/scenario-settings.ts";
import { isPassive, type SiteKind } from "../failure/harms-of.ts";

/** What nobody knows is as good as it can be, or as bad. */
export type Unknowns = "hold" | "fail";

export type SitePower = {
  /** Per site row; NaN: not known. */
  readonly batteryH: Float64Array;
  readonly fuelH: Float64Array;
  /** One of GENERATOR. */
  readonly generator: Uint8Array;
  /** 1 where a generator starts if there is one. */
  readonly starts: Uint8Array;
  /** 1 where no power is asked for. */
  readonly passive: Uint8Array;
};

export const GENERATOR = { none: 0, there: 1, unknown: 2 } as const;

export function sitePower({ sites }: Network, settings: ScenarioSettings): SitePower {
  const { id, kind, batteryH, generatorKw, fuelH } = sites.columns;
  const starts = new Uint8Array(sites.count);
  const generator = new Uint8Array(sites.count);
  const asksNone = [false, ...kind.options.map((each) => isPassive(each as SiteKind))];
  for (let site = 0; site < sites.count; site++) {
    const [kw, fuel] = [generatorKw.values[site] as number, fuelH.values[site] as number];
    const isThere = kw > 0 || (Number.isNaN(kw) && fuel > 0);
    generator[site] = isThere ? GENERATOR.there : kw === 0 ? GENERATOR.none : GENERATOR.unknown;
    if (generator[site] !== GENERATOR.none) {
      starts[site] = luckOf(textAt(id, site) ?? "", settings.seed) >= settings.generatorStartFailure ? 1 : 0;
    }
  }
  return {
    batteryH: batteryH.values,
    fuelH: fuelH.values,
    generator,
    starts,
    passive: kind.codes.map((code) => Number(asksNone[code])),
  };
}

/** Evenly spread in [0, 1). */
function luckOf(id: string, seed: number): number {
  return Number.parseInt(new Fingerprint().addNumber(seed).addText(id).text().slice(0, 8), 16) / 2 ** 32;
}

export type OwnHours = {
  /** Whether there is a generator, as far as one knows, and whether it starts. */
  readonly tries: boolean;
  readonly starts: boolean;
  /** How long it runs, and how long the battery lasts behind it, without anybody coming. */
  readonly fuel: number;
  readonly battery: number;
};

export function ownHours(power: SitePower, site: number, unknowns: Unknowns): OwnHours {
  const generator = power.generator[site];
  const tries = generator === GENERATOR.there || (generator === GENERATOR.unknown && unknowns === "hold");
  const starts = tries && power.starts[site] === 1;
  return {
    tries,
    starts,
    fuel: starts ? knownOr(power.fuelH[site] as number, unknowns) : 0,
    battery: power.passive[site] === 1 ? Number.POSITIVE_INFINITY : knownOr(power.batteryH[site] as number, unknowns),
  };
}

function knownOr(hours: number, unknowns: Unknowns): number {
  if (!Number.isNaN(hours)) return hours;
  return unknowns === "hold" ? Number.POSITIVE_INFINITY : 0;
}

/** Hours that what stands at a site lasts without mains and without anybody coming. */
export function autonomyH(power: SitePower, site: number, unknowns: Unknowns): number {
  const { fuel, battery } = ownHours(power, site, unknowns);
  return fuel + battery;
}
