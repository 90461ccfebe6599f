/**
 * Answers: how many repairs does a kilometre of line in the ground need after shaking, or after the ground has moved?
 * Lines in published form, all of them found on water pipes. Fibre is cut by breaks, not by leaks: only their share counts.
 */
import rates from "../../../data/hazards/repair-rates.json";
import { LAYING_MODES } from "../model/index.ts";
import { Entry } from "./read-data.ts";
import type { Sourced } from "./sourced.ts";

export const RELATIONS = ["hazus-shaking", "hazus-ground", "ala-linear", "ala-power"] as const;

export type Relation = Sourced & {
  readonly id: (typeof RELATIONS)[number];
  /** Peak velocity in cm/s or permanent displacement in cm. */
  readonly measure: "pgvCms" | "pgdCm";
  readonly coefficient: number;
  readonly exponent: number;
  /** How much of the measure's unit the published unit is, and how many published lengths go into a kilometre. */
  readonly measureUnit: number;
  readonly perKm: number;
  readonly breakShare: number;
};

/** How a way of laying compares with the brittle pipe that the relations are written for; null: not known. */
type LayingFactor = Sourced & { readonly id: string; readonly shaking: number | null; readonly ground: number | null };

type RepairRates = { readonly relations: readonly Relation[]; readonly laying: readonly LayingFactor[] };

/** Repairs of a kilometre, k = 1 for the brittle pipe of the relation. */
export function repairsPerKm({ coefficient, exponent, measureUnit, perKm }: Relation, strength: number, k: number) {
  return k * coefficient * (strength / measureUnit) ** exponent * perKm;
}

/** The chance of one break at least over lines with so many breaks expected on them together. */
export function chanceOfCut(expectedBreaks: number): number {
  return -Math.expm1(-expectedBreaks);
}

const MOST = 1000;

function takeRates(json: unknown): RepairRates {
  const file = new Entry(json, "", ["relations", "laying"]);
  const shape = ["coefficient", "exponent", "measureUnit", "perKm", "breakShare"] as const;
  return {
    relations: file.named("relations", ["id", "measure", ...shape]).map((relation) => ({
      id: relation.choice("id", RELATIONS),
      measure: relation.choice("measure", ["pgvCms", "pgdCm"]),
      coefficient: relation.number("coefficient", 0, MOST),
      exponent: relation.number("exponent", 0, MOST),
      measureUnit: relation.number("measureUnit", 0, MOST),
      perKm: relation.number("perKm", 0, MOST),
      breakShare: relation.number("breakShare", 0, 1),
      ...relation.sources(),
    })),
    laying: file.named("laying", ["id", "shaking", "ground"]).map((factor) => ({
      id: factor.choice("id", LAYING_MODES),
      shaking: factor.numberOrNull("shaking", 0, MOST),
      ground: factor.numberOrNull("ground", 0, MOST),
      ...factor.sources(),
    })),
  };
}

export const REPAIR_RATES: RepairRates = takeRates(rates);

export function relationOf(id: Relation["id"]): Relation {
  return REPAIR_RATES.relations.find((relation) => relation.id === id) as Relation;
}
