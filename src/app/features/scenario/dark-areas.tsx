import { useMemo, useState } from "react";
import { type DarkArea, darkAreas } from "../../../core/hazard/restore/dark-townships.ts";
import type { Timeline } from "../../../core/hazard/restore/timeline.ts";
import { findRows, type Network, nameOf } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { RankedList } from "../../ui/ranked-list.tsx";
import { NumberField } from "./fields/number-field.tsx";
import { flyToArea } from "./show.ts";

type DarkAreasProps = { readonly timeline: Timeline; readonly network: Network };

const OVER_H = 24;
const MOST_H = 8760;

/** Which townships and districts are dark for over so many hours in this draw, and whether their power lasted. */
export function DarkAreas({ timeline, network }: DarkAreasProps) {
  const { restore, scenario } = useWords();
  const { dark: said } = restore;
  const [overH, setOverH] = useState<number | null>(OVER_H);
  const limit = overH !== null && overH >= 0 && overH <= MOST_H ? overH : OVER_H;
  const areas = useMemo(() => darkAreas(network, timeline, limit), [network, timeline, limit]);
  const rows = useMemo(() => [...areas.keys()], [areas]);
  const chosen = useApp(({ selection }) => (selection?.table === "areas" ? selection.ids[0] : undefined));
  const show = ({ area }: DarkArea) => {
    const own = network.sites.columns.area;
    const sites = area === null ? [...own.codes.keys()].filter((row) => own.codes[row] === 0) : findRows(own, area);
    flyToArea(network, { area, sites });
  };
  return (
    <details className="scenario-fold">
      <summary>{said.title}</summary>
      <div className="scenario-view">
        <NumberField
          label={said.over}
          unit={said.overUnit}
          value={overH}
          {...{ least: 0, most: MOST_H }}
          onChange={setOverH}
        />
        {rows.length === 0 ? (
          <p className="scenario-soft">{said.none(limit)}</p>
        ) : (
          <RankedList
            label={said.title}
            rows={rows}
            isChosen={(row) => chosen !== undefined && areas[row]?.area === chosen}
            onChoose={(row) => show(areas[row] as DarkArea)}
          >
            {(row) => {
              const area = areas[row] as DarkArea;
              const whole = area.wholeH === 0 ? [] : [said.whole(area.wholeH)];
              const power = area.lostMains === 0 ? [] : [said.power(area)];
              const facts = [
                said.people(area.darkPeople, area.populationUnknown),
                said.facts(area),
                ...whole,
                ...power,
              ];
              return (
                <>
                  <span>{area.area === null ? scenario.noArea : nameOf(network, "areas", area.area)}</span>
                  <span className="scenario-soft" title={facts.join("\n")}>
                    {facts.join(" · ")}
                  </span>
                </>
              );
            }}
          </RankedList>
        )}
      </div>
    </details>
  );
}
