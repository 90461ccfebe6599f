/**
 * Answers: which fragility curves does a person state, in the form of `data/hazards/fragility.json`? The curves that come
 * with the program pass through here as well.
 */
import curves from "../../../data/hazards/fragility.json";
import {
  ASSETS,
  DAMAGE_STATES,
  type DamageState,
  DESIGN_VALUES,
  type DesignValue,
  type Fragility,
  type FragilityCurve,
  type Lognormal,
  MEASURES,
  type Measure,
  type Steps,
} from "./fragility.ts";
import { type DataFault, Entry, readData } from "./read-data.ts";

const MOST_STRENGTH = 100_000;
const LEAST_MEDIAN = 1e-6;
const [LEAST_SPREAD, MOST_SPREAD] = [0.001, 5];
const MOST_BLOCK_KM = 100;
const CURVE_FIELDS = [
  "id",
  "name",
  "assets",
  "measure",
  "anchored",
  "relativeTo",
  "offset",
  "falling",
  "lognormal",
  "steps",
];

export function readFragility(text: string): Fragility | DataFault {
  return readData(text, takeFragility);
}

function takeFragility(json: unknown): Fragility {
  const file = new Entry(json, "", ["functionLostFrom", "poleBlockKm", "curves"]);
  const lost = Entry.sourced(file.get("functionLostFrom"), "functionLostFrom", ["state"]);
  return {
    functionLostFrom: { state: lost.choice("state", DAMAGE_STATES), ...lost.sources() },
    poleBlockKm: file.figure("poleBlockKm", LEAST_MEDIAN, MOST_BLOCK_KM),
    curves: file.named("curves", CURVE_FIELDS).map(takeCurve),
  };
}

function takeCurve(curve: Entry): FragilityCurve {
  if (!curve.has("lognormal") && !curve.has("steps")) curve.fail("lognormal", "no-shape");
  if (curve.has("lognormal") && curve.has("steps")) curve.fail("steps", "two-shapes");
  // Steps and bare multiples of a design value only rise.
  const falling =
    curve.has("falling") &&
    ((curve.get("falling") === true && curve.has("lognormal") && !curve.has("relativeTo")) ||
      curve.fail("falling", "not-in-list"));
  return {
    id: curve.name,
    name: curve.names("name"),
    assets: curve.some("assets", ASSETS),
    measure: curve.choice("measure", Object.keys(MEASURES) as Measure[]),
    ...(curve.has("anchored") ? { anchored: curve.choice("anchored", ["yes", "no"]) } : {}),
    ...(curve.has("relativeTo")
      ? { relativeTo: curve.choice("relativeTo", Object.keys(DESIGN_VALUES) as DesignValue[]) }
      : {}),
    ...(curve.has("offset") ? { offset: curve.number("offset", 0, MOST_STRENGTH) } : {}),
    ...(falling ? { falling } : {}),
    ...(curve.has("lognormal") ? { lognormal: takeLognormal(curve, falling) } : { steps: takeSteps(curve) }),
    ...curve.sources(),
  };
}

function takeLognormal(curve: Entry, falling: boolean): Partial<Record<DamageState, Lognormal>> {
  const states = new Entry(curve.get("lognormal"), curve.inside("lognormal"), DAMAGE_STATES);
  if (states.keys().length === 0) states.fail("", "missing");
  const taken: Partial<Record<DamageState, Lognormal>> = {};
  let before = falling ? Number.POSITIVE_INFINITY : 0;
  for (const state of DAMAGE_STATES.filter((each) => states.has(each))) {
    const shape = new Entry(states.get(state), states.inside(state), ["median", "beta"]);
    const median = shape.number("median", LEAST_MEDIAN, MOST_STRENGTH);
    if (falling ? median >= before : median <= before) shape.fail("median", "states-out-of-order");
    before = median;
    taken[state] = { median, beta: shape.number("beta", LEAST_SPREAD, MOST_SPREAD) };
  }
  return taken;
}

function takeSteps(curve: Entry): Partial<Record<DamageState, Steps>> {
  const states = new Entry(curve.get("steps"), curve.inside("steps"), DAMAGE_STATES);
  if (states.keys().length === 0) states.fail("", "missing");
  const taken: Partial<Record<DamageState, Steps>> = {};
  for (const state of DAMAGE_STATES.filter((each) => states.has(each))) {
    const steps = states.pairs(state, [MOST_STRENGTH, 1]);
    if (steps.some(([, chance], i) => i > 0 && chance < (steps[i - 1] as Steps[number])[1])) {
      states.fail(state, "not-rising");
    }
    taken[state] = steps;
  }
  return taken;
}

/** The curves that come with the program. */
export const FRAGILITY: Fragility = takeFragility(curves);
