/** The disasters kept in the study, run one after the other, so that they can be weighed against each other. */
import { useMemo, useState } from "react";
import { Refusal } from "../../../core/engineering-model.ts";
import { ownFragility } from "../../../core/hazard/own-fragility.ts";
import { DataFault } from "../../../core/hazard/read-data.ts";
import { returnPeriod } from "../../../core/hazard/yearly/return-period.ts";
import { type YearlyLoss, yearlyLoss } from "../../../core/hazard/yearly/yearly-loss.ts";
import { type HazardScenario, isHazard } from "../../../core/model/index.ts";
import type { ScenarioRun } from "../../store/readiness-slice.ts";
import { useApp } from "../../store/store.ts";
import { freshRuns } from "./fresh-runs.ts";
import { settingsOf } from "./use-readiness.ts";

const NONE: readonly HazardScenario[] = [];

export function useKept(): readonly HazardScenario[] {
  const scenarios = useApp((state) => state.study?.scenarios);
  return useMemo(() => scenarios?.filter(isHazard) ?? NONE, [scenarios]);
}

/** Those run on what stands now, and still kept as they were run. */
export function useFreshRuns(): readonly ScenarioRun[] {
  const runs = useApp((state) => state.scenarioRuns);
  const study = useApp((state) => state.study);
  const { version } = useApp((state) => state.network);
  return useMemo(() => freshRuns(runs, study, version), [runs, study, version]);
}

/** What they cost in a year; null before any of them was run. */
export function useYearly(): YearlyLoss | null {
  const runs = useFreshRuns();
  const siteCount = useApp((state) => state.network.sites.count);
  return useMemo(() => {
    const losses = runs.map(({ scenario, losses: { least, most } }) => ({
      ...{ name: scenario.name, hazard: scenario.event.kind, years: yearsOf(scenario) },
      userHours: { least: least.userHours.mean, most: most.userHours.mean },
      darkH: { least: least.darkH, most: most.darkH },
    }));
    return losses.length === 0 ? null : yearlyLoss(losses, siteCount, "chance");
  }, [runs, siteCount]);
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
    const fragility = ownFragility(study.fragility);
    if (fragility instanceof DataFault) return;
    try {
      for (const [i, scenario] of kept.entries()) {
        setDone(i);
        const settings = settingsOf(scenario.settings);
        if (settings === null) continue;
        const question = {
          ...study.settings,
          network,
          hazards: study.hazards,
          event: scenario.event,
          settings,
          fragility,
        };
        const risk = await runJob("risk", question);
        if (risk instanceof Refusal) continue;
        const of = (end: "least" | "most") => {
          const { people, sites, userHours, cutOff, darkH } = risk[end];
          return { people, sites, userHours, cutOff, darkH };
        };
        const about = { scenario, version: network.version, settings: study.settings, hazards: study.hazards };
        keepScenarioRun({ ...about, losses: { least: of("least"), most: of("most") } });
      }
    } catch {
      // Cancelled, or failed: the tray says so, and what was run before is kept.
    } finally {
      setDone(null);
    }
  };
  return { done, run: () => void run() };
}
