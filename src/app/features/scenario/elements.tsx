import { useMemo } from "react";
import type { Losses } from "../../../core/hazard/simulate/risk.ts";
import { type Network, nameOfRow, textAt } from "../../../core/model/index.ts";
import { formatNumber, formatShare } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { RankedList } from "../../ui/ranked-list.tsx";
import { elementAt } from "./element.ts";
import { flyToElement } from "./show.ts";

type ElementsProps = { readonly losses: Losses; readonly network: Network };

const LISTED = 500;

/** What takes most part in the loss, the worst first: what to hold first. */
export function Elements({ losses, network }: ElementsProps) {
  const { scenario: said } = useWords();
  const rows = useMemo(() => rankElements(losses), [losses]);
  const chosen = useApp(({ selection }) => selection?.ids[0]);
  if (rows.length === 0) return <p className="scenario-soft">{said.noElements}</p>;
  return (
    <>
      <p className="scenario-soft">{said.elementsNote}</p>
      <RankedList
        label={said.tabs.elements}
        rows={rows}
        isChosen={(element) => {
          const { table, row } = elementAt(network, element);
          return chosen !== undefined && textAt(network[table].columns.id, row) === chosen;
        }}
        onChoose={(element) => flyToElement(network, element)}
      >
        {(element) => {
          const { table, row } = elementAt(network, element);
          const saves = losses.saves[element] as number;
          const facts = said.elementFacts(
            formatShare(losses.fails[element] as number),
            Number.isNaN(saves) ? null : formatNumber(saves, Math.abs(saves) < 100 ? 1 : 0),
          );
          return (
            <>
              <span>{nameOfRow(network, table, row)}</span>
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

/** By what they save where that was asked, else by their chance; those that never fail are in no list. */
function rankElements({ fails, saves }: Losses): number[] {
  const failing: number[] = [];
  for (let element = 0; element < fails.length; element++) if (fails[element] !== 0) failing.push(element);
  const worth = (element: number) => (Number.isNaN(saves[element]) ? -1 : (saves[element] as number));
  return failing
    .sort((a, b) => worth(b) - worth(a) || (fails[b] as number) - (fails[a] as number) || a - b)
    .slice(0, LISTED);
}
