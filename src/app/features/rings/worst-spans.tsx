import { boundsOf } from "../../../core/geo/bounds.ts";
import { type Network, nameOf, textAt } from "../../../core/model/index.ts";
import type { Rings } from "../../../core/redundancy/rings/measure-rings.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Table } from "../../ui/table.tsx";
import { Place } from "./place.tsx";

/** The spans that part the most, each leading to its place on the map. */
export function WorstSpans({ rings, network, rows }: { rings: Rings; network: Network; rows: readonly number[] }) {
  const { rings: said } = useWords();
  if (rows.length === 0) return null;
  const { id: ids } = network.spans.columns;
  return (
    <Table
      caption={said.worst}
      rows={rows}
      rowKey={(row) => row}
      columns={[
        {
          key: "span",
          title: said.span,
          cell: (row) => {
            const id = textAt(ids, row) ?? "";
            return (
              <Place
                name={nameOf(network, "spans", id)}
                table="spans"
                id={id}
                bounds={() => boundsOf(network.spans.geometry, [row])}
              />
            );
          },
        },
        { key: "parted", title: said.parted, number: true, cell: (row) => formatNumber(rings.parted[row] as number) },
      ]}
    />
  );
}
