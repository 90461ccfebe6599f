/** Answers: what decides where no curve does, and below which strength does nothing happen to anything? */
import data from "../../../../data/hazards/failure-rules.json";
import type { Strength } from "../events/strengths.ts";
import { DAMAGE_STATES, type DamageState } from "../fragility.ts";
import { Entry } from "../read-data.ts";
import type { Figure, Sourced } from "../sourced.ts";

export const RULE_IDS = ["no-curve", "floor-under-water", "zone", "no-substation"] as const;
export type RuleId = (typeof RULE_IDS)[number];

export const HARMFUL = ["pgaG", "pgvCms", "pgdCm", "windMs", "iceMm", "fireM"] as const satisfies readonly Strength[];
export type Harmful = (typeof HARMFUL)[number];

type State = Sourced & { readonly state: DamageState };

type FailureRules = {
  /** What is weaker than this (of fire: further away) harms nothing, even where no curve says so. */
  readonly negligible: Readonly<Record<Harmful, Figure>>;
  /** How long repairs take, told by a state of damage, where no curve tells the state. */
  readonly floodedState: State;
  readonly zoneState: State;
  readonly rules: Readonly<Record<RuleId, Sourced>>;
};

const MOST_STRENGTH = 100_000;

function takeRules(json: unknown): FailureRules {
  const file = new Entry(json, "", ["negligible", "floodedState", "zoneState", "rules"]);
  const negligible = new Entry(file.get("negligible"), "negligible", HARMFUL);
  const stateOf = (field: string): State => {
    const entry = Entry.sourced(file.get(field), field, ["state"]);
    return { state: entry.choice("state", DAMAGE_STATES), ...entry.sources() };
  };
  const rules = file.named("rules", ["id"]).map((rule) => [rule.choice("id", RULE_IDS), rule.sources()] as const);
  return {
    negligible: Object.fromEntries(
      HARMFUL.map((measure) => [measure, negligible.figure(measure, 0, MOST_STRENGTH)]),
    ) as FailureRules["negligible"],
    floodedState: stateOf("floodedState"),
    zoneState: stateOf("zoneState"),
    rules: Object.fromEntries(rules) as FailureRules["rules"],
  };
}

export const FAILURE_RULES: FailureRules = takeRules(data);
