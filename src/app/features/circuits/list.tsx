import { useDeferredValue, useMemo } from "react";
import { boundsOfRows } from "../../../core/geo/bounds-of-rows.ts";
import { type Network, textAt } from "../../../core/model/index.ts";
import type { Audit } from "../../../core/redundancy/circuits/audit-circuits.ts";
import { reasonsOf } from "../../../core/redundancy/circuits/circuit-reasons.ts";
import { describeReasons } from "../../../words/describe-circuit.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { EVERY_CIRCUIT } from "../../store/circuits-slice.ts";
import { useApp } from "../../store/store.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { RankedList } from "../../ui/ranked-list.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { rankCircuits, siftCircuits } from "./rows.ts";
import { VerdictMark } from "./verdict-mark.tsx";

type ListProps = {
  readonly network: Network;
  readonly audit: Audit;
  /** Minutes of a year per circuit; null while they are not known. */
  readonly minutes: Float64Array | null;
};

/** The circuits, those that fail first, with the reason. */
export function CircuitList({ network, audit, minutes }: ListProps) {
  const { circuits: said } = useWords();
  const filter = useDeferredValue(useApp((state) => state.circuitFilter));
  const selection = useApp((state) => state.selection);
  const all = useMemo(() => rankCircuits(network, audit), [network, audit]);
  const rows = useMemo(() => siftCircuits(network, audit, all, filter), [network, audit, all, filter]);
  const { id } = network.circuits.columns;
  const chosen = selection?.table === "circuits" && selection.ids.length === 1 ? selection.ids[0] : null;
  return (
    <div className="circuits-list">
      <FilterBar network={network} />
      <p className="circuits-count" role="status">
        {rows.length === 0 ? said.noneLeft : said.shown(rows.length, all.length)}
        {rows.length < all.length && (
          <LinkButton onClick={() => useApp.getState().filterCircuits(EVERY_CIRCUIT)}>{said.clearFilter}</LinkButton>
        )}
      </p>
      {rows.length > 0 && (
        <RankedList
          label={said.list}
          rows={rows}
          isChosen={(row) => chosen !== null && textAt(id, row) === chosen}
          onChoose={(row) => choose(network, row)}
        >
          {(row) => <Line network={network} audit={audit} row={row} minutes={minutes?.[row] ?? null} />}
        </RankedList>
      )}
    </div>
  );
}

function choose(network: Network, row: number): void {
  const { select, flyTo } = useApp.getState();
  const id = textAt(network.circuits.columns.id, row);
  if (id === null) return;
  select({ table: "circuits", ids: [id] });
  const bounds = boundsOfRows(network, "circuits", [row]);
  if (bounds !== null) flyTo({ bounds });
}

type LineProps = Omit<ListProps, "minutes"> & { readonly row: number; readonly minutes: number | null };

function Line({ network, audit, row, minutes }: LineProps) {
  const words = useWords();
  const { circuits: said } = words;
  const circuit = audit.circuits[row];
  if (circuit === undefined) return null;
  const { id, name, tier, population } = network.circuits.columns;
  const [people, level] = [population.values[row] as number, tier.values[row] as number];
  const reasons = describeReasons(network, reasonsOf(network, audit, circuit), words);
  const { groups, spans, sites } = circuit.shared;
  const shares = groups.length + spans.length + sites.length > 0;
  const facts = [
    ...(shares ? [said.sharing(groups.length, spans.length, sites.length)] : reasons.slice(0, 1)),
    ...(Number.isNaN(people) ? [] : [said.people(people)]),
    ...(Number.isNaN(level) ? [] : [said.tierOf(level)]),
    ...(minutes === null || Number.isNaN(minutes) ? [] : [said.minutes(formatNumber(minutes, 1))]),
  ];
  return (
    <>
      <span className="circuits-name">
        <VerdictMark verdict={circuit.verdict} silent /> {textAt(name, row) ?? textAt(id, row)}
      </span>
      <span className="circuits-facts" title={reasons.join("\n")}>
        {facts.join(" · ")}
      </span>
    </>
  );
}
