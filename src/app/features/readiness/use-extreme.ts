/** What of all that was asked would take the most people: scenarios that were run, worst places, risk groups. */
import { useCallback, useMemo } from "react";
import { extremeScenarios } from "../../../core/readiness/extreme-scenarios.ts";
import type { NetworkToCut } from "../../../core/redundancy/losses/find-single-points.ts";
import { groupSets } from "../../../core/redundancy/losses/group-sets.ts";
import { circuitsAt } from "../../../core/topology/circuits-at.ts";
import { topologyColumns } from "../../../core/topology/topology.ts";
import { useApp } from "../../store/store.ts";
import { useAnswer } from "../../store/use-answer.ts";
import { useIsShown } from "../../store/use-is-shown.ts";
import { useFreshRuns, yearsOf } from "./runs.ts";
import { FEATURE } from "./use-readiness.ts";

export function useExtreme() {
  const network = useApp((state) => state.network);
  const runs = useFreshRuns();
  const matrix = useApp((state) => state.riskMatrix);
  const { version } = network;
  const regions = useApp((state) => (state.results.regions?.version === version ? state.results.regions.output : null));
  const groups = useLossesOfGroups();
  const rows = useMemo(() => {
    const scenarios = runs.map(({ scenario, losses }) => ({ name: scenario.name, hazard: scenario.event.kind, years: yearsOf(scenario), losses })); // biome-ignore format: one line
    const { criticalUsers } = network.sites.columns;
    const given = { scenarios, places: regions?.cutOff ?? null, groups: groups?.cutOff ?? null, criticalUsers };
    return extremeScenarios(given, matrix);
  }, [runs, regions, groups, matrix, network]);
  return { rows, runs, regions };
}

/** Counted by itself while a person looks, as the other lists of losses are. */
function useLossesOfGroups() {
  const settings = useApp((state) => state.study?.settings);
  const isLooked = useIsShown(FEATURE);
  const isAsked = useCallback(
    ({ gateways, enough }: NetworkToCut) => gateways === settings?.gateways && enough === settings.enough,
    [settings],
  );
  const { output, stale } = useAnswer({ job: "set-losses", isAsked, ask: askLosses, isWanted: isLooked });
  return stale ? null : output;
}

function askLosses(): void {
  const { network, study, analyse } = useApp.getState();
  if (study === null) return;
  const { gateways, enough } = study.settings;
  const service = { columns: topologyColumns(network), gateways, enough, circuitsAt: circuitsAt(network) };
  void analyse("set-losses", { ...service, sets: groupSets(network) });
}
