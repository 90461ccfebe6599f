/** Expected loss of a year from up to six return periods, by itself. The loss may be money or user-hours. */
import { engineeringModel, Refusal } from "../../engineering-model.ts";
import { annualDamage, INTERPOLATIONS, type LossAt } from "../annual-damage.ts";

const YEARS = { unit: "year", least: 1, most: 1_000_000 } as const;
const LOSS = { unit: "1", least: 0, most: 1e15 } as const;
const MORE_YEARS = { ...YEARS, fallback: null } as const;
const MORE_LOSS = { ...LOSS, fallback: null } as const;
const PLACES = [1, 2, 3, 4, 5, 6] as const;

export const annualDamageModel = engineeringModel({
  inputs: {
    ...{ years1: YEARS, loss1: LOSS, years2: MORE_YEARS, loss2: MORE_LOSS, years3: MORE_YEARS, loss3: MORE_LOSS },
    ...{ years4: MORE_YEARS, loss4: MORE_LOSS, years5: MORE_YEARS, loss5: MORE_LOSS },
    ...{ years6: MORE_YEARS, loss6: MORE_LOSS },
    between: { choices: INTERPOLATIONS, fallback: "chance" },
  },
  outputs: { perYear: "loss/year", between: "loss/year", rareEnd: "loss/year", frequentEndAtMost: "loss/year" },
  source: "Expected loss = ∫ loss dp, p = 1 / T, in closed form between the return periods given",
  status: "derived",
  run(given) {
    const losses: LossAt[] = [];
    for (const i of PLACES) {
      const [at, lost] = [given[`years${i}`], given[`loss${i}`]];
      if (at === undefined && lost === undefined) continue;
      if (at === undefined) return new Refusal("missing", `years${i}`);
      if (lost === undefined) return new Refusal("missing", `loss${i}`);
      if (losses.some((each) => each.years === at)) return new Refusal("conflict", `years${i}`);
      losses.push({ years: at, loss: lost });
    }
    return annualDamage(losses, given.between);
  },
});
