import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DataFault } from "../../../src/core/hazard/read-data.ts";
import {
  CRITERIA,
  GRADING,
  type Grading,
  gradeOf,
  readGrading,
  worstGrade,
} from "../../../src/core/readiness/grading.ts";

const criterion = (id: string) => {
  const found = GRADING.criteria.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe("grades", () => {
  test("up to a limit, and beyond the last", () => {
    const crew = criterion("crew");
    const graded = [0, 2, 2.01, 4, 8, 8.01].map((hours) => gradeOf(crew, [hours, hours], false).grade);
    expect(graded).toEqual(["A", "A", "B", "B", "C", "D"]);
  });

  test("bounds that part, and what nobody knows", () => {
    const crew = criterion("crew");
    expect(gradeOf(crew, [1, 5], null)).toEqual({ grade: null, best: "A", worst: "C" });
    expect(gradeOf(crew, [Number.NaN, Number.NaN], null)).toEqual({ grade: null, best: "A", worst: "D" });
    expect(gradeOf(crew, [9, Number.POSITIVE_INFINITY], null).grade).toBe("D");
  });

  test("more is asked of remote areas; where nobody says it, both are open", () => {
    const out = criterion("way-out");
    expect(gradeOf(out, [1, 1], false).grade).toBe("C");
    expect(gradeOf(out, [1, 1], true).grade).toBe("D");
    expect(gradeOf(out, [1, 1], null)).toEqual({ grade: null, best: "C", worst: "D" });
    expect(gradeOf(out, [0, 0], null).grade).toBe("A");
  });

  test("the worst counts, and closes what is open above it", () => {
    const open = { grade: null, best: "A", worst: "C" } as const;
    const bad = { grade: "C", best: "C", worst: "C" } as const;
    expect(worstGrade([open, bad])?.grade).toBe("C");
    expect(worstGrade([open])).toEqual(open);
    expect(worstGrade([])).toBeNull();
  });
});

describe("limits of one's own", () => {
  const text = readFileSync("data/readiness/grading.json", "utf8");

  test("are read as they are written, each with its source", () => {
    expect(readGrading(text)).toEqual(GRADING);
    expect((readGrading(text) as Grading).criteria.map(({ id }) => id)).toEqual(CRITERIA);
    for (const { source, status } of GRADING.criteria) expect([source !== "", status]).toEqual([true, "unconfirmed"]);
  });

  test.each([
    ["[2, 4, 8]", "[4, 2, 8]", "not-rising"],
    ["[2, 4, 8]", "[2, 4]", "out-of-range"],
    ["[2, 4, 8]", '[2, "4", 8]', "not-a-number"],
    ['"crew"', '"crews"', "not-in-list"],
    ['"tower"', '"mast"', "not-in-list"],
  ])("%s → %s is refused: %s", (from, to, rule) => {
    const fault = readGrading(text.replace(from, to));
    expect((fault as DataFault).rule).toBe(rule);
    expect(fault).toBeInstanceOf(DataFault);
  });
});
