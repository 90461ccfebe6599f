import { useMemo } from "react";
import { boundsOf } from "../../../core/geo/bounds.ts";
import { findRows, type Network } from "../../../core/model/index.ts";
import type { Rings } from "../../../core/redundancy/rings/measure-rings.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Table } from "../../ui/table.tsx";
import { Place } from "./place.tsx";
import { type AreaRow, areaRows } from "./view-model.ts";

export function AreaTable({ rings, network }: { rings: Rings; network: Network }) {
  const { rings: said } = useWords();
  const areas = useMemo(() => areaRows(rings, network), [rings, network]);
  return (
    <Table
      caption={said.byArea}
      rows={areas}
      rowKey={({ id }) => id ?? ""}
      columns={[
        { key: "area", title: said.area, cell: (row) => <AreaName row={row} network={network} /> },
        { key: "rate", title: said.rate, number: true, cell: ({ rate }) => said.share(rate) },
        {
          key: "sites",
          title: said.onRingOfAll,
          number: true,
          cell: ({ sites, onRing }) => `${formatNumber(onRing)} / ${formatNumber(sites)}`,
        },
      ]}
    />
  );
}

function AreaName({ row: { id, name }, network }: { row: AreaRow; network: Network }) {
  const words = useWords();
  if (id === null || name === null) return words.rings.noArea;
  return <Place name={name} table="areas" id={id} bounds={() => areaBounds(network, id)} />;
}

/** Where the area's sites stand: an area may have no polygon. */
function areaBounds({ sites }: Network, id: string) {
  return boundsOf(sites.geometry, findRows(sites.columns.area, id));
}
