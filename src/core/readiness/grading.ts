/**
 * Answers: which grade do these numbers get? A, B, C by limits that are data, D beyond them; each criterion by itself, and
 * of an area the worst of them. What is known between two bounds only gets two grades, and one where they agree.
 */
import data from "../../../data/readiness/grading.json";
import { POWER } from "../hazard/power.ts";
import { type DataFault, Entry, readData } from "../hazard/read-data.ts";
import type { Figure, Sourced } from "../hazard/sourced.ts";
import { SITE_KINDS } from "../model/schema.ts";
import type { Range } from "./risk-matrix.ts";

/** From ready to not ready. */
export const GRADES = ["A", "B", "C", "D"] as const;
export type Grade = (typeof GRADES)[number];

export const CRITERIA = ["way-out", "second-ways", "power", "satellite", "crew", "exposure", "isolation"] as const;
export type CriterionId = (typeof CRITERIA)[number];

/** Up to these the grade is A, B, C. */
type Limits = readonly [number, number, number];

type Criterion = Sourced & {
  readonly id: CriterionId;
  readonly atMost: Limits;
  /** Of remote areas, where more is asked of them. */
  readonly remoteAtMost: Limits | null;
};

export type Grading = {
  readonly criteria: readonly Criterion[];
  /** Which practice of `data/hazards/power.json` says how many hours these kinds of sites must last. */
  readonly needed: readonly (Sourced & { readonly id: string; readonly kinds: readonly string[] })[];
  readonly strongFrom: Figure;
  readonly batteryMostH: Figure;
  readonly superSiteH: Figure;
};

export type GradeRange = { readonly grade: Grade | null; readonly best: Grade; readonly worst: Grade };

/** remote: null where nobody says it, which leaves both sets of limits open. */
export function gradeOf({ atMost, remoteAtMost }: Criterion, [least, most]: Range, remote: boolean | null): GradeRange {
  const limits = [...(remote === true && remoteAtMost !== null ? [] : [atMost]), ...(remote === false || remoteAtMost === null ? [] : [remoteAtMost])]; // biome-ignore format: one line
  const rank = (limit: Limits, value: number) => limit.filter((each) => !(value <= each)).length;
  const best = Math.min(...limits.map((limit) => (Number.isNaN(least) ? 0 : rank(limit, least))));
  return between(best, Math.max(...limits.map((limit) => rank(limit, most))));
}

/** The worst of several, both where all that is open turns out well and where it turns out badly. */
export function worstGrade(grades: readonly GradeRange[]): GradeRange | null {
  if (grades.length === 0) return null;
  const worst = (end: "best" | "worst") => Math.max(...grades.map((each) => GRADES.indexOf(each[end])));
  return between(worst("best"), worst("worst"));
}

function between(best: number, worst: number): GradeRange {
  const [first, last] = [GRADES[best] as Grade, GRADES[worst] as Grade];
  return { grade: best === worst ? first : null, best: first, worst: last };
}

export function readGrading(text: string): Grading | DataFault {
  return readData(text, takeGrading);
}

const [MOST, MOST_HOURS] = [1e9, 8760];

function takeGrading(json: unknown): Grading {
  const file = new Entry(json, "", ["criteria", "needed", "strongFrom", "batteryMostH", "superSiteH"]);
  const practices = POWER.practice.map(({ id }) => id);
  return {
    criteria: file.named("criteria", ["id", "atMost", "remoteAtMost"]).map((entry) => ({
      id: entry.choice("id", CRITERIA),
      atMost: takeLimits(entry, "atMost"),
      remoteAtMost: entry.has("remoteAtMost") ? takeLimits(entry, "remoteAtMost") : null,
      ...entry.sources(),
    })),
    needed: file.named("needed", ["id", "kinds"]).map((entry) => ({
      id: entry.choice("id", practices),
      kinds: entry.some("kinds", SITE_KINDS),
      ...entry.sources(),
    })),
    strongFrom: file.figure("strongFrom", 0, 1),
    batteryMostH: file.figure("batteryMostH", 0, MOST_HOURS),
    superSiteH: file.figure("superSiteH", 0, MOST_HOURS),
  };
}

function takeLimits(entry: Entry, field: string): Limits {
  const limits = entry.list(field).map((limit) => {
    if (typeof limit !== "number") return entry.fail(field, "not-a-number");
    return limit >= 0 && limit <= MOST ? limit : entry.fail(field, "out-of-range");
  });
  if (limits.length !== GRADES.length - 1) entry.fail(field, "out-of-range");
  if (limits.some((limit, i) => i > 0 && limit < (limits[i - 1] as number))) entry.fail(field, "not-rising");
  return limits as unknown as Limits;
}

export const GRADING: Grading = takeGrading(data);
