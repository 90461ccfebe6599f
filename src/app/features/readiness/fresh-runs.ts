/** Which runs of kept scenarios are about what stands now? Network, gateways, layers, and the scenario as it is kept. */
import type { Study, VersionId } from "../../../core/model/index.ts";
import type { ScenarioRun } from "../../store/readiness-slice.ts";

const NO_RUNS: readonly ScenarioRun[] = [];

export function freshRuns(
  runs: readonly ScenarioRun[],
  study: Study | null,
  version: VersionId,
): readonly ScenarioRun[] {
  // biome-ignore format: one line
  if (study === null) return NO_RUNS;
  return runs.filter(({ scenario, version: of, settings, hazards }) => {
    const isSame = of === version && settings === study.settings && hazards === study.hazards;
    return isSame && study.scenarios.includes(scenario);
  });
}
