import { useMemo } from "react";
import type { Losses } from "../../../core/hazard/simulate/risk.ts";
import { type AreaRisk, riskByArea } from "../../../core/hazard/simulate/risk-by-area.ts";
import { type Network, nameOf } from "../../../core/model/index.ts";
import { formatNumber, formatShare } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { RankedList } from "../../ui/ranked-list.tsx";
import { sayDuration } from "./figures.tsx";
import { flyToArea } from "./show.ts";

type TownshipsProps = { readonly losses: Losses; readonly network: Network };

/** Which townships are cut off: how many people, how likely, for how long. */
export function Townships({ losses, network }: TownshipsProps) {
  const { scenario: said, model } = useWords();
  const areas = useMemo(() => riskByArea(network.sites.columns, losses), [network, losses]);
  const rows = useMemo(() => [...areas.keys()], [areas]);
  const chosen = useApp(({ selection }) => (selection?.table === "areas" ? selection.ids[0] : undefined));
  if (rows.length === 0) return <p className="scenario-soft">{said.noTownship}</p>;
  return (
    <>
      <p className="scenario-soft">{said.townshipsNote(rows.length)}</p>
      <RankedList
        label={said.tabs.townships}
        rows={rows}
        isChosen={(row) => chosen !== undefined && areas[row]?.area === chosen}
        onChoose={(row) => flyToArea(network, areas[row] as AreaRisk)}
      >
        {(row) => {
          const { area, people, peopleUnknown, chance, darkH } = areas[row] as AreaRisk;
          const expected = `${formatNumber(people, people < 100 ? 1 : 0)}${peopleUnknown > 0 ? " + ?" : ""}`;
          const facts = said.townshipFacts(
            expected,
            Number.isNaN(chance) ? model.unknown : formatShare(chance),
            sayDuration(darkH, said) ?? model.unknown,
          );
          return (
            <>
              <span>{area === null ? said.noArea : nameOf(network, "areas", area)}</span>
              <span className="scenario-soft" title={facts}>
                {facts}
              </span>
            </>
          );
        }}
      </RankedList>
    </>
  );
}
