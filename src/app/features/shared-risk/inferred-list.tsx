import { useMemo } from "react";
import type { Network } from "../../../core/model/index.ts";
import type { Shared } from "../../../core/redundancy/shared/measure-shared.ts";
import { useWords } from "../../i18n/use-words.ts";
import { SHARED_VERDICTS } from "../../store/shared-slice.ts";
import { useApp } from "../../store/store.ts";
import { RankedList } from "../../ui/ranked-list.tsx";
import { Select } from "../../ui/select.tsx";
import { Bulk } from "./bulk.tsx";
import { confidenceOf, countVerdicts, type Entry } from "./entries.ts";
import { nameOfEntry, sayPeople } from "./say.ts";
import { showEntry } from "./show.ts";
import { useChosenEntry } from "./use-shared-layers.ts";

type InferredListProps = {
  readonly network: Network;
  readonly shared: Shared;
  readonly entries: readonly Entry[];
};

/** What the lines tell, the worst first, and what a person says of it. */
export function InferredList({ network, shared, entries }: InferredListProps) {
  const words = useWords();
  const { sharedrisk: said } = words;
  const verdict = useApp((state) => state.sharedVerdict);
  const chosen = useChosenEntry()?.id;
  const counts = useMemo(() => countVerdicts(entries), [entries]);
  const shown = useMemo(
    () => (verdict === null ? entries : entries.filter((entry) => entry.verdict === verdict)),
    [entries, verdict],
  );
  const rows = useMemo(() => shown.map((_, i) => i), [shown]);
  if (entries.length === 0) return <p className="shared-soft">{said.noneInferred}</p>;
  const options = [
    ...SHARED_VERDICTS.map((value) => ({ value, label: said.option(said.verdicts[value], counts[value]) })),
    { value: "all" as const, label: said.option(said.all, entries.length) },
  ];
  return (
    <>
      <Select
        label={said.sift}
        value={verdict ?? "all"}
        options={options}
        onChange={(value) => useApp.getState().siftShared(value === "all" ? null : value)}
      />
      <p className="shared-count" role="status">
        {shown.length === 0 ? said.noneLeft : said.shown(shown.length, entries.length)}
      </p>
      {shown.length > 0 && (
        <RankedList
          key={verdict}
          label={said.listOf.inferred}
          rows={rows}
          isChosen={(row) => shown[row]?.id === chosen}
          onChoose={(row) => {
            const entry = shown[row];
            if (entry !== undefined) showEntry(network, entry);
          }}
        >
          {(row) => <Line network={network} shared={shared} entry={shown[row] as Entry} />}
        </RankedList>
      )}
      {counts.open > 0 && <Bulk entries={entries} />}
    </>
  );
}

type LineProps = { readonly network: Network; readonly shared: Shared; readonly entry: Entry };

/** The name, then how long, how sure and who loses. */
function Line({ network, shared, entry }: LineProps) {
  const words = useWords();
  const { sharedrisk: said } = words;
  const { group, row, verdict } = entry;
  const facts = [
    said.together(group.lengthM),
    said.sure[confidenceOf(group)],
    said.cutsOff(shared.cutOff.sites[row] as number, sayPeople(words, shared.cutOff, row)),
    ...(group.ring.length > 0 ? [said.ringMark] : []),
  ];
  return (
    <>
      <span className="shared-name">
        {nameOfEntry(network, entry, words)}
        {verdict !== "open" && <span className="shared-soft"> {said.verdicts[verdict]}</span>}
      </span>
      <span className="shared-facts">{facts.join(" · ")}</span>
    </>
  );
}
