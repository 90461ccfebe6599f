/** Answers: what stands in each list, in which order, and what does each row weigh? */
import type { Network } from "../../../core/model/index.ts";
import type { CutPairs } from "../../../core/redundancy/losses/find-cut-pairs.ts";
import type { SinglePoints } from "../../../core/redundancy/losses/find-single-points.ts";
import type { SetLosses } from "../../../core/redundancy/losses/measure-set-losses.ts";
import { rankLosses, rankUnprotected } from "../../../core/redundancy/losses/rank-losses.ts";
import type { CutOff } from "../../../core/redundancy/losses/tally.ts";
import type { Backup } from "../../../core/redundancy/ways/measure-backup.ts";
import type { WeakList } from "../../store/redundancy-slice.ts";
import type { Weight } from "./sift.ts";

export type WholeAnswers = {
  readonly points: SinglePoints;
  readonly losses: SetLosses;
  readonly pairs: CutPairs;
  readonly backup: Backup;
};
type LossList = Exclude<WeakList, "backup">;

/** Of pairs the chains they lie in. */
export function weakRows(list: WeakList, network: Network, answers: WholeAnswers): number[] {
  if (list === "backup") return rankUnprotected(network, answers.backup);
  return rankLosses(cutOffOfList(list, answers), weakMask(list, answers));
}

export function countWeak(list: LossList, answers: WholeAnswers): number {
  return weakMask(list, answers).reduce((sum, is) => sum + is, 0);
}

/** 1 for what cuts somebody off: a bridge between two parts that both have gateways does not. */
function weakMask(list: LossList, answers: WholeAnswers): Uint8Array {
  const { sites } = cutOffOfList(list, answers);
  // A site that takes only itself with it cuts nobody off.
  const may = list === "sites" ? answers.points.cutSite : null;
  return Uint8Array.from(sites, (many, row) => (many > 0 && may?.[row] !== 0 ? 1 : 0));
}

export function cutOffOfList(list: LossList, { points, losses, pairs }: WholeAnswers): CutOff {
  return { spans: points.bySpan, sites: points.bySite, groups: losses.cutOff, pairs: pairs.byChain }[list];
}

export function weightOf(list: WeakList, network: Network, answers: WholeAnswers): Weight {
  if (list === "backup") {
    const { values } = network.sites.columns.population;
    return {
      people: (row) => (Number.isNaN(values[row]) ? 0 : (values[row] as number)),
      unknown: (row) => (Number.isNaN(values[row]) ? 1 : 0),
    };
  }
  const { population, populationUnknown } = cutOffOfList(list, answers);
  return { people: (row) => population[row] as number, unknown: (row) => populationUnknown[row] as number };
}
