/**
 * Answers: which relations of fading shaking does a person state, in the form of `data/hazards/attenuation.json`? The ones
 * that come with the program pass through here as well. Regions are called as one likes; what is null is not known there.
 */
import table from "../../../../data/hazards/attenuation.json";
import { type DataFault, Entry, readData } from "../read-data.ts";
import {
  type Attenuation,
  AXES,
  type IntensityConstants,
  type MotionConstants,
  type RegionAttenuation,
} from "./attenuation.ts";

const MOST = 100;
const LEAST_SIGMA = 0.01;
/** Shaking fades: a slope of nothing would reach round the earth. */
const FLATTEST = -0.01;

export function readAttenuation(text: string): Attenuation | DataFault {
  return readData(text, takeAttenuation);
}

function takeAttenuation(json: unknown): Attenuation {
  const file = new Entry(json, "", ["motion", "intensity", "regions"]);
  const motion = Entry.sourced(file.get("motion"), "motion", ["formula", "splitMs", "sigmaLnPga", "sigmaLnPgv"]);
  const regions = new Entry(file.get("regions"), "regions", null);
  if (regions.keys().length === 0) regions.fail("", "missing");
  return {
    motion: {
      splitMs: motion.number("splitMs", 0, 10),
      sigmaLnPga: motion.number("sigmaLnPga", LEAST_SIGMA, MOST),
      sigmaLnPgv: motion.number("sigmaLnPgv", LEAST_SIGMA, MOST),
      ...motion.sources(),
    },
    intensity: Entry.sourced(file.get("intensity"), "intensity", ["formula"]).sources(),
    regions: Object.fromEntries(regions.keys().map((id) => [id, takeRegion(regions.get(id), regions.inside(id))])),
  };
}

function takeRegion(json: unknown, name: string): RegionAttenuation {
  const region = new Entry(json, name, ["name", "pga", "pgv", "intensity", "suspect"]);
  return {
    name: region.names("name"),
    pga: orNull(region, "pga", takeMotion),
    pgv: orNull(region, "pgv", takeMotion),
    intensity: orNull(region, "intensity", takeIntensity),
    suspect: region.has("suspect") ? takeSuspect(region.get("suspect"), region.inside("suspect")) : null,
  };
}

function orNull<T>(region: Entry, field: string, take: (json: unknown, name: string) => T): T | null {
  const json = region.get(field);
  return json === null ? null : take(json, region.inside(field));
}

function takeMotion(json: unknown, name: string) {
  const axes = new Entry(json, name, AXES);
  return { major: motionOn(axes, "major"), minor: motionOn(axes, "minor") };
}

function motionOn(axes: Entry, axis: string): MotionConstants {
  const of = new Entry(axes.get(axis), axes.inside(axis), ["a", "b", "c", "d", "e"]);
  return {
    a: pairOf(of, "a"),
    b: pairOf(of, "b"),
    c: of.number("c", -MOST, FLATTEST),
    d: of.number("d", 0.001, MOST),
    e: of.number("e", 0, 2),
  };
}

function pairOf(of: Entry, field: string): readonly [number, number] {
  const pair = of.list(field);
  const [low, high] = pair;
  if (pair.length !== 2 || typeof low !== "number" || typeof high !== "number") return of.fail(field, "not-a-number");
  if (Math.max(Math.abs(low), Math.abs(high)) > MOST) return of.fail(field, "out-of-range");
  return [low, high];
}

function takeIntensity(json: unknown, name: string) {
  const axes = new Entry(json, name, [...AXES, "sigma"]);
  return {
    major: intensityOn(axes, "major"),
    minor: intensityOn(axes, "minor"),
    sigma: axes.number("sigma", LEAST_SIGMA, MOST),
  };
}

function intensityOn(axes: Entry, axis: string): IntensityConstants {
  const of = new Entry(axes.get(axis), axes.inside(axis), ["a", "b", "c", "r0"]);
  return {
    a: of.number("a", -MOST, MOST),
    b: of.number("b", 0, MOST),
    c: of.number("c", -MOST, FLATTEST),
    r0: of.number("r0", 0.001, MOST),
  };
}

function takeSuspect(json: unknown, name: string) {
  const suspect = new Entry(json, name, ["curve", "axis", "note"]);
  return {
    curve: suspect.choice("curve", ["pga", "pgv"]),
    axis: suspect.choice("axis", AXES),
    note: suspect.text("note"),
  };
}

/** The relations that come with the program. */
export const ATTENUATION: Attenuation = takeAttenuation(table);
