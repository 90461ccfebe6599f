/** One fragility curve by itself, of those that come with the program or of a person's own. */
import { type EngineeringModel, engineeringModel, type NumberInput, Refusal } from "../../engineering-model.ts";
import {
  chanceOfLoss,
  chancesOfBeing,
  chancesOfReaching,
  DESIGN_VALUES,
  type Fragility,
  type FragilityCurve,
  MEASURES,
  type Measure,
  statesOf,
} from "../fragility.ts";
import { FRAGILITY } from "../read-fragility.ts";

const upTo = <const U extends string>(unit: U, most: number) => ({ unit, least: 0, most, fallback: null });
const BARE = 1e-3;

export function fragilityModelOf({ curves, functionLostFrom }: Fragility): EngineeringModel {
  return engineeringModel({
    inputs: {
      curve: { choices: curves.map(({ id }) => id) },
      pgaG: upTo(MEASURES.pgaG, 5),
      pgdCm: upTo(MEASURES.pgdCm, 1000),
      windMs: upTo(MEASURES.windMs, 150),
      iceMm: upTo(MEASURES.iceMm, 500),
      fireM: upTo(MEASURES.fireM, 100_000),
      designWindMs: { ...upTo(DESIGN_VALUES.designWindMs, 150), least: BARE },
      designIceMm: { ...upTo(DESIGN_VALUES.designIceMm, 500), least: BARE },
    } satisfies Readonly<Record<string, NumberInput | { readonly choices: readonly string[] }>>,
    outputs: {
      ...{ slight: "1", moderate: "1", extensive: "1", complete: "1", functionLost: "1" },
      ...{ isNone: "1", isSlight: "1", isModerate: "1", isExtensive: "1", isComplete: "1" },
    },
    source:
      "Lognormal: Φ(ln(x / median) / spread), or steps, from data/hazards/fragility.json; every curve has a source of its own",
    status: "derived",
    run(given, asked) {
      const curve = curves.find(({ id }) => id === given.curve) as FragilityCurve;
      const { measure, relativeTo } = curve;
      const stray = (Object.keys(MEASURES) as Measure[]).find((each) => each !== measure && given[each] !== undefined);
      if (stray !== undefined) return new Refusal("unknown", stray, given[stray]);
      const strength = given[measure];
      if (strength === undefined) return new Refusal("missing", measure);
      const design = relativeTo === undefined ? undefined : given[relativeTo];
      if (relativeTo !== undefined && design === undefined) return new Refusal("missing", relativeTo);
      const { id: of, source, status, analogy } = curve;
      asked.note({ code: "source", of, source, status, analogy });
      asked.note({
        code: "source",
        of: "functionLost",
        source: functionLostFrom.source,
        status: functionLostFrom.status,
      });
      const reaching = chancesOfReaching(curve, strength, design);
      const being = chancesOfBeing(reaching);
      const states = statesOf(curve);
      const of4 = (chances: readonly number[], state: (typeof states)[number]) =>
        chances[states.indexOf(state)] ?? null;
      const loss = chanceOfLoss(curve, reaching, functionLostFrom.state);
      const only = being.slice(1);
      return {
        slight: of4(reaching, "slight"),
        moderate: of4(reaching, "moderate"),
        extensive: of4(reaching, "extensive"),
        complete: of4(reaching, "complete"),
        functionLost: Number.isNaN(loss) ? null : loss,
        isNone: being[0] ?? null,
        isSlight: of4(only, "slight"),
        isModerate: of4(only, "moderate"),
        isExtensive: of4(only, "extensive"),
        isComplete: of4(only, "complete"),
      };
    },
  });
}

export const fragilityModel = fragilityModelOf(FRAGILITY);
