/**
 * Answers: which events would take the most (极端事故场景), and which equipment does the most hang on (关键设备)? Lists made
 * of results that were asked elsewhere: scenarios, the worst places for a disc, risk groups; single points, and what an
 * element's standing would save in a scenario. Ranked by the people they take, those of whom nobody knows apart.
 */

import type { Bounds, Losses } from "../hazard/simulate/risk.ts";
import type { HazardEventKind, ListColumn } from "../model/index.ts";
import type { SinglePoints } from "../redundancy/losses/find-single-points.ts";
import type { CutOff } from "../redundancy/losses/tally.ts";
import { type Range, type RiskLevel, type RiskMatrix, riskLevel } from "./risk-matrix.ts";

export type RunScenario = {
  readonly name: string;
  readonly hazard: HazardEventKind;
  /** null: nobody said how often it comes. */
  readonly years: number | null;
  readonly losses: Bounds<Pick<Losses, "people" | "sites" | "userHours" | "cutOff">>;
};

export type ExtremeScenario = {
  /** row: which of the scenarios, places or risk groups given. */
  readonly from: "scenario" | "place" | "group";
  readonly row: number;
  readonly people: Range;
  readonly sites: Range;
  /** null: not asked. */
  readonly userHours: Range | null;
  /** null where nothing is known of how often it comes, or what it costs in hours. */
  readonly risk: RiskLevel | null;
};

/** criticalUsers: of the sites, to count those of them that a scenario cuts off. */
export function extremeScenarios(
  given: {
    readonly scenarios: readonly RunScenario[];
    readonly places: CutOff | null;
    readonly groups: CutOff | null;
    readonly criticalUsers: ListColumn;
  },
  matrix: RiskMatrix,
): ExtremeScenario[] {
  const { scenarios, places, groups, criticalUsers } = given;
  const critical = Uint32Array.from(criticalUsers.starts.subarray(1).keys()).filter(
    (site) => criticalUsers.starts[site] !== criticalUsers.starts[site + 1],
  );
  const all = [
    ...scenarios.map((scenario, row) => ofScenario(scenario, row, critical, matrix)),
    ...lostTogether("place", places),
    ...lostTogether("group", groups),
  ];
  return all.sort((a, b) => orNothing(b.people[1]) - orNothing(a.people[1]) || orNothing(b.sites[1]) - orNothing(a.sites[1])); // biome-ignore format: one line
}

function ofScenario(
  { years, losses }: RunScenario,
  row: number,
  critical: Uint32Array,
  matrix: RiskMatrix,
): ExtremeScenario {
  // biome-ignore format: one line
  const { least, most } = losses;
  const range = (of: "people" | "sites" | "userHours"): Range => [least[of].mean, most[of].mean];
  const expected = ({ cutOff }: Pick<Losses, "cutOff">) => critical.reduce((sum, site) => sum + (cutOff[site] as number), 0); // biome-ignore format: one line
  const perYear = years === null ? Number.NaN : 1 / years;
  const userHours = range("userHours");
  const risked = { perYear: [perYear, perYear] as const, userHours, criticalUsers: [expected(least), expected(most)] as const }; // biome-ignore format: one line
  return {
    ...{ from: "scenario", row, people: range("people"), sites: range("sites"), userHours },
    risk: years === null ? null : riskLevel(matrix, risked),
  };
}

/** People are known from below where those of some sites are not. */
function lostTogether(from: "place" | "group", cutOff: CutOff | null): ExtremeScenario[] {
  if (cutOff === null) return [];
  return Array.from(cutOff.sites, (sites, row): ExtremeScenario => {
    const known = cutOff.population[row] as number;
    const most = (cutOff.populationUnknown[row] as number) > 0 ? Number.NaN : known;
    return { ...{ from, row, userHours: null, risk: null }, people: [known, most], sites: [sites, sites] };
  }).filter(({ sites }) => sites[1] > 0);
}

export type KeyEquipment = {
  readonly table: "spans" | "sites";
  readonly row: number;
  /** Lost alone: people known of, sites whose people are not known, and sites. */
  readonly people: number;
  readonly peopleUnknown: number;
  readonly sites: number;
  /** In the scenario: its chance to fail, and by how many people the expected loss falls if it cannot; null: not asked. */
  readonly fails: number | null;
  readonly saves: number | null;
};

/** losses: of a scenario, the worst case; null where none was run. Those that take nobody and save nobody are left out. */
export function keyEquipment(
  { bySpan, bySite, siteCount, spanCount }: SinglePoints,
  losses: Pick<Losses, "fails" | "saves"> | null,
): KeyEquipment[] {
  const of = (table: "spans" | "sites", cutOff: CutOff, count: number, first: number) =>
    Array.from({ length: count }, (_, row): KeyEquipment => {
      const [fails, saves] = [losses?.fails[first + row] ?? Number.NaN, losses?.saves[first + row] ?? Number.NaN];
      return {
        ...{ table, row, people: cutOff.population[row] as number, sites: cutOff.sites[row] as number },
        peopleUnknown: cutOff.populationUnknown[row] as number,
        fails: Number.isNaN(fails) ? null : fails,
        saves: Number.isNaN(saves) ? null : saves,
      };
    });
  const all = [...of("sites", bySite, siteCount, 0), ...of("spans", bySpan, spanCount, siteCount)];
  const weight = ({ people, saves }: KeyEquipment) => Math.max(people, saves ?? 0);
  return all
    .filter((one) => one.sites > 0 || (one.saves ?? 0) > 0)
    .sort((a, b) => weight(b) - weight(a) || b.sites - a.sites || a.row - b.row);
}

const orNothing = (value: number) => (Number.isNaN(value) ? 0 : value);
