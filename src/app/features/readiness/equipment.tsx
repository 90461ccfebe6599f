import { useCallback, useMemo } from "react";
import { Refusal } from "../../../core/engineering-model.ts";
import { type Network, nameOfRow, textAt } from "../../../core/model/index.ts";
import { keyEquipment } from "../../../core/readiness/extreme-scenarios.ts";
import type { NetworkToCut } from "../../../core/redundancy/losses/find-single-points.ts";
import { circuitsAt } from "../../../core/topology/circuits-at.ts";
import { topologyColumns } from "../../../core/topology/topology.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { useAnswer } from "../../store/use-answer.ts";
import { useIsShown } from "../../store/use-is-shown.ts";
import { RankedList } from "../../ui/ranked-list.tsx";
import { showRows } from "./show.ts";
import { FEATURE } from "./use-readiness.ts";

const SHOWN = 50;

/** 关键设备: what the most people hang on alone, and what a scenario would be spared if it held. */
export function KeyEquipmentList({ network }: { readonly network: Network }) {
  const { readiness: said } = useWords();
  const settings = useApp((state) => state.study?.settings);
  const isLooked = useIsShown(FEATURE);
  const isAsked = useCallback(
    ({ gateways, enough }: NetworkToCut) => gateways === settings?.gateways && enough === settings.enough,
    [settings],
  );
  const { output: points, stale } = useAnswer({ job: "single-points", isAsked, ask: askPoints, isWanted: isLooked });
  const risk = useApp((state) => (state.results.risk?.version === network.version ? state.results.risk.output : null));
  const chosen = useApp(({ selection }) => selection);
  const rows = useMemo(() => {
    const losses = risk === null || risk instanceof Refusal ? null : risk.most;
    return points === null || stale ? [] : keyEquipment(points, losses).slice(0, SHOWN);
  }, [points, stale, risk]);
  if (rows.length === 0) return <p className="ready-soft">{said.noEquipment}</p>;
  const idOf = (at: number) => {
    const one = rows[at];
    return one === undefined ? null : textAt(network[one.table].columns.id, one.row);
  };
  return (
    <RankedList
      label={said.equipment}
      rows={[...rows.keys()]}
      isChosen={(at) => chosen?.ids.length === 1 && chosen.table === rows[at]?.table && chosen.ids[0] === idOf(at)}
      onChoose={(at) => {
        const one = rows[at];
        if (one !== undefined) showRows(network, one.table, [one.row]);
      }}
    >
      {(at) => {
        const one = rows[at];
        if (one === undefined) return null;
        return (
          <>
            <span className="ready-name">{nameOfRow(network, one.table, one.row)}</span>
            <span className="ready-facts">
              {said.equipmentFacts(one.people, one.sites, one.peopleUnknown)}
              {one.saves !== null && one.saves > 0 && ` · ${said.equipmentSaves(one.saves)}`}
            </span>
          </>
        );
      }}
    </RankedList>
  );
}

function askPoints(): void {
  const { network, study, analyse } = useApp.getState();
  if (study === null) return;
  const { gateways, enough } = study.settings;
  void analyse("single-points", { columns: topologyColumns(network), gateways, enough, circuitsAt: circuitsAt(network) }); // biome-ignore format: one line
}
