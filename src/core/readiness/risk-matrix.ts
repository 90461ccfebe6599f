/**
 * Answers: how grave is a risk, from how likely it is and what it costs? 重大, 较大, 一般, 低 by a table of cells that
 * whoever uses it may set. What is not known on one side leaves a row or a column of cells: the risk then lies between the
 * best and the worst of them. Of several risks the highest counts, never their average.
 */
import matrix from "../../../data/hazards/risk-matrix.json";
import { type DataFault, Entry, readData } from "../hazard/read-data.ts";
import type { Sourced } from "../hazard/sourced.ts";
import { SEVERITIES, type Severity } from "../model/study.ts";

export const MATRIX_STEPS = 5;

type Scale = Sourced & { readonly from: readonly number[] };

export type RiskMatrix = {
  /** Yearly chances, user-hours and sites with critical users at which classes 1 to 4 begin; class 0 lies below. */
  readonly likelihood: Scale;
  readonly userHours: Scale;
  readonly criticalUsers: Scale;
  /** cells[likelihood][severity]. */
  readonly cells: Sourced & { readonly levels: readonly (readonly Severity[])[] };
};

/** Between these two, both included. NaN, or an infinite end: nobody knows. */
export type Range = readonly [least: number, most: number];

export type Risked = {
  /** How often in a year. */
  readonly perYear: Range;
  readonly userHours: Range;
  /** Sites with critical users that are cut off. */
  readonly criticalUsers: Range;
};

export type RiskLevel = {
  /** null where the cells that it may lie in differ. */
  readonly level: Severity | null;
  readonly least: Severity;
  readonly most: Severity;
  /** Classes, first to last. */
  readonly likelihood: Range;
  readonly severity: Range;
};

export function riskLevel(by: RiskMatrix, { perYear, userHours, criticalUsers }: Risked): RiskLevel {
  const likelihood = classesOf(by.likelihood, perYear);
  const [hours, critical] = [classesOf(by.userHours, userHours), classesOf(by.criticalUsers, criticalUsers)];
  const severity: Range = [Math.max(hours[0], critical[0]), Math.max(hours[1], critical[1])];
  const ranks: number[] = [];
  for (let row = likelihood[0]; row <= likelihood[1]; row++) {
    const cells = (by.cells.levels[row] as readonly Severity[]).slice(severity[0], severity[1] + 1);
    for (const cell of cells) ranks.push(SEVERITIES.indexOf(cell));
  }
  const [least, most] = [levelAt(Math.min(...ranks)), levelAt(Math.max(...ranks))];
  return { level: least === most ? least : null, least, most, likelihood, severity };
}

/** The highest of them. It is known where the highest that is surely reached is the highest that may be. */
export function highestLevel(levels: readonly Pick<RiskLevel, "least" | "most">[]) {
  const highest = (end: "least" | "most") =>
    levels.length === 0 ? null : levelAt(Math.max(...levels.map((level) => SEVERITIES.indexOf(level[end]))));
  const [least, most] = [highest("least"), highest("most")];
  return { level: least === most ? least : null, least, most };
}

const levelAt = (rank: number): Severity => SEVERITIES[rank] as Severity;

function classesOf({ from }: Scale, [least, most]: Range): Range {
  const low = Number.isNaN(least) ? 0 : countFrom(from, least);
  return [low, Number.isNaN(most) ? from.length : Math.max(low, countFrom(from, most))];
}

function countFrom(from: readonly number[], value: number): number {
  return from.filter((start) => value >= start).length;
}

export function readRiskMatrix(text: string): RiskMatrix | DataFault {
  return readData(text, takeMatrix);
}

const [MOST_PER_YEAR, MOST_USER_HOURS, MOST_SITES] = [1000, 1e12, 1e9];

function takeMatrix(json: unknown): RiskMatrix {
  const file = new Entry(json, "", ["likelihood", "severity", "cells"]);
  const severity = new Entry(file.get("severity"), "severity", ["userHours", "criticalUsers"]);
  const cells = Entry.sourced(file.get("cells"), "cells", ["levels"]);
  const rows = cells.list("levels").map((row, i) => {
    const name = `cells.levels[${i}]`;
    const levels = new Entry({ row }, name, null).some("row", SEVERITIES) as readonly Severity[];
    if (levels.length !== MATRIX_STEPS) cells.fail("levels", "out-of-range");
    return levels;
  });
  if (rows.length !== MATRIX_STEPS) cells.fail("levels", "out-of-range");
  return {
    likelihood: takeScale(file, "likelihood", "perYear", MOST_PER_YEAR),
    userHours: takeScale(severity, "userHours", "from", MOST_USER_HOURS),
    criticalUsers: takeScale(severity, "criticalUsers", "from", MOST_SITES),
    cells: { levels: rows, ...cells.sources() },
  };
}

function takeScale(file: Entry, field: string, name: string, most: number): Scale {
  const scale = Entry.sourced(file.get(field), file.inside(field), [name]);
  const from = scale.list(name).map((start) => {
    if (typeof start !== "number") return scale.fail(name, "not-a-number");
    return start > 0 && start <= most ? start : scale.fail(name, "out-of-range");
  });
  if (from.length !== MATRIX_STEPS - 1) scale.fail(name, "out-of-range");
  if (from.some((start, i) => i > 0 && start <= (from[i - 1] as number))) scale.fail(name, "not-rising");
  return { from, ...scale.sources() };
}

export const RISK_MATRIX: RiskMatrix = takeMatrix(matrix);
