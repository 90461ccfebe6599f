/**
 * Answers: which grade does an area get by each criterion, and in all? What nobody knows is taken once as well and once as
 * badly as it may be; only where both come to the same is there a grade.
 */
import type { AreaNumbers } from "./area-numbers.ts";
import { type CriterionId, type GradeRange, type Grading, gradeOf, worstGrade } from "./grading.ts";
import type { Range } from "./risk-matrix.ts";

export type Reason = GradeRange & {
  readonly criterion: CriterionId;
  /** What the grade follows from, as its source says: a share, hours, or 1 for yes. Infinite: nobody knows how much. */
  readonly value: Range;
};

export type Judged = {
  /** null where what is not known decides, or where there is nothing to judge. */
  readonly grade: GradeRange["grade"];
  /** null for both: the area has no site. */
  readonly best: GradeRange["best"] | null;
  readonly worst: GradeRange["worst"] | null;
  /** The worst first. What is not asked, as exposure without hazard layers, is not there. */
  readonly reasons: readonly Reason[];
};

/** remote: null where nobody says it. */
export function judgeArea(numbers: AreaNumbers, { criteria }: Grading, remote: boolean | null): Judged {
  if (numbers.sites === 0) return { grade: null, best: null, worst: null, reasons: [] };
  const reasons = criteria.flatMap((criterion): Reason[] => {
    const value = VALUES[criterion.id](numbers);
    return value === null ? [] : [{ criterion: criterion.id, value, ...gradeOf(criterion, value, remote) }];
  });
  const all = worstGrade(reasons) ?? { grade: null, best: null, worst: null };
  const rank = ({ best, worst }: Reason) => worst + best;
  return { ...all, reasons: reasons.sort((a, b) => (rank(a) < rank(b) ? 1 : rank(a) > rank(b) ? -1 : 0)) };
}

/** null: not asked. */
const VALUES: Readonly<Record<CriterionId, (numbers: AreaNumbers) => Range | null>> = {
  "way-out"({ ways: { best } }) {
    return [2 - best, 2 - best];
  },
  "second-ways"({ ways, sites }) {
    const share = (ways.none + ways.one + ways.shared) / sites;
    return [share, share];
  },
  power({ power: { asked, short, unknown } }) {
    return asked === 0 ? null : [short / asked, (short + unknown) / asked];
  },
  satellite({ ways, satellite }) {
    if (ways.best === 2 || satellite.yes > 0) return [0, 0];
    return satellite.unknown > 0 ? [0, 1] : [1, 1];
  },
  crew({ crew: { furthest, unknown } }) {
    return [furthest?.hours ?? 0, unknown > 0 ? Number.POSITIVE_INFINITY : (furthest?.hours ?? 0)];
  },
  exposure({ exposure, sites }) {
    if (exposure === null) return null;
    const shares = ({ strongM, strongSites }: (typeof exposure.layers)[number], end: 0 | 1) =>
      Math.max(exposure.metres === 0 ? 0 : strongM[end] / exposure.metres, strongSites[end] / sites);
    const most = (end: 0 | 1) => Math.max(0, ...exposure.layers.map((layer) => shares(layer, end)));
    return [most(0), most(1)];
  },
  isolation({ isolation }) {
    if (isolation === null) return null;
    const { least, most } = isolation;
    return [orElse(least.darkH, 0), orElse(most.darkH, Number.POSITIVE_INFINITY)];
  },
};

const orElse = (value: number, other: number) => (Number.isNaN(value) ? other : value);
