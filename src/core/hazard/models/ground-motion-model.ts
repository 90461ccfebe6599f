/**
 * The shaking beside one earthquake by itself, for checking a number: on an axis of the ellipses, or at an azimuth from
 * the strike. To be met: Ms 7 at 50 km along the major axis in the east makes 124.1 gal, 9.43 cm/s, intensity 7.21.
 */
import { type EngineeringModel, EXTRAPOLATE, engineeringModel, Refusal } from "../../engineering-model.ts";
import { type Attenuation, AXES, radiusOf, shakingCurves, suspectStep, valueAt } from "./attenuation.ts";
import { shakingBeside, shakingOnAxis } from "./ground-motion.ts";
import { msOfMw } from "./magnitude.ts";
import { ATTENUATION } from "./read-attenuation.ts";
import { MOST_KM, MS_RANGE } from "./shaking-range.ts";

const MS = { unit: "Ms", ...MS_RANGE };

/** By the relations of a table: those that come with the program, or a person's own. */
export function groundMotionModelOf(attenuation: Attenuation): EngineeringModel {
  const { motion, intensity, regions } = attenuation;
  return engineeringModel({
    inputs: {
      region: { choices: Object.keys(regions) },
      ms: { ...MS, beyond: [3, 9], fallback: null },
      mw: { unit: "Mw", least: 3, most: 9, fallback: null },
      distanceKm: { unit: "km", least: 0, most: MOST_KM, beyond: [0, 2000] },
      axis: { choices: AXES, fallback: null },
      azimuthDeg: { unit: "°", least: -360, most: 360, fallback: null },
      depthKm: { unit: "km", least: 0, most: 100, fallback: 0 },
      extrapolate: EXTRAPOLATE,
    },
    outputs: {
      pgaGal: "gal",
      pgvCms: "cm/s",
      intensity: "°",
      instrumental: "°",
      /** Of the ellipse of equal velocity through the place. */
      majorKm: "km",
      minorKm: "km",
    },
    source: `${motion.source}. Intensity: ${intensity.source}. Instrumental: GB/T 17742-2020`,
    status: motion.status,
    run({ region, ms: given, mw, distanceKm, axis, azimuthDeg, depthKm }, asked) {
      if (axis !== undefined && azimuthDeg !== undefined) return new Refusal("conflict", "azimuthDeg", azimuthDeg);
      if (given !== undefined && mw !== undefined) return new Refusal("conflict", "mw", mw);
      if (given === undefined && mw === undefined) return new Refusal("missing", "ms");
      const ms = given ?? msOfMw(mw ?? Number.NaN);
      if (given === undefined) {
        asked.note({ code: "found", of: "ms", value: ms, unit: "Ms", from: ["mw"] });
        if (!asked.allows("ms", ms, MS)) return new Refusal("out-of-range", "ms", ms, MS);
      }
      const curves = shakingCurves(attenuation, region, ms);
      if (curves === null) return new Refusal("out-of-range", "region", region);
      const suspect = suspectStep(attenuation, region, ms, azimuthDeg === undefined ? (axis ?? "major") : null);
      if (suspect !== null) {
        const of = suspect.curve === "pga" ? "pgaGal" : "pgvCms";
        asked.note({ code: "suspect-constant", of, step: suspect.step, at: motion.splitMs });
      }
      if (depthKm > 0) asked.note({ code: "added", of: "depthKm" });
      const km = Math.hypot(distanceKm, depthKm);
      if (azimuthDeg !== undefined) {
        const turn = (azimuthDeg * Math.PI) / 180;
        const { shaking, ellipse } = shakingBeside(curves, km * Math.cos(turn), km * Math.sin(turn));
        return knownOf({ ...shaking, majorKm: ellipse.majorKm, minorKm: ellipse.minorKm });
      }
      if (axis === undefined) asked.note({ code: "default", of: "axis", value: "major", unit: "" });
      const [on, other] = axis === "minor" ? (["minor", "major"] as const) : (["major", "minor"] as const);
      const across = Math.max(0, radiusOf(curves.lnPgv[other], valueAt(curves.lnPgv[on], km)));
      const [majorKm, minorKm] = on === "major" ? [km, across] : [across, km];
      return knownOf({ ...shakingOnAxis(curves, on, km), majorKm, minorKm });
    },
  });
}

/** What no relation is known for has no number. */
function knownOf<O extends string>(outputs: Readonly<Record<O, number>>): Readonly<Record<O, number | null>> {
  const known = { ...outputs } as Record<O, number | null>;
  for (const name of Object.keys(outputs) as O[]) if (Number.isNaN(outputs[name])) known[name] = null;
  return known;
}

export const groundMotionModel = groundMotionModelOf(ATTENUATION);
