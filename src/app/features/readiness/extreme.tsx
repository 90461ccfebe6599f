import { useCallback, useMemo } from "react";
import { boundsOf, joinBounds } from "../../../core/geo/bounds.ts";
import { type HazardScenario, type Network, nameOfRow } from "../../../core/model/index.ts";
import { type ExtremeScenario, extremeScenarios } from "../../../core/readiness/extreme-scenarios.ts";
import { setAt } from "../../../core/redundancy/losses/element-sets.ts";
import type { NetworkToCut } from "../../../core/redundancy/losses/find-single-points.ts";
import { groupSets } from "../../../core/redundancy/losses/group-sets.ts";
import { circuitsAt } from "../../../core/topology/circuits-at.ts";
import { topologyColumns } from "../../../core/topology/topology.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { useAnswer } from "../../store/use-answer.ts";
import { useIsShown } from "../../store/use-is-shown.ts";
import { Badge, RiskBadge } from "../../ui/badge.tsx";
import { RankedList } from "../../ui/ranked-list.tsx";
import { useFreshRuns, yearsOf } from "./runs.ts";
import { showRows } from "./show.ts";
import { FEATURE } from "./use-readiness.ts";

/** So many are a list for people; behind them nothing is extreme. */
const SHOWN = 50;

/** 极端事故场景: what of all that was asked would take the most people, with its level where one can be told. */
export function ExtremeScenarioList({ network }: { readonly network: Network }) {
  const { readiness: said } = useWords();
  const fresh = useFreshRuns();
  const matrix = useApp((state) => state.riskMatrix);
  const { version } = network;
  const regions = useApp((state) => (state.results.regions?.version === version ? state.results.regions.output : null));
  const losses = useLossesOfGroups();
  const rows = useMemo(() => {
    const scenarios = fresh.map(({ scenario, losses: of }) => ({ name: scenario.name, hazard: scenario.event.kind, years: yearsOf(scenario), losses: of })); // biome-ignore format: one line
    const { criticalUsers } = network.sites.columns;
    const given = { scenarios, places: regions?.cutOff ?? null, groups: losses?.cutOff ?? null, criticalUsers };
    return extremeScenarios(given, matrix).slice(0, SHOWN);
  }, [fresh, regions, losses, matrix, network]);
  if (rows.length === 0) return <p className="ready-soft">{said.noExtreme}</p>;
  const name = ({ from, row }: ExtremeScenario) =>
    from === "scenario"
      ? (fresh[row]?.scenario.name ?? "")
      : from === "place"
        ? said.placeName(row + 1, (regions?.radius ?? 0) / 1000)
        : nameOfRow(network, "groups", row);
  const show = (at: number) => {
    const one = rows[at];
    if (one?.from === "scenario") openScenario(fresh[one.row]?.scenario);
    if (one?.from === "place") {
      const place = regions?.places[one.row];
      const bounds = joinBounds([boundsOf(network.spans.geometry, place?.spans ?? []), boundsOf(network.sites.geometry, place?.sites ?? [])]); // biome-ignore format: one line
      if (bounds !== null) useApp.getState().flyTo({ bounds });
    }
    if (one?.from === "group") {
      const { spans, sites } = setAt(groupSets(network), one.row);
      if (spans.length > 0) showRows(network, "spans", spans);
      else showRows(network, "sites", sites);
    }
  };
  return (
    <RankedList label={said.extreme} rows={[...rows.keys()]} isChosen={() => false} onChoose={show}>
      {(at) => {
        const one = rows[at];
        if (one === undefined) return null;
        return (
          <>
            <span className="ready-name">
              {name(one)} <Badge>{said.extremeFrom[one.from]}</Badge> <Level one={one} />
            </span>
            <span className="ready-facts">
              {said.extremeFacts(
                said.range(one.people[0], one.people[1], formatNumber),
                said.range(one.sites[0], one.sites[1], formatNumber),
              )}
              {one.userHours !== null && ` · ${said.userHours(one.userHours[0], one.userHours[1])}`}
            </span>
          </>
        );
      }}
    </RankedList>
  );
}

/** Into the form of its kind, to be run, read and played. */
function openScenario(scenario: HazardScenario | undefined): void {
  if (scenario === undefined) return;
  const { draftEvent, changeDisaster, showTab } = useApp.getState();
  const { id, event, returnPeriodYears, settings } = scenario;
  draftEvent(event);
  changeDisaster({ returnPeriodYears, settings, opened: id });
  showTab("disaster", "scenario");
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

function Level({ one: { risk } }: { readonly one: ExtremeScenario }) {
  const { readiness: said, model } = useWords();
  if (risk === null) return null;
  if (risk.level !== null) return <RiskBadge severity={risk.level} />;
  return <Badge>{said.riskRange(model.severities[risk.least], model.severities[risk.most])}</Badge>;
}
