/**
 * Answers: how long is a damaged site out of service, and when is a cut line whole again? Sites by the published share
 * that works again after so many days, lines by the hours of their crew: on the way, held up by the road, waiting for its
 * turn, and at work.
 */
import cutRates from "../../../data/availability/cut-rates.json";
import restoration from "../../../data/hazards/restoration.json";
import { LAYING_MODES } from "../model/index.ts";
import { DAMAGE_STATES, type DamageState } from "./fragility.ts";
import { normalCdf, normalDensity } from "./normal-cdf.ts";
import { Entry } from "./read-data.ts";
import type { Figure, Sourced } from "./sourced.ts";

type Days = { readonly mean: number; readonly spread: number };

type Restoration = {
  readonly sites: Sourced & { readonly days: Readonly<Record<DamageState, Days>> };
  /** Until a crew stands at the place, by the kind of ground. */
  readonly reachH: readonly (Sourced & { readonly id: string; readonly hours: number })[];
  /** At work on one break; null where nothing is known. */
  readonly fixH: Readonly<Record<(typeof LAYING_MODES)[number], Figure | null>>;
};

/** The share of sites in that state that work again. A normal distribution has some work at once: so it is published. */
export function shareRestored({ mean, spread }: Days, days: number): number {
  return normalCdf((days - mean) / spread);
}

/** Days out of service on average: the area over `shareRestored` from the event on, in closed form. */
export function daysLost({ mean, spread }: Days): number {
  const z = mean / spread;
  return mean * normalCdf(z) + spread * normalDensity(z);
}

const [MOST_DAYS, MOST_HOURS] = [3650, 87_600];

function takeRestoration(json: unknown): Restoration {
  const file = new Entry(json, "", ["sites", "reachH"]);
  const sites = Entry.sourced(file.get("sites"), "sites", ["days"]);
  const days = new Entry(sites.get("days"), "sites.days", DAMAGE_STATES);
  const daysOf = (state: DamageState): Days => {
    const entry = new Entry(days.get(state), days.inside(state), ["mean", "spread"]);
    return { mean: entry.number("mean", 0, MOST_DAYS), spread: entry.number("spread", 1e-6, MOST_DAYS) };
  };
  const modes = new Entry(cutRates.modes, "modes", [...LAYING_MODES, "unknown"]);
  const fixOf = (mode: (typeof LAYING_MODES)[number]) =>
    modes.get(mode) === null
      ? null
      : new Entry(modes.get(mode), mode, ["cutsPer1000KmYear", "repairH"]).figure("repairH", 0, MOST_HOURS);
  return {
    sites: {
      days: recordOf(DAMAGE_STATES, daysOf),
      ...sites.sources(),
    },
    reachH: file.named("reachH", ["id", "hours"]).map((reach) => ({
      id: reach.name,
      hours: reach.number("hours", 0, MOST_HOURS),
      ...reach.sources(),
    })),
    fixH: recordOf(LAYING_MODES, fixOf),
  };
}

function recordOf<K extends string, V>(keys: readonly K[], of: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, V>;
}

export const RESTORATION: Restoration = takeRestoration(restoration);
