import { boundsOf, joinBounds } from "../../../core/geo/bounds.ts";
import { type HazardScenario, type Network, nameOfRow } from "../../../core/model/index.ts";
import type { ExtremeScenario } from "../../../core/readiness/extreme-scenarios.ts";
import { setAt } from "../../../core/redundancy/losses/element-sets.ts";
import { groupSets } from "../../../core/redundancy/losses/group-sets.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Badge, RiskBadge } from "../../ui/badge.tsx";
import { RankedList } from "../../ui/ranked-list.tsx";
import { showRows } from "./show.ts";
import { useExtreme } from "./use-extreme.ts";

/** So many are a list for people; behind them nothing is extreme. */
const SHOWN = 50;

/** 极端事故场景: what of all that was asked would take the most people, with its level where one can be told. */
export function ExtremeScenarioList({ network }: { readonly network: Network }) {
  const { readiness: said } = useWords();
  const { rows: all, runs, regions } = useExtreme();
  const rows = all.slice(0, SHOWN);
  if (rows.length === 0) return <p className="ready-soft">{said.noExtreme}</p>;
  const name = ({ from, row }: ExtremeScenario) =>
    from === "scenario"
      ? (runs[row]?.scenario.name ?? "")
      : from === "place"
        ? said.placeName(row + 1, (regions?.radius ?? 0) / 1000)
        : nameOfRow(network, "groups", row);
  const show = (at: number) => {
    const one = rows[at];
    if (one?.from === "scenario") openScenario(runs[one.row]?.scenario);
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

function Level({ one: { risk } }: { readonly one: ExtremeScenario }) {
  const { readiness: said, model } = useWords();
  if (risk === null) return null;
  if (risk.level !== null) return <RiskBadge severity={risk.level} />;
  return <Badge>{said.riskRange(model.severities[risk.least], model.severities[risk.most])}</Badge>;
}
