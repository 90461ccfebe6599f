/**
 * Answers: how heavy is the load on an asset on ground that may liquefy under it, at each level of the event?
 *
 * At a given shaking it is the chance that the ground fails times what its movement then does; both follow from the shaking,
 * so that the product is averaged over what varies from place to place, in sixteen equally likely places. Of a house it is a
 * chance of loss, of a line the breaks of a kilometre (HAZUS: P · k · PGD^0.56). Cost: some 10 µs where the ground may fail.
 */
import { chanceToLiquefy, movedCm } from "../events/soil.ts";
import { loadOfChance } from "./curve-loads.ts";
import type { Harm } from "./harm.ts";
import { LEVELS, type SpreadOfStrength, TOP } from "./levels.ts";
import { LEVEL_COUNT } from "./risks.ts";

/** What a movement does to the asset: how likely it is lost, or how often a kilometre of it breaks. */
export type Hurt = (movedCm: number) => number;

export type HurtByGround = Pick<Harm, "cause" | "of" | "missing"> & {
  readonly atBest: Hurt;
  readonly atWorst: Hurt;
  /** A line of which nothing is known may be cut wherever any of the ground under it fails. */
  readonly isAnyFatal: boolean;
  /** Hours of repair after such a movement. */
  hours(movedCm: number): number;
};

export function groundHarm(hurt: HurtByGround, magnitude: number, { scale, localSigma }: SpreadOfStrength): Harm {
  const { cause, of, missing, atBest, atWorst, isAnyFatal } = hurt;
  const places = localSigma > 0 ? LEVELS.map((z) => Math.exp(localSigma * z)) : Float64Array.of(1);
  const strongest = (scale[TOP] as number) * (places.at(-1) as number);
  const loadOf = (mean: number) => (of === "km" ? mean : loadOfChance(mean));
  return {
    ...{ cause, measure: "pgaG", bySoil: true, of, missing },
    write(pgaG, soil, least, most) {
      least.fill(0);
      most.fill(0);
      if (chanceToLiquefy(soil, pgaG * strongest, magnitude) === 0) return;
      for (let k = 0; k < LEVEL_COUNT; k++) {
        let [best, worst] = [0, 0];
        for (const place of places) {
          const here = pgaG * (scale[k] as number) * place;
          const chance = chanceToLiquefy(soil, here, magnitude);
          if (chance === 0) continue;
          const moved = movedCm(soil, here, magnitude);
          const hurtAtWorst = atWorst(moved);
          worst += chance * hurtAtWorst;
          best += chance * (atBest === atWorst ? hurtAtWorst : atBest(moved));
        }
        // Curves may cross: the lower is the best case, whichever of them has it.
        least[k] = loadOf(Math.min(best, worst) / places.length);
        const high = Math.max(best, worst) / places.length;
        most[k] = isAnyFatal && high > 0 ? Number.POSITIVE_INFINITY : loadOf(high);
      }
    },
    fixH: (pgaG, soil) => hurt.hours(movedCm(soil, pgaG, magnitude)),
  };
}
