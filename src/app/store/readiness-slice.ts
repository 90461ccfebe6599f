import type { Bounds, Losses } from "../../core/hazard/simulate/risk.ts";
import type { HazardLayer, HazardScenario, Settings, Severity, VersionId } from "../../core/model/index.ts";
import type { Grade } from "../../core/readiness/grading.ts";
import { RISK_MATRIX, type RiskMatrix } from "../../core/readiness/risk-matrix.ts";
import type { Slice } from "./store.ts";

/** Which areas a person looks at; null: any. */
export type ReadinessFilter = {
  readonly level: string | null;
  /** open: those without a grade. */
  readonly grade: Grade | "open" | null;
  readonly remoteOnly: boolean;
};

/** A kept scenario that was run, and on what. */
export type ScenarioRun = {
  readonly scenario: HazardScenario;
  readonly version: VersionId;
  readonly settings: Settings;
  readonly hazards: readonly HazardLayer[];
  readonly losses: Bounds<Pick<Losses, "people" | "sites" | "userHours" | "cutOff" | "darkH">>;
};

export type ReadinessSlice = {
  readonly readinessFilter: ReadinessFilter;
  /** The area whose card is open; of no id, the row of sites that name none. */
  readonly readinessArea: { readonly area: string | null } | null;
  readonly riskMatrix: RiskMatrix;
  readonly scenarioRuns: readonly ScenarioRun[];
  filterReadiness(filter: Partial<ReadinessFilter>): void;
  chooseReadinessArea(chosen: ReadinessSlice["readinessArea"]): void;
  setRiskCell(likelihood: number, severity: number, level: Severity): void;
  resetRiskMatrix(): void;
  keepScenarioRun(run: ScenarioRun): void;
};

export const readinessSlice: Slice<ReadinessSlice> = (set) => ({
  readinessFilter: { level: null, grade: null, remoteOnly: false },
  readinessArea: null,
  riskMatrix: RISK_MATRIX,
  scenarioRuns: [],
  filterReadiness: (filter) => set(({ readinessFilter }) => ({ readinessFilter: { ...readinessFilter, ...filter } })),
  chooseReadinessArea: (readinessArea) => set({ readinessArea }),
  setRiskCell: (likelihood, severity, level) =>
    set(({ riskMatrix }) => {
      const levels = riskMatrix.cells.levels.map((row, l) =>
        l === likelihood ? row.map((cell, s) => (s === severity ? level : cell)) : row,
      );
      return { riskMatrix: { ...riskMatrix, cells: { ...riskMatrix.cells, levels } } };
    }),
  resetRiskMatrix: () => set({ riskMatrix: RISK_MATRIX }),
  keepScenarioRun: (run) =>
    set(({ scenarioRuns }) => ({
      scenarioRuns: [...scenarioRuns.filter(({ scenario }) => scenario.id !== run.scenario.id), run],
    })),
});
