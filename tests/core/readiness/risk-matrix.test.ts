import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DataFault } from "../../../src/core/hazard/read-data.ts";
import { SEVERITIES } from "../../../src/core/model/index.ts";
import {
  highestLevel,
  MATRIX_STEPS,
  RISK_MATRIX,
  type RiskMatrix,
  readRiskMatrix,
  riskLevel,
} from "../../../src/core/readiness/risk-matrix.ts";
import { random } from "../../builders/random.ts";

const at = (value: number) => [value, value] as const;
const NOBODY = at(0);
const NOT_KNOWN = at(Number.NaN);

describe("risk matrix", () => {
  test("as it comes: likelihood times severity, 20 to 25, 15 to 16, 9 to 12, and less", () => {
    for (let l = 1; l <= MATRIX_STEPS; l++) {
      for (let s = 1; s <= MATRIX_STEPS; s++) {
        const product = l * s;
        const level = product >= 20 ? "critical" : product >= 15 ? "major" : product >= 9 ? "general" : "low";
        expect(RISK_MATRIX.cells.levels[l - 1]?.[s - 1]).toBe(level);
      }
    }
    for (const { status } of [RISK_MATRIX.likelihood, RISK_MATRIX.userHours, RISK_MATRIX.cells]) {
      expect(status).toBe("unconfirmed");
    }
  });

  test.each([
    [1, 500_000, 0, "critical"],
    [0.2, 500_000, 0, "critical"],
    [0.199, 500_000, 0, "major"],
    [0.02, 500_000, 0, "general"],
    [0.009, 1e9, 0, "low"],
    [1, 999, 0, "low"],
    [1, 0, 30, "critical"],
    [1, 0, 1, "general"],
    [0.05, 100_000, 0, "general"],
  ] as const)("%d a year, %d user-hours, %d critical: %s", (perYear, userHours, critical, level) => {
    const found = riskLevel(RISK_MATRIX, {
      ...{ perYear: at(perYear), userHours: at(userHours), criticalUsers: at(critical) },
    });
    expect(found.level).toBe(level);
  });

  test("what is not known leaves bounds, and no level", () => {
    const often = riskLevel(RISK_MATRIX, { perYear: at(2), userHours: NOT_KNOWN, criticalUsers: NOBODY });
    expect(often).toMatchObject({ level: null, least: "low", most: "critical", severity: [0, 4] });
    const costly = riskLevel(RISK_MATRIX, { perYear: NOT_KNOWN, userHours: at(1e6), criticalUsers: NOBODY });
    expect(costly).toMatchObject({ level: null, least: "low", most: "critical", likelihood: [0, 4] });
    // Whatever it costs, so rare a thing stays low: that much is known.
    const rare = riskLevel(RISK_MATRIX, { perYear: at(0.001), userHours: NOT_KNOWN, criticalUsers: NOT_KNOWN });
    expect(rare.level).toBe("low");
  });

  test("the highest wins over the average, and is known only where nothing open may top it", () => {
    const low = { least: "low", most: "low" } as const;
    const critical = { least: "critical", most: "critical" } as const;
    const open = { least: "low", most: "major" } as const;
    expect(highestLevel([low, low, low, critical]).level).toBe("critical");
    expect(highestLevel([open, critical]).level).toBe("critical");
    expect(highestLevel([open, low])).toEqual({ level: null, least: "low", most: "major" });
    expect(highestLevel([])).toEqual({ level: null, least: null, most: null });
  });

  test("bounds hold every cell between them, in 300 matrices that follow no order", () => {
    const dice = random(9);
    for (let i = 0; i < 300; i++) {
      const levels = Array.from({ length: 5 }, () => Array.from({ length: 5 }, () => dice.pick(SEVERITIES)));
      const own: RiskMatrix = { ...RISK_MATRIX, cells: { ...RISK_MATRIX.cells, levels } };
      const range = (most: number) => {
        const ends = [dice.next() * most, dice.next() * most].sort((a, b) => a - b) as [number, number];
        return dice.next() < 0.2 ? NOT_KNOWN : ends;
      };
      const asked = { perYear: range(2), userHours: range(700_000), criticalUsers: range(40) };
      const found = riskLevel(own, asked);
      const rank = (level: (typeof SEVERITIES)[number]) => SEVERITIES.indexOf(level);
      for (let draw = 0; draw < 30; draw++) {
        const inside = ([least, most]: readonly [number, number], beyond: number) =>
          at(Number.isNaN(least) ? dice.next() * beyond : least + dice.next() * (most - least));
        const one = riskLevel(own, {
          perYear: inside(asked.perYear, 2),
          userHours: inside(asked.userHours, 700_000),
          criticalUsers: inside(asked.criticalUsers, 40),
        }).level;
        expect(one).not.toBeNull();
        expect(rank(one ?? "low")).toBeGreaterThanOrEqual(rank(found.least));
        expect(rank(one ?? "low")).toBeLessThanOrEqual(rank(found.most));
      }
    }
  });
});

describe("a matrix of one's own", () => {
  const text = readFileSync("data/hazards/risk-matrix.json", "utf8");
  const fault = (from: string, to: string) => readRiskMatrix(text.replace(from, to));

  test("is read as it is written", () => {
    expect(readRiskMatrix(text)).toEqual(RISK_MATRIX);
    const own = fault('["low", "low", "low", "low", "low"]', '["low", "low", "low", "low", "critical"]');
    expect((own as RiskMatrix).cells.levels[0]?.[4]).toBe("critical");
  });

  test.each([
    ["0.01, 0.05", "0.05, 0.01", "not-rising"],
    ["[0.01, ", "[", "out-of-range"],
    ["[1000,", '["much",', "not-a-number"],
    ['["low", "low", "low", "low", "low"],', "", "out-of-range"],
    ['["low", "low", "low", "low", "low"]', '["low"]', "out-of-range"],
    ['"low", "low", "low", "low", "general"', '"low", "low", "low", "low", "dire"', "not-in-list"],
  ])("%s → %s is refused: %s", (from, to, rule) => {
    const found = fault(from, to);
    expect(found).toBeInstanceOf(DataFault);
    expect((found as DataFault).rule).toBe(rule);
  });
});
