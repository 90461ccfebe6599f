/** The disasters kept in the study, run one after the other, so that they can be weighed against each other. */
import { useState } from "react";
import { Refusal } from "../../../core/engineering-model.ts";
import { returnPeriod } from "../../../core/hazard/yearly/return-period.ts";
import type { HazardScenario } from "../../../core/model/index.ts";
import { isHazard } from "../../../core/model/index.ts";
import type { ScenarioRun } from "../../store/readiness-slice.ts";
import { useApp } from "../../store/store.ts";
import { settingsOf } from "./use-readiness.ts";

const NONE: readonly HazardScenario[] = [];

export function useKept(): readonly HazardScenario[] {
  const scenarios = useApp((state) => state.study?.scenarios);
  return scenarios === undefined ? NONE : scenarios.filter(isHazard);
}

/** Those run on the network as it stands, and still kept as they were run. */
export function freshRuns(
  runs: readonly ScenarioRun[],
  kept: readonly HazardScenario[],
  version: string,
): ScenarioRun[] {
  // biome-ignore format: one line
  return runs.filter((run) => run.version === version && kept.includes(run.scenario));
}

export function yearsOf(scenario: HazardScenario): number | null {
  return returnPeriod(scenario, useApp.getState().study?.hazards ?? []);
}

/** done: how many of how many; null while nothing runs. */
export function useRunAll(): { readonly done: number | null; readonly run: () => void } {
  const [done, setDone] = useState<number | null>(null);
  const run = async () => {
    const { study, network, runJob, keepScenarioRun } = useApp.getState();
    if (study === null) return;
    const kept = study.scenarios.filter(isHazard);
    try {
      for (const [i, scenario] of kept.entries()) {
        setDone(i);
        const settings = settingsOf(scenario.settings);
        if (settings === null) continue;
        const question = { ...study.settings, network, hazards: study.hazards, event: scenario.event, settings };
        const risk = await runJob("risk", question);
        if (risk instanceof Refusal) continue;
        const of = (end: "least" | "most") => {
          const { people, sites, userHours, cutOff, darkH } = risk[end];
          return { people, sites, userHours, cutOff, darkH };
        };
        keepScenarioRun({ scenario, version: network.version, losses: { least: of("least"), most: of("most") } });
      }
    } catch {
      // Cancelled, or failed: the tray says so, and what was run before is kept.
    } finally {
      setDone(null);
    }
  };
  return { done, run: () => void run() };
}
