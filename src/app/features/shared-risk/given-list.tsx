import { useMemo } from "react";
import { choiceAt, type Network, nameOfRow, textAt } from "../../../core/model/index.ts";
import { rankLosses } from "../../../core/redundancy/losses/rank-losses.ts";
import type { CutOff } from "../../../core/redundancy/losses/tally.ts";
import { choiceLabel } from "../../../words/describe.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { RankedList } from "../../ui/ranked-list.tsx";
import { memberCounts } from "./entries.ts";
import { judgeGiven } from "./judge.ts";
import { sayPeople } from "./say.ts";
import { showGiven } from "./show.ts";
import { useGroupLosses } from "./use-shared.ts";

type GivenListProps = { readonly network: Network; readonly rows: readonly number[] };

/** The groups that the data gave, with what the loss of each cuts off. */
export function GivenList({ network, rows }: GivenListProps) {
  const { sharedrisk: said } = useWords();
  const selection = useApp((state) => state.selection);
  const { output, stale } = useGroupLosses(true);
  const cutOff =
    output !== null && !stale && output.cutOff.sites.length === network.groups.count ? output.cutOff : null;
  const ranked = useMemo(() => {
    if (cutOff === null) return rows;
    const own = new Set(rows);
    return rankLosses(cutOff).filter((row) => own.has(row));
  }, [rows, cutOff]);
  const members = useMemo(() => memberCounts(network), [network]);
  if (rows.length === 0) return <p className="shared-soft">{said.noneGiven}</p>;
  const { id } = network.groups.columns;
  const isChosen = (row: number) =>
    selection?.table === "groups" && selection.ids.length === 1 && selection.ids[0] === textAt(id, row);
  const chosen = rows.find(isChosen);
  return (
    <>
      <RankedList
        label={said.listOf.given}
        rows={ranked}
        isChosen={isChosen}
        onChoose={(row) => showGiven(network, row)}
      >
        {(row) => (
          <Line network={network} row={row} cutOff={cutOff} members={members.get(textAt(id, row) ?? "") ?? 0} />
        )}
      </RankedList>
      {chosen !== undefined && <Verdict network={network} row={chosen} />}
    </>
  );
}

type LineProps = {
  readonly network: Network;
  readonly row: number;
  readonly cutOff: CutOff | null;
  readonly members: number;
};

function Line({ network, row, cutOff, members }: LineProps) {
  const words = useWords();
  const { sharedrisk: said } = words;
  const { kind, accepted } = network.groups.columns;
  const of = choiceAt(kind, row);
  const isDown = choiceAt(accepted, row) === "no";
  const facts = [
    said.membersOf(members),
    cutOff === null ? said.lossUnknown : said.cutsOff(cutOff.sites[row] as number, sayPeople(words, cutOff, row)),
  ];
  return (
    <>
      <span className="shared-name">
        {nameOfRow(network, "groups", row)}
        {of !== null && <span className="shared-soft"> {choiceLabel(words, "groups", "kind", of)}</span>}
      </span>
      <span className="shared-facts">{isDown ? said.turnedDownNote : facts.join(" · ")}</span>
    </>
  );
}

function Verdict({ network, row }: { readonly network: Network; readonly row: number }) {
  const { sharedrisk: said } = useWords();
  const isReader = useApp((state) => state.access === "reader");
  const isDown = choiceAt(network.groups.columns.accepted, row) === "no";
  return (
    <div className="shared-actions">
      <Button disabled={isReader} onClick={() => judgeGiven(row, isDown ? "accepted" : "turned-down")}>
        {isDown ? said.countAgain : said.turnDown}
      </Button>
      <span className="shared-soft">{isReader ? said.readOnly : said.undoNote}</span>
    </div>
  );
}
