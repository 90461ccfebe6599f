/**
 * The wind of a typhoon at a distance by itself. To be met: 1980 with 30 km, B 1.5, 60 hPa, 22° and 1.15 kg/m³ makes
 * 35.76, 42.47 and 15.96 m/s at 15, 60 and 200 km; 2008 with 60 hPa, 22° and 5 m/s of movement makes B 1.4345, 52.47 m/s.
 */
import { type Asked, EXTRAPOLATE, engineeringModel, Refusal } from "../../engineering-model.ts";
import { stormClass } from "./storm-class.ts";
import { PENV_HPA } from "./storm-fixes.ts";
import { pressureByWind, radiusByPressure, windByPressure } from "./storm-gaps.ts";
import {
  AIR_DENSITY,
  GROUND_SHARE,
  heldWithin,
  PROFILES,
  type Profile,
  profileWind,
  rangeOfB,
  shapeOf,
  strongestWind,
  TEN_MINUTE_SHARE,
} from "./wind.ts";

const MOST_DROP = 170;

export const windModel = engineeringModel({
  inputs: {
    profile: { choices: PROFILES },
    distanceKm: { unit: "km", least: 0, most: 300, beyond: [0, 1000] },
    lat: { unit: "°", least: -60, most: 60 },
    rmKm: { unit: "km", least: 5, most: 200, fallback: null },
    b: { unit: "1", least: rangeOfB("holland2008").least, most: rangeOfB("holland1980").most, fallback: null },
    dpHpa: { unit: "hPa", least: 1, most: MOST_DROP, fallback: null },
    pcHpa: { unit: "hPa", least: 850, most: 1030, fallback: null },
    penvHpa: { unit: "hPa", least: 980, most: 1040, fallback: null },
    vMaxMs: { unit: "m/s", least: 5, most: 110, fallback: null },
    lon: { unit: "°", least: -180, most: 180, fallback: null },
    rho: { unit: "kg/m³", least: 0.8, most: 1.4, fallback: AIR_DENSITY },
    vtMs: { unit: "m/s", least: 0, most: 40, fallback: null },
    dpdtHpaH: { unit: "hPa/h", least: -20, most: 20, fallback: null },
    extrapolate: EXTRAPOLATE,
  },
  outputs: {
    speedMs: "m/s",
    /** In 10 m over open ground, mean over one minute and over ten. */
    surfaceMs: "m/s",
    tenMinuteMs: "m/s",
    /** The strongest anywhere, at the ground. */
    vMaxMs: "m/s",
    class: "",
    rmKm: "km",
    b: "1",
    dpHpa: "hPa",
  },
  source:
    "Holland 1980, 2008 and 2010, as in CLIMADA trop_cyclone_windfields.py; radius by pressure, wind and pressure by each other as in its tc_tracks.py; classes of the China Meteorological Administration",
  status: "confirmed",
  run(given, asked) {
    const { profile, distanceKm, lat, rho } = given;
    const share = profile === "holland1980" ? GROUND_SHARE : 1;
    const known = pressuresOf(given, asked);
    if (known instanceof Refusal) return known;
    const { dpHpa } = known;
    const rmKm = given.rmKm ?? radiusByPressure(known.pcHpa());
    if (given.rmKm === undefined) asked.note({ code: "found", of: "rmKm", value: rmKm, unit: "km", from: ["pcHpa"] });
    const b = given.b ?? findB(given, dpHpa, known.pcHpa, asked);
    if (b instanceof Refusal) return b;
    const speedMs = profileWind(profile, { rmKm, b, dpHpa, lat, rho }, distanceKm);
    const vMaxMs = share * strongestWind(b, dpHpa, rho);
    return {
      ...{ speedMs, surfaceMs: share * speedMs, tenMinuteMs: TEN_MINUTE_SHARE * share * speedMs },
      ...{ vMaxMs, class: stormClass(vMaxMs), rmKm, b, dpHpa },
    };
  },
});

type Given = {
  readonly profile: Profile;
  readonly lat: number;
  readonly rho: number;
} & Readonly<Record<"dpHpa" | "pcHpa" | "penvHpa" | "vMaxMs" | "lon" | "vtMs" | "dpdtHpaH", number | undefined>>;

function standIn(asked: Asked, of: string, value: number | undefined, other: number, unit: string): number {
  if (value === undefined) asked.note({ code: "default", of, value: other, unit });
  return value ?? other;
}

/** The drop from the surroundings to the centre; and the pressure there, for what is found by it. */
function pressuresOf({ dpHpa, pcHpa, penvHpa, vMaxMs, lat, lon }: Given, asked: Asked) {
  const around = () => standIn(asked, "penvHpa", penvHpa, PENV_HPA, "hPa");
  if (dpHpa !== undefined) {
    let centre = pcHpa;
    return {
      dpHpa,
      pcHpa() {
        if (centre !== undefined) return centre;
        centre = around() - dpHpa;
        asked.note({ code: "found", of: "pcHpa", value: centre, unit: "hPa", from: ["penvHpa", "dpHpa"] });
        return centre;
      },
    };
  }
  if (pcHpa === undefined && vMaxMs === undefined) return new Refusal("missing", "dpHpa");
  if (pcHpa === undefined && lon === undefined) return new Refusal("missing", "lon");
  const centre = pcHpa ?? pressureByWind(vMaxMs ?? Number.NaN, lat, lon ?? Number.NaN);
  if (pcHpa === undefined) {
    asked.note({ code: "found", of: "pcHpa", value: centre, unit: "hPa", from: ["vMaxMs", "lat", "lon"] });
  }
  const drop = around() - centre;
  asked.note({ code: "found", of: "dpHpa", value: drop, unit: "hPa", from: ["penvHpa", "pcHpa"] });
  const range = { unit: "hPa", least: 0, most: MOST_DROP };
  return asked.allows("dpHpa", drop, range)
    ? { dpHpa: drop, pcHpa: () => centre }
    : new Refusal("out-of-range", "dpHpa", drop, range);
}

/** From the strongest wind for 1980, by regression for the others; held within what storms have. */
function findB(given: Given, dpHpa: number, pcHpa: () => number, asked: Asked): number | Refusal {
  const { profile, lat, lon, rho } = given;
  const is1980 = profile === "holland1980";
  if (is1980 && given.vMaxMs === undefined && lon === undefined) return new Refusal("missing", "b");
  let vMaxMs = given.vMaxMs;
  if (is1980 && vMaxMs === undefined) {
    vMaxMs = windByPressure(pcHpa(), lat, lon ?? Number.NaN);
    asked.note({ code: "found", of: "vMaxMs", value: vMaxMs, unit: "m/s", from: ["pcHpa", "lat", "lon"] });
  }
  const vtMs = standIn(asked, "vtMs", given.vtMs, 0, "m/s");
  const dpdtHpaH = is1980 ? 0 : standIn(asked, "dpdtHpaH", given.dpdtHpaH, 0, "hPa/h");
  const raw = shapeOf(profile, { dpHpa, dpdtHpaH, lat, vtMs, vMaxMs: vMaxMs ?? Number.NaN, rho });
  const b = heldWithin(raw, rangeOfB(profile));
  const from = is1980 ? ["vMaxMs", "vtMs", "dpHpa", "rho"] : ["dpHpa", "dpdtHpaH", "lat", "vtMs"];
  asked.note({ code: "found", of: "b", value: b, unit: "1", from });
  if (b !== raw) asked.note({ code: "held", of: "b", value: raw, at: b, unit: "1" });
  return b;
}
